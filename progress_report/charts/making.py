"""The charts of a report: those that an earlier run left as they would be, and the others drawn.

Drawing takes longer than anything else of a small report, but what is made of charts needs no more
than their words and sizes until the files are written. So those are there first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from progress_report.beside.pending import Begin, Pending, later
from progress_report.charts.chart import Chart, Charts
from progress_report.charts.earlier import earlier_chart
from progress_report.charts.keys import basis_of, key_of
from progress_report.charts.selection import blank, charts_of, undrawn
from progress_report.charts.style import ChartStyle, chart_style
from progress_report.charts.subjects import Subject
from progress_report.figures import Figures, LabelledCounts
from progress_report.house_style import HouseStyle

if TYPE_CHECKING:
    from progress_report.charts.shapes import Drawing

LAYOUT = "progress_report.charts.layout"
"""The module that takes a third of a second to import, for who wants it ready in time."""


class BegunCharts(Struct, frozen=True):
    """``sized`` has every chart with its words and size, and a blank for what is not drawn yet;
    ``drawn`` waits for that. Nothing is waited for when ``ready``."""

    sized: Charts
    drawn: Pending[Charts]
    ready: bool


def begin_charts(
    figures: Figures,
    house_style: HouseStyle,
    then_and_now: Sequence[LabelledCounts] = (),
    earlier: Path | None = None,
    begin: Begin = later,
    meanwhile: Callable[[], None] = lambda: None,
    basis: bytes = b"",
) -> BegunCharts:
    """All charts of the report, as wide as the text of the page.

    ``then_and_now`` has the statuses at an earlier date and now, when they are compared;
    ``earlier`` is the folder with the charts of an earlier run, of which those are taken that
    would be drawn the same. What is drawn is drawn by ``begin``; ``meanwhile`` is called while its
    sizes are waited for. ``basis`` is that of the keys, when it is known already.
    """
    style = chart_style(house_style)
    basis = basis or basis_of(style)
    subjects = _subjects(figures, then_and_now)
    known = _known(subjects, basis, earlier) if basis and earlier else {}
    wanted = [subject for subject in subjects if subject.name not in known]
    drawings, rendered = _begin_drawing(wanted, style, begin, meanwhile)

    def with_known(charts: Sequence[Chart]) -> Charts:
        by_name = known | {chart.name: chart for chart in charts}
        return charts_of(figures, lambda subject: by_name[subject.name], then_and_now)

    def drawn() -> Charts:
        charts = rendered.result()
        # Before its first drawing matplotlib has not listed the fonts, which are part of the key.
        return with_known(_keyed(charts, wanted, basis or basis_of(style)))

    sized = with_known([blank(*each) for each in zip(wanted, drawings, strict=True)])
    return BegunCharts(sized, later(drawn), ready=not wanted)


def _begin_drawing(
    subjects: Sequence[Subject], style: ChartStyle, begin: Begin, meanwhile: Callable[[], None]
) -> tuple[Sequence[Drawing], Pending[list[Chart]]]:
    """The drawings of the subjects, and their charts, which are still being rendered."""
    if not subjects:
        return (), later(list)
    laid_out = begin(lay_out_subjects, subjects, style)
    meanwhile()
    drawings = laid_out.result()
    return drawings, begin(render_drawings, subjects, drawings, style)


def settled(charts: Charts) -> BegunCharts:
    """Charts of which nothing is to be drawn any more, or at all."""
    return BegunCharts(charts, later(lambda: charts), ready=True)


def lay_out_subjects(subjects: Sequence[Subject], style: ChartStyle) -> list[Drawing]:
    """The drawings of the subjects, in their order."""
    _quieten()
    from progress_report.charts.layout import lay_out  # slow to load
    from progress_report.charts.look import look_of

    look = look_of(style)
    return [lay_out(subject, look) for subject in subjects]


def render_drawings(
    subjects: Sequence[Subject], drawings: Sequence[Drawing], style: ChartStyle
) -> list[Chart]:
    """The charts of the subjects, in their order."""
    _quieten()
    from progress_report.charts.rendering import render  # slow to load

    return render(subjects, drawings, style)


def _quieten() -> None:
    """What matplotlib says of its caches is not the user's concern."""
    import logging  # slow to load, and most charts are not drawn again

    logging.getLogger("matplotlib").setLevel(logging.ERROR)


def _subjects(figures: Figures, then_and_now: Sequence[LabelledCounts]) -> list[Subject]:
    """What the charts of the report show; no two have the same name."""
    found: list[Subject] = []

    def gather(subject: Subject) -> Chart:
        found.append(subject)
        return undrawn(subject)

    charts_of(figures, gather, then_and_now)
    return found


def _known(subjects: Sequence[Subject], basis: bytes, folder: Path) -> dict[str, Chart]:
    """Those charts of the earlier run that would be drawn the same, by their names."""
    charts = (earlier_chart(subject, key_of(subject, basis), folder) for subject in subjects)
    return {chart.name: chart for chart in charts if chart}


def _keyed(charts: Sequence[Chart], subjects: Sequence[Subject], basis: bytes) -> list[Chart]:
    """The charts with their keys, when what shapes them is known."""
    return [
        replace(chart, key=key_of(subject, basis) if basis else b"")
        for chart, subject in zip(charts, subjects, strict=True)
    ]
