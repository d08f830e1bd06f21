"""The years of the term as columns, and what a planning becomes in them.

A year that an action is planned in is marked. What marks cannot say stays in the words of the
workbook: in the marked cell, below the action, or across all years.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from math import ceil

from msgspec import Struct

from progress_report.document.blocks import Cell, Mark, Paragraph, TextBlock
from progress_report.document.cell_text import blocks_of
from progress_report.document.layout.columns import PADDING
from progress_report.inlines import Inline, Inlines, Link, Text
from progress_report.model import Action, CellText, Settings
from progress_report.planning import Period, Planning

MARK = Mark("●", "gepland")

# More columns leave no room for the actions: then a column is some years.
_MOST_COLUMNS = 10
# The characters of a line that all years may take for the words in their marks. A word of four
# letters always fits, as the number of a year does.
_ROOM_FOR_WORDS = 45
_YEAR_LETTERS = 4
_LONGEST_WORDS = 20
# Words that marks say as well: ``2023 en 2024``, ``2023 t/m 2025``, ``2024 e.v.``.
_SAID_BY_MARKS = frozenset(
    ["en", "t", "m", "tm", "tot", "met", "e", "v", "ev", "verder", "vanaf", "in", "doorlopend"]
)


class YearColumn(Struct, frozen=True):
    """A year of the term, or some years when the term is long; both years included."""

    first_year: int
    last_year: int

    @property
    def heading(self) -> str:
        """``2024``, or ``2024 t/m 2026``, which may wrap."""
        if self.first_year == self.last_year:
            return str(self.first_year)
        return f"{self.first_year} t/m {self.last_year}"

    @property
    def period(self) -> Period:
        return Period(date(self.first_year, 1, 1), date(self.last_year, 12, 31))


class PlannedYears(Struct, frozen=True):
    """The cells for the columns of the years, and what is said below the action."""

    cells: tuple[Cell, ...]
    note: Inlines = ()


def year_columns(settings: Settings) -> tuple[YearColumn, ...]:
    """A column for every year of the term; of a long term for as many years as make it fit."""
    first, last = settings.first_year, settings.last_year
    years = ceil((last - first + 1) / _MOST_COLUMNS)
    return tuple(
        YearColumn(start, min(start + years - 1, last)) for start in range(first, last + 1, years)
    )


def planned_years(action: Action, columns: Sequence[YearColumn]) -> PlannedYears:
    """What the planning of the action becomes in the columns."""
    planned, planning = action.planned, action.planning
    if not planned:
        return PlannedYears((Cell(()),) * len(columns))
    marked = [planning is not None and _touches(planning, column) for column in columns]
    if planning is None or not any(marked):
        return PlannedYears((Cell(blocks_of(planned), len(columns)),))
    if _said_by_marks(planned, planning, columns):
        return PlannedYears(_cells(marked))
    words = _short_words(planned, planning, columns)
    if words and marked.count(True) == 1:
        return PlannedYears(_cells(marked, (Paragraph((Text(words),)),)))
    return PlannedYears(_cells(marked), _note(planned))


def _cells(marked: Sequence[bool], words: tuple[TextBlock, ...] = ()) -> tuple[Cell, ...]:
    return tuple(Cell(words, mark=MARK) if is_marked else Cell(()) for is_marked in marked)


def _touches(planning: Planning, column: YearColumn) -> bool:
    return any(column.first_year <= year <= column.last_year for year in planning.years)


def _said_by_marks(planned: CellText, planning: Planning, columns: Sequence[YearColumn]) -> bool:
    """Whether marks alone say the planning: it is of whole columns, and of nothing else.

    Lines that differ are about the parts of an action, and a link leads somewhere.
    """
    text = planned.plain
    starts = {column.period.first for column in columns}
    ends = {column.period.last for column in columns}
    whole = all(period.first in starts and period.last in ends for period in planning.periods)
    words = set(re.findall(r"[^\W\d_]+", text.casefold()))
    return (
        whole
        and words <= _SAID_BY_MARKS
        and len(set(text.split("\n"))) == 1
        and not _has_link(planned)
    )


def _has_link(planned: CellText) -> bool:
    return any(isinstance(inline, Link) for line in planned.lines for inline in line.content)


def _short_words(planned: CellText, planning: Planning, columns: Sequence[YearColumn]) -> str:
    """What a marked cell can say beside its year: ``Q2 en Q3``; nothing when it has no room."""
    term = Period(columns[0].period.first, columns[-1].period.last)
    inside = all(
        term.first <= period.first <= period.last <= term.last for period in planning.periods
    )
    if not inside or len(planned.lines) > 1 or _has_link(planned):
        return ""
    words = planned.plain
    if all(column.first_year == column.last_year for column in columns):
        words = _without_year(words, planning.years[0])
    room = max(_ROOM_FOR_WORDS // len(columns) - PADDING, _YEAR_LETTERS)
    fits = len(words) <= _LONGEST_WORDS and max(map(len, words.split()), default=0) <= room
    return words if fits else ""


def _without_year(words: str, year: int) -> str:
    """The words without the year; a date of only digits keeps it."""
    without = re.sub(rf"[\s/,–-]*\b{year}\b[\s/,–-]*", " ", words).strip(" ()")
    return without if re.search(r"[^\W\d_]", without) else words


def _note(planned: CellText) -> Inlines:
    """``(gepland: Q4 2023 en Q1 2024)``, on one line."""
    content: list[Inline] = [Text("(gepland: ")]
    for number, line in enumerate(planned.lines):
        content += [*((Text("; "),) if number else ()), *line.content]
    return (*content, Text(")"))
