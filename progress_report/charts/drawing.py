"""All charts of a report: what each shows, laid out, and rendered."""

from __future__ import annotations

from collections.abc import Sequence

from progress_report.charts.chart import Chart, Charts
from progress_report.charts.layout import lay_out
from progress_report.charts.look import Look, look_of
from progress_report.charts.png import to_png
from progress_report.charts.selection import charts_of
from progress_report.charts.subjects import Subject
from progress_report.charts.svg import to_svg
from progress_report.figures import Figures, LabelledCounts
from progress_report.house_style import HouseStyle


def draw(
    figures: Figures, house_style: HouseStyle, then_and_now: Sequence[LabelledCounts] = ()
) -> Charts:
    """All charts of the report, as wide as the text of the page."""
    look = look_of(house_style)
    return charts_of(figures, lambda subject: _chart(subject, look), then_and_now)


def _chart(subject: Subject, look: Look) -> Chart:
    drawing = lay_out(subject, look)
    png, width, height = to_png(drawing, look.type)
    return Chart(
        name=subject.name,
        title=subject.title,
        alternative_text=subject.alternative_text,
        svg=to_svg(drawing, look.type, subject.name, subject.title, subject.alternative_text),
        png=png,
        width=width,
        height=height,
    )
