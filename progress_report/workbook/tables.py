"""From a sheet of the file to the rows and fields that the schema knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from progress_report.dutch import number
from progress_report.excerpts import excerpt
from progress_report.folding import fold_heading
from progress_report.problems import Position, Problem, Severity
from progress_report.workbook.addresses import coordinate
from progress_report.workbook.cells import EMPTY_CONTENT, Content, Flaw, read_cell
from progress_report.workbook.declarations import Column, Holds, SheetSchema
from progress_report.workbook.fields import Field, Table, TableRow
from progress_report.workbook.grid import Grid, GridCell, GridRow
from progress_report.workbook.headers import Header, find_header, is_known
from progress_report.workbook.name_lengths import MAX_NAME, READ_AS_TEXT, overlong_name

MAX_COLUMNS = 200
"""Columns of a sheet that are read; two a year for the status of a moment make eight."""


def read_table(
    grid: Grid, schema: SheetSchema, file: str, extra: Iterable[str] = ()
) -> tuple[Table | None, tuple[Problem, ...]]:
    """The rows below the header, and what is wrong with the header and the single cells.

    ``extra`` names columns outside the schema to read as well. None when the sheet has no header.
    """
    sheet = Position(file, grid.order, grid.title)
    header, problems = find_header(grid, schema, sheet)
    if header is None:
        return None, problems
    columns = _columns(schema, header, extra)
    if len(columns) > MAX_COLUMNS:
        return None, (*problems, _too_many_columns(sheet, header))
    places = [_Place.of(folded, column, header) for folded, column in columns.items()]
    rows: list[TableRow] = []
    found = [*problems, *_flawed_headings(header, columns, sheet)]
    hidden = 0
    for row in grid.rows:
        if row.number <= header.row or _is_totals(grid, row, header, columns):
            continue
        table_row, flaws = _read_row(grid, row, places, sheet)
        if table_row is not None:
            rows.append(table_row)
            found += flaws
            hidden += row.hidden
    found += _hidden_rows(hidden, sheet)
    headings = {folded: heading.name for folded, heading in header.headings.items()}
    return Table(sheet, headings, tuple(rows)), tuple(found)


def _columns(schema: SheetSchema, header: Header, extra: Iterable[str]) -> Mapping[str, Column]:
    """The columns to read, by folded name: those of the schema, open ones and extra ones."""
    columns = {fold_heading(column.name): column for column in schema.columns}
    for folded, heading in header.headings.items():
        if folded not in columns and is_known(heading.name, schema):
            columns[folded] = Column(heading.name, "", holds=Holds.CHOICE)
    for name in extra:
        columns.setdefault(fold_heading(name), Column(name, "", holds=Holds.TEXT))
    return columns


def _too_many_columns(sheet: Position, header: Header) -> Problem:
    return Problem(
        Severity.ERROR,
        replace(sheet, row=header.row),
        f"het blad heeft te veel kolommen die in het rapport komen: meer dan {MAX_COLUMNS}",
        hint="Haal kolommen met een status of extra kolommen weg die het rapport niet nodig heeft.",
    )


def _flawed_headings(header: Header, columns: Iterable[str], sheet: Position) -> Iterator[Problem]:
    """What is wrong with the headings of the columns that are read; the others may be anything."""
    row = Position(sheet.file, sheet.sheet_order, sheet.sheet, header.row)
    for heading in (header.headings[folded] for folded in columns if folded in header.headings):
        for flaw in heading.flaws:
            shown = excerpt("Kolomkop", heading.name)
            place = replace(row, cell=coordinate(header.row, heading.column))
            yield Problem(flaw.severity, place, flaw.message, shown, flaw.hint)


def _is_totals(grid: Grid, row: GridRow, header: Header, columns: Mapping[str, Column]) -> bool:
    """Whether the row is the totals row of a table: a label and sums, which are no data.

    When somebody typed over it whatever a row must have, it is a row like any other.
    """
    if not grid.totals:
        return False
    headings = {folded: header.headings.get(folded) for folded in columns}
    cells = {
        folded: row.cells[heading.column]
        for folded, heading in headings.items()
        if heading and heading.column in row.cells
    }
    if not cells or not all(grid.in_totals(row.number, cell.column) for cell in cells.values()):
        return False
    typed = {folded for folded, cell in cells.items() if not cell.is_formula}
    return not all(folded in typed for folded, column in columns.items() if column.must_be_filled)


class _Place(Struct, frozen=True):
    """A column to read, by its folded name; ``index`` is its number in the sheet, 0 without one.

    What is asked of every cell in it is worked out once.
    """

    folded: str
    name: str
    index: int
    required: bool
    holds_name: bool
    holds_text: bool

    @classmethod
    def of(cls, folded: str, column: Column, header: Header) -> _Place:
        heading = header.headings.get(folded)
        return cls(
            folded,
            column.name,
            heading.column if heading else 0,
            column.must_be_filled,
            column.holds not in READ_AS_TEXT,
            column.holds is Holds.TEXT,
        )


def _read_row(
    grid: Grid, row: GridRow, places: Sequence[_Place], sheet: Position
) -> tuple[TableRow | None, list[Problem]]:
    """The fields of the row; None when no cell of its own in these columns has content."""
    position = Position(sheet.file, sheet.sheet_order, sheet.sheet, row.number)
    fields: dict[str, Field] = {}
    problems: list[Problem] = []
    has_content = False
    cells = grid.cells(row.number, [place.index for place in places])
    for place, cell in zip(places, cells, strict=True):
        content, flaws = _read_content(grid, cell, place) if cell else (EMPTY_CONTENT, ())
        faulty = bool(flaws) and any(flaw.severity is Severity.ERROR for flaw in flaws)
        field = Field(place.name, position, place.index, content, faulty)
        fields[place.folded] = field
        length = len(content.shown)
        if place.index in row.cells:
            problems += [_problem(field, flaw) for flaw in flaws]
            has_content = has_content or length > 0 or faulty
        if place.required and not length and not faulty:
            problems.append(_unfilled(field))
        if place.holds_name and length > MAX_NAME:
            problems += overlong_name(field)
    return (TableRow(position, fields), problems) if has_content else (None, [])


def _read_content(grid: Grid, cell: GridCell, place: _Place) -> tuple[Content, tuple[Flaw, ...]]:
    """The content of the cell; only a text that readers see can hold a link."""
    return read_cell(cell, grid.link(cell) if place.holds_text else "")


def _problem(field: Field, flaw: Flaw) -> Problem:
    shown = excerpt(field.column, flaw.instead or field.line)
    return Problem(flaw.severity, field.position, flaw.message, shown, flaw.hint, flaw.subject)


def _unfilled(field: Field) -> Problem:
    return field.error(
        f"'{field.column}' is niet ingevuld", "Vul de cel in, of maak de hele rij leeg."
    )


def _hidden_rows(hidden: int, sheet: Position) -> Iterator[Problem]:
    if not hidden:
        return
    one = hidden == 1
    rows = "1 verborgen rij" if one else f"{number(hidden)} verborgen rijen"
    count = "telt" if one else "tellen"
    yield Problem(
        Severity.TIP,
        sheet,
        f"{rows} (ook door een filter); die {count} gewoon mee",
        hint="Hoort een rij niet in het rapport? Haal die dan weg uit het werkboek.",
    )
