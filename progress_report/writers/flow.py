"""How the blocks follow each other on pages, the same in every format with pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from msgspec import Struct

from progress_report.document.blocks import (
    Block,
    Figure,
    ItemList,
    Legend,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Table,
)

# A paragraph that comes before one of these leads it in.
_LED_IN = (Figure, ItemList, Legend, Table)


class Placed(Struct, frozen=True):
    """A block; ``keeps_next`` asks for the page of the next one."""

    block: Block
    starts_page: bool
    keeps_next: bool


def flow(blocks: Sequence[Block]) -> Iterator[Placed]:
    """The blocks; a page break among them makes the next one start a page."""
    starts_page = False
    for block, following in zip_longest(blocks, blocks[1:]):
        if not isinstance(block, PageBreak):
            yield Placed(block, starts_page, _keeps(block, following))
        starts_page = isinstance(block, PageBreak)


def _keeps(block: Block, following: Block | None) -> bool:
    """A paragraph that leads in the next block, and a table with a note below it."""
    if isinstance(block, Table):
        return isinstance(following, Paragraph) and following.kind is ParagraphKind.NOTE
    return isinstance(block, Paragraph) and isinstance(following, _LED_IN)
