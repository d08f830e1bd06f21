"""The table of contents."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.document.blocks import Contents
from progress_report.document.chapter import ChapterText, Sources, placed

_DEPTH = 1


def chapters(_: Sources) -> Iterator[ChapterText]:
    yield ChapterText("inhoud", "inhoud", {"inhoudsopgave": placed(Contents("Inhoud", _DEPTH))})
