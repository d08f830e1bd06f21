"""The statuses in the cells of a document, for filters, sorting and the figures of a chart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from progress_report.document.blocks import (
    Block,
    Cell,
    ColumnKind,
    Legend,
    Paragraph,
    Row,
    RowKind,
    Table,
    TableKind,
)
from progress_report.inlines import StatusMark


def marks_in_order(blocks: Sequence[Block]) -> tuple[StatusMark, ...]:
    """The statuses of the document, each once: those of the legend first, in its order."""
    legends = (block for block in blocks if isinstance(block, Legend))
    marks = [entry.mark for legend in legends for entry in legend.entries]
    for table in programme_tables(blocks):
        for row in action_rows(table):
            marks += [mark for mark in row_marks(table, row) if mark]
    by_name: dict[str, StatusMark] = {}
    for mark in marks:
        by_name.setdefault(mark.name, mark)
    return tuple(by_name.values())


def programme_tables(blocks: Iterable[Block]) -> Iterator[Table]:
    for block in blocks:
        if isinstance(block, Table) and block.kind is TableKind.PROGRAMME:
            yield block


def action_rows(table: Table) -> Iterator[Row]:
    """The rows that count as actions."""
    for group in table.groups:
        yield from (row for row in group.rows if row.kind is RowKind.ACTION)


def status_headings(table: Table) -> tuple[str, ...]:
    """The headings of the status columns."""
    return tuple(column.heading for column in table.columns if column.kind is ColumnKind.STATUS)


def row_marks(table: Table, row: Row) -> tuple[StatusMark | None, ...]:
    """What stands in each status column of a row of one cell per column."""
    columns = table.columns[-len(row.cells) :]
    return tuple(
        mark_of(cell)
        for column, cell in zip(columns, row.cells, strict=True)
        if column.kind is ColumnKind.STATUS
    )


def mark_of(cell: Cell) -> StatusMark | None:
    paragraphs = (block for block in cell.content if isinstance(block, Paragraph))
    inlines = (inline for paragraph in paragraphs for inline in paragraph.content)
    return next((inline for inline in inlines if isinstance(inline, StatusMark)), None)
