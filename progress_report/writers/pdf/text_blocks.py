"""Paragraphs and lists as data for ``review.typ``, each with the name of its style."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import assert_never

from progress_report.document.blocks import ItemList, Paragraph, TextBlock
from progress_report.house_style import HouseStyle
from progress_report.inlines import Inlines
from progress_report.writers import style_names
from progress_report.writers.pdf.fonts import FontBook
from progress_report.writers.pdf.inlines import Data, Place

_TWIPS_PER_POINT = 20


class TextWriter:
    """Writes text in the styles of the house style; ``width`` is that of the place, in points."""

    def __init__(self, house_style: HouseStyle, fonts: FontBook) -> None:
        self._house_style = house_style
        self._fonts = fonts
        self._place = cache(self._measured)
        self.page_width = house_style.page.text_width / _TWIPS_PER_POINT

    def paragraph(self, style: str, content: Inlines, width: float | None = None) -> Data:
        """The paragraph; without a width it is as wide as the text on the page."""
        place = self._place(style, self.page_width if width is None else width)
        return {"type": "paragraph", "style": style.casefold(), "content": place.data(content)}

    def block(
        self,
        block: TextBlock,
        style: str,
        lists: style_names.ListStyles,
        width: float | None = None,
        level: int = 0,
    ) -> Data:
        """A paragraph in the style, or a list in the styles of lists by level."""
        match block:
            case Paragraph(content, _):
                return self.paragraph(style, content, width)
            case ItemList():
                return self.item_list(block, lists, width, level)
            case _:
                assert_never(block)

    def item_list(
        self,
        items: ItemList,
        lists: style_names.ListStyles,
        width: float | None = None,
        level: int = 0,
    ) -> Data:
        """A list; ``outer`` is the indent in points of the list around it, 0 when there is none."""
        style = style_names.list_style(lists, ordered=items.ordered, level=level)
        outer = style_names.list_style(lists, ordered=items.ordered, level=max(level - 1, 0))
        return {
            "type": "list",
            "style": style.casefold(),
            "ordered": items.ordered,
            "outer": self._house_style.paragraph(outer).left if level else 0,
            "items": [
                [self.block(block, style, lists, width, level + 1) for block in item]
                for item in items.items
            ],
        }

    def cell(self, content: Sequence[TextBlock], style: str, width: float) -> list[Data]:
        """What is in a cell of a table; an empty cell has an empty paragraph, and so a height."""
        blocks = content or (Paragraph(()),)
        return [self.block(block, style, style_names.TABLE_LISTS, width) for block in blocks]

    def _measured(self, style_name: str, width: float) -> Place:
        style = self._house_style.paragraph(style_name)
        family = self._fonts.chosen(style.font)
        bold = self._fonts.metrics(family, bold=True)
        plain = bold if style.bold else self._fonts.metrics(family)
        return Place(width - style.left - style.right, style.size, plain, bold)
