"""One function over the blocks: what each becomes in the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import assert_never

from markupsafe import Markup

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
    TableKind,
)
from progress_report.writers.html.filters import chapters_of, theme_name
from progress_report.writers.html.inlines import InlineWriter
from progress_report.writers.html.markup import NOTHING, element, fragment, joined, page_id
from progress_report.writers.html.pictures import drawing, picture
from progress_report.writers.html.styles import Styles
from progress_report.writers.html.tables import TableWriter, caption_text
from progress_report.writers.html.texts import item_list, paragraph, text_blocks
from progress_report.writers.legend import legend_table

_DEEPEST = 6


class DocumentWriter:
    """Writes the blocks of one document, all but the cover and the contents.

    Those stand in a place of their own in the page: see ``page.html.j2``.
    """

    def __init__(self, document: Document, styles: Styles) -> None:
        self._document = document
        self.inlines = InlineWriter(styles, document.pages)
        self._contents = [block for block in document.blocks if isinstance(block, Contents)]
        self._tables = TableWriter(self.inlines)
        self._tables_of_charts = _tables_of_charts(document.blocks)
        self._charts = 0

    def chapters(self) -> Markup:
        """Each chapter as a ``section``: in print it starts a page."""
        return joined(map(self._chapter, chapters_of(self._document.blocks)))

    @property
    def contents_title(self) -> str:
        return next((block.title for block in self._contents), "")

    def contents(self) -> Markup:
        """The headings of the contents as lists in lists; nothing without contents."""
        depth = max((block.depth for block in self._contents), default=0)
        return self._entries([block for block in self._document.headings if block.level <= depth])

    def _entries(self, headings: Sequence[Heading]) -> Markup:
        """Every heading with, below it, the deeper ones that follow."""
        if not headings:
            return NOTHING
        tops = [n for n, heading in enumerate(headings) if heading.level <= headings[0].level]
        items = []
        for start, end in zip(tops, [*tops[1:], len(headings)], strict=True):
            text = self.inlines.write(headings[start].content)
            link = element("a", {"href": fragment(headings[start].anchor)}, text)
            items.append(element("li", None, link, self._entries(headings[start + 1 : end])))
        return element("ul", None, *items)

    def _chapter(self, chapter: Sequence[Block]) -> Markup:
        content = joined(self._block(block, chapter) for block in chapter)
        return element("section", {"class": "chapter"}, content) if content else NOTHING

    def _block(self, block: Block, chapter: Sequence[Block]) -> Markup:
        match block:
            case Cover() | Contents() | PageBreak():
                return NOTHING
            case Heading():
                return self._heading(block)
            case Paragraph():
                return paragraph(block, self.inlines)
            case ItemList():
                return item_list(block, self.inlines)
            case Quote():
                return self._quote(block)
            case Figure():
                return self._chart(block) if block.image.svg else self._figure(block)
            case Table():
                return self._table(block, chapter)
            case Legend():
                return self._tables.table(legend_table(block))
            case _:
                assert_never(block)

    def _heading(self, heading: Heading) -> Markup:
        """The title on the cover is the only heading of the first level."""
        tag = f"h{min(heading.level + 1, _DEEPEST)}"
        return element(tag, {"id": heading.anchor or None}, self.inlines.write(heading.content))

    def _quote(self, quote: Quote) -> Markup:
        words = element("blockquote", None, text_blocks(quote.content, self.inlines))
        name = element("span", {"class": "name"}, quote.name) if quote.name else NOTHING
        source = joined([part for part in (name, quote.function) if part], ", ")
        return element(
            "figure",
            {"class": "quote"},
            picture(quote.photo) if quote.photo else NOTHING,
            words,
            element("figcaption", None, source) if source else NOTHING,
        )

    def _figure(self, figure: Figure) -> Markup:
        attributes = {"class": "picture", "id": figure.anchor or None}
        return element("figure", attributes, picture(figure.image), self._figcaption(figure))

    def _chart(self, figure: Figure) -> Markup:
        """A chart, and where its figures stand: in tables of the document, or else below it."""
        self._charts += 1
        drawn = drawing(figure.image, page_id(f"{self._charts}-"))
        links = self._tables_of_charts.get(figure.name, [])
        attributes = {"class": "chart", "id": figure.anchor or None}
        chart = element(
            "figure",
            attributes,
            element("div", {"class": "drawing"}, drawn),
            self._figcaption(figure, *links),
        )
        return chart if links else joined([chart, self._data(figure)])

    def _figcaption(self, figure: Figure, *links: Markup) -> Markup:
        if figure.caption is None:
            return NOTHING
        caption = caption_text(figure.caption, self.inlines)
        if not links:
            return element("figcaption", None, caption)
        where = joined(["De cijfers staan in ", joined(links, " en "), "."])
        return element(
            "figcaption", None, caption, " ", element("span", {"class": "source"}, where)
        )

    def _data(self, figure: Figure) -> Markup:
        if figure.data is None:
            return NOTHING
        caption = figure.caption
        name = f"{caption.label.lower()} {caption.number}" if caption else "de grafiek"
        summary = element("summary", None, f"De cijfers van {name}")
        return element("details", None, summary, self._tables.table(figure.data))

    def _table(self, table: Table, chapter: Sequence[Block]) -> Markup:
        """A programme table has the theme of its chapter, by which the script filters."""
        theme = theme_name(table, chapter) if table.kind is TableKind.PROGRAMME else None
        return self._tables.table(table, theme)


def _tables_of_charts(blocks: Iterable[Block]) -> Mapping[str, list[Markup]]:
    """Links to the tables with the figures of charts, by the names of the charts."""
    links: dict[str, list[Markup]] = {}
    for block in blocks:
        match block:
            case Table(name=name, caption=Caption(number=number), anchor=anchor) if name:
                link = element("a", {"href": fragment(anchor)}, f"tabel {number}")
                links.setdefault(name, []).append(link)
    return links
