"""From a sheet of the file to the rows and fields that the schema knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from progress_report.dutch import number
from progress_report.excerpts import excerpt
from progress_report.folding import fold_heading
from progress_report.problems import Position, Problem, Severity
from progress_report.workbook.addresses import coordinate
from progress_report.workbook.cells import Content, Flaw, read_cell
from progress_report.workbook.declarations import Column, Holds, SheetSchema
from progress_report.workbook.fields import Field, Table, TableRow
from progress_report.workbook.grid import Grid, GridCell, GridRow
from progress_report.workbook.headers import Header, find_header, is_known
from progress_report.workbook.name_lengths import READ_AS_TEXT, overlong_names

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
    required = [column for column in columns.values() if column.must_be_filled]
    names = [column for column in columns.values() if column.holds not in READ_AS_TEXT]
    rows: list[TableRow] = []
    found = [*problems, *_flawed_headings(header, columns, sheet)]
    hidden = 0
    for row in grid.rows:
        if row.number <= header.row or _is_totals(grid, row, header, columns):
            continue
        table_row, flaws = _read_row(grid, row, header, columns, sheet)
        if table_row is not None:
            rows.append(table_row)
            found += [*flaws, *_unfilled(table_row, required)]
            found += overlong_names(table_row, names)
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


def _read_row(
    grid: Grid, row: GridRow, header: Header, columns: Mapping[str, Column], sheet: Position
) -> tuple[TableRow | None, tuple[Problem, ...]]:
    """The fields of the row; None when no cell of its own in these columns has content."""
    place = Position(sheet.file, sheet.sheet_order, sheet.sheet, row.number)
    fields: dict[str, Field] = {}
    problems: list[Problem] = []
    has_content = False
    for folded, column in columns.items():
        heading = header.headings.get(folded)
        if heading is None:
            fields[folded] = Field(column.name, place)
            continue
        own = heading.column in row.cells
        field, flaws = _read_field(grid, heading.column, column, place)
        fields[folded] = field
        if own:
            problems += flaws
            has_content = has_content or bool(field) or field.faulty
    return (TableRow(place, fields), tuple(problems)) if has_content else (None, ())


def _read_field(
    grid: Grid, index: int, column: Column, place: Position
) -> tuple[Field, list[Problem]]:
    cell = grid.cell(place.row, index)
    if cell is None:
        return Field(column.name, place, index), []
    content, flaws = _read_content(grid, cell, column)
    if not flaws:
        return Field(column.name, place, index, content), []
    faulty = any(flaw.severity is Severity.ERROR for flaw in flaws)
    field = Field(column.name, place, index, content, faulty)
    return field, [_problem(field, flaw) for flaw in flaws]


def _problem(field: Field, flaw: Flaw) -> Problem:
    shown = excerpt(field.column, flaw.instead or field.line)
    return Problem(flaw.severity, field.position, flaw.message, shown, flaw.hint, flaw.subject)


def _read_content(grid: Grid, cell: GridCell, column: Column) -> tuple[Content, tuple[Flaw, ...]]:
    """The content of the cell; only a text that readers see can hold a link."""
    return read_cell(cell, grid.link(cell) if column.holds is Holds.TEXT else "")


def _unfilled(row: TableRow, columns: Iterable[Column]) -> Iterator[Problem]:
    """The cells of these columns that should hold something."""
    for column in columns:
        field = row[column.name]
        if not field and not field.faulty:
            yield field.error(
                f"'{column.name}' is niet ingevuld", "Vul de cel in, of maak de hele rij leeg."
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
