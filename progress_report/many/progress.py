"""How far all workbooks are, in words."""

from __future__ import annotations

from collections.abc import Sequence

from progress_report.dutch import number
from progress_report.many.jobs import Job, Result
from progress_report.many.told import is_good, outcome


class Progress:
    """Hears what is being done, of workbooks by their numbers."""

    def __init__(self, jobs: Sequence[Job]) -> None:
        self._jobs = jobs
        self._steps: dict[int, str] = {}
        self._ended = 0
        self._failed = 0

    def step(self, which: int, what: str) -> None:
        """The workbook has got there."""
        name = self._jobs[which].request.workbook.name  # the line begins with it already
        self._steps[which] = what.removeprefix(f"{name} ")

    def ended(self, which: int, result: Result) -> None:
        """The workbook is done with, well or not."""
        self._steps.pop(which, None)
        self._ended += 1
        self._failed += not is_good(result)

    def running(self) -> Sequence[str]:
        """A line for every workbook that is being done, in their order."""
        return [f"{self._jobs[each].label}: {self._steps[each]} …" for each in sorted(self._steps)]

    def total(self) -> str:
        """``12 van 40 klaar, 1 met fouten``"""
        failed = f", {number(self._failed)} met fouten" if self._failed else ""
        return f"{number(self._ended)} van {number(len(self._jobs))} klaar{failed}"

    def line(self, which: int, result: Result) -> str:
        """``12 van 40: haarlem.xlsx gemaakt``, once that has ended."""
        job, every = self._jobs[which], number(len(self._jobs))
        return f"{number(self._ended)} van {every}: {job.label} {outcome(job, result)}"
