"""Which rows are too tall to stay on one page: an estimate, alike for all formats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import ceil

from progress_report.document.blocks import (
    Cell,
    Column,
    ItemList,
    Paragraph,
    Row,
    RowGroup,
    TextBlock,
)
from progress_report.document.columns import CHARACTERS_PER_LINE, PADDING
from progress_report.inlines import plain

# So many lines of table text stand on a page of the house style below a heading, a caption and
# the header row. A row with more would leave those alone at the foot of a page.
_LINES_BELOW_HEADING = 32


def with_tall_rows(group: RowGroup, columns: Sequence[Column]) -> RowGroup:
    """The group with its tall rows marked; the last row is as tall as its header cell needs."""
    first = 1 if group.header else 0
    lines = [_row_lines(row, columns, first) for row in group.rows]
    if group.header:
        lines[-1] = max(lines[-1], _cell_lines(group.header, columns[0].width) - sum(lines[:-1]))
    rows = (
        replace(row, tall=number > _LINES_BELOW_HEADING)
        for row, number in zip(group.rows, lines, strict=True)
    )
    return replace(group, rows=tuple(rows))


def _row_lines(row: Row, columns: Sequence[Column], first: int) -> int:
    return max(
        _cell_lines(cell, sum(column.width for column in covered))
        for cell, covered in _with_columns(row.cells, columns[first:])
    )


def _with_columns(
    cells: Iterable[Cell], columns: Sequence[Column]
) -> Iterator[tuple[Cell, Sequence[Column]]]:
    start = 0
    for cell in cells:
        yield cell, columns[start : start + cell.columns]
        start += cell.columns


def _cell_lines(cell: Cell, width: float) -> int:
    room = max(width * CHARACTERS_PER_LINE - PADDING, 1)
    return sum(ceil(max(len(line), 1) / room) for line in _typed_lines(cell.content))


def _typed_lines(blocks: Iterable[TextBlock]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(content, _):
                yield from plain(content).split("\n")
            case ItemList(items, _):
                for item in items:
                    yield from _typed_lines(item)
