"""The options of the command: what each is called, what it takes and what it is for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeAlias

import click
from msgspec import Struct

from progress_report import __version__
from progress_report.command.usage import WrongUse
from progress_report.document.kinds import DEFAULT as DEFAULT_KIND
from progress_report.document.kinds import KINDS
from progress_report.many.workbooks import NothingFitsError, workbooks_of
from progress_report.templating.folder import default_templates
from progress_report.writers import DEFAULT as DEFAULT_FORMATS
from progress_report.writers import WRITERS

# Whether a path can be read is for who reads it to say, in Dutch.
_PATH = click.Path(path_type=Path, readable=False)
_DEFAULT_WORKBOOK = Path("data/voortgang.xlsx")
# A click decorator gives back the command that it got, whatever that is.
_Command: TypeAlias = Any


class Options(Struct, frozen=True):
    """What the user asked for; the fields are the names of the options below."""

    workbooks: tuple[Path, ...]
    jobs: int
    output: Path
    formats: tuple[str, ...]
    document: str
    previous: Path | None
    themes: tuple[str, ...]
    responsible: str
    only_deviations: bool
    check_only: bool
    list_file: Path | None
    as_json: bool
    new_workbook: Path | None
    strict: bool
    templates: Path
    quiet: bool
    timings: bool


def _workbooks(_: click.Context, __: click.Parameter, value: Sequence[Path]) -> tuple[Path, ...]:
    try:
        return workbooks_of(value or (_DEFAULT_WORKBOOK,))
    except NothingFitsError as error:
        raise WrongUse(str(error)) from error


def _jobs(_: click.Context, __: click.Parameter, value: str | None) -> int:
    """As many as there are cores, of those that this program may use."""
    if value is None:
        return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    if not value.strip().isdecimal() or int(value) < 1:
        raise click.BadParameter(f"'{value}' kan niet; geef een heel getal vanaf 1")
    return int(value)


def _formats(_: click.Context, __: click.Parameter, value: str) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name.strip().lower() for name in value.split(",") if name.strip()))
    unknown = [name for name in names if name not in WRITERS]
    if unknown or not names:
        what = f"onbekend formaat '{', '.join(unknown)}'" if unknown else "noem een formaat"
        raise click.BadParameter(f"{what}; kies uit: {', '.join(WRITERS)}, met komma's ertussen")
    return names


def _document(_: click.Context, __: click.Parameter, value: str) -> str:
    name = value.strip().lower()
    if name not in KINDS:
        raise click.BadParameter(f"onbekend document '{value}'; kies uit: {', '.join(KINDS)}")
    return name


def _filled(_: click.Context, __: click.Parameter, value: str | None) -> str:
    """Nothing is not everything: somebody meant a name."""
    if value is not None and not value.strip():
        raise click.BadParameter("noem een naam")
    return value or ""


_DECORATORS = (
    click.argument("workbooks", nargs=-1, type=_PATH, callback=_workbooks),
    click.option(
        "--output",
        metavar="MAP",
        default="reports",
        type=_PATH,
        help="De map waarin het rapport komt (standaard: reports).",
    ),
    click.option(
        "--formats",
        metavar="LIJST",
        default=",".join(DEFAULT_FORMATS),
        callback=_formats,
        help=f"Wat er gemaakt wordt, met komma's ertussen: {', '.join(WRITERS)} "
        f"(standaard: {','.join(DEFAULT_FORMATS)}).",
    ),
    click.option(
        "--document",
        metavar="NAAM",
        default=DEFAULT_KIND,
        callback=_document,
        help=f"Welk document (standaard: {DEFAULT_KIND}): {', '.join(KINDS)}.",
    ),
    click.option(
        "--previous",
        metavar="BESTAND",
        type=_PATH,
        help="Vergelijk met dit eerdere werkboek (.xlsx): wat er van elke actie is geworden.",
    ),
    click.option(
        "--theme",
        "themes",
        metavar="NAAM",
        multiple=True,
        help="Alleen dit thema (naam of nummer); mag vaker.",
    ),
    click.option(
        "--responsible",
        metavar="NAAM",
        callback=_filled,
        help="Alleen de acties van wie deze naam heeft in de kolom Verantwoordelijk.",
    ),
    click.option(
        "--only-deviations",
        is_flag=True,
        help="Alleen wat afwijkt: aandacht, vertraagd, gewijzigd, of te laat.",
    ),
    click.option(
        "--check",
        "check_only",
        is_flag=True,
        help="Controleer het werkboek, de huisstijl en de teksten, en zeg hoe ver de oplevering "
        "is; maak geen rapport.",
    ),
    click.option(
        "--list",
        "list_file",
        metavar="BESTAND",
        type=_PATH,
        help="Bij --check: schrijf de meldingen en de oplevering ook in dit werkboek (.xlsx), om "
        "rond te sturen.",
    ),
    click.option("--json", "as_json", is_flag=True, help="Bij --check: geef de uitkomst als JSON."),
    click.option(
        "--new-workbook",
        metavar="BESTAND",
        type=_PATH,
        help="Maak een nieuw, leeg werkboek (.xlsx) om in te vullen, nooit over een bestand heen.",
    ),
    click.option(
        "--jobs",
        metavar="N",
        callback=_jobs,
        help="Bij meer werkboeken: hoeveel er tegelijk gaan (standaard: wat deze computer aankan).",
    ),
    click.option("--strict", is_flag=True, help="Behandel waarschuwingen als fouten."),
    click.option(
        "--templates",
        metavar="MAP",
        type=_PATH,
        default=default_templates,
        show_default=False,
        help="De map met de huisstijl en de teksten (standaard: die van het programma).",
    ),
    click.option("--quiet", is_flag=True, help="Toon alleen fouten en de gemaakte bestanden."),
    click.option("--timings", is_flag=True, help="Zeg aan het eind waar de tijd heen ging."),
    click.version_option(
        __version__,
        prog_name="generate-report",
        message="%(prog)s %(version)s",
        help="Toon de versie van het programma.",
    ),
    click.help_option("--help", help="Toon deze uitleg."),
)


def with_options(command: _Command) -> _Command:
    """The command with all options, in the order in which the help shows them."""
    for decorator in reversed(_DECORATORS):
        command = decorator(command)
    return command
