"""The command: its options, what it shows and its exit status; the only module that prints."""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progress_report import __version__
from progress_report.dutch import amount, capitalised, words_in_a_row
from progress_report.errors import FileError, VariableError
from progress_report.problems import Problem, Severity
from progress_report.source_date import asked_time
from progress_report.templates_folder import default_templates
from progress_report.usage import DutchCommand, usage_message
from progress_report.writers import DEFAULT, WRITERS

if TYPE_CHECKING:
    from progress_report.pipeline import Outcome, Request, Say

# Whether a path can be read is for who reads it to say, in Dutch.
_PATH = click.Path(path_type=Path, readable=False)
DONE, INPUT_HAS_ERRORS, CANNOT = 0, 1, 2

_WORDS = {
    Severity.ERROR: ("fout", "fouten"),
    Severity.WARNING: ("waarschuwing", "waarschuwingen"),
    Severity.TIP: ("tip", "tips"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command; the exit status: 0 done, 1 errors in the input, 2 could not be done."""
    _show_what_can_be_shown()
    try:
        return int(command(arguments, prog_name=_called(), standalone_mode=False) or 0)
    except click.ClickException as error:
        click.echo(usage_message(error, _called()), err=True)
    except (FileError, VariableError) as error:
        click.echo(str(error), err=True)
    except (KeyboardInterrupt, click.Abort):
        click.echo("Afgebroken. Elk bestand dat er staat, is heel.", err=True)
    except Exception as error:  # the last edge: no user should ever see a traceback
        click.echo(_unexpected(error), err=True)
    return CANNOT


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
    help="Controleer het werkboek, de huisstijl en de teksten; maak geen rapport.",
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
    strict: bool,
    templates: Path,
    quiet: bool,
) -> int:
    from progress_report.pipeline import Request, check, generate

    request = Request(workbook, output, formats, templates, strict, asked_time(os.environ))
    with _progress(quiet) as say:
        outcome = (check if check_only else generate)(request, say)
    _show_problems(outcome.problems, quiet)
    return _finish(request, outcome, check_only, quiet)


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
    for severity in Severity:
        found = [problem for problem in problems if problem.severity is severity]
        if not found or (quiet and severity is not Severity.ERROR):
            continue
        click.secho(f"\n{capitalised(_amount(found, severity))}", bold=True, err=True)
        for problem in found:
            click.echo(f"\n{problem}", err=True)


def _finish(request: Request, outcome: Outcome, check_only: bool, quiet: bool) -> int:
    counts = _counts(outcome.problems)
    if any(problem.severity is Severity.ERROR for problem in outcome.problems):
        result = "" if check_only else " Het rapport is niet gemaakt."
        click.echo(f"\n{request.workbook.name}: {counts}.{result}", err=True)
        return INPUT_HAS_ERRORS
    if not quiet:
        click.echo(f"\n{request.workbook.name}: {counts}.", err=True)
    for path in outcome.written:
        click.echo(str(path))
    return DONE


def _counts(problems: Sequence[Problem]) -> str:
    """``geen fouten, 3 waarschuwingen en één tip``"""
    return words_in_a_row(
        [
            _amount([problem for problem in problems if problem.severity is severity], severity)
            for severity in Severity
        ]
    )


def _amount(problems: Sequence[Problem], severity: Severity) -> str:
    return amount(len(problems), *_WORDS[severity])
