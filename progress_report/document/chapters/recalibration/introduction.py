"""The introduction: what is still to be done in numbers, what statuses and signs mean, and what
asks attention."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from progress_report.document.changes.marks import marks_of
from progress_report.document.chapter import ChapterText, Sources, placed
from progress_report.document.tables.status_legend import status_legend
from progress_report.document.texts.comparison_names import mark_names
from progress_report.programme.totals import totals
from progress_report.programme.unfinished import unfinished


class RecalibrationNumbers(Struct, frozen=True):
    """The counts of what goes on and what ends; the names are for texts.

    ``te_doen`` and ``afgerond`` are all actions. Of what is new and dropped the number is only
    known with an earlier workbook: else ``nieuw`` is 0, and ``vervallen`` counts what the sheet
    ``Vervallen`` names; that sheet does not say to what part an action belongs, so of a part
    ``vervallen_in_geheel`` counts what only the whole document tells.
    """

    te_doen: int
    afgerond: int
    te_laat: int
    doorlopend: int
    zonder_planning: int
    nieuw: int
    vervallen: int
    vervallen_in_geheel: int


def chapters(sources: Sources) -> Iterator[ChapterText]:
    shown = unfinished(sources.programme).actions
    names = {
        "herijking": _numbers(sources),
        "legenda": placed(status_legend(sources.programme)),
        "tekens": mark_names(marks_of(sources.found).of(shown)),
    }
    yield ChapterText("inleiding", "herijking/inleiding", names)


def _numbers(sources: Sources) -> RecalibrationNumbers:
    counted, found = totals(sources.programme), sources.found
    return RecalibrationNumbers(
        te_doen=sources.figures.actions - counted.finished,
        afgerond=counted.finished,
        te_laat=counted.overdue,
        doorlopend=counted.throughout,
        zonder_planning=counted.unplanned,
        nieuw=len(found.new) if found else 0,
        vervallen=len(found.dropped if found else sources.programme.dropped),
        vervallen_in_geheel=0 if found else len(sources.programme.whole.dropped),
    )
