"""Numbers, dates and truth values as a Dutch Excel shows them, by the number format of the cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from itertools import pairwise

from progress_report.workbook.date_formats import show_date
from progress_report.workbook.digit_patterns import (
    SOFT_SPACE,
    count_digits,
    literal,
    show_digits,
    show_scientific,
)
from progress_report.workbook.format_codes import Kind, Section, Token, number_section
from progress_report.workbook.general_format import general

# Excel calculates with more digits than it ever shows: 6.0999999999999996 is 6,1.
_SIGNIFICANT = Context(prec=15, rounding=ROUND_HALF_UP)
_ALIGNMENT = re.compile(rf" ?{SOFT_SPACE}[ {SOFT_SPACE}]*")


def show_boolean(value: bool) -> str:
    return "WAAR" if value else "ONWAAR"


def show_number(value: float, code: str = "General") -> str:
    """``2023``, ``50%``, ``1.250,50``, ``1 april 2024``: the number in the format of its cell.

    A date or time is the number of days that Excel keeps, counted from 1900.
    """
    number = _SIGNIFICANT.create_decimal(repr(value) if isinstance(value, float) else value)
    section, has_sign = number_section(code, number)
    if section.is_date:
        shown = show_date(number, section)
    else:
        shown = _in_section(abs(number), section)
        if number < 0 and has_sign and _takes_minus(shown, section):
            shown = f"-{shown}"
    return _ALIGNMENT.sub(" ", shown).strip()


def _takes_minus(shown: str, section: Section) -> bool:
    """Whether a negative number gets a minus: not when it is rounded to zero, or only text."""
    if section.has(Kind.GENERAL, Kind.TEXT):
        return True
    return section.has(Kind.DIGIT) and any(sign in "123456789" for sign in shown)


def _in_section(number: Decimal, section: Section) -> str:
    """The number, which is not negative, in a section of a format."""
    tokens = section.tokens
    if section.has(Kind.GENERAL, Kind.TEXT):
        return "".join(
            general(number) if token.kind in {Kind.GENERAL, Kind.TEXT} else literal(token)
            for token in tokens
        )
    if _is_fraction(tokens):
        from progress_report.workbook.fraction_format import show_fraction  # slow to load, and rare

        return show_fraction(number, tokens)
    if section.has(Kind.EXPONENT) and section.has(Kind.DIGIT):
        return show_scientific(number, tokens)
    if not count_digits(tokens):
        return "".join(literal(token) for token in tokens)
    return show_digits(number, tokens)


def _is_fraction(tokens: Sequence[Token]) -> bool:
    """Whether there is a slash right behind a digit."""
    kinds = [token.kind for token in tokens if token.text != " "]
    return (Kind.DIGIT, Kind.SLASH) in pairwise(kinds)
