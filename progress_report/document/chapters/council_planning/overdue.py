"""What should have been ready before the reference date."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.document.changes.marks import marks_of
from progress_report.document.chapter import ChapterText, Sources, placed
from progress_report.document.tables.period_words import when_was_due
from progress_report.document.tables.planning_table import PlanningTables, TimedActions
from progress_report.programme.due import schedule

_TITLE = "Acties die klaar hadden moeten zijn"


def chapters(sources: Sources) -> Iterator[ChapterText]:
    overdue = schedule(sources.programme).overdue
    if not overdue:
        return
    tables = PlanningTables(sources.programme, marks_of(sources.found))
    groups = [TimedActions(when_was_due(group.period), group.actions) for group in overdue]
    names = {
        "tabel": placed(tables.by_period(groups, _TITLE)),
        "acties": sum(len(group.actions) for group in overdue),
        "zonder_status": sum(
            one.action.status is None for group in overdue for one in group.actions
        ),
    }
    yield ChapterText("te-laat", "raadsplanning/te-laat", names)
