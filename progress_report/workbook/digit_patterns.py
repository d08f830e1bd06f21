"""Digits in the places that a number format has for them: ``#,##0.00``, ``0.0E+00``.

All of it as a Dutch Excel shows it: a comma before decimals, a point between thousands.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Context, Decimal
from itertools import groupby

from progress_report.workbook.format_codes import Kind, Token

# Excel's largest number has 309 digits; a format of 255 characters can only add so many.
_EXACT = Context(prec=2000, rounding=ROUND_HALF_UP)
SOFT_SPACE = "\0"
"""Stands for white that lines numbers up; what is left of it is one space at most."""

_PADDING = {"0": "0", "?": SOFT_SPACE, "#": ""}


def show_digits(number: Decimal, tokens: Sequence[Token]) -> str:
    """The number, which is not negative, in the digits of the tokens; other tokens as they are."""
    point = next((i for i, token in enumerate(tokens) if token.kind is Kind.POINT), len(tokens))
    whole_part, decimal_part = tokens[:point], tokens[point + 1 :]
    thousands, scale = _commas(whole_part)
    scale += _commas(decimal_part)[1]
    percents = sum(token.kind is Kind.PERCENT for token in tokens)
    places = count_digits(decimal_part)
    scaled = number.scaleb(2 * percents - 3 * scale, context=_EXACT)
    rounded = scaled.quantize(Decimal(1).scaleb(-places), context=_EXACT)
    whole, _, decimals = f"{rounded:f}".partition(".")
    shown = show_whole(whole.lstrip("0"), whole_part, thousands=thousands)
    if point < len(tokens):
        shown += "," + _decimals(decimals, decimal_part)
    return shown


def show_scientific(number: Decimal, tokens: Sequence[Token]) -> str:
    """``1,2E+03``: the power of ten is a multiple of the digits before the comma."""
    at = next(i for i, token in enumerate(tokens) if token.kind is Kind.EXPONENT)
    mantissa = tokens[:at]
    point = next((i for i, token in enumerate(mantissa) if token.kind is Kind.POINT), at)
    step = max(count_digits(mantissa[:point]), 1)
    places = count_digits(mantissa[point:])
    exponent = number.adjusted() // step * step if number else 0
    scaled = number.scaleb(-exponent, context=_EXACT)
    if scaled.quantize(Decimal(1).scaleb(-places), context=_EXACT) >= Decimal(10) ** step:
        exponent += step  # 9,99 is 1,0E+1 with one decimal
        scaled = number.scaleb(-exponent, context=_EXACT)
    sign = "-" if exponent < 0 else "+" if tokens[at].text.endswith("+") else ""
    power = show_digits(Decimal(abs(exponent)), tokens[at + 1 :])
    return f"{show_digits(scaled, mantissa)}E{sign}{power}"


def count_digits(tokens: Sequence[Token]) -> int:
    """How many digits the tokens have a place for."""
    return sum(token.kind is Kind.DIGIT for token in tokens)


def _commas(tokens: Sequence[Token]) -> tuple[bool, int]:
    """Whether there are points between thousands, and by how many thousands the number is cut."""
    signs = [token.kind for token in tokens if token.kind in {Kind.DIGIT, Kind.COMMA}]
    runs = [(kind, len(list(run))) for kind, run in groupby(signs)]
    scale = runs.pop()[1] if runs and runs[-1][0] is Kind.COMMA and len(runs) > 1 else 0
    return any(kind is Kind.COMMA for kind, _ in runs[1:]), scale


def show_whole(digits: str, tokens: Sequence[Token], *, thousands: bool = False) -> str:
    """The digits before the comma, from the right; what has no place stands in the first one."""
    places = count_digits(tokens)
    if not places:
        return "".join(map(literal, tokens)) + digits
    parts: list[str] = []
    left = list(digits)
    done = 0
    for token in reversed(tokens):
        if token.kind is not Kind.DIGIT:
            parts.append(literal(token))
            continue
        places -= 1
        # The first place takes all that is left.
        for _ in range(max(len(left), 1) if places == 0 else 1):
            digit = left.pop() if left else _PADDING[token.text]
            separated = thousands and digit.isdigit() and done and done % 3 == 0
            parts.append(f"{digit}." if separated else digit)
            done += 1
    return "".join(reversed(parts))


def _decimals(digits: str, tokens: Sequence[Token]) -> str:
    """The digits after the comma; zeros at the end only where the format has a ``0``."""
    parts: list[str] = []
    index = 0
    for token in tokens:
        if token.kind is not Kind.DIGIT:
            parts.append(literal(token))
            continue
        is_end = not digits[index:].strip("0")
        parts.append(_PADDING[token.text] if is_end else digits[index])
        index += 1
    return "".join(parts)


def literal(token: Token) -> str:
    """What a token shows that has no place for a digit."""
    match token.kind:
        case Kind.SPACE:
            return SOFT_SPACE
        case Kind.COMMA:
            return ""
        case _:
            return token.text
