"""The figures of the chapter on what changed: how the count closes, and statuses then and now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from progress_report.charts.chart import Chart
from progress_report.comparison.model import Basis
from progress_report.document.blocks import Caption, Table
from progress_report.document.chapter import of_chart
from progress_report.document.tables.figures_table import balance_table, statuses_table
from progress_report.dutch import long_date
from progress_report.inlines import Text

if TYPE_CHECKING:
    from progress_report.comparison.counts import ComparisonFigures, Reconciliation


def balance(figures: ComparisonFigures, basis: Basis) -> Table:
    """From the number of actions then to that of now; what is nothing has no line."""
    sums = figures.reconciliation
    return balance_table(
        (f"Acties op {long_date(basis.earlier_date)}", sums.earlier),
        [(label, value) for label, value in _steps(sums) if value],
        (f"Acties op {long_date(basis.later_date)}", sums.later),
        "Van het aantal acties toen naar het aantal nu",
    )


def _steps(sums: Reconciliation) -> Iterator[tuple[str, int]]:
    yield "Vervallen", -sums.dropped
    yield "Verplaatst naar een ander thema", -sums.moved_out
    yield "Gesplitst in andere acties", -sums.split
    yield "Nu een tussenkop boven andere acties", sums.split - sums.became_heading
    yield "Verplaatst uit een ander thema", sums.moved_in
    yield "Ontstaan uit een gesplitste actie", sums.parts
    yield "Was een tussenkop, is nu een actie", sums.was_heading
    yield "Nieuw", sums.new


def then_and_now(figures: ComparisonFigures, chart: Chart | None) -> Table | None:
    """The figures of the chart; None when there is no chart of them."""
    if chart is None:
        return None
    table = statuses_table((figures.statuses.then, figures.statuses.now))
    caption = Caption("Tabel", 0, (Text(chart.title),))
    return of_chart(replace(table, caption=caption, description=chart.title), chart)
