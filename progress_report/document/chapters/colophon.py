"""The colophon: what the report was made from, and what the workbook does not say."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report import __version__
from progress_report.document.chapter import ChapterText, Sources


def chapters(sources: Sources) -> Iterator[ChapterText]:
    names = {
        "werkboek": sources.workbook.name,
        "controlegetal": sources.workbook.sha256,
        "programmaversie": __version__,
    }
    yield ChapterText("colofon", "colofon", names)
