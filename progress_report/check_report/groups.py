"""The same mistake in many cells as one entry."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from progress_report.dutch import amount, number, words_in_a_row
from progress_report.problems import Position, Problem

_WIDTH = 96
"""Characters of a line with cells; a terminal of 100 shows it whole."""
_FEW = 4
_MOST_LINES = 50
"""Of an entry with a message per cell; the whole list fits in a workbook."""
_MOST_RANGES = 400
"""Of an entry with just cells: about as many lines."""
_CELL = re.compile(r"([A-Z]+)([0-9]+)")


class ProblemGroup(Struct, frozen=True):
    """Problems that are the same mistake in cells of one sheet, in their order; at least one."""

    problems: tuple[Problem, ...]

    @property
    def position(self) -> Position:
        """The sheet; of a single problem its own place."""
        first = self.problems[0].position
        if len(self.problems) == 1:
            return first
        return Position(first.file, first.sheet_order, first.sheet)

    def __str__(self) -> str:
        """A single problem as it is; of more the place, the mistake, every cell and the remedy."""
        first, *others = self.problems
        if not others:
            return str(first)
        alike = len({problem.message for problem in self.problems}) == 1
        return self._with_the_same_message(first) if alike else self._with_their_own_messages(first)

    def _with_the_same_message(self, first: Problem) -> str:
        runs = _runs([problem.position.cell for problem in self.problems])
        excerpts = {problem.excerpt for problem in self.problems}
        details = [first.excerpt] if len(excerpts) == 1 else []
        if len(runs) <= _FEW:
            places = words_in_a_row([_range(run) for run in runs])
            return self._entry(f"cellen {places}", first.message, details)
        listed = textwrap.wrap(", ".join(map(_range, runs[:_MOST_RANGES])), _WIDTH)
        more = _more(sum(map(len, runs[_MOST_RANGES:])))
        return self._entry(self._count(), first.message, [*listed, more, *details])

    def _with_their_own_messages(self, first: Problem) -> str:
        shown = self.problems[:_MOST_LINES]
        width = max(len(each.position.cell) for each in shown)
        lines = [f"{each.position.cell:<{width}}  {each.message}" for each in shown]
        more = _more(len(self.problems) - len(shown))
        return self._entry(self._count(), first.subject, [*lines, more])

    def _count(self) -> str:
        return f"{number(len(self.problems))} cellen"

    def _entry(self, cells: str, message: str, details: Iterable[str]) -> str:
        lines = [*(line for line in details if line), *self.problems[0].hint.splitlines()]
        return "\n".join([f"{self.position}, {cells}: {message}", *(f"  {line}" for line in lines)])


def grouped(problems: Iterable[Problem]) -> tuple[ProblemGroup, ...]:
    """The problems, those that are the same mistake together; in the order of the first of each.

    The same mistake is: of the same severity, on the same sheet, with the same subject (or, without
    one, the same message) and the same remedy.
    """
    groups: dict[object, list[Problem]] = {}
    for problem in problems:
        groups.setdefault(_mistake(problem), []).append(problem)
    return tuple(ProblemGroup(tuple(group)) for group in groups.values())


def ranges(cells: Sequence[str]) -> list[str]:
    """The cells with those below each other in one: ``H2``, ``H4-H9``."""
    return [_range(run) for run in _runs(cells)]


def by_sheet(groups: Iterable[ProblemGroup]) -> Iterator[tuple[str, tuple[ProblemGroup, ...]]]:
    """The groups of each sheet or file, under its name: ``Blad 'Acties'``."""
    for place, part in groupby(groups, key=lambda group: _place(group.position)):
        yield place, tuple(part)


def _mistake(problem: Problem) -> object:
    position = problem.position
    if not position.cell:
        return problem
    what = problem.subject or problem.message
    return (problem.severity, position.file, position.sheet_order, what, problem.hint)


def _place(position: Position) -> str:
    return f"Blad '{position.sheet}'" if position.sheet else f"Bestand {position.file}"


def _more(cells: int) -> str:
    """How many cells are left out, when there are any."""
    return f"… en nog {amount(cells, 'cel', 'cellen')}" if cells else ""


def _runs(cells: Sequence[str]) -> list[list[tuple[str, int]]]:
    """The cells as column and row, those below each other together."""
    numbered = [_column_and_row(cell) for cell in cells]
    runs = groupby(enumerate(numbered), key=lambda item: (item[1][0], item[1][1] - item[0]))
    return [[cell for _, cell in run] for _, run in runs]


def _column_and_row(cell: str) -> tuple[str, int]:
    found = _CELL.fullmatch(cell)
    return (found[1], int(found[2])) if found else (cell, 0)


def _range(cells: Sequence[tuple[str, int]]) -> str:
    names = [f"{column}{row}" for column, row in cells]
    return names[0] if len(names) == 1 else f"{names[0]}-{names[-1]}"
