"""One function over the blocks: what each becomes in Word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias, assert_never

from msgspec import Struct
from msgspec.structs import replace

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
from progress_report.inlines import Inlines, Text, plain
from progress_report.writers import sizes, style_names
from progress_report.writers.cover_lines import cover_lines
from progress_report.writers.docx.contents import contents_paragraphs
from progress_report.writers.docx.fields import field
from progress_report.writers.docx.inlines import PLAIN, RunForm, run, runs
from progress_report.writers.docx.marks import Marks
from progress_report.writers.docx.markup import text_element
from progress_report.writers.docx.numbering import NO_NUMBER, restarted_list
from progress_report.writers.docx.package import Package
from progress_report.writers.docx.paragraphs import ANYWHERE, Place, WordParagraph
from progress_report.writers.docx.pictures import drawing
from progress_report.writers.docx.properties import set_properties
from progress_report.writers.docx.tables import CellForm, TableWriter
from progress_report.writers.flow import flow
from progress_report.writers.legend import legend_table
from progress_report.writers.style_names import ListStyles


class WordTable(Struct, frozen=True):
    """A table to be written where it stands; ``title`` is for who cannot see it."""

    table: Table
    title: str
    place: Place = ANYWHERE


Part: TypeAlias = WordParagraph | WordTable

# What an empty cell has: a cell ends with a paragraph (17.4.65).
_NOTHING = (Paragraph(()),)


def write(document: Document, house_style: HouseStyle) -> bytes:
    """The document as a Word file; the same document gives the same bytes."""
    package = Package(house_style, document.pages)
    # As bytes, part by part: one ✓ in a text makes every character of it two bytes wide.
    content = b"".join(part.encode() for part in DocxWriter(document, package).content())
    set_properties(package, document.properties)
    return package.to_bytes(content, document.properties.timestamp)


class DocxWriter:
    """Writes the blocks of one document into one package."""

    def __init__(self, document: Document, package: Package) -> None:
        self._document = document
        self._package = package
        self._page = package.house_style.page
        self._marks = Marks(package)

    def content(self) -> Iterator[str]:
        """The children of the body, with an empty paragraph after a table at the end, or before
        another table.

        Word makes one table of two that touch, and asks for a paragraph after the last.
        """
        empty = self._paragraph("Body Text", ()).markup
        after_table = False
        for part in self._parts():
            match part:
                case WordParagraph():
                    after_table = False
                    yield part.markup
                case WordTable():
                    if after_table:
                        yield empty
                    after_table = True
                    yield from self._table_markup(part)
        if after_table:
            yield empty

    def _parts(self) -> Iterator[Part]:
        """The blocks one by one; what starts a page says so itself.

        A paragraph with a break in it would leave an empty line at the top of that page.
        """
        for placed in flow(self._document.blocks):
            for number, part in enumerate(self.block(placed.block)):
                place = Place(placed.keeps_next, placed.starts_page and number == 0)
                yield replace(part, place=place)

    def block(self, block: Block) -> Iterator[Part]:
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
                yield WordTable(legend_table(block), title="Legenda")
            case Contents():
                headings = tuple(self._document.headings)
                yield from contents_paragraphs(block, headings, self._package)
            case PageBreak():
                pass  # what comes next starts a page: see flow
            case _:
                assert_never(block)

    def _cover(self, cover: Cover) -> Iterator[WordParagraph]:
        for style, text in cover_lines(cover):
            yield self._paragraph(style, (Text(text),))

    def _heading(self, heading: Heading) -> WordParagraph:
        content = runs(heading.content, self._package)
        return self._paragraph_of(
            f"heading {heading.level}", self._bookmarked(heading.anchor, content)
        )

    def _quote(self, quote: Quote) -> Iterator[WordParagraph]:
        if quote.photo:
            size = sizes.photo_size(quote.photo, self._page)
            picture = drawing(quote.photo, self._package, size)
            yield self._paragraph_of("Citaatfoto", picture)
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

    def _figure(self, figure: Figure) -> Iterator[WordParagraph]:
        size = sizes.picture_size(figure.image, self._page)
        picture = drawing(figure.image, self._package, size)
        yield self._paragraph_of("Figuur", picture)
        if figure.caption:
            yield self._caption(figure.caption, "caption", figure.anchor)

    def _table(self, table: Table) -> Iterator[Part]:
        if table.caption:
            yield self._caption(table.caption, "Tabelbijschrift", table.anchor)
        title = plain(table.caption.text) if table.caption else table.description
        yield WordTable(table, title)

    def _table_markup(self, part: WordTable) -> Iterator[str]:
        style = self._package.style(style_names.TABLES[part.table.kind])
        writer = TableWriter(part.table, self._package, self._cell_content, self._marks)
        return writer.markup(part.title, style, part.place)

    def _caption(self, caption: Caption, style: str, anchor: str) -> WordParagraph:
        """``Tabel 3. Acties per thema``: the number is a field, so that Word can count again."""
        word = run(PLAIN, text_element("w:t", f"{caption.label} "))
        number = field(f"SEQ {caption.label} \\* ARABIC", str(caption.number))
        label = self._bookmarked(anchor, word + number)
        return self._paragraph_of(style, label + runs((Text(". "), *caption.text), self._package))

    def _list(
        self,
        items: ItemList,
        styles: ListStyles = style_names.TEXT_LISTS,
        level: int = 0,
        form: RunForm = PLAIN,
    ) -> Iterator[WordParagraph]:
        """The paragraphs of a list."""
        style = style_names.list_style(styles, ordered=items.ordered, level=level)
        number = restarted_list(self._package, style) if items.ordered else None
        for item in items.items:
            for position, block in enumerate(item):
                match block:
                    case Paragraph(content, _):
                        numbering = number if position == 0 else NO_NUMBER
                        yield self._paragraph(style, content, form, numbering)
                    case ItemList():
                        yield from self._list(block, styles, level + 1, form)
                    case _:
                        assert_never(block)

    def _cell_content(self, blocks: Sequence[TextBlock], form: CellForm, anchor: str = "") -> str:
        """The paragraphs of a cell; the first one is what a reference to the anchor leads to."""
        match blocks or _NOTHING:
            case (Paragraph() as only,) if not anchor:  # as most cells are
                return self._cell_paragraph(only, form).markup
            case several:
                first, *others = self._cell_paragraphs(several, form)
        if anchor:
            first = replace(first, content=self._bookmarked(anchor, first.content))
        return "".join([paragraph.markup for paragraph in (first, *others)])

    def _cell_paragraphs(
        self, blocks: Sequence[TextBlock], form: CellForm
    ) -> Iterator[WordParagraph]:
        for block in blocks:
            match block:
                case Paragraph():
                    yield self._cell_paragraph(block, form)
                case ItemList():
                    for item in self._list(block, style_names.TABLE_LISTS, form=form.text):
                        yield replace(item, place=form.place)
                case _:
                    assert_never(block)

    def _cell_paragraph(self, paragraph: Paragraph, form: CellForm) -> WordParagraph:
        content = runs(paragraph.content, self._package, form.text)
        return WordParagraph(form.style, content, None, form.place)

    def _paragraph(
        self, style: str, content: Inlines, form: RunForm = PLAIN, number: int | None = None
    ) -> WordParagraph:
        """In the style; ``number`` is the list it belongs to when not that of the style."""
        content_markup = runs(content, self._package, form)
        return WordParagraph(self._package.style(style), content_markup, number)

    def _paragraph_of(self, style: str, content: str, number: int | None = None) -> WordParagraph:
        return WordParagraph(self._package.style(style), content, number)

    def _bookmarked(self, anchor: str, content: str) -> str:
        number = self._package.next_id()
        name = self._package.bookmark_name(anchor)
        start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
        return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'
