"""Numbers and truth values as a Dutch Excel shows them, by the number format of the cell.

Formats are those of ECMA-376-1, 18.8.31. What a report does not meet (fractions, powers) falls back
to the general format: the value is right, its form plain.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Context, Decimal

# Excel's largest number has 309 digits.
_EXACT = Context(prec=400, rounding=ROUND_HALF_UP)
_GENERAL_DIGITS = 10
_SCIENTIFIC_FROM = Decimal("1e11")
_SMALLEST_PLAIN = Decimal("1e-9")

_LITERAL = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[(?!h+\]|m+\]|s+\])[^\]]*\]')
_COLOURS_AND_CONDITIONS = re.compile(r"\[[^\]$][^\]]*\]")
_UNSUPPORTED = re.compile(r"/|e[+-]")
_PLACEHOLDERS = re.compile(r"[0#?][0#?.,]*|\.[0#?]+")


def show_boolean(value: bool) -> str:
    return "WAAR" if value else "ONWAAR"


def show_number(value: float, number_format: str = "General") -> str:
    """``2023``, ``50%``, ``1.250,50``: the number in the format of its cell."""
    number = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    if not number.is_finite():
        return str(value)
    section = _section(number_format, number)
    # A section of its own for negative numbers says itself how the sign is shown.
    sign = "-" if number < 0 and ";" not in number_format else ""
    return sign + _in_section(abs(number), section)


def _section(number_format: str, number: Decimal) -> str:
    """The section of the format that is for numbers with this sign."""
    sections = _COLOURS_AND_CONDITIONS.sub("", number_format).split(";")
    if number < 0 and len(sections) > 1:
        return sections[1]
    if number == 0 and len(sections) > 2:
        return sections[2]
    return sections[0]


def _in_section(number: Decimal, section: str) -> str:
    """The number, without its sign, in a section of a format."""
    plain_section, literals = _without_literals(section)
    if _is_general(plain_section):
        return _general(number)
    found = _PLACEHOLDERS.search(plain_section)
    if found is None:
        return _with_literals(plain_section, literals).strip()
    scaled = number.scaleb(2 * plain_section.count("%"))
    digits = _digits(scaled, found.group())
    text = plain_section[: found.start()] + digits + plain_section[found.end() :]
    return _with_literals(text, literals).strip()


def _is_general(section: str) -> bool:
    """The general format, or one that is not supported (a fraction, a power, a text)."""
    lowered = section.lower()
    return lowered in {"", "@"} or "general" in lowered or bool(_UNSUPPORTED.search(lowered))


def _without_literals(section: str) -> tuple[str, list[str]]:
    """The section with every literal text replaced by a NUL, and those texts."""
    literals: list[str] = []

    def take(found: re.Match[str]) -> str:
        quoted, escaped, currency = found.groups()
        literals.append(next((text for text in (quoted, escaped, currency) if text), ""))
        return "\0"

    return _LITERAL.sub(take, section), literals


def _with_literals(text: str, literals: list[str]) -> str:
    parts = text.split("\0")
    return "".join(part + literal for part, literal in zip(parts, [*literals, ""], strict=True))


def _digits(number: Decimal, placeholders: str) -> str:
    """The number in ``#.##0,00``: decimals, thousands, leading zeros."""
    whole_form, _, decimal_form = placeholders.partition(".")
    scaled = number.scaleb(-3 * (len(whole_form) - len(whole_form.rstrip(","))))
    places = sum(decimal_form.count(placeholder) for placeholder in "0#?")
    rounded = scaled.quantize(Decimal(1).scaleb(-places), context=_EXACT)
    whole, _, decimals = f"{rounded:f}".partition(".")
    decimals = decimals[: decimal_form.count("0")] + decimals[decimal_form.count("0") :].rstrip("0")
    whole = whole.lstrip("0").zfill(whole_form.count("0"))
    if "," in whole_form.rstrip(","):
        whole = _thousands(whole)
    return f"{whole},{decimals}" if decimals else whole


def _thousands(digits: str) -> str:
    return re.sub(r"(?<=\d)(?=(\d{3})+$)", ".", digits)


def _general(number: Decimal) -> str:
    """As Excel's format ``Standaard``: ten digits, no zeros after the comma."""
    size = abs(number)
    if size and (size >= _SCIENTIFIC_FROM or size < _SMALLEST_PLAIN):
        mantissa, _, exponent = f"{number:.5E}".partition("E")
        mantissa = mantissa.rstrip("0").rstrip(".").replace(".", ",")
        return f"{mantissa}E{exponent[0]}{exponent[1:].zfill(2)}"
    if number == number.to_integral_value():
        return f"{number.to_integral_value():f}"
    whole_digits = max(len(str(int(size))), 1)
    places = max(_GENERAL_DIGITS - whole_digits, 0)
    rounded = number.quantize(Decimal(1).scaleb(-places), context=_EXACT)
    return f"{rounded:f}".rstrip("0").rstrip(".").replace(".", ",")
