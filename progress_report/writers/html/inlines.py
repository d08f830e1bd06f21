"""Inlines as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never

from markupsafe import Markup
from msgspec import Struct

from progress_report.inlines import (
    Deleted,
    Emphasis,
    Inline,
    Inserted,
    LineBreak,
    Link,
    PageReference,
    Reference,
    StatusMark,
    Strong,
    Text,
    Underline,
)
from progress_report.links import is_linkable
from progress_report.writers.html.markup import element, fragment, joined
from progress_report.writers.html.styles import Styles


class InlineWriter(Struct, frozen=True):
    """Writes inlines; ``pages`` gives the page of an anchor in the versions on paper."""

    styles: Styles
    pages: Mapping[str, int]

    def write(self, inlines: Iterable[Inline]) -> Markup:
        return joined(map(self._inline, inlines))

    def _inline(self, inline: Inline) -> Markup:
        match inline:
            case Text(text):
                return joined([text])
            case Strong(content):
                return element("strong", None, self.write(content))
            case Emphasis(content):
                return element("em", None, self.write(content))
            case Underline(content):
                return element("u", None, self.write(content))
            case Inserted(content):
                return element("ins", None, self.write(content))
            case Deleted(content):
                return element("del", None, self.write(content))
            case Link(content, address):
                return self._link(content, address)
            case LineBreak():
                return element("br")
            case StatusMark():
                return self.mark(inline)
            case Reference(content, anchor):
                return element("a", {"href": fragment(anchor)}, self.write(content))
            case PageReference(anchor):
                return self._page_reference(anchor)
            case _:
                assert_never(inline)

    def mark(self, mark: StatusMark) -> Markup:
        """The symbol on its colour, and the name in words, which is all that is read aloud."""
        classes = f"symbol {self.styles.status_class(mark.colour)}".strip()
        symbol = element("span", {"class": classes, "aria-hidden": "true"}, mark.symbol)
        name = element("span", {"class": "name"}, mark.name)
        return element("span", {"class": "mark"}, symbol, " ", name)

    def _link(self, content: Iterable[Inline], address: str) -> Markup:
        text = self.write(content)
        if not is_linkable(address):
            return text
        return element("a", {"href": address, "rel": "noopener"}, text)

    def _page_reference(self, anchor: str) -> Markup:
        """The page of the PDF; when that is not known, an arrow to the place in this page."""
        page = self.pages.get(anchor)
        words = f"Pagina {page} in de PDF" if page else "Ga naar deze plaats"
        attributes = {"href": fragment(anchor), "title": words, "aria-label": words}
        return element("a", attributes, str(page) if page else "↪")
