"""The figures behind each chart: a table in the document, or one made of the programme table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from progress_report.document.blocks import (
    Block,
    Cell,
    ColumnKind,
    Figure,
    Heading,
    Paragraph,
    Table,
    TableKind,
)
from progress_report.dutch import number
from progress_report.figures import NO_STATUS
from progress_report.inlines import StatusMark
from progress_report.writers.html.statuses import (
    action_rows,
    programme_tables,
    row_marks,
    status_headings,
)
from progress_report.writers.html.tables import numbers_table, text_cell


def tables_of_charts(chapter: Sequence[Block]) -> Mapping[str, tuple[Table, ...]]:
    """By the anchor of each chart, the tables of figures under the same heading.

    As many tables as charts belong together one by one; otherwise every chart gets all of them.
    """
    found: dict[str, tuple[Table, ...]] = {}
    for part in _parts(chapter):
        charts = [block for block in part if isinstance(block, Figure) and block.name]
        tables = [block for block in part if isinstance(block, Table) and _is_figures(block)]
        for index, chart in enumerate(charts):
            one_by_one = len(charts) == len(tables)
            found[chart.anchor] = (tables[index],) if one_by_one else tuple(tables)
    return found


def counted_table(
    chapter: Sequence[Block], marks: Sequence[StatusMark], description: str
) -> Table | None:
    """How many actions of the chapter have each of the statuses; None without statuses."""
    tables = tuple(programme_tables(chapter))
    headings = status_headings(tables[0]) if tables else ()
    if not headings:
        return None
    counts: Counter[tuple[int, str]] = Counter(
        (column, mark.name if mark else NO_STATUS)
        for table in tables
        for row in action_rows(table)
        for column, mark in enumerate(row_marks(table, row))
    )
    cells = {mark.name: _mark_cell(mark) for mark in marks}
    cells.setdefault(NO_STATUS, text_cell(NO_STATUS))
    rows = [
        (cell, *(text_cell(number(counts[column, name])) for column in range(len(headings))))
        for name, cell in cells.items()
        if any(counts[column, name] for column in range(len(headings)))
    ]
    names = headings if len(headings) > 1 else ("Aantal acties",)
    kinds = (ColumnKind.LABEL, *(ColumnKind.NUMBER for _ in names))
    return numbers_table(("Status", *names), kinds, rows, description) if rows else None


def _mark_cell(mark: StatusMark) -> Cell:
    return Cell((Paragraph((mark,)),))


def _is_figures(table: Table) -> bool:
    return table.kind is TableKind.FIGURES


def _parts(chapter: Sequence[Block]) -> Iterator[list[Block]]:
    """The blocks from heading to heading."""
    part: list[Block] = []
    for block in chapter:
        if isinstance(block, Heading):
            yield part
            part = []
        part.append(block)
    yield part
