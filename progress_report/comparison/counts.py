"""Every count of a comparison, made once: words, tables, charts and data all take it from here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from progress_report.comparison.model import (
    Comparison,
    Direction,
    Found,
    Match,
    Shift,
)
from progress_report.comparison.statuses import Legends, StatusColumns
from progress_report.dutch import long_date
from progress_report.figures import LabelledCounts, StatusCount, StatusCounts
from progress_report.folding import fold_status
from progress_report.model import Programme, Status


class Reconciliation(Struct, frozen=True):
    """Where every action went and came from; the parts add up, whatever was compared.

    ``earlier`` = ``carried_on`` + ``became_heading`` + ``dropped`` + ``moved_out``;
    ``later`` = ``carried_on`` + ``parts`` + ``new`` + ``was_heading`` + ``moved_in``.
    ``split`` of what became a heading became several actions. Only a part of the programme has
    what moved between its themes and others.
    """

    earlier: int
    carried_on: int
    became_heading: int
    dropped: int
    parts: int
    new: int
    was_heading: int
    later: int
    split: int
    moved_out: int
    moved_in: int


class ThenAndNow(Struct, frozen=True):
    """The leading statuses of both programmes over one list of statuses; labels are the dates.

    The list is the later legend, then earlier statuses that it does not have, then no status.
    """

    then: LabelledCounts
    now: LabelledCounts


class ComparisonFigures(Struct, frozen=True):
    """How many measures changed, and how.

    What is counted over matches counts headings as well, as the tables of changes show them;
    statuses are those of actions. ``split`` are actions that became several, ``parts`` what they
    became. What moved out of a part is in ``moved_out`` alone. ``unchanged`` are actions that
    carried on without any change. ``found_otherwise`` are matches that are not by ID.
    """

    reconciliation: Reconciliation
    matched: int
    unchanged: int
    dropped_with_reason: int
    dropped_without_reason: int
    split: int
    status_better: int
    status_worse: int
    status_other: int
    planning_later: int
    planning_earlier: int
    planning_first: int
    planning_other: int
    reworded: int
    budget_programme_changed: int
    moved: int
    moved_out: int
    themes_renamed: int
    ambitions_renamed: int
    doubtful: int
    found_otherwise: int
    statuses: ThenAndNow

    @property
    def earlier(self) -> int:
        """The number of actions then."""
        return self.reconciliation.earlier

    @property
    def later(self) -> int:
        """The number of actions now."""
        return self.reconciliation.later

    @property
    def new(self) -> int:
        return self.reconciliation.new

    @property
    def dropped(self) -> int:
        return self.reconciliation.dropped

    @property
    def parts(self) -> int:
        return self.reconciliation.parts


class Compared(Struct, frozen=True):
    """What became of every measure, and every count of it."""

    found: Comparison
    figures: ComparisonFigures


def comparison_figures(
    comparison: Comparison, earlier: Programme, later: Programme
) -> ComparisonFigures:
    """The counts of the comparison that was made of these two programmes, or of a part of it.

    Of the programmes only the legends and the status columns are used.
    """
    matches = comparison.matches
    ways = Counter(match.status.direction for match in matches if match.status)
    shifts = Counter(match.planning.shift for match in matches if match.planning)
    with_reason = sum(bool(dropped.reason) for dropped in comparison.dropped)
    return ComparisonFigures(
        reconciliation=_reconciliation(comparison),
        matched=len(matches),
        unchanged=sum(_carried_on(match) and not match.changed for match in matches),
        dropped_with_reason=with_reason,
        dropped_without_reason=len(comparison.dropped) - with_reason,
        split=sum(1 for _ in comparison.split),
        status_better=ways[Direction.BETTER],
        status_worse=ways[Direction.WORSE],
        status_other=ways[Direction.OTHER],
        planning_later=shifts[Shift.LATER],
        planning_earlier=shifts[Shift.EARLIER],
        planning_first=shifts[Shift.FIRST],
        planning_other=shifts[Shift.OTHER],
        reworded=sum(match.wording is not None for match in matches),
        budget_programme_changed=sum(match.budget_programmes is not None for match in matches),
        moved=sum(match.move is not None for match in matches),
        moved_out=len(comparison.moved_out),
        themes_renamed=len(comparison.themes),
        ambitions_renamed=len(comparison.ambitions),
        doubtful=sum(match.doubt is not None for match in matches),
        found_otherwise=sum(match.found is not Found.ID for match in matches),
        statuses=_then_and_now(comparison, earlier, later),
    )


def _carried_on(match: Match) -> bool:
    return match.earlier.counts and match.later.counts


def _reconciliation(comparison: Comparison) -> Reconciliation:
    """Made of the parts alone: that they add up to the programmes is for a test to see."""
    matches = comparison.matches
    here = [match for match in matches if not match.from_elsewhere]
    carried_on = sum(map(_carried_on, here))
    became_heading = sum(match.earlier.counts for match in here) - carried_on
    moved_in = sum(map(_carried_on, matches)) - carried_on
    was_heading = sum(match.later.counts for match in matches) - carried_on - moved_in
    parts = sum(len(match.parts) for match in matches)
    moved_out = sum(match.earlier.counts for match in comparison.moved_out)
    dropped, new = len(comparison.dropped), len(comparison.new)
    return Reconciliation(
        earlier=carried_on + became_heading + dropped + moved_out,
        carried_on=carried_on,
        became_heading=became_heading,
        dropped=dropped,
        parts=parts,
        new=new,
        was_heading=was_heading,
        later=carried_on + parts + new + was_heading + moved_in,
        split=sum(bool(match.parts) for match in here),
        moved_out=moved_out,
        moved_in=moved_in,
    )


def _then_and_now(comparison: Comparison, earlier: Programme, later: Programme) -> ThenAndNow:
    legends = Legends(earlier.statuses, later.statuses)
    legend = {fold_status(status.name): status for status in later.statuses}
    for status in earlier.statuses:
        legend.setdefault(fold_status(legends.now(status).name), status)
    basis = comparison.basis
    matches = comparison.matches
    old = [match.earlier for match in matches if not match.from_elsewhere]
    old += [match.earlier for match in comparison.moved_out]
    old += [one.earlier for one in comparison.dropped]
    new = [*(match.later for match in matches), *comparison.new]
    new += [part for match in matches for part in match.parts]
    then = StatusColumns(earlier, later).leading_then
    given = [then(row.action) for row in old if row.counts]
    before = [legends.now(status) if status else None for status in given]
    after = [row.action.status for row in new if row.counts]
    statuses = tuple(legend.values())
    return ThenAndNow(
        LabelledCounts(long_date(basis.earlier_date), _counts(before, statuses)),
        LabelledCounts(long_date(basis.later_date), _counts(after, statuses)),
    )


def _counts(given: Iterable[Status | None], legend: Sequence[Status]) -> StatusCounts:
    numbers = Counter(fold_status(status.name) if status else None for status in given)
    named = [StatusCount(status, numbers[fold_status(status.name)]) for status in legend]
    return StatusCounts((*named, StatusCount(None, numbers[None])))
