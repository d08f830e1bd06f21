"""From chapters and their texts to the blocks of a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from progress_report.document.assembly import Chapter, assemble
from progress_report.document.blocks import Block
from progress_report.document.chapter import ChapterText
from progress_report.document.markdown import to_blocks
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
    chapters: Sequence[ChapterText], common: Mapping[str, object], templates: Path
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
    titles = {key: text.title for key, text in rendered.items() if isinstance(text, RenderedText)}
    problems = [text for text in rendered.values() if isinstance(text, Problem)]
    composed: list[Chapter] = []
    for key, text in rendered.items():
        if isinstance(text, RenderedText):
            blocks, mistakes = to_blocks(text, titles)
            composed.append(Chapter(key, blocks))
            problems.extend([*mistakes, *check_text(text.source, blocks)])
    return assemble(composed), tuple(problems)


def _texts(chapters: Iterable[ChapterText]) -> Iterator[str]:
    return iter(dict.fromkeys(chapter.text for chapter in chapters))


def _rendered(source: Source | Problem, names: Mapping[str, object]) -> RenderedText | Problem:
    return source if isinstance(source, Problem) else render(source, names)
