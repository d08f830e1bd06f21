"""What the severities are called in Dutch."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from progress_report.dutch import amount
from progress_report.problems import Problem, Severity


class Names(NamedTuple):
    singular: str
    plural: str


SEVERITY_NAMES = {
    Severity.ERROR: Names("fout", "fouten"),
    Severity.WARNING: Names("waarschuwing", "waarschuwingen"),
    Severity.TIP: Names("tip", "tips"),
}


def counted(problems: Iterable[Problem], severity: Severity) -> str:
    """``geen fouten``, ``één waarschuwing`` or ``3 tips``: how many there are of the severity."""
    number = sum(problem.severity is severity for problem in problems)
    return amount(number, *SEVERITY_NAMES[severity])
