"""A chart of each subject: laid out, and rendered in both forms."""

from __future__ import annotations

from collections.abc import Iterable

from progress_report.charts.chart import Chart
from progress_report.charts.layout import lay_out
from progress_report.charts.look import Look, look_of
from progress_report.charts.png import to_png
from progress_report.charts.style import ChartStyle
from progress_report.charts.subjects import Subject
from progress_report.charts.svg import to_svg


def draw(subjects: Iterable[Subject], style: ChartStyle) -> list[Chart]:
    """The charts of the subjects, as wide as the text of the page."""
    look = look_of(style)
    return [_chart(subject, look) for subject in subjects]


def _chart(subject: Subject, look: Look) -> Chart:
    drawing = lay_out(subject, look)
    outlines = {label: look.type.outline(label) for label in drawing.labels}
    png, width, height = to_png(drawing, outlines)
    return Chart(
        name=subject.name,
        title=subject.title,
        alternative_text=subject.alternative_text,
        svg=to_svg(drawing, outlines, subject.name, subject.title, subject.alternative_text),
        png=png,
        width=width,
        height=height,
    )
