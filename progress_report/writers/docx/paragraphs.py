"""Paragraphs before they are markup: what comes around them can still say how they stand."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from progress_report.writers.docx.markup import element, value


class Place(Struct, frozen=True, gc=False):
    """What the place of a paragraph asks: the page of the next one, or a page of its own, or the
    middle of its column."""

    keeps_next: bool = False
    starts_page: bool = False
    centred: bool = False


ANYWHERE = Place()


class WordParagraph(Struct, frozen=True, gc=False):
    """``w:p``: the id of its style, and its runs as markup.

    ``number`` is the list it belongs to when not that of the style.
    """

    style: str
    content: str
    number: int | None = None
    place: Place = ANYWHERE

    @property
    def markup(self) -> str:
        return f"<w:p>{_properties(self.style, self.number, self.place)}{self.content}</w:p>"


# A document has few kinds of paragraphs, and very many of each.
@lru_cache(maxsize=256)
def _properties(style: str, number: int | None, place: Place) -> str:
    """``w:pPr``, its children in the order of the schema (17.3.1.26)."""
    return element(
        "w:pPr",
        None,
        value("w:pStyle", style),
        element("w:keepNext") if place.keeps_next else "",
        element("w:pageBreakBefore") if place.starts_page else "",
        element("w:numPr", None, value("w:numId", number)) if number is not None else "",
        value("w:jc", "center") if place.centred else "",
    )
