"""How many actions are due when: every count of a schedule, made once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from progress_report.model import Programme
from progress_report.planning import Period, Planning
from progress_report.programme.due import DueGroup, due_period, schedule


class Totals(Struct, frozen=True):
    """How many actions stand where; together they are all actions.

    What is due up to the end of the quarter of the reference date is ``this_quarter``,
    ``this_year`` what is due after that and in the same year. ``unplanned`` has no planning, or one
    in words that name no period.
    """

    overdue: int
    this_quarter: int
    this_year: int
    later: int
    throughout: int
    unplanned: int
    finished: int


def totals(programme: Programme) -> Totals:
    """The counts of the schedule from the reference date of the programme on."""
    planned, reference_date = schedule(programme), programme.settings.reference_date
    quarter = quarter_of(reference_date)
    this_quarter = _number(group for group in planned.due if group.period.last <= quarter.last)
    this_year = _number(
        group for group in planned.due if group.period.last.year == reference_date.year
    )
    return Totals(
        overdue=_number(planned.overdue),
        this_quarter=this_quarter,
        this_year=this_year - this_quarter,
        later=_number(planned.due) - this_year,
        throughout=len(planned.throughout),
        unplanned=len(planned.unplanned) + len(planned.unreadable),
        finished=len(planned.finished),
    )


def quarter_of(day: date) -> Period:
    return due_period(Planning((Period(day, day),)))


def _number(groups: Iterable[DueGroup]) -> int:
    return sum(len(group.actions) for group in groups)
