"""Where the rows of a group may part over pages: an estimate of their height, for all formats."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import ceil

from msgspec.structs import replace

from progress_report.document.blocks import (
    Cell,
    Column,
    Row,
    RowGroup,
    RowKind,
)
from progress_report.document.layout.columns import PADDING
from progress_report.document.layout.measure import text_of, with_sign
from progress_report.document.layout.room import Room

# A group of this share of a page is read in one look: better some white at the foot of a page.
SMALL_GROUP = 0.4


def paged(
    group: RowGroup, columns: Sequence[Column], room: Room, *, small: float = SMALL_GROUP
) -> RowGroup:
    """The group with its tall rows marked, and those that stay on the page of the next.

    A row is tall when it would leave the heading of its table alone at the foot of a page. The last
    row is as tall as its header cell needs. A group stays together when it is no larger than the
    share ``small`` of a page; of a larger one the rows beside the text of the header cell, so that
    this text is not cut in two. A row that leads in others stays with the first of them.
    """
    first = 1 if group.header else 0
    lines = [_row_lines(row, columns, first, room) for row in group.rows]
    header = _cell_lines(group.header, columns[0].width, room) if group.header else 0
    lines[-1] = max(lines[-1], header - sum(lines[:-1]))
    together = _rows_together(lines, header, room, small) if group.header else 0
    rows = (
        replace(
            row,
            tall=number > room.lines,
            keep_with_next=index < together - 1 or _leads_in(group.rows, lines, index, room),
        )
        for index, (row, number) in enumerate(zip(group.rows, lines, strict=True))
    )
    return replace(group, rows=tuple(rows))


def group_lines(group: RowGroup, columns: Sequence[Column], room: Room) -> int:
    """How many lines high the group is."""
    first = 1 if group.header else 0
    header = _cell_lines(group.header, columns[0].width, room) if group.header else 0
    return max(header, sum(_row_lines(row, columns, first, room) for row in group.rows))


def _leads_in(rows: Sequence[Row], lines: Sequence[int], index: int, room: Room) -> bool:
    """Whether the row leads in the next one, and both fit on one page."""
    leads = rows[index].kind is RowKind.INTRODUCTION and index < len(rows) - 1
    return leads and sum(lines[index : index + 2]) <= room.lines


def _rows_together(lines: Sequence[int], header: int, room: Room, small: float) -> int:
    """How many rows from the first on stay on one page; 0 when they would not fit on one."""
    if sum(lines) <= small * room.lines:
        return len(lines)
    beside = next(
        (number for number, reached in enumerate(accumulate(lines), 1) if reached >= header),
        len(lines),
    )
    return beside if sum(lines[:beside]) <= room.lines else 0


def _row_lines(row: Row, columns: Sequence[Column], first: int, room: Room) -> int:
    lines, column = [0], first
    for cell in row.cells:
        after = column + cell.columns
        if cell.columns == 1:  # as most cells are
            width = columns[column].width
        else:
            width = sum([covered.width for covered in columns[column:after]])
        lines.append(_cell_lines(cell, width, room))
        column = after
    return max(lines)


def _cell_lines(cell: Cell, width: float, room: Room) -> int:
    blocks = with_sign(cell)
    if not blocks:
        return 0
    characters = max(width * room.characters - PADDING, 1)
    text = text_of(blocks)
    if "\n" not in text:  # as most cells are
        return ceil(len(text) / characters) or 1
    return sum([ceil(len(line) / characters) or 1 for line in text.split("\n")])
