"""Small programmes for tests, written as a list.

    Wonen, Betaalbaar                           a theme and an ambition
      W-01: Bouw woningen | afgerond | 2023 | 8    text, status, planning, budget programme
      kop W-02: Onderzoek                       a line that leads in the actions below it
      opmerking: Zie ook hiernaast              a remark

The ID and everything behind the text may be left out; ``\\\\n`` is a line break.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import groupby

from progress_report.inlines import Text
from progress_report.model import (
    EMPTY,
    Action,
    ActionGroup,
    ActionKind,
    Ambition,
    CellLine,
    CellText,
    DroppedAction,
    Programme,
    Settings,
    Status,
    StatusKind,
    Theme,
)
from progress_report.planning import parse_planning

_ROW = re.compile(
    r"(?:(?P<kind>kop|opmerking)(?=[ :]) ?)?(?:(?P<id>[A-Za-z]+-\d+)?: ?)?(?P<text>.*)"
)
EARLIER = date(2023, 4, 1)
LATER = date(2024, 4, 1)


def legend(*kinds: StatusKind) -> tuple[Status, ...]:
    """A status of each kind, called as the kind is."""
    return tuple(Status(kind.value, kind.value[0], EMPTY, "#000000", kind) for kind in kinds)


ALL_STATUSES = legend(*StatusKind)


def programme(
    text: str,
    day: date = LATER,
    dropped: Sequence[DroppedAction] = (),
    statuses: tuple[Status, ...] = ALL_STATUSES,
    columns: tuple[str, ...] = ("Status",),
) -> Programme:
    """The programme that the list describes."""
    placed: list[tuple[str, str, Action | None]] = []
    theme = ambition = ""
    for row, line in enumerate(text.splitlines(), start=1):
        if line.startswith("  "):
            placed.append((theme, ambition, _action(line.strip(), row, statuses, columns)))
        elif line.strip():
            theme, _, ambition = line.strip().partition(", ")
            placed.append((theme, ambition, None))
    return Programme(
        settings=Settings("Heemstede", "Review", "Programma", 2022, 2026, day, "Gemeente"),
        statuses=statuses,
        status_columns=columns,
        themes=tuple(
            Theme(name, groups=tuple(_groups(list(run))))
            for name, run in groupby(placed, key=lambda item: item[0])
        ),
        dropped=tuple(dropped),
    )


def _groups(placed: Sequence[tuple[str, str, Action | None]]) -> list[ActionGroup]:
    return [
        ActionGroup(Ambition(name) if name else None, tuple(action for *_, action in run if action))
        for name, run in groupby(placed, key=lambda item: item[1])
    ]


def _action(line: str, row: int, statuses: tuple[Status, ...], columns: tuple[str, ...]) -> Action:
    first, *values = [value.strip() for value in line.split("|")]
    found = _ROW.fullmatch(first)
    assert found
    status, planned, budget_programmes = [*values, "", "", ""][:3]
    by_name = {status.name: status for status in statuses}
    names = [*status.split("/"), *[""] * len(columns)][: len(columns)]
    return Action(
        title=cell(found["text"]),
        kind=ActionKind(found["kind"] or "actie"),
        id=found["id"] or "",
        planned=CellText.of(planned),
        planning=parse_planning(planned, 2022, 2026) if planned else None,
        statuses=tuple(by_name[name] if name else None for name in names),
        budget_programmes=budget_programmes,
        row=row,
    )


def cell(text: str) -> CellText:
    """A cell with a line break at every ``\\\\n``; a line may start with a bullet."""
    lines = text.replace("\\n", "\n").split("\n")
    return CellText(
        tuple(
            CellLine((Text(line.removeprefix("• ")),), bullet=line.startswith("• "))
            for line in lines
        )
    )
