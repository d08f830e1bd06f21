"""Paragraphs before they are markup: what comes around them can still say how they stand."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from progress_report.writers.docx.markup import element, value


class WordParagraph(Struct, frozen=True, gc=False):
    """``w:p``: the id of its style, and its runs as markup.

    ``number`` is the list it belongs to when not that of the style.
    """

    style: str
    content: str
    number: int | None = None
    keeps_next: bool = False
    starts_page: bool = False
    centred: bool = False

    @property
    def markup(self) -> str:
        properties = _properties(
            self.style, self.number, self.keeps_next, self.starts_page, self.centred
        )
        return f"<w:p>{properties}{self.content}</w:p>"


# A document has few kinds of paragraphs, and very many of each.
@lru_cache(maxsize=256)
def _properties(
    style: str, number: int | None, keeps_next: bool, starts_page: bool, centred: bool
) -> str:
    """``w:pPr``, its children in the order of the schema (17.3.1.26)."""
    return element(
        "w:pPr",
        None,
        value("w:pStyle", style),
        element("w:keepNext") if keeps_next else "",
        element("w:pageBreakBefore") if starts_page else "",
        element("w:numPr", None, value("w:numId", number)) if number is not None else "",
        value("w:jc", "center") if centred else "",
    )
