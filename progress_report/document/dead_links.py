"""Links in tables to what is not in the document, as when a text leaves the green tables out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from progress_report.document.blocks import (
    Block,
    Cell,
    Heading,
    ItemList,
    Paragraph,
    Row,
    RowGroup,
    Table,
    TextBlock,
)
from progress_report.inlines import Inline, Inlines, PageReference, Reference, Text


def without_dead_links(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks; of a link in a table that leads nowhere its words stay, of a page number nothing.

    Links in running text are for the text to be right: see ``markdown``.
    """
    anchors = frozenset(anchors_of(blocks))
    return tuple(_table(block, anchors) if isinstance(block, Table) else block for block in blocks)


def anchors_of(blocks: Sequence[Block]) -> Iterator[str]:
    """The anchors of headings, of tables and of their rows."""
    for block in blocks:
        match block:
            case Heading(anchor=anchor):
                yield anchor
            case Table(groups=groups, anchor=anchor):
                yield anchor
                yield from (row.anchor for group in groups for row in group.rows)
            case _:
                pass


def _table(table: Table, anchors: frozenset[str]) -> Table:
    return replace(table, groups=tuple(_group(group, anchors) for group in table.groups))


def _group(group: RowGroup, anchors: frozenset[str]) -> RowGroup:
    return replace(group, rows=tuple(_row(row, anchors) for row in group.rows))


def _row(row: Row, anchors: frozenset[str]) -> Row:
    """The row itself when all of it stays, as that of most rows does."""
    for cell in row.cells:
        for block in cell.content:
            if not _stays(block, anchors):
                return replace(row, cells=tuple(_cell(cell, anchors) for cell in row.cells))
    return row


def _cell(cell: Cell, anchors: frozenset[str]) -> Cell:
    """The cell; empty when a page number was all that it had."""
    blocks = tuple(_block(block, anchors) for block in cell.content)
    return replace(cell, content=tuple(block for block in blocks if block != Paragraph(())))


def _stays(block: TextBlock, anchors: frozenset[str]) -> bool:
    """Whether the block has content, of which none is left out."""
    match block:
        case Paragraph():
            for inline in block.content:
                if _is_dead(inline, anchors):
                    return False
            return bool(block.content)
        case ItemList():
            return all(_stays(part, anchors) for item in block.items for part in item)


def _is_dead(inline: Inline, anchors: frozenset[str]) -> bool:
    match inline:
        case Text():  # most of all
            return False
        case Reference() | PageReference():
            return inline.anchor not in anchors
        case _:
            return False


def _block(block: TextBlock, anchors: frozenset[str]) -> TextBlock:
    match block:
        case Paragraph(content):
            return replace(block, content=tuple(_living(content, anchors)))
        case ItemList(items):
            alive = (tuple(_block(part, anchors) for part in item) for item in items)
            return replace(block, items=tuple(alive))


def _living(content: Inlines, anchors: frozenset[str]) -> Iterator[Inline]:
    for inline in content:
        if not _is_dead(inline, anchors):
            yield inline
        elif isinstance(inline, Reference):
            yield from inline.content
