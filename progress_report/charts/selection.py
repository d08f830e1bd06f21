"""Which charts a report has, whatever makes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from progress_report.charts import subjects
from progress_report.charts.chart import Chart, Charts
from progress_report.charts.subjects import Subject
from progress_report.figures import Figures, LabelledCounts


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


def no_charts(figures: Figures) -> Charts:
    """For a document that has none."""
    return Charts(None, (), None, None, (None,) * len(figures.themes))
