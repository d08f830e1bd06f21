"""Dates and times as a Dutch Excel shows them, by the number format of the cell.

Formats are those of ECMA-376-1, 18.8.31.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from progress_report.dutch import MONTHS

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_SHORT_MONTHS = (*(month[:3] for month in MONTHS[:2]), "mrt", *(month[:3] for month in MONTHS[3:]))
_DAY_ZERO = datetime(1899, 12, 30)

# Formats whose form follows the regional settings of Windows, as they are in the Netherlands.
_REGIONAL = {
    "mm-dd-yy": "d-m-yyyy",
    "m/d/yy h:mm": "d-m-yyyy h:mm",
    "[$-f800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy": "dddd d mmmm yyyy",
    "[$-f400]h:mm:ss\\ am/pm": "hh:mm:ss",
}
_TOKENS = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_.|\*.|(?P<elapsed>\[[hms]+\])|\[[^\]]*\]'
    r"|(?P<part>y+|m+|d+|h+|s+|am/pm|a/p)|(?P<other>.)",
    re.IGNORECASE,
)
_SECONDS = {"h": 3600, "m": 60, "s": 1}


def show_date(value: date | time | timedelta, number_format: str) -> str:
    """``1 april 2024``, ``1-4-2024``, ``9:30``: the moment in the format of its cell."""
    first = number_format.split(";")[0]
    tokens = list(_TOKENS.finditer(_REGIONAL.get(first.lower(), first)))
    moment = _moment(value)
    twelve_hours = any(
        token["part"] and token["part"].lower() in {"am/pm", "a/p"} for token in tokens
    )
    parts = _parts(moment, twelve_hours=twelve_hours)
    return "".join(_show(tokens, index, moment, parts) for index in range(len(tokens))).strip()


def _moment(value: date | time | timedelta) -> datetime:
    """The value as a moment; a time of day or a duration falls on Excel's day zero."""
    match value:
        case datetime():
            return value
        case date():
            return datetime(value.year, value.month, value.day)
        case time():
            return datetime.combine(_DAY_ZERO, value)
        case timedelta():
            return _DAY_ZERO + value


def _parts(moment: datetime, *, twelve_hours: bool) -> dict[str, str]:
    """What every part of a format shows, by its letters."""
    hour = (moment.hour % 12 or 12) if twelve_hours else moment.hour
    month, day = MONTHS[moment.month - 1], _DAYS[moment.weekday()]
    half = "AM" if moment.hour < 12 else "PM"
    return {
        "y": f"{moment.year % 100:02}",
        "yy": f"{moment.year % 100:02}",
        "yyyy": str(moment.year),
        "m": str(moment.month),
        "mm": f"{moment.month:02}",
        "mmm": _SHORT_MONTHS[moment.month - 1],
        "mmmm": month,
        "mmmmm": month[0],
        "d": str(moment.day),
        "dd": f"{moment.day:02}",
        "ddd": day[:2],
        "dddd": day,
        "h": str(hour),
        "hh": f"{hour:02}",
        "s": str(moment.second),
        "ss": f"{moment.second:02}",
        "am/pm": half,
        "a/p": half[0],
    }


def _show(tokens: list[re.Match[str]], index: int, moment: datetime, parts: dict[str, str]) -> str:
    token = tokens[index]
    part = (token["part"] or "").lower()
    if token["elapsed"]:
        return _elapsed(token["elapsed"].lower(), moment)
    if not part:
        return token["quoted"] or token["escaped"] or token["other"] or ""
    if part[0] == "m" and _is_minutes(tokens, index):
        return str(moment.minute).zfill(len(part))
    # Letters beyond the longest form show the longest: ``yyy`` is ``yyyy`` in Excel.
    longest = max((form for form in parts if form[0] == part[0]), key=len)
    return parts.get(part, parts[longest])


def _is_minutes(tokens: list[re.Match[str]], index: int) -> bool:
    """An ``m`` is minutes right after hours or right before seconds."""
    return _first_letter(tokens[:index][::-1]) == "h" or _first_letter(tokens[index + 1 :]) == "s"


def _first_letter(tokens: list[re.Match[str]]) -> str:
    """The first letter of the first part among the tokens."""
    found = (token["elapsed"] or token["part"] for token in tokens)
    return next((part.strip("[")[0].lower() for part in found if part), "")


def _elapsed(part: str, moment: datetime) -> str:
    """``[h]``: hours beyond a day count on."""
    seconds = int((moment - _DAY_ZERO).total_seconds())
    return str(seconds // _SECONDS[part[1]]).zfill(len(part) - 2)
