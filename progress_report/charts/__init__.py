"""The figures as charts in the house style: SVG and PNG, each with words that say the same."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from progress_report.charts.chart import Chart, Charts
from progress_report.charts.selection import charts_of, no_charts, undrawn
from progress_report.charts.subjects import CHART_FILE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from progress_report.figures import Figures, LabelledCounts
    from progress_report.house_style import HouseStyle

__all__ = ["CHART_FILE", "Chart", "Charts", "describe_charts", "draw_charts", "no_charts"]


def describe_charts(
    figures: Figures, _: HouseStyle, then_and_now: Sequence[LabelledCounts] = ()
) -> Charts:
    """The charts with their titles and words, but without drawings."""
    return charts_of(figures, undrawn, then_and_now)


def draw_charts(
    figures: Figures, house_style: HouseStyle, then_and_now: Sequence[LabelledCounts] = ()
) -> Charts:
    """All charts of the report, as wide as the text of the page.

    ``then_and_now`` has the statuses at an earlier date and now, when they are compared.
    """
    # Half a second goes into importing matplotlib: only who draws should wait for it.
    logging.getLogger("matplotlib").setLevel(logging.ERROR)  # its caches are not the user's concern
    from progress_report.charts.drawing import draw

    return draw(figures, house_style, then_and_now)
