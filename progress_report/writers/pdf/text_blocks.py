"""Paragraphs and lists as data for ``review.typ``, each with the name of its style."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import assert_never

from progress_report.document.blocks import ItemList, Paragraph, TextBlock
from progress_report.document.layout.measure import lines_of
from progress_report.house_style import HouseStyle
from progress_report.inlines import Inlines, Text
from progress_report.lengths import in_points
from progress_report.writers.pdf.fonts import FontBook
from progress_report.writers.pdf.inlines import Data, Place
from progress_report.writers.style_names import TABLE_LISTS, ListStyles, list_style


class TextWriter:
    """Writes text in the styles of the house style; ``width`` is that of the place, in points."""

    def __init__(self, house_style: HouseStyle, fonts: FontBook) -> None:
        self._house_style = house_style
        self._fonts = fonts
        self._place = cache(self._measured)
        self.page_width = in_points(house_style.page.text_width)

    def paragraph(self, style: str, content: Inlines, width: float | None = None) -> Data:
        """The paragraph; without a width it is as wide as the text on the page."""
        place = self._place(style, self.page_width if width is None else width)
        return {
            "type": "paragraph",
            "style": style.casefold(),
            "content": place.data(content),
            "tall": place.is_tall(content),
        }

    def block(
        self, block: TextBlock, style: str, lists: ListStyles, width: float | None = None
    ) -> Data:
        """A paragraph in the style, or a list in the styles of lists by level."""
        match block:
            case Paragraph(content, _):
                return self.paragraph(style, content, width)
            case ItemList():
                return self.item_list(block, lists, width)
            case _:
                assert_never(block)

    def item_list(
        self,
        items: ItemList,
        lists: ListStyles,
        width: float | None = None,
        level: int = 0,
        outer: float = 0,
    ) -> Data:
        """A list; ``outer`` is where the text of the list around it begins, in points."""
        style_name = list_style(lists, ordered=items.ordered, level=level)
        style = self._house_style.paragraph(style_name)
        inner = outer + max(style.left - style.hanging - outer, 0) + style.hanging
        # Where lists go deeper than there are styles, the text begins further on than its style
        # says.
        room = (self.page_width if width is None else width) - (inner - style.left)

        def item_block(block: TextBlock) -> Data:
            match block:
                case Paragraph(content, _):
                    return self.paragraph(style_name, content, room)
                case ItemList():
                    return self.item_list(block, lists, width, level + 1, inner)
                case _:
                    assert_never(block)

        return {
            "type": "list",
            "style": style_name.casefold(),
            "ordered": items.ordered,
            "outer": outer,
            "items": [[item_block(block) for block in item] for item in items.items],
        }

    def is_tall(self, style: str, blocks: Iterable[TextBlock]) -> bool:
        """Whether the blocks may not fit on a page together."""
        lines = "\n".join(lines_of(blocks))
        return self._place(style, self.page_width).is_tall((Text(lines),))

    def cell(self, content: Sequence[TextBlock], style: str, width: float) -> list[Data]:
        """What is in a cell of a table; an empty cell has an empty paragraph, and so a height."""
        blocks = content or (Paragraph(()),)
        return [self.block(block, style, TABLE_LISTS, width) for block in blocks]

    def _measured(self, style_name: str, width: float) -> Place:
        style = self._house_style.paragraph(style_name)
        family = self._fonts.chosen(style.font)
        bold = self._fonts.metrics(family, bold=True)
        plain = bold if style.bold else self._fonts.metrics(family)
        lines = in_points(self._house_style.page.text_height) / style.pitch
        return Place(width - style.left - style.right, style.size, lines, plain, bold)
