"""What is due from the reference date on: a table per year, and what belongs to no year."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

from progress_report.document.changes.marks import marks_of
from progress_report.document.chapter import ChapterText, Sources, placed
from progress_report.document.tables.period_words import When, when_due
from progress_report.document.tables.planning_table import PlanningTables, TimedActions
from progress_report.document.texts.rendering import Blocks
from progress_report.model import Settings
from progress_report.programme.due import Schedule, schedule


class YearName(Struct, frozen=True):
    """What a text can use of a year; ``tabel`` is false in a year without actions."""

    jaar: int
    acties: int
    tabel: Blocks


def chapters(sources: Sources) -> Iterator[ChapterText]:
    planned = schedule(sources.programme)
    if not (planned.due or planned.throughout or planned.unplanned or planned.unreadable):
        return
    tables = PlanningTables(sources.programme, marks_of(sources.found))
    throughout = tables.by_period(
        _throughout(planned, sources.programme.settings), "Acties die de hele periode doorlopen"
    )
    unplanned = tables.by_period(tuple(_unplanned(planned)), "Acties zonder planning in een jaar")
    names = {
        "jaren": tuple(_years(planned, tables)),
        "doorlopend": placed(throughout),
        "zonder_planning": placed(unplanned),
    }
    yield ChapterText("komende-tijd", "raadsplanning/komende-tijd", names)


def _years(planned: Schedule, tables: PlanningTables) -> Iterator[YearName]:
    for year, run in groupby(planned.due, key=lambda group: group.period.last.year):
        groups = [TimedActions(when_due(group.period), group.actions) for group in run]
        number = sum(len(group.actions) for group in groups)
        table = tables.by_period(groups, f"Acties die in {year} klaar moeten zijn")
        yield YearName(year, number, placed(table))


def _throughout(planned: Schedule, settings: Settings) -> tuple[TimedActions, ...]:
    when = When("Doorlopend", f"{settings.first_year}-{settings.last_year}")
    return (TimedActions(when, planned.throughout),) if planned.throughout else ()


def _unplanned(planned: Schedule) -> Iterator[TimedActions]:
    if planned.unreadable:
        yield TimedActions(When("Andere planning", "niet bij een jaar"), planned.unreadable)
    if planned.unplanned:
        yield TimedActions(When("Geen planning"), planned.unplanned)
