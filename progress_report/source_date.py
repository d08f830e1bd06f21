"""The time that a build system asks for (https://reproducible-builds.org/specs/source-date-epoch/).

Files say when they were made, so a file made again would differ. ``SOURCE_DATE_EPOCH`` says which
time to use instead of the clock: whole seconds since 1970.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta

from progress_report.errors import VariableError

VARIABLE = "SOURCE_DATE_EPOCH"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SECONDS = re.compile(r"[0-9]{1,12}")  # as ``date +%s`` prints them; more is after the year 9999


def asked_time(environment: Mapping[str, str]) -> datetime | None:
    """The time that the variable asks for, in UTC; None when it is not set, or empty.

    Raises VariableError when its value is no time.
    """
    value = environment.get(VARIABLE)
    if not value:
        return None
    try:
        if _SECONDS.fullmatch(value):
            return _EPOCH + timedelta(seconds=int(value))
    except OverflowError:
        pass
    raise VariableError(
        f"De omgevingsvariabele {VARIABLE} is '{value}'. Dat is geen tijdstip.\n"
        "  Geef het aantal hele seconden sinds 1 januari 1970, zoals 1711929600, "
        "of haal de variabele weg."
    )


def midnight(day: date) -> datetime:
    """The start of the day in UTC."""
    return datetime.combine(day, time(), UTC)
