"""What the readers of a page can choose from: themes, statuses, and orders of the actions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from progress_report.document.blocks import Block, ColumnKind, Document, Heading, Table, TableKind
from progress_report.figures import NO_STATUS
from progress_report.inlines import plain
from progress_report.writers.html.inlines import InlineWriter
from progress_report.writers.html.sorting import sort_names
from progress_report.writers.html.statuses import (
    action_rows,
    marks_in_order,
    programme_tables,
    status_headings,
)

_THEME_ANCHOR = "thema-"
# The sign between column and direction in an address: no name of a column has it.
_DESCENDING = ".aflopend"
_DIRECTIONS = {
    ColumnKind.PLANNED: ("vroegste eerst", "laatste eerst"),
    ColumnKind.STATUS: ("zoals in de legenda", "omgekeerd"),
}
_ALPHABETICAL = ("van A naar Z", "van Z naar A")


@dataclass(frozen=True, slots=True)
class Option:
    """A choice; ``value`` is how the address of the page says it."""

    value: str
    label: Markup


@dataclass(frozen=True, slots=True)
class StatusFilter:
    """The statuses of one status column; ``name`` is that of its parameter in the address."""

    name: str
    heading: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Filters:
    """What a page with actions offers."""

    themes: tuple[Option, ...]
    statuses: tuple[StatusFilter, ...]
    orders: tuple[Option, ...]


def filters_of(document: Document, inlines: InlineWriter) -> Filters | None:
    """What the reader can choose from; None when no table has an action."""
    tables = [table for table in programme_tables(document.blocks) if any(action_rows(table))]
    if not tables:
        return None
    return Filters(
        themes=tuple(_themes(document)),
        statuses=tuple(_statuses(document, tables[0], inlines)),
        orders=tuple(_orders(tables[0])),
    )


def chapters_of(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """The blocks per chapter: from a heading of level 1 to the next."""
    chapter: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1 and chapter:
            yield tuple(chapter)
            chapter = []
        chapter.append(block)
    yield tuple(chapter)


def theme_name(chapter: Sequence[Block]) -> str | None:
    """How the address of the page names the theme of a chapter: ``2`` for that of ``thema-2``."""
    heading = chapter[0] if chapter else None
    if not isinstance(heading, Heading):
        return None
    return heading.anchor.removeprefix(_THEME_ANCHOR)


def _themes(document: Document) -> Iterator[Option]:
    """The chapters with a programme table; a single theme is no choice."""
    chapters = [chapter for chapter in chapters_of(document.blocks) if _has_programme(chapter)]
    for chapter in chapters if len(chapters) > 1 else ():
        heading, name = chapter[0], theme_name(chapter)
        if isinstance(heading, Heading) and name is not None:
            yield Option(name, Markup.escape(plain(heading.content)))


def _has_programme(chapter: Sequence[Block]) -> bool:
    tables = (block for block in chapter if isinstance(block, Table))
    return any(table.kind is TableKind.PROGRAMME for table in tables)


def _statuses(document: Document, table: Table, inlines: InlineWriter) -> Iterator[StatusFilter]:
    marks = marks_in_order(document.blocks)
    options = [Option(mark.name, inlines.mark(mark)) for mark in marks]
    if NO_STATUS not in (mark.name for mark in marks):
        options.append(Option(NO_STATUS, Markup.escape(NO_STATUS)))
    for number, heading in enumerate(status_headings(table), 1):
        name = "status" if number == 1 else f"status-{number}"
        yield StatusFilter(name, heading, tuple(options))


def _orders(table: Table) -> Iterator[Option]:
    for column, name in zip(table.columns, sort_names(table), strict=True):
        directions = _DIRECTIONS.get(column.kind, _ALPHABETICAL)
        for ending, words in zip(("", _DESCENDING), directions, strict=True):
            if name:
                yield Option(name + ending, Markup.escape(f"{column.heading} ({words})"))
