"""The planning in short: how many actions are due when, and what the statuses mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from progress_report.document.chapter import ChapterText, Sources, placed
from progress_report.document.chapters.colophon import colophon_names
from progress_report.document.chapters.introduction import legend_of
from progress_report.document.tables.period_words import quarter_name
from progress_report.planning import Period, Planning
from progress_report.programme.due import DueGroup, due_period, schedule


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many actions stand where; together they are all actions. The names are for texts."""

    te_laat: int
    dit_kwartaal: int
    dit_jaar: int
    later: int
    doorlopend: int
    zonder_planning: int
    afgerond: int


def chapters(sources: Sources) -> Iterator[ChapterText]:
    reference_date = sources.programme.settings.reference_date
    names = {
        "planning": numbers(sources),
        "kwartaal": quarter_name(_quarter_of(reference_date)),
        "jaar": reference_date.year,
        "legenda": placed(legend_of(sources.programme)),
        **colophon_names(sources),
    }
    yield ChapterText("inleiding", "raadsplanning/inleiding", names)


def numbers(sources: Sources) -> Numbers:
    """The counts of the planning; ``dit_jaar`` is what is left of the year after this quarter."""
    planned = schedule(sources.programme)
    reference_date = sources.programme.settings.reference_date
    this_quarter = [group for group in planned.due if group.period == _quarter_of(reference_date)]
    this_year = [group for group in planned.due if group.period.last.year == reference_date.year]
    return Numbers(
        te_laat=_number(planned.overdue),
        dit_kwartaal=_number(this_quarter),
        dit_jaar=_number(this_year) - _number(this_quarter),
        later=_number(planned.due) - _number(this_year),
        doorlopend=len(planned.throughout),
        zonder_planning=len(planned.unplanned) + len(planned.unreadable),
        afgerond=len(planned.finished),
    )


def _quarter_of(day: date) -> Period:
    return due_period(Planning((Period(day, day),)))


def _number(groups: Sequence[DueGroup]) -> int:
    return sum(len(group.actions) for group in groups)
