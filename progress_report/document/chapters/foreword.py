"""The foreword of the college: all of it stands in its text."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.document.chapter import ChapterText, Sources


def chapters(_: Sources) -> Iterator[ChapterText]:
    yield ChapterText("voorwoord", "voorwoord")
