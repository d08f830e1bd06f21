"""From chapters and their texts to the blocks of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from progress_report.document.assembly import Chapter, assemble, without_empty_headings
from progress_report.document.blocks import Block
from progress_report.document.chapter import ChapterText
from progress_report.document.markdown import to_blocks
from progress_report.document.room import Room
from progress_report.document.text_checks import check_text
from progress_report.document.texts import (
    RenderedText,
    Source,
    chapter_reference,
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
    names = {**common, "hoofdstuk": chapter_reference(chapter.key for chapter in chapters)}
    rendered = {
        chapter.key: _rendered(sources[chapter.text], {**names, **chapter.names})
        for chapter in chapters
    }
    texts = {key: text for key, text in rendered.items() if isinstance(text, RenderedText)}
    problems = [text for text in rendered.values() if isinstance(text, Problem)]
    # A text that could not be read may well have a title: what refers to it is no mistake.
    titles = {key: key for key in rendered} | {key: text.title for key, text in texts.items()}
    chapters_read, mistakes = _read(texts, titles)
    empty = [chapter.key for chapter in chapters_read if not without_empty_headings(chapter.blocks)]
    if empty:  # what refers to a chapter that turns out to be empty, must say so
        titles |= dict.fromkeys(empty, "")
        chapters_read, mistakes = _read(texts, titles)
    return assemble(chapters_read, room), (*problems, *mistakes)


def _read(
    texts: Mapping[str, RenderedText], titles: Mapping[str, str]
) -> tuple[list[Chapter], list[Problem]]:
    """The chapters of the texts, and what is wrong with them."""
    chapters: list[Chapter] = []
    problems: list[Problem] = []
    for key, text in texts.items():
        blocks, mistakes = to_blocks(text, titles)
        chapters.append(Chapter(key, blocks))
        problems += [*mistakes, *check_text(text.source, blocks)]
    return chapters, problems


def _texts(chapters: Iterable[ChapterText]) -> Iterator[str]:
    return iter(dict.fromkeys(chapter.text for chapter in chapters))


def _rendered(source: Source | Problem, names: Mapping[str, object]) -> RenderedText | Problem:
    return source if isinstance(source, Problem) else render(source, names)
