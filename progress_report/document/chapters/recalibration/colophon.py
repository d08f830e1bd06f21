"""The colophon: that of every document, with a text of its own."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.document.chapter import ChapterText, Sources
from progress_report.document.chapters.colophon import colophon_names


def chapters(sources: Sources) -> Iterator[ChapterText]:
    yield ChapterText("colofon", "herijking/colofon", colophon_names(sources))
