"""What the readers of a page can choose from: themes, statuses, and orders of the actions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct

from progress_report.document.blocks import Block, ColumnKind, Document, Heading, Table
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


class Option(Struct, frozen=True):
    """A choice; ``value`` is how the address of the page says it."""

    value: str
    label: Markup


class StatusFilter(Struct, frozen=True):
    """The statuses of one status column; ``name`` is that of its parameter in the address."""

    name: str
    heading: str
    options: tuple[Option, ...]


class Filters(Struct, frozen=True):
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


def theme_name(table: Table, chapter: Sequence[Block]) -> str | None:
    """How the address of the page names the theme of a table: ``2`` for that of ``thema-2``.

    None for a table of all themes, in a chapter that is not that of a theme.
    """
    anchor = table.theme or _anchor(chapter)
    return anchor.removeprefix(_THEME_ANCHOR) if anchor.startswith(_THEME_ANCHOR) else None


def _themes(document: Document) -> Iterator[Option]:
    """The chapters of themes with a programme table; a single theme is no choice."""
    chapters = tuple(chapters_of(document.blocks))
    named = {name for chapter in chapters for name in _themes_in(chapter)}
    headings = [chapter[0] for chapter in chapters if chapter]
    options = [
        Option(name, Markup.escape(plain(heading.content)))
        for heading in headings
        if isinstance(heading, Heading)
        and (name := heading.anchor.removeprefix(_THEME_ANCHOR)) in named
    ]
    yield from options if len(options) > 1 else ()


def _themes_in(chapter: Sequence[Block]) -> Iterator[str]:
    """The names of the themes that the programme tables of the chapter belong to."""
    for table in programme_tables(chapter):
        name = theme_name(table, chapter)
        if name is not None:
            yield name


def _anchor(chapter: Sequence[Block]) -> str:
    heading = chapter[0] if chapter else None
    return heading.anchor if isinstance(heading, Heading) else ""


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
