"""The charts of a report: those that an earlier run left as they would be, and the others drawn."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from msgspec.structs import replace

from progress_report.beside.pending import Begin, later
from progress_report.charts.chart import Chart, Charts
from progress_report.charts.earlier import earlier_chart
from progress_report.charts.keys import basis_of, key_of
from progress_report.charts.selection import charts_of, undrawn
from progress_report.charts.style import ChartStyle, chart_style
from progress_report.charts.subjects import Subject
from progress_report.figures import Figures, LabelledCounts
from progress_report.house_style import HouseStyle

DRAWING = "progress_report.charts.drawing"
"""The module that takes a third of a second to import, for who wants it ready in time."""

_Finish: TypeAlias = Callable[[], Charts]


def draw_charts(
    figures: Figures,
    house_style: HouseStyle,
    then_and_now: Sequence[LabelledCounts] = (),
    earlier: Path | None = None,
    begin: Begin = later,
) -> Charts:
    """All charts of the report, as wide as the text of the page.

    ``then_and_now`` has the statuses at an earlier date and now, when they are compared;
    ``earlier`` is the folder with the charts of an earlier run, of which those are taken that
    would be drawn the same. What is drawn is drawn by ``begin``.
    """
    return begin_charts(figures, house_style, then_and_now, earlier, begin)()


def begin_charts(
    figures: Figures,
    house_style: HouseStyle,
    then_and_now: Sequence[LabelledCounts] = (),
    earlier: Path | None = None,
    begin: Begin = later,
) -> _Finish:
    """The same, but only begun: what comes back waits for what ``begin`` draws."""
    style = chart_style(house_style)
    basis = basis_of(style)
    subjects = _subjects(figures, then_and_now)
    known = _known(subjects, basis, earlier) if basis and earlier else {}
    wanted = [subject for subject in subjects if subject.name not in known]
    pending = begin(draw_subjects, wanted, style) if wanted else None

    def finish() -> Charts:
        drawn = pending.result() if pending else []
        # Before its first drawing matplotlib has not listed the fonts, which are part of the key.
        now = basis or basis_of(style)
        keyed = [
            replace(chart, key=key_of(subject, now) if now else b"")
            for chart, subject in zip(drawn, wanted, strict=True)
        ]
        charts = known | {chart.name: chart for chart in keyed}
        return charts_of(figures, lambda subject: charts[subject.name], then_and_now)

    return finish


def draw_subjects(subjects: Sequence[Subject], style: ChartStyle) -> list[Chart]:
    """The charts of the subjects, in their order."""
    logging.getLogger("matplotlib").setLevel(logging.ERROR)  # its caches are not the user's concern
    from progress_report.charts.drawing import draw  # slow to load

    return draw(subjects, style)


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
