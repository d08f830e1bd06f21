"""Progress at a glance: every chart, and beside it the same figures as a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from progress_report.charts.chart import Chart
from progress_report.document.blocks import Paragraph, ParagraphKind, Table
from progress_report.document.chapter import (
    ChapterText,
    Sources,
    chart_block,
    of_chart,
    placed,
)
from progress_report.document.tables.figures_table import (
    crossed_table,
    numbers_table,
    statuses_table,
    totals_table,
)
from progress_report.document.texts.rendering import Blocks
from progress_report.dutch import rounded_share
from progress_report.figures import (
    NO_BUDGET_PROGRAMME,
    NO_YEAR,
    Figures,
    LabelledCounts,
    StatusCounts,
)
from progress_report.inlines import Text

_ROUNDING = "De percentages zijn afgerond. Daardoor tellen ze niet precies op tot 100%."


def chapters(sources: Sources) -> Iterator[ChapterText]:
    figures, charts = sources.figures, sources.charts
    if not figures.actions:
        return
    themes = tuple(_themes(figures))
    per_theme = charts.per_theme or (None,) * len(themes)
    years, programmes = _years(figures), _budget_programmes(figures)
    yield ChapterText(
        "voortgang",
        "voortgang",
        {
            "grafiek_totaal": chart_block(charts.overall, statuses_table(figures.overall)),
            "tabel_totaal": placed(*_totals(figures, charts.overall)),
            "grafiek_themas": _joined(*map(chart_block, per_theme, themes)),
            "tabel_themas": placed(*map(of_chart, themes, per_theme)),
            "grafiek_jaren": chart_block(charts.per_year, years),
            "tabel_jaren": placed(of_chart(years, charts.per_year)),
            "grafiek_programmas": chart_block(charts.per_budget_programme, programmes),
            "tabel_programmas": placed(of_chart(programmes, charts.per_budget_programme)),
        },
    )


def _totals(figures: Figures, chart: Chart | None) -> Iterator[Table | Paragraph | None]:
    for column in figures.overall:
        caption = _named("Acties naar status", column, figures)
        yield of_chart(totals_table(column.counts, column.label, caption), chart)
        yield _rounding_note(column.counts)


def _rounding_note(counts: StatusCounts) -> Paragraph | None:
    """Says why shares that were rounded do not add up, when they do not."""
    shares = [rounded_share(count.number, counts.total) for count in counts.counts]
    return None if sum(shares) == 100 else Paragraph((Text(_ROUNDING),), ParagraphKind.NOTE)


def _themes(figures: Figures) -> Iterator[Table]:
    """A table per status column; without statuses one with the number of actions."""
    if len(figures.themes) < 2:
        return
    if not figures.overall:
        numbers = tuple((theme.label, theme.actions) for theme in figures.themes)
        yield numbers_table(numbers, "Thema", "Acties per thema")
    for index, column in enumerate(figures.overall):
        parts = tuple(
            LabelledCounts(theme.label, theme.columns[index].counts) for theme in figures.themes
        )
        caption = _named("Acties per thema naar status", column, figures)
        yield crossed_table(parts, "Thema", caption)


def _years(figures: Figures) -> Table | None:
    if all(part.label == NO_YEAR for part in figures.years):
        return None
    return _parts(figures, figures.years, "Gepland jaar", "Acties per gepland jaar")


def _budget_programmes(figures: Figures) -> Table | None:
    """Without totals: an action can count under more than one budget programme."""
    if all(part.label == NO_BUDGET_PROGRAMME for part in figures.budget_programmes):
        return None
    return _parts(
        figures,
        figures.budget_programmes,
        "Begrotingsprogramma",
        "Acties per begrotingsprogramma",
        with_total=False,
    )


def _parts(
    figures: Figures,
    parts: Sequence[LabelledCounts],
    heading: str,
    caption: str,
    *,
    with_total: bool = True,
) -> Table:
    if figures.overall:
        full_caption = _named(f"{caption} naar status", figures.overall[0], figures)
        return crossed_table(parts, heading, full_caption, with_total=with_total)
    numbers = tuple((part.label, part.counts.total) for part in parts)
    return numbers_table(numbers, heading, caption, with_total=with_total)


def _named(caption: str, column: LabelledCounts, figures: Figures) -> str:
    """With more than one status column, which of them the caption is about."""
    return f"{caption} ({column.label})" if len(figures.overall) > 1 else caption


def _joined(*parts: Blocks) -> Blocks:
    return Blocks(tuple(block for part in parts for block in part.blocks))
