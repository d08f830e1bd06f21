"""The code of a number format, cut into sections and those into tokens.

Codes are those of ECMA-376-1, 18.8.31: in a file always in the English form (``yyyy``, ``General``,
a point before decimals), whatever language Excel speaks to its user.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum, auto
from functools import lru_cache

from msgspec import Struct


class Kind(Enum):
    """What a token of a format code asks for."""

    LITERAL = auto()
    SPACE = auto()  # white as wide as some sign: it lines numbers up
    DIGIT = auto()  # 0, # or ?
    POINT = auto()
    COMMA = auto()
    PERCENT = auto()
    SLASH = auto()
    EXPONENT = auto()
    GENERAL = auto()
    TEXT = auto()
    DATE = auto()  # yyyy, mm, d, hh, ss
    HALF = auto()  # AM/PM
    ELAPSED = auto()  # [h]


class Token(Struct, frozen=True):
    kind: Kind
    text: str


class Condition(Struct, frozen=True):
    """``[>=100]``: the numbers that a section is for."""

    sign: str
    limit: Decimal

    def holds(self, number: Decimal) -> bool:
        match self.sign:
            case "<":
                return number < self.limit
            case "<=":
                return number <= self.limit
            case ">":
                return number > self.limit
            case ">=":
                return number >= self.limit
            case "<>":
                return number != self.limit
            case _:
                return number == self.limit

    @property
    def is_negative_only(self) -> bool:
        """Whether it lets no number through but negative ones, so that their sign says nothing."""
        return (self.sign == "<" and self.limit <= 0) or (
            self.sign in {"<=", "="} and self.limit < 0
        )


class Section(Struct, frozen=True):
    """One of the forms between the semicolons; ``locale`` as in ``[$-413]``, in small letters."""

    tokens: tuple[Token, ...]
    condition: Condition | None = None
    locale: str = ""

    def has(self, *kinds: Kind) -> bool:
        return any(token.kind in kinds for token in self.tokens)

    @property
    def is_date(self) -> bool:
        return self.has(Kind.DATE, Kind.HALF, Kind.ELAPSED)


# Formats whose form follows the regional settings of Windows, as they are in the Netherlands. Some
# programs write out the code that the standard has for the formats 14 and 22.
_REGIONAL_CODES = {"mm-dd-yy": "d-m-yyyy", "m/d/yy h:mm": "d-m-yyyy h:mm"}
_REGIONAL_LOCALES = {
    "f800": "dddd d mmmm yyyy",
    "x-sysdate": "dddd d mmmm yyyy",
    "f400": "hh:mm:ss",
    "x-systime": "hh:mm:ss",
}

_LEXEMES = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|(?P<space>_.)|\*(?P<fill>.)'
    r"|\[(?P<elapsed>h+|m+|s+)\]"
    r"|\[\$(?P<currency>[^\]-]*)(?:-(?P<locale>[^\],]*)[^\]]*)?\]"
    r"|\[(?P<condition>(?:<=|>=|<>|<|>|=)-?[\d.]+)\]|\[[^\]]*\]"
    r"|(?P<general>general)|(?P<half>am/pm|a/p)|(?P<date>y+|m+|d+|h+|s+)"
    r"|(?P<exponent>e[+-])|(?P<digit>[0#?])|(?P<sign>[.,%/@])|(?P<end>;)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_KINDS = {
    "quoted": Kind.LITERAL,
    "escaped": Kind.LITERAL,
    "currency": Kind.LITERAL,
    "other": Kind.LITERAL,
    "space": Kind.SPACE,
    "digit": Kind.DIGIT,
    "exponent": Kind.EXPONENT,
    "general": Kind.GENERAL,
    "date": Kind.DATE,
    "half": Kind.HALF,
    "elapsed": Kind.ELAPSED,
}
_SIGNS = {
    ".": Kind.POINT,
    ",": Kind.COMMA,
    "%": Kind.PERCENT,
    "/": Kind.SLASH,
    "@": Kind.TEXT,
}
_LONGEST = 255  # characters of a code, in Excel
_CONDITION = re.compile(r"([<>=]+)(-?\d*\.?\d*)")


@lru_cache(maxsize=512)  # a workbook has a handful of formats
def sections(code: str) -> tuple[Section, ...]:
    """The sections of the code, at least one; a code that Excel would not take is ``General``."""
    if not 0 < len(code) <= _LONGEST:
        return (Section((Token(Kind.GENERAL, ""),)),)
    found: list[Section] = []
    tokens: list[Token] = []
    condition: Condition | None = None
    locale = ""
    for lexeme in _LEXEMES.finditer(_REGIONAL_CODES.get(code.lower(), code)):
        if lexeme["end"]:
            found.append(_section(tokens, condition, locale))
            tokens, condition, locale = [], None, ""
        else:
            tokens += _tokens(lexeme)
            condition = _condition(lexeme["condition"]) or condition
            locale = (lexeme["locale"] or "").lower() or locale
    return (*found, _section(tokens, condition, locale))


def number_section(code: str, number: Decimal) -> tuple[Section, bool]:
    """The section of the code for this number, and whether it leaves a minus to the program."""
    numeric = [section for section in sections(code)[:4] if not section.has(Kind.TEXT)][:3]
    if not numeric:
        return Section((Token(Kind.GENERAL, ""),)), True
    if any(section.condition for section in numeric[:2]):
        return _by_condition(numeric, number)
    if number < 0 and len(numeric) > 1:
        return numeric[1], False
    if number == 0 and len(numeric) > 2:
        return numeric[2], False
    return numeric[0], True


def _by_condition(numeric: list[Section], number: Decimal) -> tuple[Section, bool]:
    """The first section whose condition holds, otherwise the last one."""
    for section in numeric[:2]:
        if section.condition and section.condition.holds(number):
            return section, not section.condition.is_negative_only
    unconditional = [section for section in numeric if not section.condition]
    return (unconditional or numeric)[-1], True


def _section(tokens: list[Token], condition: Condition | None, locale: str) -> Section:
    if locale in _REGIONAL_LOCALES:
        return sections(_REGIONAL_LOCALES[locale])[0]
    return Section(tuple(tokens), condition, locale)


def _tokens(lexeme: re.Match[str]) -> list[Token]:
    """The token of the lexeme; none for what does not show (colours, a fill that is not white)."""
    name = lexeme.lastgroup
    if name == "sign":
        return [Token(_SIGNS[lexeme["sign"]], lexeme["sign"])]
    if name == "fill":
        return [Token(Kind.SPACE, "")] if lexeme["fill"] == " " else []
    if name == "locale":
        return [Token(Kind.LITERAL, lexeme["currency"])]
    if name in _KINDS:
        return [Token(_KINDS[name], lexeme[name])]
    return []


def _condition(text: str | None) -> Condition | None:
    found = _CONDITION.fullmatch(text or "")
    return Condition(found[1], Decimal(found[2])) if found and found[2].strip("-.") else None
