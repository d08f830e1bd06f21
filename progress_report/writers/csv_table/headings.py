"""The columns of the table: fixed names, and between them those that the workbook names."""

from __future__ import annotations

from collections.abc import Iterable

from progress_report.document.open_data.data import ReportData
from progress_report.folding import fold_heading

_BEFORE = (
    "Soort",
    "Thema nr",
    "Thema",
    "Ambitie",
    "ID",
    "Nr",
    "Naam",
    "Tekst",
    "Programma",
    "Gepland",
    "Gepland vanaf",
    "Gepland tot en met",
)
_AFTER = (
    "Toelichting",
    "Functie",
    "Symbool",
    "Kleur",
    "Telt als",
    "Alternatieve tekst",
    "Koppelingen",
    "Anker",
)


def headings(report: ReportData) -> tuple[str, ...]:
    """Every heading once; ``Record.cells`` runs parallel."""
    own = _unique((*report.status_columns, *report.extra_columns), (*_BEFORE, *_AFTER))
    return (*_BEFORE, *own, *_AFTER)


def _unique(names: Iterable[str], taken: Iterable[str]) -> list[str]:
    """The names; one that is taken, whatever its case, gets a number: ``Toelichting (2)``."""
    used = set(map(fold_heading, taken))
    result: list[str] = []
    for name in names:
        number, unique = 1, name
        while fold_heading(unique) in used:
            number += 1
            unique = f"{name} ({number})"
        used.add(fold_heading(unique))
        result.append(unique)
    return result
