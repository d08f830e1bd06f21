"""What Word shows and the PDF will not, told once and with what to do."""

from __future__ import annotations

from progress_report.house_style.names import FILE_NAME
from progress_report.problems import Position, Problem, Severity


class Notices:
    """The notices so far, each one once."""

    def __init__(self) -> None:
        self._problems = dict[Problem, None]()

    def add(self, message: str, hint: str) -> None:
        problem = Problem(Severity.WARNING, Position(FILE_NAME), message, hint=hint)
        self._problems[problem] = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        return tuple(self._problems)
