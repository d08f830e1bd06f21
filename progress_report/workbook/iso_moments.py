"""Moments as a file may write them out (ISO 8601, as in ECMA-376-1, 18.17.4)."""

from __future__ import annotations

import re
from datetime import date, time

_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)?T?"
    r"(?:(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d(?:\.\d{1,3})?))?)?",
    re.ASCII,
)
_DURATION = re.compile(
    r"PT(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+(?:\.\d{1,3})?)S)?", re.ASCII
)
_DAY_ZERO = date(1899, 12, 30).toordinal()
_LEAP_DAY = 60  # 29 February 1900, which never was but which Excel has
_DAY = 24 * 3600


def days_of(text: str) -> float:
    """The days that Excel counts for the moment or the duration. Raises ValueError."""
    moment = _MOMENT.match(text)
    if moment and any(moment.groups()):
        return _days(moment["day"]) + _part_of_day(moment)
    duration = _DURATION.match(text)
    if duration and any(duration.groups()):
        hours, minutes, seconds = (float(part or 0) for part in duration.groups())
        return (hours * 3600 + minutes * 60 + seconds) / _DAY
    raise ValueError(text)


def _days(day: str | None) -> int:
    if day is None:
        return 0
    days = date.fromisoformat(day).toordinal() - _DAY_ZERO
    return days - 1 if 0 < days <= _LEAP_DAY else days


def _part_of_day(moment: re.Match[str]) -> float:
    hour, minute, seconds = (moment[name] or "0" for name in ("hour", "minute", "second"))
    time(int(hour), int(minute), int(float(seconds)))  # no such time: ValueError
    return (int(hour) * 3600 + int(minute) * 60 + float(seconds)) / _DAY
