"""Which row of a sheet holds the column names, and which column is which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from progress_report.excerpts import excerpt, quoted, shorten
from progress_report.folding import fold_heading
from progress_report.problems import Position, Problem, Severity
from progress_report.suggestions import nearest
from progress_report.workbook.addresses import coordinate
from progress_report.workbook.cells import Flaw, read_cell
from progress_report.workbook.declarations import SheetSchema
from progress_report.workbook.grid import Grid, GridRow

SEARCHED_ROWS = 10
"""Staff may keep a title above the headers, but not below this row."""


class Heading(Struct, frozen=True):
    """The name of a column as typed (on one line), where it stands, and what is wrong with it."""

    name: str
    column: int
    flaws: tuple[Flaw, ...] = ()


class Header(Struct, frozen=True):
    """The row with the column names: every first heading by its folded name."""

    row: int
    headings: Mapping[str, Heading]


def find_header(
    grid: Grid, schema: SheetSchema, sheet: Position
) -> tuple[Header | None, tuple[Problem, ...]]:
    """The row that holds all required headers, and what is wrong with the headers.

    Of more such rows it is the one with most of the known names: a title may be one of them.
    """
    rows = [row for row in grid.rows if row.number <= SEARCHED_ROWS]
    candidates = [(row.number, _headings(row)) for row in rows]
    required = {fold_heading(column.name) for column in schema.columns if column.required}
    complete = [
        candidate
        for candidate in candidates
        if required <= {fold_heading(heading.name) for heading in candidate[1]}
    ]
    if not complete:
        return None, tuple(_missing(*_fullest(candidates, schema), schema, sheet))
    number, headings = _fullest(complete, schema)
    return _header(number, headings), tuple(_doubtful(number, headings, schema, sheet))


def is_known(name: str, schema: SheetSchema) -> bool:
    """Whether the sheet may have a column with this name."""
    folded = fold_heading(name)
    if schema.open_prefix and folded.startswith(fold_heading(schema.open_prefix) + " "):
        return True
    return any(folded == fold_heading(known) for known in schema.column_names)


def _headings(row: GridRow) -> list[Heading]:
    read = ((column, *read_cell(cell)) for column, cell in sorted(row.cells.items()))
    return [
        Heading(" ".join(content.shown.split()), column, flaws)
        for column, content, flaws in read
        if content.shown
    ]


def _header(row: int, headings: Iterable[Heading]) -> Header:
    first: dict[str, Heading] = {}
    for heading in headings:
        first.setdefault(fold_heading(heading.name), heading)
    return Header(row, first)


def _doubtful(
    row: int,
    headings: list[Heading],
    schema: SheetSchema,
    sheet: Position,
    *,
    required: bool = True,
) -> Iterator[Problem]:
    """Known columns that stand there twice, and unknown ones that look like a known one.

    Not ``required``: those that are missing have been told, with what they may be called now.
    """
    seen: dict[str, Heading] = {}
    present = {fold_heading(heading.name) for heading in headings}
    absent = [
        column.name
        for column in schema.columns
        if fold_heading(column.name) not in present and (required or not column.required)
    ]
    for heading in headings:
        place = _cell(sheet, row, heading.column)
        folded = fold_heading(heading.name)
        if not is_known(heading.name, schema):
            meant = _meant(heading.name, absent, schema)
            if meant:
                yield _unknown(heading, place, meant)
        elif folded in seen:
            first = coordinate(row, seen[folded].column)
            yield _double(heading, place, first)
        seen.setdefault(folded, heading)
    if required:
        place = Position(sheet.file, sheet.sheet_order, sheet.sheet, row)
        yield from _expected(headings, schema, place)


def _expected(headings: list[Heading], schema: SheetSchema, place: Position) -> Iterator[Problem]:
    """Columns that are not there, while others are that may be meant for them."""
    present = {fold_heading(heading.name) for heading in headings}
    unread = [heading.name for heading in headings if not is_known(heading.name, schema)]
    for name in schema.expected:
        if unread and fold_heading(name) not in present and not nearest(name, unread):
            yield Problem(
                Severity.TIP,
                place,
                f"kolom '{name}' is er niet",
                excerpt("Niet gelezen", ", ".join(unread)),
                f"Heet de kolom anders? Noem die dan '{name}'.",
            )


def _meant(name: str, absent: Iterable[str], schema: SheetSchema) -> str | None:
    """The column that an unknown heading may be meant for: one that is not there, or an open one
    whose space was forgotten (``Statustijd``)."""
    prefix = fold_heading(schema.open_prefix)
    rest = fold_heading(name).removeprefix(prefix).strip(" -_/")
    if prefix and rest and fold_heading(name).startswith(prefix):
        return f"{schema.open_prefix}{rest}"
    return nearest(name, absent)


def _unknown(heading: Heading, place: Position, meant: str) -> Problem:
    """A warning: all that stands in the column would be missing from the report."""
    return Problem(
        Severity.WARNING,
        place,
        f"onbekende kolom '{shorten(heading.name)}'; die wordt niet gelezen",
        excerpt("Kolomkop", heading.name),
        f"Bedoeld: '{quoted(meant)}'?",
    )


def _double(heading: Heading, place: Position, first: str) -> Problem:
    return Problem(
        Severity.ERROR,
        place,
        f"kolom '{shorten(heading.name)}' staat er twee keer, ook in cel {first}",
        excerpt("Kolomkop", heading.name),
        "Haal een van de twee weg, of geef hem een andere naam.",
    )


def _fullest(
    candidates: list[tuple[int, list[Heading]]], schema: SheetSchema
) -> tuple[int, list[Heading]]:
    """The first row with most of the known names, and its headings; row 0 when none has any."""

    def known_names(candidate: tuple[int, list[Heading]]) -> int:
        return sum(is_known(heading.name, schema) for heading in candidate[1])

    found = max(candidates, key=known_names, default=(0, []))
    return found if known_names(found) else (0, [])


def _missing(
    row: int, headings: list[Heading], schema: SheetSchema, sheet: Position
) -> Iterator[Problem]:
    """Every required column that the row does not have, and what is doubtful about the others."""
    present = {fold_heading(heading.name) for heading in headings}
    unknown = [heading.name for heading in headings if not is_known(heading.name, schema)]
    place = Position(sheet.file, sheet.sheet_order, sheet.sheet, row)
    for column in schema.columns:
        if column.required and fold_heading(column.name) not in present:
            found = ", ".join(heading.name for heading in headings)
            yield Problem(
                Severity.ERROR,
                place,
                f"kolom '{column.name}' ontbreekt",
                excerpt("Kolomkoppen", found) if found else "",
                _missing_hint(column.name, unknown),
            )
    yield from _doubtful(row, headings, schema, sheet, required=False)


def _missing_hint(name: str, unknown: list[str]) -> str:
    candidate = nearest(name, unknown)
    if candidate:
        return f"Heet deze kolom nu '{candidate}'? Noem die dan '{name}'."
    return f"Zet de kolom in de rij met koppen, binnen de eerste {SEARCHED_ROWS} rijen."


def _cell(sheet: Position, row: int, column: int) -> Position:
    place = coordinate(row, column)
    return Position(sheet.file, sheet.sheet_order, sheet.sheet, row, place)
