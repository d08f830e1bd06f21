"""The sheets of a workbook file: opened, found by name, and read one by one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from progress_report.dutch import number
from progress_report.excerpts import excerpt
from progress_report.folding import fold_heading
from progress_report.problems import Position, Problem, Severity
from progress_report.suggestions import nearest
from progress_report.workbook.archive import too_large, unreadable
from progress_report.workbook.grid import Grid
from progress_report.workbook.package import Package, SheetPart, open_package
from progress_report.workbook.parts import NOT_UNDERSTOOD, DamageError, TooLargeError
from progress_report.workbook.schema import SHEETS
from progress_report.workbook.sheet_parser import MAX_ROWS, TooManyRowsError, read_grid

# As Excel calls a copy of a sheet.
_COPY = re.compile(r"(.+?) \(\d+\)")


def read_grids(
    data: bytes, file: str, without: Collection[str] = ()
) -> tuple[dict[str, Grid], tuple[Problem, ...]]:
    """The sheets that the schema knows, by their name there, and what is wrong with the sheets.

    Sheets of the staff's own are not even parsed, nor are those ``without`` which it is read; an
    optional sheet that is empty is absent.
    """
    try:
        package = open_package(data)
    except TooLargeError:
        return {}, (too_large(file),)
    except (DamageError, *NOT_UNDERSTOOD):
        return {}, (unreadable(file),)
    titles = [sheet.title for sheet in package.sheets]
    found, problems = _find(titles, file)
    grids: dict[str, Grid] = {}
    for schema in SHEETS:
        if schema.name in without or schema.name not in found:
            continue
        place = titles.index(found[schema.name])
        grid, problem = _read(package, package.sheets[place], place + 1, file)
        if grid and (grid.rows or schema.required):
            grids[schema.name] = grid
        problems += [problem] if problem else []
    return grids, tuple(problems)


def _read(
    package: Package, sheet: SheetPart, order: int, file: str
) -> tuple[Grid | None, Problem | None]:
    place = Position(file, order, sheet.title)
    try:
        grid = read_grid(package, sheet, order)
        return grid, _lost_links(place) if grid.lost_links else None
    except TooManyRowsError:
        return None, Problem(
            Severity.ERROR,
            place,
            f"het blad heeft te veel rijen: meer dan {number(MAX_ROWS)}",
            hint="Haal rijen weg die het rapport niet nodig heeft, ook lege met een formule.",
        )
    except TooLargeError:
        return None, Problem(
            Severity.ERROR,
            place,
            "het blad is te groot",
            hint="Haal rijen, kolommen en opmaak weg die het rapport niet nodig heeft.",
        )
    except (DamageError, *NOT_UNDERSTOOD):
        # A damaged sheet is no reason to stop reading the others.
        return None, Problem(
            Severity.ERROR,
            place,
            "het blad is beschadigd",
            hint="Open het bestand in Excel en sla het opnieuw op, of gebruik een reservekopie.",
        )


def _lost_links(place: Position) -> Problem:
    return Problem(
        Severity.WARNING,
        place,
        "een of meer links op dit blad zijn niet te lezen; die vallen weg",
        hint="Open het bestand in Excel, controleer de links en sla het opnieuw op.",
    )


def _find(titles: Sequence[str], file: str) -> tuple[dict[str, str], list[Problem]]:
    """The title of every known sheet that is there, by its name in the schema."""
    by_folded = {fold_heading(schema.name): schema.name for schema in SHEETS}
    found: dict[str, str] = {}
    problems: list[Problem] = []
    for order, title in enumerate(titles, start=1):
        name = by_folded.get(fold_heading(title))
        if name in found:
            problems.append(_double(Position(file, order, title), found[name]))
        elif name:
            found[name] = title
    unknown = [title for title in titles if fold_heading(title) not in by_folded]
    problems += _missing(found, unknown, file)
    problems += _misspelt(found, titles, unknown, file)
    return found, problems


def _double(place: Position, first: str) -> Problem:
    return Problem(
        Severity.ERROR,
        place,
        f"dit blad staat er twee keer, ook als '{first}'",
        hint="Haal een van de twee weg, of geef het een andere naam.",
    )


def _missing(found: Mapping[str, str], unknown: Sequence[str], file: str) -> Iterator[Problem]:
    for schema in SHEETS:
        if schema.required and schema.name not in found:
            candidate = nearest(schema.name, unknown)
            yield Problem(
                Severity.ERROR,
                Position(file),
                f"blad '{schema.name}' ontbreekt",
                excerpt("Bladen", ", ".join([*found.values(), *unknown])),
                f"Heet dit blad nu '{candidate}'? Noem het dan '{schema.name}'."
                if candidate
                else "Voeg het blad toe.",
            )


def _misspelt(
    found: Mapping[str, str], titles: Sequence[str], unknown: Sequence[str], file: str
) -> Iterator[Problem]:
    """Sheets of an unknown name that looks like an optional sheet that is not there, and copies.

    A warning: all that stands on such a sheet would be missing from the report.
    """
    absent = [schema.name for schema in SHEETS if schema.name not in found]
    optional = [schema.name for schema in SHEETS if not schema.required]
    for title in unknown:
        meant = nearest(title, absent)
        copied = _COPY.fullmatch(title)
        if meant in optional or (copied and fold_heading(copied[1]) in map(fold_heading, found)):
            yield Problem(
                Severity.WARNING,
                Position(file, titles.index(title) + 1, title),
                "onbekend blad; dat wordt niet gelezen",
                hint=f"Bedoeld: '{meant}'?"
                if meant in optional
                else "Is het een kopie? Haal het blad dan weg, of geef het een heel andere naam.",
            )
