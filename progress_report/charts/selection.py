"""Which charts a report has, whatever makes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from progress_report.charts import subjects
from progress_report.charts.chart import Chart, Charts
from progress_report.charts.shapes import Drawing
from progress_report.charts.subjects import Subject
from progress_report.figures import Figures, LabelledCounts

_SVG = "http://www.w3.org/2000/svg"


def charts_of(
    figures: Figures,
    make: Callable[[Subject], Chart],
    then_and_now: Sequence[LabelledCounts] = (),
) -> Charts:
    """A chart made of every subject that the figures have something to show of.

    ``then_and_now`` has the statuses at an earlier date and now, when they are compared.
    """

    def made(subject: Subject | None) -> Chart | None:
        return make(subjects.with_part(subject, figures)) if subject else None

    return Charts(
        overall=made(subjects.overall(figures)),
        per_theme=tuple(
            make(subjects.with_part(subject, figures)) for subject in subjects.per_theme(figures)
        ),
        per_year=made(subjects.per_year(figures)),
        per_budget_programme=made(subjects.per_budget_programme(figures)),
        themes=tuple(made(subjects.theme(figures, index)) for index in range(len(figures.themes))),
        then_and_now=made(subjects.then_and_now(then_and_now, figures)),
    )


def undrawn(subject: Subject) -> Chart:
    """The chart in words alone: for checking texts without drawing anything."""
    return Chart(subject.name, subject.title, subject.alternative_text, b"", b"", 1, 1)


def describe_charts(figures: Figures, then_and_now: Sequence[LabelledCounts] = ()) -> Charts:
    """The charts with their titles and words, but without drawings."""
    return charts_of(figures, undrawn, then_and_now)


def blank(subject: Subject, drawing: Drawing) -> Chart:
    """The chart without its shapes: all that has to be known to place it."""
    width, height = drawing.pixels
    # With its name, so that no two are the same file.
    svg = f'<svg xmlns="{_SVG}" viewBox="0 0 {width} {height}"><title>{subject.name}</title></svg>'
    return replace(undrawn(subject), svg=svg.encode(), width=width, height=height)


def no_charts(figures: Figures) -> Charts:
    """For a document that has none."""
    return Charts(None, (), None, None, (None,) * len(figures.themes))
