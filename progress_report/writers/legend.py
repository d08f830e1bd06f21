"""The legend as a table: every format shows it as one."""

from __future__ import annotations

from progress_report.document.blocks import (
    Cell,
    Column,
    ColumnKind,
    Legend,
    LegendEntry,
    Paragraph,
    Row,
    RowGroup,
    Table,
    TableKind,
)
from progress_report.document.layout.measure import lines_of

# Narrower than the text: a line that is too long is hard to follow from the mark on.
_MARK_WIDTH = 0.21
_MEANING_WIDTH = 0.54
# A meaning of more characters may not fit on a page.
_TALL = 2_000


def legend_table(legend: Legend) -> Table:
    """A row per status, headed by its mark, with what it means."""
    mark, meaning = legend.headings
    return Table(
        TableKind.FIGURES,
        (
            Column(ColumnKind.STATUS, mark, _MARK_WIDTH),
            Column(ColumnKind.EXPLANATION, meaning, _MEANING_WIDTH),
        ),
        tuple(map(_group, legend.entries)),
        caption=None,
        description=legend.description,
        anchor="",
    )


def _group(entry: LegendEntry) -> RowGroup:
    tall = sum(map(len, lines_of(entry.meaning))) > _TALL
    return RowGroup(Cell((Paragraph((entry.mark,)),)), (Row((Cell(entry.meaning),), tall=tall),))
