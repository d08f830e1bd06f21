"""The colophon of the programme: what that of every document says, in a text of its own."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.document.chapter import ChapterText, Sources
from progress_report.document.chapters.colophon import colophon_names


def chapters(sources: Sources) -> Iterator[ChapterText]:
    yield ChapterText("colofon", "uitvoeringsprogramma/colofon", colophon_names(sources))
