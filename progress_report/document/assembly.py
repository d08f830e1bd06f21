"""From chapters to one document: anchors, numbers of captions, and no heading over nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count

from msgspec import Struct
from msgspec.structs import replace

from progress_report.document.blocks import (
    Block,
    Caption,
    Figure,
    Heading,
    PageBreak,
    Row,
    RowGroup,
    Table,
)
from progress_report.document.dead_links import without_dead_links
from progress_report.document.layout.room import Room
from progress_report.document.layout.table_layout import lay_out_tables
from progress_report.inlines import plain
from progress_report.slugs import slug


class Chapter(Struct, frozen=True):
    """A part of the document; ``key`` is the anchor of its first heading."""

    key: str
    blocks: tuple[Block, ...]


def assemble(chapters: Iterable[Chapter], room: Room) -> tuple[Block, ...]:
    """The blocks of the chapters in a row, with anchors, numbers and tables in their place."""
    anchored = (
        block
        for chapter in chapters
        for block in _with_anchors(chapter.key, without_empty_headings(chapter.blocks))
    )
    whole = tuple(_with_unique_rows(_with_numbers(anchored)))
    return lay_out_tables(without_dead_links(whole), room)


def without_empty_headings(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks without the headings that have nothing under them, deeper headings included."""
    kept: list[Block] = []
    for block in reversed(blocks):
        if not isinstance(block, Heading) or _has_content(block, kept):
            kept.append(block)
    return tuple(reversed(kept))


def _has_content(heading: Heading, following: Sequence[Block]) -> bool:
    """``following`` is in reverse order: its last block is the next one."""
    content = (block for block in reversed(following) if not isinstance(block, PageBreak))
    after = next(content, None)
    return not (after is None or (isinstance(after, Heading) and after.level <= heading.level))


def _with_anchors(key: str, blocks: Iterable[Block]) -> Iterator[Block]:
    used: set[str] = set()
    for block in blocks:
        match block:
            case Heading():
                name = f"{key}-{slug(plain(block.content))}" if used else key
                numbered = (f"{name}-{number}" for number in count(2))
                anchor = next(free for free in chain([name], numbered) if free not in used)
                used.add(anchor)
                yield replace(block, anchor=anchor)
            case _:
                yield block


def _with_numbers(blocks: Iterable[Block]) -> Iterator[Block]:
    numbers: Counter[str] = Counter()
    for block in blocks:
        match block:
            case Figure(caption=Caption() as caption) | Table(caption=Caption() as caption):
                numbers[caption.label] += 1
                number = numbers[caption.label]
                anchor = f"{slug(caption.label)}-{number}"
                yield replace(block, caption=replace(caption, number=number), anchor=anchor)
            case _:
                yield block


def _with_unique_rows(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; of rows with the same anchor, as when a text has a table twice, the first has
    it."""
    used: set[str] = set()
    for block in blocks:
        match block:
            case Table(groups=groups):
                yield replace(block, groups=tuple(_with_unique(group, used) for group in groups))
            case _:
                yield block


def _with_unique(group: RowGroup, used: set[str]) -> RowGroup:
    rows: list[Row] = []
    for row in group.rows:
        rows.append(replace(row, anchor="") if row.anchor in used else row)
        used.add(row.anchor)
    return replace(group, rows=tuple(rows))
