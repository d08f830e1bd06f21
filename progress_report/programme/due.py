"""What is due when, and what is overdue: pure, over the planning of actions.

An action is due on the last day of its planning, as in the figures per year: ``2023-2026`` is due
in 2026. Everything that counts is in exactly one place of the schedule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import Enum, auto
from itertools import groupby

from msgspec import Struct

from progress_report.model import Action, Programme, StatusKind
from progress_report.planning import Period, Planning
from progress_report.programme.leads import Listed, listed

_QUARTER = 3  # months
_HALF = 6
_YEAR = 12


class DueGroup(Struct, frozen=True):
    """What is due in the period: a quarter, half a year or a whole year."""

    period: Period
    actions: tuple[Listed, ...]


class Schedule(Struct, frozen=True):
    """Every action of a programme, each in one place, in the order of time.

    ``throughout`` runs the whole term. ``unplanned`` has no planning, ``unreadable`` one in words
    that name no period. What is finished is nowhere else, what is overdue is not in ``due``.
    """

    overdue: tuple[DueGroup, ...]
    due: tuple[DueGroup, ...]
    throughout: tuple[Listed, ...]
    unplanned: tuple[Listed, ...]
    unreadable: tuple[Listed, ...]
    finished: tuple[Listed, ...]


def is_finished(action: Action) -> bool:
    """Whether its leading status says so; without status nothing is finished."""
    return action.status is not None and action.status.kind is StatusKind.DONE


def is_overdue(action: Action, reference_date: date) -> bool:
    """Whether it should have been ready before the reference date, and is not finished.

    The last day of its planning is what counts: ``2023`` is overdue from 1 January 2024 on. What
    has no planning, or one that cannot be read, is never overdue.
    """
    if action.planning is None or is_finished(action):
        return False
    return action.planning.last_day < reference_date


def schedule(programme: Programme) -> Schedule:
    """The schedule from the reference date of the programme on."""
    settings = programme.settings
    term = Period(date(settings.first_year, 1, 1), date(settings.last_year, 12, 31))
    reference_date = settings.reference_date
    places: dict[_Place, list[Listed]] = {place: [] for place in _Place}
    for one in listed(programme):
        places[_place(one.action, reference_date, term)].append(one)
    return Schedule(
        overdue=tuple(_groups(places[_Place.OVERDUE])),
        due=tuple(_groups(places[_Place.DUE])),
        throughout=tuple(places[_Place.THROUGHOUT]),
        unplanned=tuple(places[_Place.UNPLANNED]),
        unreadable=tuple(places[_Place.UNREADABLE]),
        finished=tuple(places[_Place.FINISHED]),
    )


def due_period(planning: Planning) -> Period:
    """The quarter, half or year in which all of it is due, as finely as the planning says.

    ``Q2 en Q3 2024`` and a day in September are due in the third quarter. What takes longer than
    a quarter is due in the half that holds it, or in the year that it ends with; if it ends
    earlier (``februari - augustus``), in the quarter of its last day.
    """
    period = max(planning.periods, key=lambda one: (one.last, one.first))
    for months in (_QUARTER, _HALF):
        around = _part_of_year(period.last, months)
        if around.first <= period.first:
            return around
    year = _part_of_year(period.last, _YEAR)
    return year if period.last == year.last else _part_of_year(period.last, _QUARTER)


class _Place(Enum):
    """Where an action stands in the schedule."""

    FINISHED = auto()
    OVERDUE = auto()
    THROUGHOUT = auto()
    DUE = auto()
    UNPLANNED = auto()
    UNREADABLE = auto()


def _place(action: Action, reference_date: date, term: Period) -> _Place:
    if is_finished(action):
        return _Place.FINISHED
    if is_overdue(action, reference_date):
        return _Place.OVERDUE
    if action.planning is None:
        return _Place.UNREADABLE if action.planned else _Place.UNPLANNED
    return _Place.THROUGHOUT if _runs_throughout(action.planning, term) else _Place.DUE


def _part_of_year(day: date, months: int) -> Period:
    """The quarter, half or year that the day is in."""
    first = (day.month - 1) // months * months + 1
    last_month = Period.month_of(date(day.year, first + months - 1, 1))
    return Period(date(day.year, first, 1), last_month.last)


def _runs_throughout(planning: Planning, term: Period) -> bool:
    """Whether its periods cover the whole term; a term of one year is as long as its planning."""
    if term.first.year == term.last.year:
        return False
    reached = term.first
    for period in planning.periods:
        if period.first > reached:
            return False
        if period.last >= term.last:
            return True
        reached = max(reached, period.last + timedelta(days=1))
    return False


def _groups(actions: Iterable[Listed]) -> Iterator[DueGroup]:
    """By period: what ends first, and of what ends together the shorter.

    Within a period what is due first comes first; else the order of the programme stays.
    """
    planned = ((one.action.planning, one) for one in actions)
    dated = [
        (due_period(planning), planning.last_day, one) for planning, one in planned if planning
    ]
    dated.sort(key=lambda item: (item[0].last, -item[0].first.toordinal(), item[1]))
    for period, items in groupby(dated, key=lambda item: item[0]):
        yield DueGroup(period, tuple(one for _, _, one in items))
