"""The colophon: what the report was made from, and what the workbook does not say."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report import __version__
from progress_report.document.chapter import ChapterText, Sources


def chapters(sources: Sources) -> Iterator[ChapterText]:
    yield ChapterText("colofon", "colofon", colophon_names(sources))


def colophon_names(sources: Sources) -> dict[str, object]:
    """What a text can say of how the report was made."""
    return {
        "werkboek": sources.workbook.name,
        "controlegetal": sources.workbook.sha256,
        "programmaversie": __version__,
    }
