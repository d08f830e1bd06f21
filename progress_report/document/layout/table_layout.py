"""Widths and page breaks of tables, once the whole document is there.

The green tables of all themes get the same widths, and so do the blue ones: widths follow what all
of them hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from msgspec.structs import replace

from progress_report.document.blocks import (
    Block,
    Cell,
    Column,
    ColumnKind,
    RowGroup,
    Table,
    TableKind,
)
from progress_report.document.layout.columns import ColumnContent, with_widths
from progress_report.document.layout.heights import SMALL_GROUP, group_lines, paged
from progress_report.document.layout.room import Room

# A table of so many lines, to those of a page, stays whole: it is read at once.
_SHORT_TABLE = {TableKind.FIGURES: 0.6, TableKind.CHANGES: 0.35}
# The header of a group in a list of changes is a theme, and in a planning a period: its rows do not
# need that beside them.
_HEADERS_APART = (ColumnKind.THEME, ColumnKind.PERIOD)

_Key: TypeAlias = tuple[TableKind, tuple[Column, ...], str]


def lay_out_tables(blocks: Sequence[Block], room: Room) -> tuple[Block, ...]:
    """The blocks, with every table laid out for the room that there is."""
    alike: dict[_Key, list[Table]] = {}
    for block in blocks:
        if isinstance(block, Table):
            alike.setdefault(_key(block), []).append(block)
    columns = {key: with_widths(_contents(tables), room) for key, tables in alike.items()}
    return tuple(
        _laid_out(block, columns[_key(block)], room) if isinstance(block, Table) else block
        for block in blocks
    )


def _key(table: Table) -> _Key:
    """What tables have in common that share their widths; a table of figures stands alone."""
    return table.kind, table.columns, table.anchor if table.kind is TableKind.FIGURES else ""


def _laid_out(table: Table, columns: tuple[Column, ...], room: Room) -> Table:
    small = 0.0 if table.columns[0].kind in _HEADERS_APART else SMALL_GROUP
    groups = tuple(paged(group, columns, room, small=small) for group in table.groups)
    if _is_short(table, columns, room):
        groups = (*map(_kept, groups[:-1]), *map(_kept_but_the_last, groups[-1:]))
    return replace(table, columns=columns, groups=groups)


def _is_short(table: Table, columns: tuple[Column, ...], room: Room) -> bool:
    share = _SHORT_TABLE.get(table.kind, 0.0)
    if not share:
        return False
    return sum(group_lines(group, columns, room) for group in table.groups) <= share * room.lines


def _kept(group: RowGroup) -> RowGroup:
    return replace(group, rows=tuple(replace(row, keep_with_next=True) for row in group.rows))


def _kept_but_the_last(group: RowGroup) -> RowGroup:
    return replace(group, rows=(*_kept(group).rows[:-1], group.rows[-1]))


def _contents(tables: Sequence[Table]) -> list[ColumnContent]:
    cells: list[list[Cell]] = [[] for _ in tables[0].columns]
    for table in tables:
        for column, cell in _cells(table):
            cells[column].append(cell)
    return [
        ColumnContent(column.kind, column.heading, of_column)
        for column, of_column in zip(tables[0].columns, cells, strict=True)
    ]


def _cells(table: Table) -> Iterator[tuple[int, Cell]]:
    """Every cell of one column wide, with the number of its column."""
    for group in table.groups:
        if group.header:
            yield 0, group.header
        for row in group.rows:
            column = 1 if group.header else 0
            for cell in row.cells:
                if cell.columns == 1:
                    yield column, cell
                column += cell.columns
