"""The exceptions that the edge of the program turns into a message and an exit status."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from progress_report.problems import Problem


class ReportError(Exception):
    """The report cannot be made; the message is in Dutch and says what to do."""


class InputError(ReportError):
    """The workbook, a text or the house style has errors: exit status 1."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class FileError(ReportError):
    """A file or folder cannot be read or written: exit status 2."""
