"""Dates and times as a Dutch Excel shows them: a number of days in a section of a format."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct

from progress_report.dutch import MONTHS
from progress_report.workbook.digit_patterns import SOFT_SPACE
from progress_report.workbook.format_codes import Kind, Section, Token, number_section

TOO_WIDE = "#####"
"""What Excel shows for a date before 1900 or after 9999."""

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_SHORT_MONTHS = (*(month[:3] for month in MONTHS[:2]), "mrt", *(month[:3] for month in MONTHS[3:]))
_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ENGLISH = 0x09  # the language in a locale id as 409 or 809 (MS-LCID)

_DAY_ZERO = date(1899, 12, 30)
_LEAP_DAY = 60  # 29 February 1900, which never was but which Excel has
_END = 2_958_466  # the day after 31 December 9999
_DAY = 24 * 3600
_MILLI = 3  # Excel shows no more digits of a second
_ELAPSED = {"h": 3600, "m": 60, "s": 1}


class _Moment(Struct, frozen=True):
    """A day of Excel's calendar and the seconds since its midnight."""

    year: int
    month: int
    day: int
    weekday: int
    seconds: Decimal

    @property
    def hour(self) -> int:
        return int(self.seconds) // 3600

    @property
    def minute(self) -> int:
        return int(self.seconds) // 60 % 60


class _Names(Struct, frozen=True):
    """The words of a calendar in one language; days start with Monday."""

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    days: tuple[str, ...]
    short_day: int


_DUTCH_NAMES = _Names(MONTHS, _SHORT_MONTHS, _DAYS, 2)
_ENGLISH_NAMES = _Names(
    _ENGLISH_MONTHS, tuple(month[:3] for month in _ENGLISH_MONTHS), _ENGLISH_DAYS, 3
)


def show_date(number: Decimal, section: Section) -> str:
    """``1 april 2024``, ``1-4-2024``, ``9:30``: the days in a section of a format.

    White that lines up is left to the caller to close.
    """
    if not 0 <= number < _END:
        return TOO_WIDE
    tokens = _with_fractions(section.tokens)
    total = _seconds(number, tokens)
    days, seconds = divmod(total, _DAY)
    if days >= _END:
        return TOO_WIDE
    moment = _moment(int(days), seconds)
    names = _names(section.locale)
    twelve_hours = section.has(Kind.HALF)
    shown: list[str] = []
    for index, token in enumerate(tokens):
        match token.kind:
            case Kind.DATE if _is_minutes(tokens, index):
                shown.append(str(moment.minute).zfill(len(token.text)))
            case Kind.DATE:
                shown.append(_part(token.text.lower(), moment, names, twelve_hours=twelve_hours))
            case Kind.ELAPSED:
                shown.append(_elapsed(token.text, total))
            case _:
                shown.append(_sign(token, moment))
    return "".join(shown)


