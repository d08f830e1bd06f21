"""The words of a planning: what staff type, cut into tokens that have a meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import TypeAlias

from msgspec import Struct

from progress_report.dutch import MONTHS


class UnreadableError(Exception):
    """The text holds something that the grammar does not know."""


class Sign(Enum):
    """A word or sign that relates units."""

    LIST = auto()
    RANGE = auto()
    FROM = auto()
    UNTIL = auto()
    ONWARDS = auto()
    WHOLE = auto()


class Unit(Struct, frozen=True):
    """A stretch of a year, from month to month, or one day of a month; the year may be open."""

    first_month: int = 1
    last_month: int = 12
    day: int | None = None
    year: int | None = None


class Year(Struct, frozen=True):
    year: int


class Number(Struct, frozen=True):
    """A day of the month, or with ``ordinal`` the first or second of something."""

    value: int
    ordinal: bool = False


class Stretch(Struct, frozen=True):
    """A word for equal parts of the year: a quarter has 3 months, a half 6."""

    months: int

    def unit(self, ordinal: int) -> Unit:
        last = ordinal * self.months
        if not 1 <= last <= 12:
            raise UnreadableError
        return Unit(last - self.months + 1, last)


class About(Struct, frozen=True):
    """``begin`` or ``eind``: of the month or quarter that follows, otherwise of the year."""

    unit: Unit


Token: TypeAlias = Sign | Unit | Year | Number | Stretch | About

_YEAR = r"(?:19|20)\d\d"
_LEXEMES = re.compile(
    rf"(?P<iso>{_YEAR}-\d\d?-\d\d?)(?!\d)"
    rf"|(?P<dutch>\d\d?[-/.]\d\d?[-/.]{_YEAR})(?!\d)"
    rf"|(?P<month>\d\d?[-/]{_YEAR})(?!\d)"
    rf"|(?P<year>{_YEAR})(?!\d)"
    r"|(?P<quarter>(?:q|k|kw\.?|kwartaal)\s?[1-4])(?!\d)"
    r"|(?P<half>h[12])(?!\d)"
    r"|(?P<ordinal>\d(?:e|ste|de))\b"
    r"|(?P<number>\d\d?)(?!\d)"
    r"|(?P<onwards>e\.?\s?v\.?(?!\w)|en verder|en later)"
    r"|(?P<until>tot en met|tot/met|t/m)"
    r"|(?P<word>[a-z]+)\.?"
    r"|(?P<sign>[-/,;&+\n])"
    r"|(?P<space>[^\S\n]+|[()])"
)
_DIGITS = re.compile(r"\d+")

_SIGNS = {
    **dict.fromkeys((",", ";", "&", "+", "\n", "en"), Sign.LIST),
    **dict.fromkeys(("-", "/"), Sign.RANGE),
    **dict.fromkeys(("tm", "tot"), Sign.UNTIL),
    **dict.fromkeys(("vanaf", "sinds"), Sign.FROM),
    **dict.fromkeys(("doorlopend", "continu", "jaarlijks", "structureel"), Sign.WHOLE),
}
_FILLERS = {"in", "de", "het", "van"}
_ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4}
_STRETCHES = {
    **dict.fromkeys(("kwartaal", "kw"), Stretch(3)),
    **dict.fromkeys(("helft", "halfjaar"), Stretch(6)),
}
_SEASONS = {
    **dict.fromkeys(("voorjaar", "lente"), Unit(3, 5)),
    "zomer": Unit(6, 8),
    **dict.fromkeys(("najaar", "herfst"), Unit(9, 11)),
}
_ABOUT = {
    "begin": About(Unit(1, 3)),
    "medio": About(Unit(5, 8)),
    **dict.fromkeys(("eind", "einde"), About(Unit(10, 12))),
}
_MONTHS = {
    name: Unit(month, month)
    for month, full in enumerate(MONTHS, start=1)
    for name in (full, full[:3])
} | {"mrt": Unit(3, 3), "sept": Unit(9, 9), "febr": Unit(2, 2)}
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")


def tokens(text: str) -> list[Token]:
    """The tokens of the text, quarters and halves as units; raises when something is unknown."""
    return _stretches(list(_lexemes(text.strip().lower().translate(_DASHES).rstrip("."))))


def _lexemes(text: str) -> Iterator[Token]:
    place = 0
    while place < len(text):
        found = _LEXEMES.match(text, place)
        if found is None:
            raise UnreadableError
        place = found.end()
        token = _token(found)
        if token is not None:
            yield token


def _token(found: re.Match[str]) -> Token | None:
    """The token of a lexeme; None for white space and words that say nothing."""
    kind = found.lastgroup or ""
    text = found[kind]
    match kind:
        case "iso" | "dutch" | "month" | "year" | "quarter" | "half":
            return _calendar_token(kind, [int(digits) for digits in _DIGITS.findall(text)])
        case "ordinal":
            return Number(int(text[0]), ordinal=True)
        case "number":
            return Number(int(text))
        case "onwards":
            return Sign.ONWARDS
        case "until":
            return Sign.UNTIL
        case "word" | "sign":
            return _word(text)
        case _:
            return None


def _calendar_token(kind: str, numbers: list[int]) -> Token:
    match kind, numbers:
        case "iso", [year, month, day]:
            return Unit(month, month, day, year)
        case "dutch", [day, month, year]:
            return Unit(month, month, day, year)
        case "month", [month, year] if 1 <= month <= 12:
            return Unit(month, month, year=year)
        case "month", _:
            raise UnreadableError
        case "quarter", [ordinal]:
            return Stretch(3).unit(ordinal)
        case "half", [ordinal]:
            return Stretch(6).unit(ordinal)
        case _:
            return Year(numbers[0])


def _word(text: str) -> Token | None:
    if text in _FILLERS:
        return None
    if text in _ORDINALS:
        return Number(_ORDINALS[text], ordinal=True)
    for meanings in (_SIGNS, _MONTHS, _STRETCHES, _SEASONS, _ABOUT):
        if text in meanings:
            return meanings[text]
    raise UnreadableError


def _stretches(found: Sequence[Token]) -> list[Token]:
    """Every ordinal as a unit: of the word it belongs to, also in ``1e en 2e kwartaal``."""
    result: list[Token] = []
    stretch: Stretch | None = None
    loose = False
    for token in reversed(found):
        if isinstance(token, Stretch):
            if loose:
                raise UnreadableError
            stretch, loose = token, True
        elif isinstance(token, Number) and token.ordinal:
            if stretch is None:
                raise UnreadableError
            result.append(stretch.unit(token.value))
            loose = False
        else:
            result.append(token)
    if loose:  # "helft 2024" does not say which
        raise UnreadableError
    return result[::-1]
