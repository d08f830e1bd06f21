"""One function over the blocks: what each becomes in Word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from typing import assert_never

from lxml import etree

from progress_report.document.blocks import (
    Block,
    Caption,
    Contents,
    Cover,
    Document,
    Figure,
    Heading,
    ItemList,
    Legend,
    PageBreak,
    Paragraph,
    Quote,
    Table,
    TextBlock,
)
from progress_report.house_style import HouseStyle
from progress_report.inlines import Inline, Text, plain
from progress_report.writers import sizes, style_names
from progress_report.writers.cover_lines import cover_lines
from progress_report.writers.docx.contents import contents_elements
from progress_report.writers.docx.fields import field
from progress_report.writers.docx.inlines import PLAIN, run, runs
from progress_report.writers.docx.marks import Marks
from progress_report.writers.docx.numbering import NO_NUMBER, restarted_list
from progress_report.writers.docx.package import Package
from progress_report.writers.docx.pictures import drawing
from progress_report.writers.docx.properties import set_properties
from progress_report.writers.docx.tables import keep_with_next, table_element
from progress_report.writers.docx.xml import element, qualified, text_element, value
from progress_report.writers.flow import flow
from progress_report.writers.legend import legend_table
from progress_report.writers.style_names import ListStyles


def write(document: Document, house_style: HouseStyle) -> bytes:
    """The document as a Word file; the same document gives the same bytes."""
    package = Package(house_style, document.pages)
    writer = DocxWriter(document, package)
    section = package.body[-1]
    for part in writer.content():
        section.addprevious(part)
    set_properties(package, document.properties)
    return package.to_bytes(document.properties.timestamp)


class DocxWriter:
    """Writes the blocks of one document into one package."""

    def __init__(self, document: Document, package: Package) -> None:
        self._document = document
        self._package = package
        self._page = package.house_style.page
        self._marks = Marks(package)

    def content(self) -> Iterator[etree._Element]:
        """The children of the body."""
        return _separated(self._parts(), self._paragraph("Body Text", ()))

    def _parts(self) -> Iterator[etree._Element]:
        """The blocks one by one; what starts a page says so itself.

        A paragraph with a break in it would leave an empty line at the top of that page.
        """
        for placed in flow(self._document.blocks):
            for number, part in enumerate(self.block(placed.block)):
                if placed.keeps_next:
                    keep_with_next(part[-1] if _is_table(part) else part)
                if placed.starts_page and number == 0:
                    _start_page(part)
                yield part

    def block(self, block: Block) -> Iterator[etree._Element]:
        match block:
            case Cover():
                yield from self._cover(block)
            case Heading():
                yield self._heading(block)
            case Paragraph(content, kind):
                yield self._paragraph(style_names.PARAGRAPHS[kind], content)
            case ItemList():
                yield from self._list(block)
            case Quote():
                yield from self._quote(block)
            case Figure():
                yield from self._figure(block)
            case Table():
                yield from self._table(block)
            case Legend():
                yield self._table_element(legend_table(block), title="Legenda")
            case Contents():
                headings = tuple(self._document.headings)
                yield from contents_elements(block, headings, self._package)
            case PageBreak():
                pass  # what comes next starts a page: see flow
            case _:
                assert_never(block)

    def _cover(self, cover: Cover) -> Iterator[etree._Element]:
        for style, text in cover_lines(cover):
            yield self._paragraph(style, (Text(text),))

    def _heading(self, heading: Heading) -> etree._Element:
        content = list(runs(heading.content, self._package))
        return self._paragraph_of(
            f"heading {heading.level}", self._bookmarked(heading.anchor, content)
        )

    def _quote(self, quote: Quote) -> Iterator[etree._Element]:
        if quote.photo:
            size = sizes.photo_size(quote.photo, self._page)
            picture = drawing(quote.photo, self._package, size)
            yield self._paragraph_of("Citaatfoto", [picture])
        for block in quote.content:
            match block:
                case Paragraph(content, _):
                    yield self._paragraph("Quote", content)
                case ItemList():
                    yield from self._list(block, style_names.QUOTE_LISTS)
                case _:
                    assert_never(block)
        if quote.source:
            yield self._paragraph("Citaatbron", (Text(quote.source),))

    def _figure(self, figure: Figure) -> Iterator[etree._Element]:
        size = sizes.picture_size(figure.image, self._page)
        picture = drawing(figure.image, self._package, size)
        yield self._paragraph_of("Figuur", [picture])
        if figure.caption:
            yield self._caption(figure.caption, "caption", figure.anchor)

    def _table(self, table: Table) -> Iterator[etree._Element]:
        if table.caption:
            yield self._caption(table.caption, "Tabelbijschrift", table.anchor)
        title = plain(table.caption.text) if table.caption else table.description
        yield self._table_element(table, title)

    def _table_element(self, table: Table, title: str) -> etree._Element:
        style = self._package.style(style_names.TABLES[table.kind])
        return table_element(table, title, style, self._page, self._cell_content, self._marks)

    def _caption(self, caption: Caption, style: str, anchor: str) -> etree._Element:
        """``Tabel 3. Acties per thema``: the number is a field, so that Word can count again."""
        label = [
            run(PLAIN, text_element("w:t", f"{caption.label} ")),
            *field(f"SEQ {caption.label} \\* ARABIC", str(caption.number)),
        ]
        text = runs((Text(". "), *caption.text), self._package)
        return self._paragraph_of(style, [*self._bookmarked(anchor, label), *text])

    def _list(
        self, items: ItemList, styles: ListStyles = style_names.TEXT_LISTS, level: int = 0
    ) -> Iterator[etree._Element]:
        """The paragraphs of a list."""
        style = style_names.list_style(styles, ordered=items.ordered, level=level)
        number = restarted_list(self._package, style) if items.ordered else None
        for item in items.items:
            for position, block in enumerate(item):
                match block:
                    case Paragraph(content, _):
                        numbering = number if position == 0 else NO_NUMBER
                        yield self._paragraph(style, content, numbering)
                    case ItemList():
                        yield from self._list(block, styles, level + 1)
                    case _:
                        assert_never(block)

    def _cell_content(
        self, blocks: Sequence[TextBlock], style: str, anchor: str = ""
    ) -> Iterator[etree._Element]:
        """The paragraphs of a cell; the first one is what a reference to the anchor leads to."""
        for number, paragraph in enumerate(self._cell_paragraphs(blocks, style)):
            if anchor and number == 0:
                properties, *content = paragraph
                paragraph[:] = [properties, *self._bookmarked(anchor, content)]
            yield paragraph

    def _cell_paragraphs(self, blocks: Sequence[TextBlock], style: str) -> Iterator[etree._Element]:
        """The paragraphs of the blocks; an empty cell has an empty one."""
        for block in blocks:
            match block:
                case Paragraph(content, _):
                    yield self._paragraph(style, content)
                case ItemList():
                    yield from self._list(block, style_names.TABLE_LISTS)
                case _:
                    assert_never(block)
        if not blocks:
            yield self._paragraph(style, ())

    def _paragraph(
        self, style: str, content: Iterable[Inline], number: int | None = None
    ) -> etree._Element:
        return self._paragraph_of(style, runs(content, self._package), number)

    def _paragraph_of(
        self, style: str, content: Iterable[etree._Element], number: int | None = None
    ) -> etree._Element:
        """``w:p`` in the style; ``number`` is the list it belongs to when not that of the style."""
        properties = element("w:pPr", None, value("w:pStyle", self._package.style(style)))
        if number is not None:
            properties.append(element("w:numPr", None, value("w:numId", number)))
        return element("w:p", None, properties, *content)

    def _bookmarked(
        self, anchor: str, content: Iterable[etree._Element]
    ) -> Iterator[etree._Element]:
        number = self._package.next_id()
        name = self._package.bookmark_name(anchor)
        yield element("w:bookmarkStart", {"w:id": number, "w:name": name})
        yield from content
        yield element("w:bookmarkEnd", {"w:id": number})


def _start_page(part: etree._Element) -> None:
    """Makes a paragraph, or the first one of a table, start a page."""
    properties = next(part.iter(qualified("w:pPr")))
    kept = properties.find(qualified("w:keepNext"))
    place = properties[0] if kept is None else kept
    place.addnext(element("w:pageBreakBefore"))


def _separated(parts: Iterable[etree._Element], empty: etree._Element) -> Iterator[etree._Element]:
    """The parts with an empty paragraph after a table at the end, or before another table.

    Word makes one table of two that touch, and asks for a paragraph after the last.
    """
    last = None
    for part in parts:
        if _is_table(last) and _is_table(part):
            yield deepcopy(empty)
        yield part
        last = part
    if _is_table(last):
        yield empty


def _is_table(part: etree._Element | None) -> bool:
    return part is not None and part.tag == qualified("w:tbl")
