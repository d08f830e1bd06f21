"""Dutch as it is written: dates, numbers, and words in a row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def long_date(day: date) -> str:
    """``1 april 2024``"""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def number(value: int) -> str:
    """``1.095``"""
    return f"{value:,}".replace(",", ".")


def percentage(part: int, whole: int) -> str:
    """``26%``, rounded to whole percents; ``<1%`` of what would round to nothing."""
    rounded = rounded_share(part, whole)
    return "<1%" if part and not rounded else f"{rounded}%"


def rounded_share(part: int, whole: int) -> int:
    """The part in whole percents, half a percent upwards; 0 of nothing."""
    return (200 * part + whole) // (2 * whole) if whole else 0


def amount(value: int, singular: str, plural: str) -> str:
    """``geen acties``, ``één actie``, ``12 acties``"""
    match value:
        case 0:
            return f"geen {plural}"
        case 1:
            return f"één {singular}"
        case _:
            return f"{number(value)} {plural}"


def words_in_a_row(words: Sequence[str]) -> str:
    """``afgerond, op schema en vertraagd``"""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} en {words[-1]}"


def capitalised(text: str) -> str:
    """The text with its first letter as a capital, the rest as it was.

    ``één`` becomes ``Eén``: of its two accents the capital drops the first.
    """
    if text.startswith("één"):
        return f"Eén{text[3:]}"
    return text[:1].upper() + text[1:]
