"""What the rows of programme tables can be sorted by."""

from __future__ import annotations

from datetime import date

from progress_report.document.blocks import (
    Cell,
    Column,
    ColumnKind,
    ItemList,
    Paragraph,
    Table,
    TextBlock,
)
from progress_report.inlines import plain
from progress_report.planning import parse_planning
from progress_report.slugs import slug

_SORTABLE = (ColumnKind.ACTION, ColumnKind.PLANNED, ColumnKind.STATUS, ColumnKind.EXTRA)
# After every date.
_UNREADABLE = "z"


def sortable_columns(table: Table) -> dict[str, Column]:
    """The columns that readers can sort by, each by the name that the address of the page uses."""
    columns: dict[str, Column] = {}
    for number, column in enumerate(table.columns, 1):
        if column.kind in _SORTABLE:
            name = slug(column.heading)
            columns[name if name and name not in columns else f"kolom-{number}"] = column
    return columns


def sort_key(table: Table, column: Column, sortable: bool) -> str | None:
    """The name of the column in ``sortable_columns``, if it is there."""
    if not sortable:
        return None
    names = (name for name, other in sortable_columns(table).items() if other is column)
    return next(names, None)


def planned_key(cell: Cell) -> str:
    """By which plannings sort: the day they are due, then the day they begin; empty for none.

    ``doorlopend`` and ``e.v.`` have no end here, as the document does not say when the programme
    ends: they come after what is due on a day.
    """
    text = " ".join(_text(block) for block in cell.content).strip()
    if not text:
        return ""
    planning = parse_planning(text, date.min.year, date.max.year)
    if planning is None:
        return f"{_UNREADABLE}{text.casefold()}"
    first = min(period.first for period in planning.periods)
    return f"{planning.last_day.isoformat()} {first.isoformat()}"


def _text(block: TextBlock) -> str:
    match block:
        case Paragraph(content, _):
            return plain(content)
        case ItemList(items, _):
            return ", ".join(_text(part) for item in items for part in item)
