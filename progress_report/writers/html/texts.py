"""Running text as HTML: paragraphs, and lists in lists."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from markupsafe import Markup

from progress_report.document.blocks import ItemList, Paragraph, ParagraphKind, TextBlock
from progress_report.writers.html.inlines import InlineWriter
from progress_report.writers.html.markup import element, joined

_CLASSES = {
    ParagraphKind.BODY: None,
    ParagraphKind.LEAD: "lead",
    ParagraphKind.NOTE: "note",
}


def paragraph(block: Paragraph, inlines: InlineWriter) -> Markup:
    return element("p", {"class": _CLASSES[block.kind]}, inlines.write(block.content))


def item_list(block: ItemList, inlines: InlineWriter) -> Markup:
    items = (element("li", None, compact(item, inlines)) for item in block.items)
    return element("ol" if block.ordered else "ul", None, *items)


def text_blocks(blocks: Iterable[TextBlock], inlines: InlineWriter) -> Markup:
    return joined(_text_block(block, inlines) for block in blocks)


def compact(blocks: tuple[TextBlock, ...], inlines: InlineWriter) -> Markup:
    """The blocks of a cell or item; a single paragraph needs no ``p`` around it."""
    match blocks:
        case (Paragraph(content, ParagraphKind.BODY),):
            return inlines.write(content)
        case _:
            return text_blocks(blocks, inlines)


def _text_block(block: TextBlock, inlines: InlineWriter) -> Markup:
    match block:
        case Paragraph():
            return paragraph(block, inlines)
        case ItemList():
            return item_list(block, inlines)
        case _:
            assert_never(block)
