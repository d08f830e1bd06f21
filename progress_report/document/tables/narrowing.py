"""A table without one of its columns."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from progress_report.document.blocks import Cell, ColumnKind, Row, RowGroup, Table


def without_column(table: Table, kind: ColumnKind) -> Table:
    """The table without the column of the kind, and without what stands in it.

    A cell that covers it together with others covers one column less, and keeps its content.
    """
    place = next((n for n, column in enumerate(table.columns) if column.kind is kind), None)
    if place is None:
        return table
    columns = table.columns[:place] + table.columns[place + 1 :]
    groups = tuple(_group(group, place) for group in table.groups)
    return replace(table, columns=columns, groups=groups)


def _group(group: RowGroup, place: int) -> RowGroup:
    within = place - 1 if group.header else place
    rows = (replace(row, cells=tuple(_cells(row, within))) for row in group.rows)
    return replace(group, rows=tuple(rows))


def _cells(row: Row, place: int) -> Iterator[Cell]:
    start = 0
    for cell in row.cells:
        if not start <= place < start + cell.columns:
            yield cell
        elif cell.columns > 1:
            yield replace(cell, columns=cell.columns - 1)
        start += cell.columns
