"""The format that Excel calls ``Standaard``: as many digits as fit in eleven characters."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

_WIDTH = 11
_EXACT = Context(prec=400, rounding=ROUND_HALF_UP)
_SCIENTIFIC_DIGITS = Context(prec=6, rounding=ROUND_HALF_UP)
_SCIENTIFIC_FROM = Decimal("1e11")
_SHORTENED_FROM = Decimal("1e-4")  # smaller numbers are written out only when all of it fits


def general(number: Decimal) -> str:
    """``2023``, ``0,333333333``, ``1,23457E+12``: the number, which is not negative."""
    if number >= _SHORTENED_FROM:
        places = _WIDTH - 1 - max(number.adjusted() + 1, 1)
        rounded = number.quantize(Decimal(1).scaleb(-max(places, 0)), context=_EXACT)
        return _plain(rounded) if rounded < _SCIENTIFIC_FROM else _scientific(number)
    whole = _plain(number)
    return whole if len(whole) <= _WIDTH else _scientific(number)


def _plain(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".").replace(".", ",") if "." in text else text


def _scientific(number: Decimal) -> str:
    rounded = _SCIENTIFIC_DIGITS.create_decimal(number).normalize()
    exponent = rounded.adjusted()
    mantissa = f"{rounded.scaleb(-exponent):f}".replace(".", ",")
    return f"{mantissa}E{'-' if exponent < 0 else '+'}{abs(exponent):02}"
