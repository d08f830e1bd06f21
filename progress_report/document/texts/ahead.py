"""The texts made ready ahead, by who has to wait for something else anyhow."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from msgspec.structs import replace

from progress_report.charts.selection import no_charts
from progress_report.document.chapter import Sources, WorkbookFile
from progress_report.document.kinds.kind import Kind
from progress_report.document.layout.room import Room
from progress_report.document.texts.all_names import chapters_of
from progress_report.document.texts.rendering import read_text
from progress_report.figures import count
from progress_report.model import Programme, Theme
from progress_report.problems import Problem
from progress_report.templating.sandbox import compiled_once


def make_texts_ready(kind: Kind, programme: Programme, templates: Path) -> None:
    """Has Jinja2 make Python of the texts, which takes most of the time of filling them in.

    Whatever is wrong with one is met again where it is filled in.
    """
    with suppress(Exception):
        for name in _names(kind, programme):
            text = read_text(templates, name)
            if not isinstance(text, Problem):
                compiled_once(text.text)


def _names(kind: Kind, programme: Programme) -> set[str]:
    """The texts of the document: an action of each theme is enough to know which those are, and
    chapters with all of them take time."""
    small = replace(
        programme,
        themes=tuple(map(_begin_of, programme.themes)),
        additional=programme.additional[:1],
    )
    figures = count(small)
    sources = Sources(small, figures, no_charts(figures), WorkbookFile("", ""), Room(1, 1))
    return {chapter.text for chapter in chapters_of(kind, sources)}


def _begin_of(theme: Theme) -> Theme:
    groups = tuple(replace(group, actions=group.actions[:1]) for group in theme.groups[:1])
    return replace(theme, groups=groups)
