"""The figures as open data: the counts of ``figures.py``, none made anew."""

from __future__ import annotations

from progress_report.document.open_data.data import (
    BudgetProgrammeCounts,
    ColumnCounts,
    CountsData,
    MissingCounts,
    StatusNumber,
    ThemeCounts,
    YearCounts,
)
from progress_report.document.open_data.shown import Shown
from progress_report.figures import (
    NO_BUDGET_PROGRAMME,
    NO_YEAR,
    Figures,
    LabelledCounts,
    Missing,
    StatusCounts,
)
from progress_report.model import Programme


def counts_data(programme: Programme, figures: Figures, shown: Shown) -> CountsData:
    """Every count of the report."""
    themes = zip(programme.themes, figures.themes, strict=True)
    # Without a status column no status is printed, so none is public.
    numbers = _numbers if figures.overall else _no_numbers
    return CountsData(
        actions=figures.actions,
        additional=figures.additional,
        columns=_columns(figures.overall),
        themes=tuple(
            ThemeCounts(theme.number, theme.name, counted.actions, _columns(counted.columns))
            for theme, counted in themes
        ),
        years=tuple(
            YearCounts(_year(part.label), numbers(part.counts), part.counts.total)
            for part in figures.years
        ),
        budget_programmes=tuple(
            BudgetProgrammeCounts(_name(part.label), numbers(part.counts), part.counts.total)
            for part in figures.budget_programmes
        ),
        missing=_missing(figures.missing, shown),
    )


def _columns(columns: tuple[LabelledCounts, ...]) -> tuple[ColumnCounts, ...]:
    return tuple(
        ColumnCounts(column.label, _numbers(column.counts), column.counts.total)
        for column in columns
    )


def _year(label: str) -> int | None:
    return None if label == NO_YEAR else int(label)


def _name(label: str) -> str:
    return "" if label == NO_BUDGET_PROGRAMME else label


def _numbers(counts: StatusCounts) -> tuple[StatusNumber, ...]:
    return tuple(
        StatusNumber(count.status.name if count.status else "", count.number)
        for count in counts.counts
    )


def _no_numbers(_: StatusCounts) -> tuple[StatusNumber, ...]:
    return ()


def _missing(missing: Missing, shown: Shown) -> MissingCounts:
    return MissingCounts(
        status=missing.status if shown.statuses else None,
        planning=missing.planning,
        explanation=missing.explanation if shown.explanations else None,
        budget_programme=missing.budget_programme,
    )