def _elapsed(letters: str, total: Decimal) -> str:
    """``[h]``: hours beyond a day count on."""
    return str(int(total) // _ELAPSED[letters[0].lower()]).zfill(len(letters))


def _sign(token: Token, moment: _Moment) -> str:
    """What stands between the parts of a moment."""
    match token.kind:
        case Kind.HALF:
            half = "AM" if moment.hour < 12 else "PM"
            return half[: len(token.text.split("/")[0])]
        case Kind.SLASH:
            return "-"  # the sign between the parts of a date in the Netherlands
        case Kind.DIGIT if token.text.startswith("."):
            return "," + f"{moment.seconds % 1:f}".partition(".")[2]
        case Kind.SPACE:
            return SOFT_SPACE
        case _:
            return token.text


def counts_days(value: float, code: str) -> bool:
    """Whether the number is a day or a moment of a calendar, and not just a time or a duration."""
    section, _ = number_section(code, Decimal(value))
    letters = {token.text[0].lower() for token in section.tokens if token.kind is Kind.DATE}
    has_month = "m" in letters and not letters & {"h", "s"}
    return (bool(letters & {"y", "d"}) or has_month) and not section.has(Kind.ELAPSED)


def shows_day(value: float, code: str) -> bool:
    """Whether the format of a date shows which day it is, and not just its month or year."""
    section, _ = number_section(code, Decimal(value))
    return any(token.kind is Kind.DATE and token.text[0] in "dD" for token in section.tokens)


def day_of(value: float, code: str) -> datetime | None:
    """The moment that a cell holds; None when its format shows no day, month or year of it."""
    if not 1 <= value < _END or not counts_days(value, code):
        return None
    days, seconds = divmod(round(value * _DAY), _DAY)
    if days >= _END:
        return None
    midnight = datetime.combine(_DAY_ZERO, datetime.min.time())
    return midnight + timedelta(days=days + (days < _LEAP_DAY), seconds=seconds)


def _with_fractions(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with ``.000`` behind seconds as one token."""
    result: list[Token] = []
    for token in tokens:
        last = result[-1] if result else None
        if token.kind is Kind.DIGIT and last and last.text.startswith(".") and _is_second(result):
            result[-1] = Token(Kind.DIGIT, last.text + token.text)
        else:
            result.append(token)
    return result


def _is_second(tokens: Sequence[Token]) -> bool:
    """Whether the last token but one stands for seconds."""
    before = tokens[-2] if len(tokens) > 1 else None
    return before is not None and before.text[:1].lower() == "s"


def _seconds(number: Decimal, tokens: Sequence[Token]) -> Decimal:
    """The seconds of all the days, rounded to what the format shows of them."""
    places = max((len(token.text) - 1 for token in tokens if token.text.startswith(".")), default=0)
    return (number * _DAY).quantize(Decimal(1).scaleb(-min(places, _MILLI)), ROUND_HALF_UP)


def _moment(days: int, seconds: Decimal) -> _Moment:
    weekday = (days - 2) % 7
    if days == _LEAP_DAY:
        return _Moment(1900, 2, 29, weekday, seconds)
    if days == 0:
        return _Moment(1900, 1, 0, weekday, seconds)
    day = _DAY_ZERO + timedelta(days=days + (days < _LEAP_DAY))
    return _Moment(day.year, day.month, day.day, weekday, seconds)


def _names(locale: str) -> _Names:
    """The names in the language of the format, of those that a Dutch office meets."""
    language = locale.partition("-")[0]
    if language == "en":
        return _ENGLISH_NAMES
    try:
        is_english = int(locale, 16) & 0x3FF == _ENGLISH
    except ValueError:
        return _DUTCH_NAMES
    return _ENGLISH_NAMES if is_english else _DUTCH_NAMES


def _part(part: str, moment: _Moment, names: _Names, *, twelve_hours: bool) -> str:
    """A part of the moment; letters beyond the longest form show the longest."""
    hour = (moment.hour % 12 or 12) if twelve_hours else moment.hour
    match part[0], len(part):
        case "y", 1 | 2:
            return f"{moment.year % 100:02}"
        case "y", _:
            return str(moment.year)
        case "m", 1 | 2:
            return str(moment.month).zfill(len(part))
        case "m", 3:
            return names.short_months[moment.month - 1]
        case "m", 5:
            return names.months[moment.month - 1][0]
        case "m", _:
            return names.months[moment.month - 1]
        case "d", 1 | 2:
            return str(moment.day).zfill(len(part))
        case "d", 3:
            return names.days[moment.weekday][: names.short_day]
        case "d", _:
            return names.days[moment.weekday]
        case "h", length:
            return str(hour).zfill(min(length, 2))
        case _, length:
            return str(int(moment.seconds) % 60).zfill(min(length, 2))


def _is_minutes(tokens: Sequence[Token], index: int) -> bool:
    """An ``m`` is minutes right after hours or right before seconds."""
    if tokens[index].text.lower() not in {"m", "mm"}:
        return False
    return _first_letter(tokens[:index][::-1]) == "h" or _first_letter(tokens[index + 1 :]) == "s"


def _first_letter(tokens: Sequence[Token]) -> str:
    """The first letter of the first part of a moment among the tokens."""
    parts = (token.text for token in tokens if token.kind in {Kind.DATE, Kind.ELAPSED})
    return next((part[0].lower() for part in parts), "")
