"""The introduction: how to read the report, with the legend of the statuses and of the signs."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.document.changes.marks import marks_of
from progress_report.document.chapter import ChapterText, Sources, placed
from progress_report.document.tables.status_legend import status_legend
from progress_report.document.texts.comparison_names import mark_names


def chapters(sources: Sources) -> Iterator[ChapterText]:
    programme = sources.programme
    names = {
        "legenda": placed(status_legend(programme)),
        "tekens": mark_names(marks_of(sources.found).of(programme.actions)),
    }
    yield ChapterText("inleiding", "inleiding", names)
