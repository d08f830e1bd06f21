"""When an action is planned: from what staff type to periods.

The text is cut into tokens (``planning_tokens``); then comes a small grammar::

    planning = item {"," item}
    item     = whole | unit {"-" unit} ["e.v."] | ("vanaf" | "t/m") unit
    unit     = [year] part [year] | year          a part is a day, month, quarter, half, season

A unit without a year has that of its neighbours: ``Q2 en Q3 2023``, ``2023-nov/ dec``.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from progress_report.planning_tokens import (
    About,
    Number,
    Sign,
    Token,
    Unit,
    UnreadableError,
    Year,
    tokens,
)

_LONGEST = 500
"""Characters of a planning: twenty quarters with their years are 180, and reading takes time."""

# Excel shows a month as ``feb-24``.
_CENTURY = 2000
_FIRST_SHORT_YEAR = 20


class Period(Struct, frozen=True, order=True):
    """From the first day to the last, both included."""

    first: date
    last: date

    @classmethod
    def month_of(cls, day: date) -> Period:
        """The month that the day is in."""
        last = calendar.monthrange(day.year, day.month)[1]
        return cls(day.replace(day=1), day.replace(day=last))


class Planning(Struct, frozen=True):
    """One or more periods, in order of time."""

    periods: tuple[Period, ...]

    @property
    def last_day(self) -> date:
        """The day on which all of it is due."""
        return max(period.last for period in self.periods)

    @property
    def first_year(self) -> int:
        return min(period.first.year for period in self.periods)

    @property
    def last_year(self) -> int:
        return max(period.last.year for period in self.periods)

    @property
    def years(self) -> tuple[int, ...]:
        """Every year that a period touches, in order, each once."""
        years = {
            year
            for period in self.periods
            for year in range(period.first.year, period.last.year + 1)
        }
        return tuple(sorted(years))


@lru_cache(maxsize=1024)  # the same few plannings stand in many rows
def parse_planning(text: str, first_year: int, last_year: int) -> Planning | None:
    """The periods that the text names, in order of time; None when any of it cannot be read.

    The years are those of the programme: ``doorlopend`` is all of them, ``e.v.`` goes on until the
    last one.
    """
    if len(text) > _LONGEST:
        return None
    try:
        periods = list(_periods(tokens(text), first_year, last_year))
    except UnreadableError:
        return None
    return Planning(tuple(sorted(set(periods)))) if periods else None


def parse_date(text: str) -> date | None:
    """The day that the text names (``1 april 2024``, ``1-4-2024``), or None."""
    planning = parse_planning(text, date.min.year, date.max.year)
    if planning is None or len(planning.periods) != 1:
        return None
    period = planning.periods[0]
    return period.first if period.first == period.last else None


def _with_days(words: Sequence[Token]) -> list[Unit | Year | Sign]:
    """``1 april`` as a unit, and ``begin`` or ``eind`` as what it says about what follows."""
    result: list[Unit | Year | Sign] = []
    rest = list(words)
    while rest:
        match rest:
            case [Unit(year=None) as month, Sign.RANGE, Number(short, ordinal=False), *rest] if (
                month.first_month == month.last_month and short >= _FIRST_SHORT_YEAR
            ):
                result.append(replace(month, year=_CENTURY + short))
            case [Number(day), Unit(day=None) as month, *rest]:
                if month.first_month != month.last_month:
                    raise UnreadableError
                result.append(replace(month, day=day))
            case [About(), Unit() as unit, *rest]:
                result.append(unit)
            case [About(unit), *rest]:
                result.append(unit)
            case [Unit() | Year() | Sign() as token, *rest]:
                result.append(token)
            case _:
                raise UnreadableError
    return result


def _with_years(words: Sequence[Unit | Year | Sign]) -> list[Unit | Sign]:
    """Units with the year that stands before or after them: ``2024 Q1``, ``2024-feb``."""
    result: list[Unit | Sign] = []
    rest = list(words)
    while rest:
        match rest:
            case [Unit(year=None) as unit, Year(year), *rest]:
                result.append(replace(unit, year=year))
            case [Unit(year=None) as unit, Sign.RANGE, Year(year), *rest]:
                result.append(replace(unit, year=year))
            case [Year(year), Sign.RANGE as sign, Unit(year=None) as unit, Year(end), *rest]:
                # 2023 - nov 2024: the month belongs to the year behind it
                result += [Unit(year=year), sign, replace(unit, year=end)]
            case [Year(year), Unit(year=None) as unit, *rest]:
                result.append(replace(unit, year=year))
            case [Year(year), Sign.RANGE, Unit(year=None) as unit, *rest]:
                result.append(replace(unit, year=year))
            case [Year(year), Sign.LIST, Unit(year=None) as unit]:  # 2024, eerste kwartaal
                rest = []
                result.append(replace(unit, year=year))
            case [Year(year), *rest]:
                result.append(Unit(year=year))
            case [Unit() | Sign() as token, *rest]:
                result.append(token)
    return result


def _filled(units: Sequence[Unit | Sign]) -> list[Unit | Sign]:
    """The units, those without a year with the year of the unit before them."""
    result: list[Unit | Sign] = []
    year: int | None = None
    for token in units:
        if isinstance(token, Unit):
            year = token.year or year
            result.append(replace(token, year=year))
        else:
            result.append(token)
    return result


def _units(words: Sequence[Token]) -> list[Unit | Sign]:
    """The units, each with its year: where years come first, that of the unit before it."""
    units = _with_years(_with_days(words))
    backwards = units[::-1]
    if words and isinstance(words[0], Year):
        return _filled(_filled(units)[::-1])[::-1]
    return _filled(_filled(backwards)[::-1])


def _periods(words: Sequence[Token], first_year: int, last_year: int) -> Iterator[Period]:
    item: list[Unit | Sign] = []
    for token in [*_units(words), Sign.LIST]:
        if token is Sign.LIST:
            yield from _item(item, first_year, last_year)
            item = []
        else:
            item.append(token)


def _item(words: Sequence[Unit | Sign], first_year: int, last_year: int) -> Iterator[Period]:
    first, last = date(first_year, 1, 1), date(last_year, 12, 31)
    match words:
        case []:
            return
        case [Sign.WHOLE]:
            yield Period(first, last)
        case [Sign.FROM, Unit() as unit] | [Unit() as unit, Sign.ONWARDS]:
            period = _period(unit)
            yield Period(period.first, max(period.last, last))
        case [Sign.UNTIL, Unit() as unit]:
            period = _period(unit)
            yield Period(min(first, period.first), period.last)
        case [Sign.WHOLE, Sign.FROM | Sign.UNTIL, *_] | [Sign.FROM, Unit(), *_]:
            yield from _item(words[1:], first_year, last_year)
        case _:
            yield from _ranges(words)


def _ranges(words: Sequence[Unit | Sign]) -> list[Period]:
    """Units in a row, and those with a range sign between them as one period."""
    periods: list[Period] = []
    joining = False
    for token in words:
        if isinstance(token, Unit):
            period = _period(token)
            periods.append(_joined(periods.pop(), period) if joining else period)
            joining = False
        elif token in {Sign.RANGE, Sign.UNTIL} and periods and not joining:
            joining = True
        else:
            raise UnreadableError
    if joining:
        raise UnreadableError
    return periods


def _period(unit: Unit) -> Period:
    """The days of the unit; a day that the month does not have, or no year, is an error."""
    if unit.year is None:
        raise UnreadableError
    try:
        first = date(unit.year, unit.first_month, unit.day or 1)
        last_day = unit.day or calendar.monthrange(unit.year, unit.last_month)[1]
        return Period(first, date(unit.year, unit.last_month, last_day))
    except ValueError:
        raise UnreadableError from None


def _joined(first: Period, last: Period) -> Period:
    if last.last < first.last:
        raise UnreadableError
    return Period(first.first, last.last)
