"""The command: its options, what it shows and its exit status; the only module that prints."""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from progress_report import __version__
from progress_report.check_report.severities import counted
from progress_report.dutch import capitalised, words_in_a_row
from progress_report.errors import FileError, VariableError
from progress_report.problems import Problem, Severity, has_errors
from progress_report.saving.interruptions import begin, last_word
from progress_report.source_date import asked_time
from progress_report.templating.folder import default_templates
from progress_report.usage import DutchCommand, WrongUse, usage_message
from progress_report.writers import DEFAULT, WRITERS

if TYPE_CHECKING:
    from progress_report.pipeline import Outcome, Request, Say

# Whether a path can be read is for who reads it to say, in Dutch.
_PATH = click.Path(path_type=Path, readable=False)
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
    except (FileError, VariableError) as error:
        _tell(str(error))
    except (KeyboardInterrupt, click.Abort):
        _tell(last_word())
    except SystemExit:  # as click ends when nobody reads along any more (EPIPE)
        _tell(_LOST)
    except Exception as error:  # the last edge: no user should ever see a traceback
        _tell(_unexpected(error))
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


def _unexpected(error: Exception) -> str:
    """A mistake of the program itself: what a user can pass on to who can mend it."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return (
        "Er gaat iets mis in het programma zelf; dat ligt niet aan u. "
        "Eerdere bestanden staan er nog.\n"
        f"  {type(error).__name__}: {error} ({Path(place.filename).name}, regel {place.lineno})\n"
        "  Geef deze melding door, met het werkboek, aan wie het programma beheert."
    )


def _formats(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name.strip().lower() for name in value.split(",") if name.strip()))
    unknown = [name for name in names if name not in WRITERS]
    if unknown or not names:
        what = f"onbekend formaat '{', '.join(unknown)}'" if unknown else "noem een formaat"
        raise click.BadParameter(f"{what}; kies uit: {', '.join(WRITERS)}, met komma's ertussen")
    return names


@click.command(cls=DutchCommand, add_help_option=False)
@click.argument("workbook", default="data/voortgang.xlsx", type=_PATH)
@click.option(
    "--output",
    metavar="MAP",
    default="reports",
    type=_PATH,
    help="De map waarin het rapport komt (standaard: reports).",
)
@click.option(
    "--formats",
    metavar="LIJST",
    default=",".join(DEFAULT),
    callback=_formats,
    help=f"Wat er gemaakt wordt, met komma's ertussen: {', '.join(WRITERS)} "
    f"(standaard: {','.join(DEFAULT)}).",
)
@click.option(
    "--check",
    "check_only",
    is_flag=True,
    help="Controleer het werkboek, de huisstijl en de teksten, en zeg hoe ver de oplevering is; "
    "maak geen rapport.",
)
@click.option(
    "--list",
    "list_file",
    metavar="BESTAND",
    type=_PATH,
    help="Bij --check: schrijf de meldingen en de oplevering ook in dit werkboek (.xlsx), om rond "
    "te sturen.",
)
@click.option("--json", "as_json", is_flag=True, help="Bij --check: geef de uitkomst als JSON.")
@click.option(
    "--new-workbook",
    metavar="BESTAND",
    type=_PATH,
    help="Maak een nieuw, leeg werkboek (.xlsx) om in te vullen, nooit over een bestand heen.",
)
@click.option("--strict", is_flag=True, help="Behandel waarschuwingen als fouten.")
@click.option(
    "--templates",
    metavar="MAP",
    type=_PATH,
    default=default_templates,
    show_default=False,
    help="De map met de huisstijl en de teksten (standaard: die van het programma).",
)
@click.option("--quiet", is_flag=True, help="Toon alleen fouten en de gemaakte bestanden.")
@click.version_option(
    __version__,
    prog_name="generate-report",
    message="%(prog)s %(version)s",
    help="Toon de versie van het programma.",
)
@click.help_option("--help", help="Toon deze uitleg.")
def command(
    workbook: Path,
    output: Path,
    formats: tuple[str, ...],
    check_only: bool,
    list_file: Path | None,
    as_json: bool,
    new_workbook: Path | None,
    strict: bool,
    templates: Path,
    quiet: bool,
) -> int:
    from progress_report.pipeline import Request

    if new_workbook:
        return _new_workbook(new_workbook)
    request = Request(workbook, output, formats, templates, strict, asked_time(os.environ))
    if check_only:
        return _check(request, list_file, as_json, quiet)
    if list_file or as_json:
        raise WrongUse(f"Bij de optie {'--list' if list_file else '--json'} hoort ook --check.")
    return _generate(request, quiet)


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


def _check(request: Request, list_file: Path | None, as_json: bool, quiet: bool) -> int:
    from progress_report.check_report.json_report import check_json
    from progress_report.check_report.list_file import refuse_to_replace, write_list
    from progress_report.check_report.list_workbook import ListSource
    from progress_report.check_report.text import delivery_text
    from progress_report.pipeline import check

    if list_file:
        refuse_to_replace(list_file)  # before the work, not after it
    with _progress(quiet) as say:
        outcome = check(request, say)
    with _shown():
        if as_json:
            click.echo(check_json(request.workbook.name, outcome))
        else:
            _show_problems(outcome.problems, quiet)
            if outcome.delivery and not quiet:
                click.echo(f"\n{delivery_text(outcome.delivery)}", err=True)
            _show_counts(request, outcome, quiet)
    if list_file:
        source = ListSource(request.workbook, list_file, request.timestamp or datetime.now())
        write_list(source, outcome.problems, outcome.delivery)
        with _shown():
            click.echo(str(list_file), err=as_json)
    return _status(outcome)


def _generate(request: Request, quiet: bool) -> int:
    from progress_report.pipeline import generate

    with _progress(quiet) as say:
        outcome = generate(request, say)
    with _shown():
        _show_problems(outcome.problems, quiet)
        _show_counts(request, outcome, quiet, " Het rapport is niet gemaakt.")
        for path in outcome.written:
            click.echo(str(path))
    return _status(outcome)


@contextmanager
def _progress(quiet: bool) -> Iterator[Say]:
    """Says what is being done: on a terminal in one moving line, elsewhere line by line."""
    if quiet:
        yield lambda _: None
    elif sys.stderr.isatty():
        from rich.console import Console

        with Console(stderr=True).status("Beginnen …") as status:
            yield lambda step: status.update(f"{step} …")
    else:
        yield lambda step: click.echo(f"{step} …", err=True)


def _show_problems(problems: Sequence[Problem], quiet: bool) -> None:
    """The problems on standard error, the worst first."""
    from progress_report.check_report.text import problem_list

    for severity in Severity:
        found = [problem for problem in problems if problem.severity is severity]
        if not found or (quiet and severity is not Severity.ERROR):
            continue
        click.secho(f"\n{capitalised(counted(found, severity))}", bold=True, err=True)
        for paragraph in problem_list(found):
            click.echo(f"\n{paragraph}", err=True)


def _show_counts(request: Request, outcome: Outcome, quiet: bool, when_failed: str = "") -> None:
    failed = has_errors(outcome.problems)
    if failed or not quiet:
        counts = words_in_a_row([counted(outcome.problems, severity) for severity in Severity])
        result = when_failed if failed else ""
        click.echo(f"\n{request.workbook.name}: {counts}.{result}", err=True)


def _status(outcome: Outcome) -> int:
    return INPUT_HAS_ERRORS if has_errors(outcome.problems) else DONE
