"""Quarters, halves of a year and years in Dutch."""

from __future__ import annotations

from msgspec import Struct

from progress_report.dutch import MONTHS
from progress_report.planning import Period

_QUARTERS = ("Eerste", "Tweede", "Derde", "Vierde")
_MONTHS_OF_QUARTER = 3


class When(Struct, frozen=True):
    """``Tweede kwartaal 2024``, and in which months that is: ``april t/m juni``."""

    title: str
    explanation: str = ""


def when_due(period: Period) -> When:
    """``Tweede kwartaal 2024``, ``Eerste helft 2024``, ``In de loop van 2024``."""
    return _when(period, f"In de loop van {period.last.year}")


def when_was_due(period: Period) -> When:
    """As above, but ``In 2023``: that year is over."""
    return _when(period, f"In {period.last.year}")


def quarter_name(period: Period) -> str:
    """``tweede kwartaal``"""
    return f"{_QUARTERS[period.first.month // _MONTHS_OF_QUARTER]} kwartaal".lower()


def _when(period: Period, year: str) -> When:
    first, last = period.first.month, period.last.month
    months = f"{MONTHS[first - 1]} t/m {MONTHS[last - 1]}"
    match last - first + 1:
        case 3:
            return When(
                f"{_QUARTERS[first // _MONTHS_OF_QUARTER]} kwartaal {period.last.year}", months
            )
        case 6:
            half = "Eerste" if first == 1 else "Tweede"
            return When(f"{half} helft {period.last.year}", months)
        case _:
            return When(year)
