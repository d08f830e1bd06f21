"""The midterm review: what became of every action, halfway the term."""

from __future__ import annotations

from msgspec.structs import replace

from progress_report.document.chapters import (
    additional,
    changes,
    contents,
    foreword,
    glance,
    introduction,
    themes,
)
from progress_report.document.chapters.colophon import Colophon
from progress_report.document.kinds.kind import Kind
from progress_report.document.kinds.told import everything
from progress_report.model import Programme, Settings


def _title(settings: Settings) -> str:
    return settings.title


def _subtitle(settings: Settings) -> str:
    return settings.subtitle


def _subject(settings: Settings) -> str:
    return f"Voortgang van het {settings.programme}"


def _printed(programme: Programme) -> Programme:
    """All but what was dropped: that takes an earlier workbook to tell it from what was not."""
    return replace(programme, dropped=())


KIND = Kind(
    name="midterm-review",
    title=_title,
    subtitle=_subtitle,
    subject=_subject,
    chapters=(
        foreword,
        contents,
        introduction,
        glance,
        changes,
        themes,
        additional,
        Colophon("colofon"),
    ),
    printed=_printed,
    compared=everything,
    with_charts=True,
)
