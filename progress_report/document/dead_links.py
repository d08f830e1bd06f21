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
from progress_report.inlines import Inline, Inlines, PageReference, Reference


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
    return replace(row, cells=tuple(_cell(cell, anchors) for cell in row.cells))


def _cell(cell: Cell, anchors: frozenset[str]) -> Cell:
    """The cell; empty when a page number was all that it had."""
    blocks = tuple(_block(block, anchors) for block in cell.content)
    return replace(cell, content=tuple(block for block in blocks if block != Paragraph(())))


def _block(block: TextBlock, anchors: frozenset[str]) -> TextBlock:
    match block:
        case Paragraph(content):
            return replace(block, content=tuple(_living(content, anchors)))
        case ItemList(items):
            alive = (tuple(_block(part, anchors) for part in item) for item in items)
            return replace(block, items=tuple(alive))


def _living(content: Inlines, anchors: frozenset[str]) -> Iterator[Inline]:
    for inline in content:
        match inline:
            case Reference(words, anchor) if anchor not in anchors:
                yield from words
            case PageReference(anchor) if anchor not in anchors:
                pass
            case _:
                yield inline
