"""The planning in short: how many actions are due when, and what the statuses mean."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from progress_report.document.chapter import ChapterText, Sources, placed
from progress_report.document.tables.period_words import quarter_name
from progress_report.document.tables.status_legend import status_legend
from progress_report.document.texts.names import origin_names
from progress_report.model import Programme
from progress_report.programme.totals import quarter_of, totals


class PlanningNumbers(Struct, frozen=True):
    """How many actions stand where; together they are all actions. The names are for texts."""

    te_laat: int
    dit_kwartaal: int
    dit_jaar: int
    later: int
    doorlopend: int
    zonder_planning: int
    afgerond: int


def chapters(sources: Sources) -> Iterator[ChapterText]:
    programme = sources.programme
    reference_date = programme.settings.reference_date
    names = {
        "planning": _numbers(programme),
        "kwartaal": quarter_name(quarter_of(reference_date)),
        "jaar": reference_date.year,
        "legenda": placed(status_legend(programme)),
        **origin_names(sources.workbook),
    }
    yield ChapterText("inleiding", "raadsplanning/inleiding", names)


def _numbers(programme: Programme) -> PlanningNumbers:
    counted = totals(programme)
    return PlanningNumbers(
        te_laat=counted.overdue,
        dit_kwartaal=counted.this_quarter,
        dit_jaar=counted.this_year,
        later=counted.later,
        doorlopend=counted.throughout,
        zonder_planning=counted.unplanned,
        afgerond=counted.finished,
    )
