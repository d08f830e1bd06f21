"""The colophon: what the report was made from, and what the workbook does not say."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from progress_report.document.chapter import ChapterText, Sources
from progress_report.document.texts.names import origin_names


class Colophon(Struct, frozen=True):
    """The colophon that the text of the name makes."""

    text: str

    def chapters(self, sources: Sources, /) -> Iterator[ChapterText]:
        yield ChapterText("colofon", self.text, origin_names(sources.workbook))
