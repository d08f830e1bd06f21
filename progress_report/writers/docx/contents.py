"""The table of contents: a field with its entries filled in (ECMA-376 part 1, 17.16.5.68)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree

from progress_report.document.blocks import Contents, Heading
from progress_report.inlines import plain
from progress_report.writers.docx.fields import field_mark, field_start, page_field
from progress_report.writers.docx.package import Package
from progress_report.writers.docx.xml import element, text_element, value


def contents_elements(
    contents: Contents, headings: Sequence[Heading], package: Package
) -> Iterator[etree._Element]:
    """The title and an entry per heading, each a link, inside the field that Word can refresh.

    The numbers of the pages are there, so Word has nothing to ask when it opens the file.
    """
    yield _paragraph(package.style("TOC Heading"), _text_run(contents.title))
    # \\h: entries are links; \\z: no page numbers on the web; \\u: by outline level.
    start = field_start(f'TOC \\o "1-{contents.depth}" \\h \\z \\u')
    entries = [heading for heading in headings if heading.level <= contents.depth]
    for number, heading in enumerate(entries):
        parts = [_link(heading, package)]
        if number == 0:
            parts = [*start, *parts]
        if number == len(entries) - 1:
            parts = [*parts, field_mark("end")]
        yield _paragraph(package.style(f"toc {heading.level}"), *parts)


def _link(heading: Heading, package: Package) -> etree._Element:
    """The heading and, when it is known, the number of its page: one link, as Word makes it."""
    bookmark = package.bookmark_name(heading.anchor)
    attributes = {"w:anchor": bookmark, "w:history": "1"}
    page = package.pages.get(heading.anchor)
    return element(
        "w:hyperlink",
        attributes,
        _text_run(plain(heading.content)),
        *(_page_number(bookmark, page) if page is not None else ()),
    )


def _page_number(bookmark: str, page: int) -> list[etree._Element]:
    """A tab and the number, both left out of the web layout of Word: there are no pages there."""
    properties = element("w:rPr", None, element("w:noProof"), element("w:webHidden"))
    tab = element("w:r", None, deepcopy(properties), element("w:tab"))
    return [tab, *page_field(bookmark, str(page), properties)]


def _paragraph(style: str, *content: etree._Element) -> etree._Element:
    properties = element("w:pPr", None, value("w:pStyle", style))
    return element("w:p", None, properties, *content)


def _text_run(text: str) -> etree._Element:
    return element("w:r", None, text_element("w:t", text))
