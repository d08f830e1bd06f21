"""Inlines as runs (ECMA-376 part 1, 17.3.2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from progress_report.colour import needs_outline, readable_on
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
from progress_report.writers.docx.fields import page_field
from progress_report.writers.docx.package import Package
from progress_report.writers.docx.xml import element, text_element, value

# Until the document is laid out, or Word has looked up the number (F9).
_UNKNOWN_PAGE = "?"
_NO_BREAK_SPACE = "\u00a0"


class RunForm(Struct, frozen=True):
    """How the text of a run is set; nested inlines add to the form of those around them."""

    strong: bool = False
    emphasis: bool = False
    underline: bool = False
    strike: bool = False
    style: str = ""

    def properties(self) -> etree._Element | None:
        """``w:rPr``, its children in the order of the schema; None when there is nothing to say."""
        children = [
            *([value("w:rStyle", self.style)] if self.style else ()),
            *([element("w:b"), element("w:bCs")] if self.strong else ()),
            *([element("w:i"), element("w:iCs")] if self.emphasis else ()),
            *([element("w:strike")] if self.strike else ()),
            *([value("w:u", "single")] if self.underline else ()),
        ]
        return element("w:rPr", None, *children) if children else None


PLAIN = RunForm()


def runs(
    inlines: Iterable[Inline], package: Package, form: RunForm = PLAIN
) -> Iterator[etree._Element]:
    """The children of a paragraph that show the inlines."""
    for inline in inlines:
        match inline:
            case Text(text):
                yield run(form, text_element("w:t", text))
            case Strong(content):
                yield from runs(content, package, replace(form, strong=True))
            case Emphasis(content):
                yield from runs(content, package, replace(form, emphasis=True))
            case Underline(content) | Inserted(content):
                yield from runs(content, package, replace(form, underline=True))
            case Deleted(content):
                yield from runs(content, package, replace(form, strike=True))
            case Link(content, address):
                linked = replace(form, style=package.style("Hyperlink"))
                attributes = {"r:id": package.link(address), "w:history": "1"}
                yield element("w:hyperlink", attributes, *runs(content, package, linked))
            case LineBreak():
                yield run(form, element("w:br"))
            case StatusMark():
                yield from _status_mark(inline, package, form)
            case Reference(content, anchor):
                attributes = {"w:anchor": package.bookmark_name(anchor), "w:history": "1"}
                yield element("w:hyperlink", attributes, *runs(content, package, form))
            case PageReference(anchor):
                number = str(package.pages.get(anchor, _UNKNOWN_PAGE))
                bookmark = package.bookmark_name(anchor)
                yield from page_field(bookmark, number, form.properties())
            case _:
                assert_never(inline)


def run(form: RunForm, *content: etree._Element) -> etree._Element:
    properties = form.properties()
    return element("w:r", None, *([properties] if properties is not None else ()), *content)


def _status_mark(mark: StatusMark, package: Package, form: RunForm) -> Iterator[etree._Element]:
    """The symbol on its colour, in white or black, and then the name.

    A pale colour gets an outline, by which it stands out from the page (WCAG 2.2, 1.4.11).
    """
    outline = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "auto"}
    properties = element(
        "w:rPr",
        None,
        value("w:rStyle", package.style("Statussymbool")),
        value("w:color", readable_on(mark.colour).lstrip("#")),
        *([element("w:bdr", outline)] if needs_outline(mark.colour) else ()),
        element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": mark.colour.lstrip("#")}),
    )
    symbol = f"{_NO_BREAK_SPACE}{mark.symbol}{_NO_BREAK_SPACE}"
    yield element("w:r", None, properties, text_element("w:t", symbol))
    yield run(form, text_element("w:t", f" {mark.name}"))
