"""What changed in a measure that was found again."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from progress_report.comparison.model import (
    BudgetProgrammeChange,
    Match,
    Move,
    PlanningChange,
    Shift,
)
from progress_report.comparison.renaming import Renamings
from progress_report.comparison.rows import rows_of
from progress_report.comparison.statuses import StatusColumns
from progress_report.comparison.wording import wording_change
from progress_report.comparison.words import same_name, sameness
from progress_report.figures import budget_programmes_of
from progress_report.folding import fold
from progress_report.model import Action, Programme
from progress_report.planning import Period, Planning


class Comparable(Struct, frozen=True):
    """What of the two programmes can be compared: not what the earlier one did not have yet.

    ``all_planned``: most actions had a planning, so that one without was an exception.
    """

    statuses: StatusColumns
    planning: bool
    all_planned: bool
    budget_programmes: bool
    renamings: Renamings


def compared(earlier: Programme, later: Programme, renamed: Renamings) -> Comparable:
    """What the earlier programme has of what may change."""
    actions = [row.action for row in rows_of(earlier)]
    planned = sum(bool(action.planned) for action in actions)
    return Comparable(
        statuses=StatusColumns(earlier, later),
        planning=planned > 0,
        all_planned=2 * planned >= len(actions),
        budget_programmes=any(action.budget_programmes for action in actions),
        renamings=renamed,
    )


def with_changes(match: Match, basis: Comparable) -> Match:
    """The match with all that changed in it.

    The heading of a measure that was split has neither a status nor a planning: its parts have.
    """
    before, after = match.earlier.action, match.later.action
    same_kind = match.earlier.counts is match.later.counts
    return replace(
        match,
        statuses=tuple(basis.statuses.changes(before, after)) if same_kind else (),
        planning=_planning(before, after, basis) if same_kind else None,
        wording=wording_change(
            before.title, after.title, [one.action.title for one in match.parts]
        ),
        budget_programmes=_budget_change(before, after) if basis.budget_programmes else None,
        move=_move(match, basis.renamings),
    )


def _planning(before: Action, after: Action, basis: Comparable) -> PlanningChange | None:
    """A planning that was given is no change where hardly any action had one."""
    if not basis.planning or not (before.planned or basis.all_planned):
        return None
    return planning_change(before, after)


def planning_change(before: Action, after: Action) -> PlanningChange | None:
    """The change; None when it is the same time in other words."""
    if sameness(before.planned.plain) == sameness(after.planned.plain):
        return None
    shift = _shift(before.planning, after.planning) if before.planned else Shift.FIRST
    return PlanningChange(before.planned, after.planned, shift) if shift else None


def _shift(before: Planning | None, after: Planning | None) -> Shift | None:
    """By the day on which all of it is due; taken away or unreadable is other."""
    if before is None or after is None:
        return Shift.OTHER
    if after.last_day != before.last_day:
        return Shift.LATER if after.last_day > before.last_day else Shift.EARLIER
    return None if _joined(before.periods) == _joined(after.periods) else Shift.OTHER


def _joined(periods: Iterable[Period]) -> list[Period]:
    """The periods, those that follow each other as one: ``2023, 2024`` is ``2023-2024``."""
    joined: list[Period] = []
    for period in sorted(periods):
        last = joined[-1] if joined else None
        if last and period.first.toordinal() <= last.last.toordinal() + 1:
            joined[-1] = Period(last.first, max(last.last, period.last))
        else:
            joined.append(period)
    return joined


def _budget_change(before: Action, after: Action) -> BudgetProgrammeChange | None:
    old, new = before.budget_programmes, after.budget_programmes
    return None if _programmes(old) == _programmes(new) else BudgetProgrammeChange(old, new)


def _programmes(text: str) -> frozenset[str]:
    return frozenset(fold(name).lstrip("0") for name in budget_programmes_of(text) if name)


def _move(match: Match, renamed: Renamings) -> Move | None:
    before, after = match.earlier.place, match.later.place
    same = renamed.translated(before) == (same_name(after.theme), same_name(after.ambition))
    return None if same else Move(before, after)
