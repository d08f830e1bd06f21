"""The midterm review: its cover, its chapters and what the file says about itself."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from progress_report import __version__
from progress_report.document.blocks import Cover, Document, Properties
from progress_report.document.chapter import Sources
from progress_report.document.chapters import (
    additional,
    colophon,
    contents,
    foreword,
    glance,
    introduction,
    themes,
)
from progress_report.document.composition import compose
from progress_report.document.names import common_names
from progress_report.document.open_data import OpenData, open_data
from progress_report.document.open_data.data import Source
from progress_report.document.references import reference_names
from progress_report.dutch import long_date
from progress_report.model import Settings, Version
from progress_report.problems import Problem
from progress_report.source_date import midnight

NAME = "midterm-review"

_CHAPTERS = (foreword, contents, introduction, glance, themes, additional, colophon)


def midterm_review(sources: Sources, templates: Path) -> tuple[Document, tuple[Problem, ...]]:
    """The review, and everything that is wrong with its texts.

    Raises FileError when a text cannot be read.
    """
    settings = sources.programme.settings
    chapters = [chapter for module in _CHAPTERS for chapter in module.chapters(sources)]
    names = {
        **common_names(sources.programme, sources.figures),
        **reference_names([chapter.key for chapter in chapters], sources.programme),
    }
    blocks, problems = compose(chapters, names, templates, sources.room)
    properties = _properties(settings, sources.timestamp)
    document = Document(NAME, properties, (_cover(settings), *blocks), _data(sources))
    return document, problems


def _cover(settings: Settings) -> Cover:
    return Cover(
        title=settings.title,
        subtitle=settings.subtitle,
        reference_date=f"Peildatum {long_date(settings.reference_date)}",
        municipality=f"Gemeente {settings.municipality}",
        concept=settings.version is Version.CONCEPT,
    )


def _properties(settings: Settings, timestamp: datetime | None) -> Properties:
    return Properties(
        title=settings.title,
        subject=f"Voortgang van het {settings.programme}",
        author=settings.author,
        municipality=settings.municipality,
        organisation=f"Gemeente {settings.municipality}",
        keywords=settings.keywords,
        date=settings.reference_date,
        timestamp=timestamp or midnight(settings.reference_date),
        concept=settings.version is Version.CONCEPT,
    )


def _data(sources: Sources) -> OpenData:
    workbook = sources.workbook
    source = Source(workbook.name, workbook.sha256, f"progress-report {__version__}")
    return open_data(sources.programme, sources.figures, source)
