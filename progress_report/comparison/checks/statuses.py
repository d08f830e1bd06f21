"""Statuses that keep their name but mean something else by now."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.comparison.checks.sides import Sides
from progress_report.excerpts import excerpt, quoted
from progress_report.folding import fold_status
from progress_report.problems import Problem, Severity
from progress_report.workbook.schema import STATUSES


def check_statuses(sides: Sides) -> Iterator[Problem]:
    """A warning for every status of the earlier actions that counts as another kind by now: no
    action that kept it is said to have changed."""
    given = {status for action in sides.earlier.actions for status in action.statuses if status}
    then = {fold_status(status.name): status for status in given}
    for status in sides.later.statuses:
        old = then.get(fold_status(status.name))
        if old is not None and old.kind is not status.kind:
            file = sides.earlier_cells.file
            yield Problem(
                Severity.WARNING,
                sides.later_cells.position(STATUSES.name),
                f"status '{quoted(status.name)}' telde in {file} als '{old.kind}',"
                f" en nu als '{status.kind}'",
                excerpt("Status", status.name),
                "Een vergissing? Kies in beide werkboeken dezelfde soort.\n"
                "Betekent de status nu iets anders? Geef die dan een andere naam: dan is te zien"
                " wat er veranderde.",
                f"status die in {file} anders telde",
            )
