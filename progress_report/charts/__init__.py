"""The figures as charts in the house style: SVG and PNG, each with words that say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from progress_report.charts.chart import Chart, Charts
from progress_report.charts.making import BegunCharts, begin_charts, settled
from progress_report.charts.selection import charts_of, no_charts, undrawn
from progress_report.charts.subjects import CHART_FILE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from progress_report.figures import Figures, LabelledCounts
    from progress_report.house_style import HouseStyle

__all__ = [
    "CHART_FILE",
    "BegunCharts",
    "Chart",
    "Charts",
    "begin_charts",
    "describe_charts",
    "no_charts",
    "settled",
]


def describe_charts(
    figures: Figures,
    _: HouseStyle,
    then_and_now: Sequence[LabelledCounts] = (),
) -> Charts:
    """The charts with their titles and words, but without drawings."""
    return charts_of(figures, undrawn, then_and_now)
