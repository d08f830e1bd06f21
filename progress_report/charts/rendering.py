"""A chart of each drawing, in both forms."""

from __future__ import annotations

from collections.abc import Sequence

from progress_report.charts.chart import Chart
from progress_report.charts.png import to_png
from progress_report.charts.shapes import Drawing
from progress_report.charts.style import ChartStyle
from progress_report.charts.subjects import Subject
from progress_report.charts.svg import to_svg
from progress_report.charts.typesetting import Typesetter, typesetter


def render(
    subjects: Sequence[Subject], drawings: Sequence[Drawing], style: ChartStyle
) -> list[Chart]:
    """The charts of the subjects, whose drawings run parallel to them."""
    type_ = typesetter(style.font)
    return [
        _chart(subject, drawing, type_) for subject, drawing in zip(subjects, drawings, strict=True)
    ]


def _chart(subject: Subject, drawing: Drawing, type_: Typesetter) -> Chart:
    outlines = {label: type_.outline(label) for label in drawing.labels}
    width, height = drawing.pixels
    return Chart(
        name=subject.name,
        title=subject.title,
        alternative_text=subject.alternative_text,
        svg=to_svg(drawing, outlines, subject.name, subject.title, subject.alternative_text),
        png=to_png(drawing, outlines),
        width=width,
        height=height,
    )
