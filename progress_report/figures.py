"""Pure counts over the programme; made once, so that no two outputs can disagree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct

from progress_report.model import Action, Part, Programme, Status, StatusKind, Theme


class StatusCount(Struct, frozen=True):
    """The number of actions with a status; ``status`` None counts those without one."""

    status: Status | None
    number: int


class StatusCounts(Struct, frozen=True):
    """A count for every status of the legend, in its order, and last for no status.

    Every action counts once, so the numbers add up to ``total``.
    """

    counts: tuple[StatusCount, ...]

    @property
    def total(self) -> int:
        return sum(count.number for count in self.counts)

    @property
    def without_status(self) -> int:
        return self.counts[-1].number

    def of_kind(self, kind: StatusKind) -> int:
        """The number of actions whose status has the kind."""
        return sum(count.number for count in self.counts if _has_kind(count.status, kind))


class LabelledCounts(Struct, frozen=True):
    """The counts of a part: a theme, a year, a status column or a budget programme."""

    label: str
    counts: StatusCounts


class ThemeFigures(Struct, frozen=True):
    """The counts of a theme, with an entry in ``columns`` per status column."""

    label: str
    actions: int
    columns: tuple[LabelledCounts, ...]


class Missing(Struct, frozen=True):
    """What the workbook does not say, over the rows that count as actions."""

    status: int
    planning: int
    explanation: int
    budget_programme: int


class Figures(Struct, frozen=True):
    """All counts of the report.

    ``overall`` has an entry per status column (its heading is the label); ``years`` and
    ``budget_programmes`` go by the leading status. An action counts in the year in which it should
    be ready, and under each of its budget programmes. ``part`` says of which part of the programme
    they are; None when of the whole.
    """

    actions: int
    statuses: StatusCounts
    overall: tuple[LabelledCounts, ...]
    themes: tuple[ThemeFigures, ...]
    years: tuple[LabelledCounts, ...]
    budget_programmes: tuple[LabelledCounts, ...]
    additional: int
    missing: Missing
    part: Part | None = None


NO_STATUS = "zonder status"
# A comma without a space is that of a decimal: 8,1 is one programme, as Excel shows 8.1.
_BETWEEN_PROGRAMMES = re.compile(r"\s*(?:,\s|;|/|&|\+|\ben\b)\s*", re.IGNORECASE)
_NUMBERED = re.compile(r"\d[\w.,]*")
_CALLED_PROGRAMME = re.compile(r"^programma(?:['’]?s)?\s+", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,18}")
NO_YEAR = "zonder jaar"
NO_BUDGET_PROGRAMME = "geen programma"


def count(programme: Programme) -> Figures:
    """The figures of the programme."""
    actions = tuple(programme.actions)
    legend = programme.statuses
    return Figures(
        actions=len(actions),
        statuses=_by_status(actions, legend, 0),
        overall=_by_column(actions, programme),
        themes=tuple(_theme(theme, programme) for theme in programme.themes),
        years=_by_year(actions, legend),
        budget_programmes=_by_budget_programme(actions, legend),
        additional=sum(
            len(group.items) for theme in programme.additional for group in theme.groups
        ),
        missing=_missing(actions),
        part=programme.part,
    )


# A programme has few of them, and names them at every action: for figures, and for open data.
@lru_cache(maxsize=1024)
def budget_programmes_of(text: str) -> tuple[str, ...]:
    """The programmes in a cell, each once: ``6 en 8`` and ``6, 8`` are two.

    What is no list of numbers (``8. Wonen en bouwen``, ``6 t/m 8``) is one programme as it stands.
    """
    bare = _CALLED_PROGRAMME.sub("", text.strip())
    parts = [_CALLED_PROGRAMME.sub("", part) for part in _BETWEEN_PROGRAMMES.split(bare) if part]
    if all(_NUMBERED.fullmatch(part) for part in parts):
        return tuple(dict.fromkeys(parts))
    return (bare,)


def _has_kind(status: Status | None, kind: StatusKind) -> bool:
    return status is not None and status.kind is kind


def _theme(theme: Theme, programme: Programme) -> ThemeFigures:
    actions = tuple(theme.actions)
    return ThemeFigures(theme.label, len(actions), _by_column(actions, programme))


def _by_status(actions: Iterable[Action], legend: Sequence[Status], column: int) -> StatusCounts:
    numbers = Counter(
        action.statuses[column] if column < len(action.statuses) else None for action in actions
    )
    return StatusCounts(tuple(StatusCount(status, numbers[status]) for status in (*legend, None)))


def _by_column(actions: Iterable[Action], programme: Programme) -> tuple[LabelledCounts, ...]:
    rows = tuple(actions)
    return tuple(
        LabelledCounts(heading, _by_status(rows, programme.statuses, column))
        for column, heading in enumerate(programme.status_columns)
    )


def _by_year(actions: Iterable[Action], legend: Sequence[Status]) -> tuple[LabelledCounts, ...]:
    rows: dict[int | None, list[Action]] = {}
    for action in actions:
        year = action.planning.last_day.year if action.planning else None
        rows.setdefault(year, []).append(action)
    years = sorted(year for year in rows if year is not None)
    labelled = [(str(year), rows[year]) for year in years]
    if None in rows:
        labelled.append((NO_YEAR, rows[None]))
    return tuple(LabelledCounts(label, _by_status(part, legend, 0)) for label, part in labelled)


def _by_budget_programme(
    actions: Iterable[Action], legend: Sequence[Status]
) -> tuple[LabelledCounts, ...]:
    rows: dict[str, list[Action]] = {}
    for action in actions:
        for name in budget_programmes_of(action.budget_programmes) or (NO_BUDGET_PROGRAMME,):
            rows.setdefault(name, []).append(action)
    without = rows.pop(NO_BUDGET_PROGRAMME, [])
    named = sorted(rows.items(), key=lambda item: _natural(item[0]))
    if without:
        named.append((NO_BUDGET_PROGRAMME, without))
    return tuple(LabelledCounts(label, _by_status(part, legend, 0)) for label, part in named)


def _natural(text: str) -> tuple[tuple[int, str], ...]:
    """Sorts ``2`` before ``10`` and numbers before words; ``²`` is a word, and so is what is longer
    than any number."""
    parts = re.findall(r"\d+|\D+", text)
    return tuple((int(part), "") if _NUMBER.fullmatch(part) else (10**9, part) for part in parts)


def _missing(actions: Sequence[Action]) -> Missing:
    return Missing(
        status=sum(action.status is None for action in actions),
        planning=sum(not action.planned for action in actions),
        explanation=sum(not action.explanation for action in actions),
        budget_programme=sum(not action.budget_programmes for action in actions),
    )
