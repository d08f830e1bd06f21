"""What moved in the planning since the earlier workbook; nothing when none was given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from progress_report.comparison.model import Comparison, Direction, Shift
from progress_report.document.changes.marks import NO_MARKS, ChangeMarks, marks_of
from progress_report.document.changes.tables import ChangesTables
from progress_report.document.chapter import ChapterText, Sources, placed
from progress_report.model import Programme
from progress_report.programme.due import is_finished


@dataclass(frozen=True, slots=True)
class ShiftedNumbers:
    """How much moved of what is still to be done, and what was dropped. The names are for texts."""

    gepland: int
    slechter: int
    nieuw: int
    vervallen: int


def chapters(sources: Sources) -> Iterator[ChapterText]:
    if sources.found is None:
        return
    found = still_open(sources.found)
    tables = ChangesTables(found, _without_ambitions(sources.programme))
    names = {
        "verschoven": _numbers(found),
        "met_vorige_status": found.basis.with_statuses,
        "met_vorige_planning": found.basis.with_planning,
        "tabellen_gepland": placed(*map(tables.planning, Shift)),
        "tabel_slechter": placed(tables.status(Direction.WORSE)),
        "tabel_nieuw": placed(tables.new()),
        "tabel_vervallen": placed(tables.dropped()),
    }
    yield ChapterText("verschoven", "raadsplanning/verschoven", names)


def still_open(comparison: Comparison) -> Comparison:
    """The comparison without what is finished: that is in no table of the planning."""
    return replace(
        comparison,
        matches=tuple(
            match
            for match in comparison.matches
            if match.later.counts and not is_finished(match.later.action)
        ),
        new=tuple(placed for placed in comparison.new if not is_finished(placed.action)),
    )


def planning_marks(comparison: Comparison | None) -> ChangeMarks:
    """The marks of what matters to a planning: not those of another text, or another place."""
    if comparison is None:
        return NO_MARKS
    matches = tuple(replace(match, wording=None, move=None) for match in comparison.matches)
    return marks_of(replace(comparison, matches=matches))


def _without_ambitions(programme: Programme) -> Programme:
    """The tables of a planning name themes only."""
    themes = (
        replace(theme, groups=tuple(replace(group, ambition=None) for group in theme.groups))
        for theme in programme.themes
    )
    return replace(programme, themes=tuple(themes))


def _numbers(found: Comparison) -> ShiftedNumbers:
    return ShiftedNumbers(
        gepland=sum(match.planning is not None for match in found.matches),
        slechter=sum(
            any(change.direction is Direction.WORSE for change in match.statuses)
            for match in found.matches
        ),
        nieuw=len(found.new),
        vervallen=len(found.dropped),
    )
