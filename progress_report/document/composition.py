"""From chapters and their texts to the blocks of a document."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from progress_report.document.assembly import Chapter, assemble, without_empty_headings
from progress_report.document.blocks import Block, Table
from progress_report.document.chapter import ChapterText
from progress_report.document.layout.room import Room
from progress_report.document.texts.checks import check_part, check_text
from progress_report.document.texts.markdown import to_blocks
from progress_report.document.texts.rendering import (
    ActionReference,
    PageOf,
    RenderedText,
    Source,
    read_text,
    render,
)
from progress_report.problems import Problem


def compose(
    chapters: Sequence[ChapterText], common: Mapping[str, object], templates: Path, room: Room
) -> tuple[tuple[Block, ...], tuple[Problem, ...]]:
    """The blocks of the chapters, and everything that is wrong with their texts.

    Raises FileError when a text cannot be read.
    """
    sources = {name: read_text(templates, name) for name in _texts(chapters)}
    rendered = {
        chapter.key: _rendered(sources[chapter.text], {**common, **chapter.names})
        for chapter in chapters
    }
    texts = {key: text for key, text in rendered.items() if isinstance(text, RenderedText)}
    problems = [text for text in rendered.values() if isinstance(text, Problem)]
    # A text that could not be read may well have a title: what refers to it is no mistake.
    titles = {key: key for key in rendered} | {key: text.title for key, text in texts.items()}
    chapters_read, mistakes = _read(texts, titles)
    empty = [chapter.key for chapter in chapters_read if not without_empty_headings(chapter.blocks)]
    absent = frozenset() if problems else _mentioned(texts.values()) - _placed(chapters_read)
    if empty or absent:  # what refers to something that turns out not to be there, must say so
        titles |= dict.fromkeys(empty, "")
        chapters_read, mistakes = _read(texts, titles, absent)
    if common.get("deel"):
        mistakes += check_part(text.source for text in texts.values())
    return assemble(chapters_read, room), (*problems, *mistakes)


def _read(
    texts: Mapping[str, RenderedText], titles: Mapping[str, str], absent: Container[str] = ()
) -> tuple[list[Chapter], list[Problem]]:
    """The chapters of the texts, and what is wrong with them."""
    chapters: list[Chapter] = []
    problems: list[Problem] = []
    for key, text in texts.items():
        blocks, mistakes = to_blocks(text, titles, absent)
        chapters.append(Chapter(key, blocks))
        problems += [*mistakes, *check_text(text.source, blocks)]
    return chapters, problems


def _mentioned(texts: Iterable[RenderedText]) -> frozenset[str]:
    """The anchors of the actions that the texts refer to."""
    values = (value for text in texts for value in text.values)
    targets = (value.target if isinstance(value, PageOf) else value for value in values)
    return frozenset(target.anchor for target in targets if isinstance(target, ActionReference))


def _placed(chapters: Iterable[Chapter]) -> frozenset[str]:
    """The anchors of the actions that are in the tables of the chapters."""
    blocks = (block for chapter in chapters for block in chapter.blocks)
    tables = (block for block in blocks if isinstance(block, Table))
    groups = (group for table in tables for group in table.groups)
    return frozenset(row.anchor for group in groups for row in group.rows)


def _texts(chapters: Iterable[ChapterText]) -> Iterator[str]:
    return iter(dict.fromkeys(chapter.text for chapter in chapters))


def _rendered(source: Source | Problem, names: Mapping[str, object]) -> RenderedText | Problem:
    return source if isinstance(source, Problem) else render(source, names)
