"""What the rows of programme tables can be sorted by."""

from __future__ import annotations

from progress_report.document.blocks import ColumnKind, Table, TableKind
from progress_report.slugs import slug

_SORTABLE = (
    ColumnKind.ACTION,
    ColumnKind.THEME,
    ColumnKind.PLANNED,
    ColumnKind.STATUS,
    ColumnKind.EXTRA,
)


def sort_names(table: Table) -> tuple[str | None, ...]:
    """For each column the name that the address of the page uses to sort by it, each its own; None
    for what cannot be sorted by."""
    names: list[str | None] = []
    for number, column in enumerate(table.columns, 1):
        name = slug(column.heading)
        if column.kind not in _SORTABLE or table.kind is not TableKind.PROGRAMME:
            names.append(None)
        else:
            names.append(name if name and name not in names else f"kolom-{number}")
    return tuple(names)
