"""What is wrong with a workbook or a text, where, and what to do: the one form of a message."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from msgspec import Struct
from msgspec.structs import replace


class Severity(IntEnum):
    """How bad a problem is: errors stop the report, warnings and tips do not."""

    ERROR = 1
    WARNING = 2
    TIP = 3


class Position(Struct, frozen=True, order=True, gc=False):
    """A place in a file: a cell of a sheet, a line of a text, or only the file or the sheet.

    ``sheet_order`` and ``row`` exist to sort by; ``row`` is also the line number in a text file.
    """

    file: str
    sheet_order: int = 0
    sheet: str = ""
    row: int = 0
    cell: str = ""

    def __str__(self) -> str:
        """``voortgang.xlsx, blad 'Acties', cel H12`` or ``inleiding.md.j2, regel 7``."""
        parts = [self.file]
        if self.sheet:
            parts.append(f"blad '{self.sheet}'")
        if self.cell:
            parts.append(f"cel {self.cell}")
        elif self.row:
            parts.append(f"rij {self.row}" if self.sheet else f"regel {self.row}")
        return ", ".join(parts)


class Problem(Struct, frozen=True):
    """One problem; ``excerpt`` is the content of the place, ``hint`` says what to do.

    ``subject`` is what many such problems have in common, where their messages tell of the one
    cell: ``zin van meer dan 30 woorden``.
    """

    severity: Severity
    position: Position
    message: str
    excerpt: str = ""
    hint: str = ""
    subject: str = ""

    def __str__(self) -> str:
        """The one form of the contract: place and message, then excerpt and remedy, indented."""
        details = [text for text in (self.excerpt, self.hint) if text]
        lines = [line for text in details for line in text.splitlines()]
        return "\n".join([f"{self.position}: {self.message}", *(f"  {line}" for line in lines)])


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems by severity, then by file, sheet and row; each one once."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=_order))


def _order(problem: Problem) -> tuple[object, ...]:
    """Column ``AA`` comes after ``B``: the shorter name first."""
    position = problem.position
    return (problem.severity, replace(position, cell=""), len(position.cell), position.cell)


def has_errors(problems: Iterable[Problem]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)
