"""The workbook of an earlier date beside that of the report: read, checked and compared."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from progress_report.comparison.checks.problems import comparison_problems
from progress_report.comparison.compare import compare
from progress_report.comparison.model import Comparison
from progress_report.model import Programme
from progress_report.problems import Problem, Severity
from progress_report.workbook.reader import Reading, read_workbook


@dataclass(frozen=True, slots=True)
class WithEarlier:
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
    earlier = read_workbook(previous, _called(previous, workbook))
    errors = tuple(problem for problem in earlier.problems if problem.severity is Severity.ERROR)
    if errors or earlier.programme is None or reading.programme is None:
        return None, errors
    comparison = compare(earlier.programme, reading.programme, earlier.cells.file)
    problems = comparison_problems(
        comparison, earlier.programme, reading.programme, earlier.cells, reading.cells
    )
    return WithEarlier(comparison, earlier.programme), problems


def _called(previous: Path, workbook: Path) -> str:
    """The name of the earlier file, with its folder when the other has the same name."""
    return previous.name if previous.name != workbook.name else str(previous)
