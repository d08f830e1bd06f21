"""When an action is planned: from what staff type to periods."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From the first day to the last, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Planning:
    """One or more periods, in order of time."""

    periods: tuple[Period, ...]

    @property
    def last_day(self) -> date:
        """The day on which all of it is due."""
        return max(period.last for period in self.periods)

    @property
    def years(self) -> tuple[int, ...]:
        """Every year that a period touches, in order, each once."""
        years = {
            year
            for period in self.periods
            for year in range(period.first.year, period.last.year + 1)
        }
        return tuple(sorted(years))
