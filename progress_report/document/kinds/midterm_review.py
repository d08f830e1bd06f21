"""The midterm review: what became of every action, halfway the term."""

from __future__ import annotations

from progress_report.document.chapters import (
    additional,
    changes,
    colophon,
    contents,
    foreword,
    glance,
    introduction,
    themes,
)
from progress_report.document.kinds.kind import Kind
from progress_report.model import Settings


def _title(settings: Settings) -> str:
    return settings.title


def _subtitle(settings: Settings) -> str:
    return settings.subtitle


def _subject(settings: Settings) -> str:
    return f"Voortgang van het {settings.programme}"


KIND = Kind(
    name="midterm-review",
    title=_title,
    subtitle=_subtitle,
    subject=_subject,
    chapters=(foreword, contents, introduction, glance, changes, themes, additional, colophon),
    with_charts=True,
)
