"""The introduction: how to read the report, with the legend of the statuses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from progress_report.document.blocks import Legend, LegendEntry
from progress_report.document.cell_text import blocks_of
from progress_report.document.chapter import ChapterText, Sources, placed
from progress_report.document.tables.programme_table import status_mark
from progress_report.model import Programme, Status


def chapters(sources: Sources) -> Iterator[ChapterText]:
    yield ChapterText("inleiding", "inleiding", {"legenda": placed(legend_of(sources.programme))})


def legend_of(programme: Programme) -> Legend | None:
    """The statuses with what they mean; None when there is no status column."""
    columns = programme.status_columns
    return _legend(programme.statuses, columns[0]) if columns else None


def _legend(statuses: Sequence[Status], heading: str) -> Legend:
    return Legend(
        tuple(LegendEntry(status_mark(status), blocks_of(status.meaning)) for status in statuses),
        headings=(heading, "Betekenis"),
        description="Legenda: de statussen met hun symbool en hun betekenis.",
    )
