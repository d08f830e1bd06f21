"""Inlines as runs (ECMA-376 part 1, 17.3.2)."""

from __future__ import annotations

from functools import lru_cache
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from progress_report.colour import needs_outline, readable_on
from progress_report.inlines import (
    Deleted,
    Emphasis,
    Inline,
    Inlines,
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
from progress_report.writers.docx.fields import page_field
from progress_report.writers.docx.markup import element, text_element, value
from progress_report.writers.docx.package import Package

# Until the document is laid out, or Word has looked up the number (F9).
_UNKNOWN_PAGE = "?"
_NO_BREAK_SPACE = "\u00a0"


class RunForm(Struct, frozen=True):
    """How the text of a run is set; nested inlines add to the form of those around them.

    ``colour`` is ``#RRGGBB``; without one it is that of the style.
    """

    strong: bool = False
    emphasis: bool = False
    underline: bool = False
    strike: bool = False
    style: str = ""
    colour: str = ""

    @property
    def properties(self) -> str:
        """``w:rPr``, its children in the order of the schema; empty when nothing is to be said."""
        return "" if self is PLAIN else _properties(self)


PLAIN = RunForm()


def runs(inlines: Inlines, package: Package, form: RunForm = PLAIN) -> str:
    """The children of a paragraph that show the inlines."""
    if len(inlines) == 1:  # as most have
        return _inline(inlines[0], package, form)
    return "".join([_inline(inline, package, form) for inline in inlines])


def run(form: RunForm, content: str) -> str:
    return f"<w:r>{form.properties}{content}</w:r>"


def _inline(inline: Inline, package: Package, form: RunForm) -> str:
    match inline:
        case Text():  # most of all; a pattern that names its text takes three times as long
            return run(form, text_element("w:t", inline.text))
        case StatusMark(symbol, name, colour):
            mark = _status_symbol(symbol, colour, package.style("Statussymbool"))
            return mark + run(form, text_element("w:t", f" {name}"))
        case Strong(content):
            return runs(content, package, replace(form, strong=True))
        case Emphasis(content):
            return runs(content, package, replace(form, emphasis=True))
        case Underline(content) | Inserted(content):
            return runs(content, package, replace(form, underline=True))
        case Deleted(content):
            return runs(content, package, replace(form, strike=True))
        case Link(content, address):
            linked = replace(form, style=package.style("Hyperlink"))
            attributes = {"r:id": package.link(address), "w:history": "1"}
            return element("w:hyperlink", attributes, runs(content, package, linked))
        case LineBreak():
            return run(form, element("w:br"))
        case Reference(content, anchor):
            attributes = {"w:anchor": package.bookmark_name(anchor), "w:history": "1"}
            return element("w:hyperlink", attributes, runs(content, package, form))
        case PageReference(anchor):
            number = str(package.pages.get(anchor, _UNKNOWN_PAGE))
            return page_field(package.bookmark_name(anchor), number, form.properties)
        case _:
            assert_never(inline)


def _properties(form: RunForm) -> str:
    children = (
        value("w:rStyle", form.style) if form.style else "",
        element("w:b") + element("w:bCs") if form.strong else "",
        element("w:i") + element("w:iCs") if form.emphasis else "",
        element("w:strike") if form.strike else "",
        value("w:color", form.colour.lstrip("#")) if form.colour else "",
        value("w:u", "single") if form.underline else "",
    )
    return element("w:rPr", None, *children)


# Of a legend every action has one: its colours are worked out once.
@lru_cache(maxsize=256)
def _status_symbol(symbol: str, colour: str, style: str) -> str:
    """The symbol on its colour, in white or black; the name comes after it.

    A pale colour gets an outline, by which it stands out from the page (WCAG 2.2, 1.4.11).
    """
    outline = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "auto"}
    properties = element(
        "w:rPr",
        None,
        value("w:rStyle", style),
        value("w:color", readable_on(colour).lstrip("#")),
        element("w:bdr", outline) if needs_outline(colour) else "",
        element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": colour.lstrip("#")}),
    )
    shown = f"{_NO_BREAK_SPACE}{symbol}{_NO_BREAK_SPACE}"
    return element("w:r", None, properties, text_element("w:t", shown))
