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
_COMPARED = (
    "Verandering",
    "Reden",
    "Gevonden op",
    "Twijfel",
    "Lijkt op",
    "Eerder thema",
    "Eerdere ambitie",
    "Eerder ID",
    "Eerdere tekst",
    "Eerder programma",
    "Eerder gepland",
)


def headings(report: ReportData, *, compared: bool = False) -> tuple[str, ...]:
    """Every heading once; ``Record.cells`` and ``Changed.cells`` run parallel.

    ``compared``: with the columns that a comparison adds.
    """
    added = _COMPARED if compared else ()
    named = _unique((*report.status_columns, *report.extra_columns), (*_BEFORE, *_AFTER, *added))
    fixed = (*_BEFORE, *named, *_AFTER, *added)
    if not compared:
        return fixed
    return (*fixed, *_unique((f"Eerder: {name}" for name in report.status_columns), fixed))


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
