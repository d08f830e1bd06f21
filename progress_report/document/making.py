"""From a kind of document and its sources to the document: cover, chapters, properties, data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from progress_report import __version__
from progress_report.document.blocks import Block, Cover, Document, Properties
from progress_report.document.chapter import Sources
from progress_report.document.composition import compose
from progress_report.document.dead_links import anchors_of
from progress_report.document.kinds.kind import Kind
from progress_report.document.texts.all_names import chapters_of, text_names, titles_of_whole
from progress_report.dutch import long_date
from progress_report.excerpts import shorten
from progress_report.model import Part, Programme, Version
from progress_report.problems import Problem
from progress_report.source_date import midnight

if TYPE_CHECKING:
    from progress_report.comparison.counts import Compared
    from progress_report.document.open_data import OpenData

# For the house style that comes with the program, in characters: what its cover has room for, where
# those of a title count for more, and a header with a title and a part, and the least of that part.
_COVER_ROOM, _TITLE_WEIGHT = 600, 4
_HEADER_ROOM, _LEAST_PART = 110, 24
_PROPERTY_ROOM = 200


def make_document(
    kind: Kind, sources: Sources, templates: Path, *, with_data: bool = True
) -> tuple[Document, tuple[Problem, ...]]:
    """The document, and everything that is wrong with its texts; ``with_data`` for the formats that
    are data.

    Raises FileError when a text cannot be read.
    """
    sources = replace(
        sources,
        programme=_with_printed_whole(kind, sources.programme),
        compared=_told(kind, sources.compared),
    )
    chapters = chapters_of(kind, sources)
    names = text_names(kind, sources, chapters, titles_of_whole(kind, sources, templates))
    blocks, problems = compose(chapters, names, templates, sources.room)
    part = sources.programme.part
    document = Document(
        kind.name,
        _properties(kind, sources),
        (_cover(kind, sources.programme), *blocks),
        _data(kind, sources, blocks) if with_data else None,
        part=part.slug if part else "",
    )
    return document, problems


def _with_printed_whole(kind: Kind, programme: Programme) -> Programme:
    """The programme; when it is a part, with of the whole what such a document shows of it."""
    part = programme.part
    if part is None:
        return programme
    return replace(programme, part=replace(part, whole=kind.printed(part.whole)))


def _told(kind: Kind, compared: Compared | None) -> Compared | None:
    """What the document tells of the comparison; the figures stay those of all that was found."""
    if compared is None or kind.compared is None:
        return None
    return replace(compared, found=kind.compared(compared.found))


def _cover(kind: Kind, programme: Programme) -> Cover:
    settings, part = programme.settings, programme.part
    title, subtitle = kind.title(settings), kind.subtitle(settings)
    return Cover(
        title=title,
        subtitle=subtitle,
        reference_date=f"Peildatum {long_date(settings.reference_date)}",
        municipality=f"Gemeente {settings.municipality}",
        concept=settings.version is Version.CONCEPT,
        part=f"Deel: {_on_cover(part, title, subtitle)}" if part else "",
    )


def _on_cover(part: Part, title: str, subtitle: str) -> str:
    """All that the part is, unless the cover has no room for it: the introduction has."""
    taken = _TITLE_WEIGHT * len(title) + len(subtitle)
    return part.label if taken + len(part.label) <= _COVER_ROOM else part.short


def _with_part(title: str, part: Part | None) -> str:
    """The title as it stands in headers and in the bar of a window."""
    if part is None:
        return title
    room = max(_LEAST_PART, _HEADER_ROOM - len(title))
    return f"{title} – deel: {shorten(part.short, room)}"


def _properties(kind: Kind, sources: Sources) -> Properties:
    settings, part = sources.programme.settings, sources.programme.part
    title, subject = kind.title(settings), kind.subject(settings)
    return Properties(
        title=_with_part(title, part),
        bare_title=title,
        subject=subject + (f" – deel: {shorten(part.label, _PROPERTY_ROOM)}" if part else ""),
        bare_subject=subject,
        author=settings.author,
        municipality=settings.municipality,
        organisation=f"Gemeente {settings.municipality}",
        keywords=settings.keywords,
        date=settings.reference_date,
        timestamp=sources.timestamp or midnight(settings.reference_date),
        concept=settings.version is Version.CONCEPT,
        part=part.label if part else "",
    )


def _data(kind: Kind, sources: Sources, blocks: Sequence[Block]) -> OpenData:
    # Slow to load, and the formats that are made when none are asked for go without.
    from progress_report.document.open_data import open_data
    from progress_report.document.open_data.data import Source
    from progress_report.document.open_data.shown import Shown

    workbook = sources.workbook
    source = Source(workbook.name, workbook.sha256, f"progress-report {__version__}")
    shown = Shown(frozenset(anchors_of(blocks)), kind.with_statuses, kind.with_explanations)
    return open_data(sources.programme, sources.figures, source, sources.compared, shown)
