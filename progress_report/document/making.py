"""From a kind of document and its sources to the document: cover, chapters, properties, data."""

from __future__ import annotations

from pathlib import Path

from progress_report import __version__
from progress_report.document.blocks import Cover, Document, Properties
from progress_report.document.chapter import Sources
from progress_report.document.composition import compose
from progress_report.document.kinds.kind import Kind
from progress_report.document.names import common_names
from progress_report.document.open_data import OpenData, open_data
from progress_report.document.open_data.data import Source
from progress_report.document.references import reference_names
from progress_report.dutch import long_date
from progress_report.model import Settings, Version
from progress_report.problems import Problem
from progress_report.source_date import midnight


def make_document(
    kind: Kind, sources: Sources, templates: Path
) -> tuple[Document, tuple[Problem, ...]]:
    """The document, and everything that is wrong with its texts.

    Raises FileError when a text cannot be read.
    """
    settings = sources.programme.settings
    chapters = [chapter for module in kind.chapters for chapter in module.chapters(sources)]
    names = {
        **common_names(sources.programme, sources.figures),
        **reference_names([chapter.key for chapter in chapters], sources.programme),
        "titel": kind.title(settings),
        "ondertitel": kind.subtitle(settings),
    }
    blocks, problems = compose(chapters, names, templates, sources.room)
    document = Document(
        kind.name, _properties(kind, sources), (_cover(kind, settings), *blocks), _data(sources)
    )
    return document, problems


def _cover(kind: Kind, settings: Settings) -> Cover:
    return Cover(
        title=kind.title(settings),
        subtitle=kind.subtitle(settings),
        reference_date=f"Peildatum {long_date(settings.reference_date)}",
        municipality=f"Gemeente {settings.municipality}",
        concept=settings.version is Version.CONCEPT,
    )


def _properties(kind: Kind, sources: Sources) -> Properties:
    settings = sources.programme.settings
    return Properties(
        title=kind.title(settings),
        subject=kind.subject(settings),
        author=settings.author,
        municipality=settings.municipality,
        organisation=f"Gemeente {settings.municipality}",
        keywords=settings.keywords,
        date=settings.reference_date,
        timestamp=sources.timestamp or midnight(settings.reference_date),
        concept=settings.version is Version.CONCEPT,
    )


def _data(sources: Sources) -> OpenData:
    workbook = sources.workbook
    source = Source(workbook.name, workbook.sha256, f"progress-report {__version__}")
    return open_data(sources.programme, sources.figures, source)
