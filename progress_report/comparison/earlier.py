"""The workbook of an earlier date beside that of the report: read, checked and compared."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from progress_report.comparison.checks.problems import comparison_problems
from progress_report.comparison.compare import compare
from progress_report.comparison.model import Comparison
from progress_report.model import Programme
from progress_report.problems import Position, Problem, Severity, has_errors
from progress_report.workbook.reader import Reading, read_workbook
from progress_report.workbook.schema import PICTURES, QUOTES

_ONLY_PRINTED = (QUOTES.name, PICTURES.name)
"""Sheets that are not compared: nobody keeps the pictures beside an earlier workbook."""


class WithEarlier(Struct, frozen=True):
    """A comparison, and the earlier programme that it started from."""

    comparison: Comparison
    programme: Programme


def compare_with(
    previous: Path, workbook: Path, reading: Reading
) -> tuple[WithEarlier | None, tuple[Problem, ...]]:
    """The comparison with the workbook at ``previous``, and what is wrong with it.

    Of the earlier workbook only errors are told: nobody mends the rest of it any more. None when
    errors leave nothing to compare. Raises FileError when it cannot be read.
    """
    earlier = read_workbook(previous, _called(previous, workbook), without=_ONLY_PRINTED)
    if earlier.sha256 == reading.sha256:
        return None, (_itself(earlier, reading),)
    errors = tuple(problem for problem in earlier.problems if problem.severity is Severity.ERROR)
    if errors or earlier.programme is None or reading.programme is None:
        return None, errors
    comparison = compare(earlier.programme, reading.programme, previous.name)
    problems = comparison_problems(
        comparison,
        earlier.programme,
        reading.programme,
        earlier.cells,
        reading.cells,
        complete=not has_errors(reading.problems),
    )
    return WithEarlier(comparison, earlier.programme), problems


def _itself(earlier: Reading, reading: Reading) -> Problem:
    return Problem(
        Severity.ERROR,
        Position(earlier.cells.file),
        f"dit is hetzelfde werkboek als {reading.cells.file}",
        hint="Achter --previous hoort het werkboek van een eerdere peildatum.",
    )


def _called(previous: Path, workbook: Path) -> str:
    """What messages call the earlier file: by its folder too when the other has the same name.

    Nothing that is published says so: nobody else needs to know how folders are called.
    """
    return previous.name if previous.name != workbook.name else str(previous)
