"""The introduction: what is still to be done in numbers, the legend, the points of attention."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from progress_report.document.chapter import ChapterText, Sources, placed
from progress_report.document.chapters.council_planning.overview import numbers
from progress_report.document.chapters.introduction import legend_of


@dataclass(frozen=True, slots=True)
class RecalibrationNumbers:
    """The counts of what goes on and what ends; the names are for texts.

    ``te_doen`` and ``afgerond`` are all actions. Of what is new and dropped the number is only
    known with an earlier workbook: else ``nieuw`` is 0, and ``vervallen`` counts what the sheet
    ``Vervallen`` names.
    """

    te_doen: int
    afgerond: int
    te_laat: int
    doorlopend: int
    zonder_planning: int
    nieuw: int
    vervallen: int


def chapters(sources: Sources) -> Iterator[ChapterText]:
    names = {"herijking": _numbers(sources), "legenda": placed(legend_of(sources.programme))}
    yield ChapterText("inleiding", "herijking/inleiding", names)


def _numbers(sources: Sources) -> RecalibrationNumbers:
    counted, found = numbers(sources), sources.found
    return RecalibrationNumbers(
        te_doen=sources.figures.actions - counted.afgerond,
        afgerond=counted.afgerond,
        te_laat=counted.te_laat,
        doorlopend=counted.doorlopend,
        zonder_planning=counted.zonder_planning,
        nieuw=len(found.new) if found else 0,
        vervallen=len(found.dropped if found else sources.programme.dropped),
    )
