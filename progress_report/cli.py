"""The command: what is asked of it, and its exit status; what it shows is in ``command``."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from progress_report.command.one import do_one
from progress_report.command.options import Options, with_options
from progress_report.command.output import LOST, shown
from progress_report.command.usage import DutchCommand, WrongUse, usage_message
from progress_report.errors import EditionError, FileError, VariableError, unexpected
from progress_report.saving.interruptions import begin, last_word
from progress_report.source_date import asked_time

if TYPE_CHECKING:
    from progress_report.report.request import Request

DONE, INPUT_HAS_ERRORS, CANNOT = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; the exit status: 0 done, 1 errors in the input, 2 could not be done."""
    _show_what_can_be_shown()
    try:
        begin()
        return int(command(arguments, prog_name=_called(), standalone_mode=False) or 0)
    except click.ClickException as error:
        _tell(usage_message(error, _called()))
    except (EditionError, FileError, VariableError) as error:
        _tell(str(error))
    except (KeyboardInterrupt, click.Abort):
        _tell(last_word())
    except SystemExit:  # as click ends when nobody reads along any more (EPIPE)
        _tell(LOST)
    except Exception as error:  # the last edge: no user should ever see a traceback
        _tell(unexpected(error))
    return CANNOT


def _tell(message: str) -> None:
    """The last word; when even that cannot be shown, the exit status still says enough."""
    with suppress(OSError):
        click.echo(message, err=True)


def _called() -> str:
    """How the user called the program, to call it so in help and messages."""
    name = Path(sys.argv[0]).name
    return f"python {name}" if name.endswith(".py") else "generate-report"


def _show_what_can_be_shown() -> None:
    """On a console that cannot show every character, a ``?`` is better than a failure."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


@click.command(cls=DutchCommand, add_help_option=False)
@with_options
def command(**given: Any) -> int:
    options = Options(**given)
    if options.new_workbook:
        return _new_workbook(options.new_workbook)
    if (options.list_file or options.as_json) and not options.check_only:
        raise WrongUse(
            f"Bij de optie {'--list' if options.list_file else '--json'} hoort ook --check."
        )
    if len(options.workbooks) > 1:
        return _many(options)
    request = _request(options, options.workbooks[0])
    return DONE if do_one(request, options) else INPUT_HAS_ERRORS


def _request(options: Options, workbook: Path) -> Request:
    """Raises WrongUse when the document does not say what changed: it would be left out in
    silence."""
    from progress_report.document.kinds import kind_of
    from progress_report.editions.edition import Edition
    from progress_report.report.request import Request

    if options.previous and kind_of(options.document).compared is None:
        raise WrongUse(
            f"Het document {options.document} vergelijkt niet met een eerder werkboek. "
            "Laat --previous weg, of kies een ander document."
        )
    return Request(
        workbook=workbook,
        output=options.output,
        formats=options.formats,
        templates=options.templates,
        strict=options.strict,
        timestamp=asked_time(os.environ),
        document=options.document,
        previous=options.previous,
        edition=Edition(options.themes, options.responsible, options.only_deviations),
    )


def _new_workbook(path: Path) -> int:
    from progress_report.new_workbook import write_new_workbook

    _refuse_others()
    write_new_workbook(path)
    with shown():
        click.echo(str(path))
    return DONE


def _refuse_others() -> None:
    """Raises WrongUse when more was asked than a new workbook: it would not be done, in silence."""
    context = click.get_current_context()
    for param in context.command.params:
        given = context.get_parameter_source(str(param.name)) is ParameterSource.COMMANDLINE
        if given and param.name != "new_workbook":
            other = param.opts[0] if isinstance(param, click.Option) else "een werkboek"
            raise WrongUse(f"De optie --new-workbook gaat niet samen met {other}.")


def _many(options: Options) -> int:
    """Raises WrongUse for what is of one workbook only."""
    from progress_report.command.many import do_all, tell
    from progress_report.many.jobs import Job
    from progress_report.many.workbooks import labels

    of_one = {
        "--previous": options.previous,
        "--list": options.list_file,
        "--timings": options.timings,
    }
    for name, given in of_one.items():
        if given:
            raise WrongUse(f"De optie {name} gaat niet samen met meer dan één werkboek.")
    jobs = [
        Job(_request(options, workbook), label, options.check_only, options.as_json)
        for workbook, label in zip(options.workbooks, labels(options.workbooks), strict=True)
    ]
    done = do_all(jobs, options.jobs, quiet=options.quiet)
    with shown():
        tell(done, _called(), quiet=options.quiet, as_json=options.as_json)
    if done.interrupted:
        return CANNOT
    return DONE if done.all_good else INPUT_HAS_ERRORS
