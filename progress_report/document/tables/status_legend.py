"""The legend: every status with its symbol, and what it means."""

from __future__ import annotations

from progress_report.document.blocks import Legend, LegendEntry
from progress_report.document.cell_text import blocks_of
from progress_report.document.tables.action_cells import status_mark
from progress_report.model import Programme


def status_legend(programme: Programme) -> Legend | None:
    """The statuses with what they mean; None when there is no status column."""
    if not programme.status_columns:
        return None
    return Legend(
        tuple(
            LegendEntry(status_mark(status), blocks_of(status.meaning))
            for status in programme.statuses
        ),
        headings=(programme.status_columns[0], "Betekenis"),
        description="Legenda: de statussen met hun symbool en hun betekenis.",
    )
