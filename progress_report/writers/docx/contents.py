"""The table of contents: a field with its entries filled in (ECMA-376 part 1, 17.16.5.68)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from progress_report.document.blocks import Contents, Heading
from progress_report.inlines import plain
from progress_report.writers.docx.fields import field_mark, field_start
from progress_report.writers.docx.package import Package
from progress_report.writers.docx.xml import element, text_element, value


def contents_elements(
    contents: Contents, headings: Sequence[Heading], package: Package
) -> Iterator[etree._Element]:
    """The title and an entry per heading, each a link, inside the field that Word can refresh."""
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
    anchor = package.bookmark_name(heading.anchor)
    attributes = {"w:anchor": anchor, "w:history": "1"}
    return element("w:hyperlink", attributes, _text_run(plain(heading.content)))


def _paragraph(style: str, *content: etree._Element) -> etree._Element:
    properties = element("w:pPr", None, value("w:pStyle", style))
    return element("w:p", None, properties, *content)


def _text_run(text: str) -> etree._Element:
    return element("w:r", None, text_element("w:t", text))
