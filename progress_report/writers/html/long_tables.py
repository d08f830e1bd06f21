"""Tables of so many rows that a browser should lay out only what is on the screen.

A table is laid out as a whole, as each cell may widen its column: thousands of rows take Chromium
more than a minute. ``page.css`` makes each body of a long table a block, which a browser skips
until it comes near the screen (``content-visibility``; it has no effect on parts of a table: CSS
Containment, 2). As these blocks do not measure each other, the rules here say how wide their cells
are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from progress_report.document.blocks import Column, ColumnKind, RowGroup, RowKind, Table, TableKind
from progress_report.writers.html.css import rule

_FEWEST_ROWS = 200
_FEWEST_COLUMNS_OF_MANY = 7
# Rows that no header holds together are laid out this many at a time.
_ROWS_AT_ONCE = 20
# page.css says how narrow these may be: their words cannot be read when broken.
_NARROW = (ColumnKind.PLANNED, ColumnKind.STATUS)
_OF_GROUPS = (ColumnKind.AMBITION, ColumnKind.PERIOD)


def is_long(table: Table) -> bool:
    rows = sum(len(group.rows) for group in table.groups)
    return table.kind is not TableKind.FIGURES and rows > _FEWEST_ROWS


def long_classes(table: Table) -> str:
    """The classes by which ``page.css`` knows a long table, and one of many columns."""
    if not is_long(table):
        return ""
    return " long many" if len(table.columns) >= _FEWEST_COLUMNS_OF_MANY else " long"


def in_parts(table: Table) -> Iterator[RowGroup]:
    """The groups of the table; in a long one, those that nothing holds together in parts."""
    for group in table.groups:
        if is_long(table) and _is_loose(group):
            for start in range(0, len(group.rows), _ROWS_AT_ONCE):
                yield RowGroup(None, group.rows[start : start + _ROWS_AT_ONCE])
        else:
            yield group


def _is_loose(group: RowGroup) -> bool:
    return group.header is None and all(row.kind is RowKind.ACTION for row in group.rows)


def width_rules(name: str, columns: Sequence[Column]) -> Iterator[str]:
    """How wide the cells are in long tables with this class, in shares of the table (``cqi``).

    Narrow columns have their share, and no less than ``page.css`` says; the others share the rest.
    """
    narrow = [_narrow_width(column) for column in columns if column.kind in _NARROW]
    rest = f"(100cqi - ({' + '.join(narrow) or '0px'}))"
    total = sum(column.width for column in columns if column.kind not in _NARROW)
    kinds = [column.kind for column in columns]
    for place, column in enumerate(columns):
        is_narrow = column.kind in _NARROW
        width = _narrow_width(column) if is_narrow else f"{rest} * {column.width / total:.4f}"
        # Of the columns of one kind each has a place of its own, from the end: the rows below the
        # first of a group have no cell for the header of the group.
        several = kinds.count(column.kind) > 1
        last = f":nth-last-child({len(columns) - place})" if several else ""
        yield rule(f".{name}.long .{column.kind.value}{last}", {"--cell": f"calc({width})"})
        if place == 0 and column.kind in _OF_GROUPS:
            yield rule(f".{name}.long .whole", {"--cell": f"calc(100cqi - {width})"})


def _narrow_width(column: Column) -> str:
    return f"max({100 * column.width:.2f}cqi, var(--least-{column.kind.value}))"
