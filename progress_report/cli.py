"""The command: its options, what it shows and its exit status; the only module that prints."""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from progress_report.check_report.severities import counted
from progress_report.command.options import Options, with_options
from progress_report.command.usage import DutchCommand, WrongUse, usage_message
from progress_report.dutch import words_in_a_row
from progress_report.errors import EditionError, FileError, VariableError, unexpected
from progress_report.problems import Problem, Severity, has_errors
from progress_report.saving.interruptions import begin, last_word
from progress_report.source_date import asked_time

if TYPE_CHECKING:
    from progress_report.pipeline import Outcome
    from progress_report.report.content import Say
    from progress_report.report.request import Request

DONE, INPUT_HAS_ERRORS, CANNOT = 0, 1, 2
_LOST = (
    "Niet alle uitvoer kon worden getoond: het programma of bestand waar die heen gaat, neemt "
    "niets meer aan.\n"
    "  Gemaakte bestanden staan er wel, en zijn heel."
)


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
        _tell(_LOST)
    except Exception as error:  # the last edge: no user should ever see a traceback
        _tell(unexpected(error))
    return CANNOT


def _tell(message: str) -> None:
    """The last word; when even that cannot be shown, the exit status still says enough."""
    with suppress(OSError):
        click.echo(message, err=True)


@contextmanager
def _shown() -> Iterator[None]:
    """Where output cannot go, as on a full disk, it is given up: at its end Python would try
    again, and fail in English. Raises FileError."""
    try:
        yield
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise FileError(_LOST) from error


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
    with _timed(options.timings) as listen:
        if options.check_only:
            return _check(request, options, listen)
        return _generate(request, options.quiet, listen)


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
    with _shown():
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
    with _shown():
        tell(done, _called(), quiet=options.quiet, as_json=options.as_json)
    if done.interrupted:
        return CANNOT
    return DONE if done.all_good else INPUT_HAS_ERRORS


def _check(request: Request, options: Options, listen: Say) -> int:
    from progress_report.pipeline import check

    list_file, quiet = options.list_file, options.quiet
    if list_file:
        from progress_report.check_report.list_file import refuse_to_replace  # slow to load

        refuse_to_replace(list_file)  # before the work, not after it
    with _progress(quiet, listen) as say:
        outcome = check(request, say)
    with _shown():
        if options.as_json:
            from progress_report.check_report.json_report import check_json

            click.echo(check_json(request.workbook.name, outcome))
        else:
            _show_problems(outcome.problems, quiet)
            if not quiet:
                _show_state(outcome)
            _show_counts(request, outcome, quiet)
    if list_file:
        from progress_report.check_report.list_file import write_list
        from progress_report.check_report.list_workbook import ListSource

        found = outcome.compared.found if outcome.compared else None
        made = request.timestamp or datetime.now()
        part = outcome.part.label if outcome.part else ""
        source = ListSource(request.workbook, list_file, made, part)
        write_list(source, outcome.problems, outcome.delivery, found)
        with _shown():
            click.echo(str(list_file), err=options.as_json)
    return _status(outcome)


def _generate(request: Request, quiet: bool, listen: Say) -> int:
    from progress_report.beside.second_process import SecondProcess

    with SecondProcess(allowed=request.beside) as beside, _progress(quiet, listen) as say:
        beside.load("progress_report.house_style")  # it starts while the rest is imported here
        from progress_report.pipeline import generate

        outcome = generate(request, say, beside)
    with _shown():
        _show_problems(outcome.problems, quiet)
        _show_counts(request, outcome, quiet, " Het rapport is niet gemaakt.")
        for path in outcome.written:
            click.echo(str(path))
    return _status(outcome)


@contextmanager
def _progress(quiet: bool, listen: Say) -> Iterator[Say]:
    """Says what is being done: on a terminal in one moving line, elsewhere line by line."""
    with _shown_steps(quiet) as show:

        def say(step: str) -> None:
            listen(step)
            show(step)

        yield say


@contextmanager
def _shown_steps(quiet: bool) -> Iterator[Say]:
    if quiet:
        yield lambda _: None
    elif sys.stderr.isatty():
        from rich.console import Console

        with Console(stderr=True).status("Beginnen …") as status:
            yield lambda step: status.update(f"{step} …")
    else:
        yield lambda step: click.echo(f"{step} …", err=True)


@contextmanager
def _timed(wanted: bool) -> Iterator[Say]:
    """Listens to what is being done, and tells at the end where the time went."""
    if not wanted:
        yield lambda _: None
        return
    from progress_report.timings import Timings, timings_text

    # Up to here this process has done nothing but work, since it started.
    timings = Timings(time.perf_counter() - time.process_time(), "Beginnen")
    yield timings.step
    with _shown():
        click.echo(f"\n{timings_text(timings.steps())}", err=True)


def _show_problems(problems: Sequence[Problem], quiet: bool) -> None:
    """The problems on standard error, the worst first."""
    from progress_report.command.problem_texts import problem_paragraphs

    for paragraph in problem_paragraphs(problems, errors_only=quiet):
        click.echo(f"\n{paragraph}", err=True)


def _show_state(outcome: Outcome) -> None:
    """How far the delivery is, and what changed since the earlier workbook."""
    if outcome.delivery:
        from progress_report.check_report.text import delivery_text

        delivered = delivery_text(outcome.delivery, of_part=outcome.part is not None)
        click.echo(f"\n{delivered}", err=True)
    if outcome.compared:
        from progress_report.check_report.comparison_text import comparison_text

        click.echo(f"\n{comparison_text(outcome.compared, outcome.part)}", err=True)


def _show_counts(request: Request, outcome: Outcome, quiet: bool, when_failed: str = "") -> None:
    failed = has_errors(outcome.problems)
    if failed or not quiet:
        counts = words_in_a_row([counted(outcome.problems, severity) for severity in Severity])
        result = when_failed if failed else ""
        click.echo(f"\n{_workbooks(request)}: {counts}.{result}", err=True)


def _workbooks(request: Request) -> str:
    """What the problems are of."""
    if request.previous is None or request.previous.name == request.workbook.name:
        return request.workbook.name
    return f"{request.workbook.name} en {request.previous.name}"


def _status(outcome: Outcome) -> int:
    return INPUT_HAS_ERRORS if has_errors(outcome.problems) else DONE
