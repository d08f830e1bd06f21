"""The lines of the cover, with the names of their styles."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.document.blocks import Cover

# Spaces that no line breaks at: they carry the colour behind the word a little further.
_CONCEPT = "\u00a0CONCEPT\u00a0"


def cover_lines(cover: Cover) -> Iterator[tuple[str, str]]:
    """Style and text of every line that there is, from top to bottom."""
    lines = (
        ("Omslag gemeente", cover.municipality),
        ("Title", cover.title),
        ("Subtitle", cover.subtitle),
        ("Subtitle", cover.part),
        ("Omslag datum", cover.reference_date),
        ("Omslag concept", _CONCEPT if cover.concept else ""),
    )
    return ((style, text) for style, text in lines if text)
