"""One function over the blocks: what each becomes in Word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from itertools import zip_longest
from typing import TypeAlias, assert_never

from lxml import etree

from progress_report.document.blocks import (
    Block,
    Caption,
    Contents,
    Cover,
    Document,
    Figure,
    Heading,
    Image,
    ItemList,
    Legend,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Quote,
    Table,
    TextBlock,
)
from progress_report.house_style import HouseStyle
from progress_report.inlines import Inline, Text
from progress_report.writers.docx.contents import contents_elements
from progress_report.writers.docx.fields import field
from progress_report.writers.docx.inlines import PLAIN, run, runs
from progress_report.writers.docx.numbering import NO_NUMBER, restarted_list
from progress_report.writers.docx.package import Package
from progress_report.writers.docx.pictures import drawing
from progress_report.writers.docx.properties import set_properties
from progress_report.writers.docx.tables import (
    TABLE_STYLES,
    keep_with_next,
    legend_element,
    table_element,
)
from progress_report.writers.docx.xml import element, qualified, text_element, value

_PARAGRAPH_STYLES = {
    ParagraphKind.BODY: "Body Text",
    ParagraphKind.LEAD: "Inleidende tekst",
    ParagraphKind.NOTE: "Noot",
}
# The styles of lists by level, of those with bullets (False) and with numbers (True).
ListStyles: TypeAlias = Mapping[bool, tuple[str, ...]]
_TEXT_LISTS: ListStyles = {
    False: ("List Bullet", "List Bullet 2"),
    True: ("List Number", "List Number 2"),
}
_QUOTE_LISTS: ListStyles = {False: ("Citaatopsomming",), True: ("Citaatnummering",)}
_TABLE_LISTS: ListStyles = {False: ("Tabelopsomming",), True: ("Tabelnummering",)}
# A paragraph that comes before one of these leads it in, and stays on its page.
_LED_IN = (Figure, ItemList, Legend, Table)
# Sizes as shares of the text on the page, which the house style gives.
_LEGEND_SHARE = 0.75
_PHOTO_SHARE = 0.12
_PICTURE_SHARE = 0.6
_PICTURE_HEIGHT_SHARE = 0.45
_CHART_HEIGHT_SHARE = 0.8
_TWIPS_PER_INCH = 1440
_PRINT_RESOLUTION = 150


def write(document: Document, house_style: HouseStyle) -> bytes:
    """The document as a Word file; the same document gives the same bytes."""
    package = Package(house_style)
    writer = DocxWriter(document, package)
    section = package.body[-1]
    for part in writer.content():
        section.addprevious(part)
    set_properties(package, document.properties)
    return package.to_bytes(document.properties.date)


class DocxWriter:
    """Writes the blocks of one document into one package."""

    def __init__(self, document: Document, package: Package) -> None:
        self._document = document
        self._package = package
        self._page = package.house_style.page

    def content(self) -> Iterator[etree._Element]:
        """The children of the body."""
        return _separated(self._parts(), self._paragraph("Body Text", ()))

    def _parts(self) -> Iterator[etree._Element]:
        """The blocks one by one; after a page break the next one starts a page.

        A paragraph with a break in it would leave an empty line at the top of that page.
        """
        blocks = self._document.blocks
        breaks = False
        for block, following in zip_longest(blocks, blocks[1:]):
            for part in self.block(block):
                if isinstance(block, Paragraph) and isinstance(following, _LED_IN):
                    keep_with_next(part)
                if _is_table(part) and _is_note(following):
                    keep_with_next(part[-1])
                if breaks:
                    _start_page(part)
                breaks = False
                yield part
            breaks = breaks or isinstance(block, PageBreak)

    def block(self, block: Block) -> Iterator[etree._Element]:
        match block:
            case Cover():
                yield from self._cover(block)
            case Heading():
                yield self._heading(block)
            case Paragraph(content, kind):
                yield self._paragraph(_PARAGRAPH_STYLES[kind], content)
            case ItemList():
                yield from self._list(block)
            case Quote():
                yield from self._quote(block)
            case Figure():
                yield from self._figure(block)
            case Table():
                yield from self._table(block)
            case Legend():
                yield self._legend(block)
            case Contents():
                headings = tuple(self._document.headings)
                yield from contents_elements(block, headings, self._package)
            case PageBreak():
                pass  # what comes next starts a page: see _parts
            case _:
                assert_never(block)

    def _cover(self, cover: Cover) -> Iterator[etree._Element]:
        lines = (
            ("Omslag gemeente", cover.municipality),
            ("Title", cover.title),
            ("Subtitle", cover.subtitle),
            ("Omslag datum", cover.reference_date),
            ("Omslag concept", "\u00a0CONCEPT\u00a0" if cover.concept else ""),
        )
        for style, text in lines:
            if text:
                yield self._paragraph(style, (Text(text),))

    def _heading(self, heading: Heading) -> etree._Element:
        content = list(runs(heading.content, self._package))
        return self._paragraph_of(
            f"heading {heading.level}", self._bookmarked(heading.anchor, content)
        )

    def _quote(self, quote: Quote) -> Iterator[etree._Element]:
        if quote.photo:
            side = round(self._page.text_width * _PHOTO_SHARE)
            picture = drawing(quote.photo, self._package, side, side)
            yield self._paragraph_of("Citaatfoto", [picture])
        for block in quote.content:
            match block:
                case Paragraph(content, _):
                    yield self._paragraph("Quote", content)
                case ItemList():
                    yield from self._list(block, _QUOTE_LISTS)
                case _:
                    assert_never(block)
        source = ", ".join(text for text in (quote.name, quote.function) if text)
        if source:
            yield self._paragraph("Citaatbron", (Text(source),))

    def _figure(self, figure: Figure) -> Iterator[etree._Element]:
        width, height = self._box(figure.image)
        picture = drawing(figure.image, self._package, width, height)
        yield self._paragraph_of("Figuur", [picture])
        if figure.caption:
            yield self._caption(figure.caption, "caption", figure.anchor)

    def _box(self, image: Image) -> tuple[int, int]:
        """Width and height in twips for an image: a chart as wide as the text, a photo no larger
        than its pixels allow in print."""
        page = self._page
        if image.svg:
            return page.text_width, round(page.text_height * _CHART_HEIGHT_SHARE)
        natural = round(image.picture.width * _TWIPS_PER_INCH / _PRINT_RESOLUTION)
        width = min(natural, round(page.text_width * _PICTURE_SHARE))
        return width, round(page.text_height * _PICTURE_HEIGHT_SHARE)

    def _table(self, table: Table) -> Iterator[etree._Element]:
        if table.caption:
            yield self._caption(table.caption, "Tabelbijschrift", table.anchor)
        style = self._package.style(TABLE_STYLES[table.kind])
        yield table_element(table, style, self._page.text_width, self._cell_content)

    def _legend(self, legend: Legend) -> etree._Element:
        style = self._package.style("Tabel cijfers")
        width = round(self._page.text_width * _LEGEND_SHARE)
        return legend_element(legend, style, width, self._cell_content)

    def _caption(self, caption: Caption, style: str, anchor: str) -> etree._Element:
        """``Tabel 3. Acties per thema``: the number is a field, so that Word can count again."""
        label = [
            run(PLAIN, text_element("w:t", f"{caption.label} ")),
            *field(f"SEQ {caption.label} \\* ARABIC", str(caption.number)),
        ]
        text = runs((Text(". "), *caption.text), self._package)
        return self._paragraph_of(style, [*self._bookmarked(anchor, label), *text])

    def _list(
        self, items: ItemList, styles: ListStyles = _TEXT_LISTS, level: int = 0
    ) -> Iterator[etree._Element]:
        """The paragraphs of a list; deeper lists have the style of the deepest level there is."""
        of_kind = styles[items.ordered]
        style = of_kind[min(level, len(of_kind) - 1)]
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

    def _cell_content(self, blocks: Sequence[TextBlock], style: str) -> Iterator[etree._Element]:
        """The paragraphs of a cell; an empty cell has an empty one."""
        for block in blocks:
            match block:
                case Paragraph(content, _):
                    yield self._paragraph(style, content)
                case ItemList():
                    yield from self._list(block, _TABLE_LISTS)
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


def _is_note(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.kind is ParagraphKind.NOTE


def _is_table(part: etree._Element | None) -> bool:
    return part is not None and part.tag == qualified("w:tbl")
