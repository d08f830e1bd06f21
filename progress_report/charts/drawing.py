"""All charts of a report: what each shows, laid out, and rendered."""

from __future__ import annotations

from progress_report.charts import subjects
from progress_report.charts.chart import Chart, Charts
from progress_report.charts.layout import lay_out
from progress_report.charts.look import Look, look_of
from progress_report.charts.png import to_png
from progress_report.charts.subjects import Subject
from progress_report.charts.svg import to_svg
from progress_report.figures import Figures
from progress_report.house_style import HouseStyle


def draw(figures: Figures, house_style: HouseStyle) -> Charts:
    """All charts of the report, as wide as the text of the page."""
    look = look_of(house_style)
    return Charts(
        overall=_drawn(subjects.overall(figures), look),
        per_theme=tuple(_chart(subject, look) for subject in subjects.per_theme(figures)),
        per_year=_drawn(subjects.per_year(figures), look),
        per_budget_programme=_drawn(subjects.per_budget_programme(figures), look),
        themes=tuple(
            _drawn(subjects.theme(figures, index), look) for index in range(len(figures.themes))
        ),
    )


def _drawn(subject: Subject | None, look: Look) -> Chart | None:
    return _chart(subject, look) if subject else None


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
