"""The texts made ready ahead, by who has to wait for something else anyhow."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from progress_report.charts.selection import no_charts
from progress_report.document.chapter import Sources, WorkbookFile
from progress_report.document.kinds.kind import Kind
from progress_report.document.layout.room import Room
from progress_report.document.texts.all_names import chapters_of
from progress_report.document.texts.rendering import read_text
from progress_report.figures import count
from progress_report.model import Programme
from progress_report.problems import Problem
from progress_report.templating.sandbox import compiled_once


def make_texts_ready(kind: Kind, programme: Programme, templates: Path) -> None:
    """Has Jinja2 make Python of the texts, which takes most of the time of filling them in.

    Which texts those are follows from the chapters, but hardly from what is in them. Any mistake is
    met again where the texts are filled in.
    """
    figures = count(programme)
    sources = Sources(programme, figures, no_charts(figures), WorkbookFile("", ""), Room(1, 1))
    for name in {chapter.text for chapter in chapters_of(kind, sources)}:
        with suppress(Exception):
            text = read_text(templates, name)
            if not isinstance(text, Problem):
                compiled_once(text.text)
