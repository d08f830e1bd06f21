"""Problems as a user reads them on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from progress_report.check_report.severities import counted
from progress_report.dutch import capitalised
from progress_report.problems import Problem, Severity


def problem_paragraphs(problems: Sequence[Problem], *, errors_only: bool) -> Iterator[str]:
    """The paragraphs, the worst problems first, those of one severity under their number."""
    from progress_report.check_report.text import problem_list

    for severity in Severity:
        found = [problem for problem in problems if problem.severity is severity]
        if found and (severity is Severity.ERROR or not errors_only):
            yield click.style(capitalised(counted(found, severity)), bold=True)
            yield from problem_list(found)
