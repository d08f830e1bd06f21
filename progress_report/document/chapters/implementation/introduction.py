"""The introduction: what the programme is, how to read the tables, and what the themes are."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.document.chapter import ChapterText, Sources, placed
from progress_report.document.tables.year_columns import PlannedYears, planned_years, year_columns
from progress_report.document.tables.years_table import years_legend
from progress_report.model import Programme


def chapters(sources: Sources) -> Iterator[ChapterText]:
    planned = tuple(_planned(sources.programme))
    names = {
        "legenda": placed(years_legend(with_words=any(map(_has_words, planned)))),
        "met_notities": any(years.note for years in planned),
        "met_eigen_woorden": any(map(_has_own_words, planned)),
    }
    yield ChapterText("inleiding", "uitvoeringsprogramma/inleiding", names)


def _planned(programme: Programme) -> Iterator[PlannedYears]:
    columns = year_columns(programme.settings)
    return (planned_years(action, columns) for action in programme.actions)


def _has_words(years: PlannedYears) -> bool:
    return any(cell.mark and cell.content for cell in years.cells)


def _has_own_words(years: PlannedYears) -> bool:
    return any(cell.content and not cell.mark for cell in years.cells)
