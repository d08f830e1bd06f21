"""Charts drawn at once, for tests that need them and not how they come."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from progress_report.charts.chart import Charts
from progress_report.charts.making import begin_charts
from progress_report.figures import Figures, LabelledCounts
from progress_report.house_style import HouseStyle


def draw_charts(
    figures: Figures,
    house_style: HouseStyle,
    then_and_now: Sequence[LabelledCounts] = (),
    earlier: Path | None = None,
) -> Charts:
    """All charts of the report; see ``begin_charts``."""
    return begin_charts(figures, house_style, then_and_now, earlier).drawn.result()
