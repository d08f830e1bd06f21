"""One function over the blocks: what each becomes in the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from markupsafe import Markup

from progress_report.document.blocks import (
    Block,
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
    Row,
    Table,
    TableKind,
)
from progress_report.writers.html.chart_data import counted_table, tables_of_charts
from progress_report.writers.html.filters import chapters_of, theme_name
from progress_report.writers.html.inlines import InlineWriter
from progress_report.writers.html.markup import NOTHING, element, fragment, joined, page_id
from progress_report.writers.html.pictures import drawing, picture
from progress_report.writers.html.statuses import marks_in_order
from progress_report.writers.html.styles import Styles
from progress_report.writers.html.tables import TableWriter, caption_text
from progress_report.writers.html.texts import item_list, paragraph, text_blocks

_DEEPEST = 6


class DocumentWriter:
    """Writes the blocks of one document, all but the cover and the contents.

    Those stand in a place of their own in the page: see ``page.html.j2``.
    """

    def __init__(self, document: Document, styles: Styles) -> None:
        self._document = document
        self.inlines = InlineWriter(styles, document.pages)
        self._contents = [block for block in document.blocks if isinstance(block, Contents)]
        self._marks = marks_in_order(document.blocks)
        order = {mark.name: place for place, mark in enumerate(self._marks, 1)}
        self._tables = TableWriter(self.inlines, order)
        self._anchors: set[str] = set()
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
                return self._chart(block, chapter) if block.image.svg else self._figure(block)
            case Table():
                return self._table(block, chapter)
            case Legend():
                return self._tables.legend(block)
            case _:
                assert_never(block)

    def _heading(self, heading: Heading) -> Markup:
        """The title on the cover is the only heading of the first level."""
        tag = f"h{min(heading.level + 1, _DEEPEST)}"
        anchor = self._free(heading.anchor)
        return element(tag, {"id": anchor}, self.inlines.write(heading.content))

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
        attributes = {"class": "picture", "id": self._free(figure.anchor)}
        return element("figure", attributes, picture(figure.image), self._figcaption(figure))

    def _chart(self, figure: Figure, chapter: Sequence[Block]) -> Markup:
        """A chart, and where its figures stand: in tables beside it, or in one made for it."""
        self._charts += 1
        drawn = drawing(figure.image, page_id(f"{self._charts}-"))
        tables = tables_of_charts(chapter).get(figure.anchor, ())
        links = [self._link_to_table(table) for table in tables if table.caption]
        attributes = {"class": "chart", "id": self._free(figure.anchor)}
        chart = element(
            "figure",
            attributes,
            element("div", {"class": "drawing"}, drawn),
            self._figcaption(figure, *links),
        )
        return chart if tables else joined([chart, self._counted(figure, chapter)])

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

    def _link_to_table(self, table: Table) -> Markup:
        number = table.caption.number if table.caption else ""
        return element("a", {"href": fragment(table.anchor)}, f"tabel {number}")

    def _counted(self, figure: Figure, chapter: Sequence[Block]) -> Markup:
        name = f"{figure.caption.label} {figure.caption.number}" if figure.caption else "de grafiek"
        words = f"De cijfers van {name[:1].lower()}{name[1:]}"
        table = counted_table(chapter, self._marks, words)
        if table is None:
            return NOTHING
        summary = element("summary", None, words)
        return element("details", None, summary, self._tables.table(table))

    def _table(self, table: Table, chapter: Sequence[Block]) -> Markup:
        """A programme table has the theme of its chapter, by which the script filters."""
        theme = theme_name(chapter) if table.kind is TableKind.PROGRAMME else None
        groups = tuple(
            replace(group, rows=tuple(map(self._with_free_anchor, group.rows)))
            for group in table.groups
        )
        free = replace(table, groups=groups, anchor=self._free(table.anchor) or "")
        return self._tables.table(free, theme)

    def _with_free_anchor(self, row: Row) -> Row:
        return replace(row, anchor=self._free(row.anchor) or "")

    def _free(self, anchor: str) -> str | None:
        """The anchor where it is first used; a text may place the same table twice."""
        if not anchor or anchor in self._anchors:
            return None
        self._anchors.add(anchor)
        return anchor
