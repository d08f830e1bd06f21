"""What moved in the planning since the earlier workbook; nothing when none was given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from progress_report.comparison.model import Comparison, Direction, Match, PlacedAction, Shift
from progress_report.document.changes.marks import marks_of
from progress_report.document.changes.splits import ends_later
from progress_report.document.changes.tables import ChangesTables
from progress_report.document.chapter import ChapterText, Sources, placed
from progress_report.document.texts.comparison_names import mark_names
from progress_report.model import Programme
from progress_report.programme.due import is_finished

_SHIFTED = (Shift.LATER, Shift.EARLIER, Shift.OTHER)
_WORSE_ELSEWHERE = "Acties met een slechtere status in een andere kolom"


class ShiftedNumbers(Struct, frozen=True):
    """How much moved of what is still to be done, and what was dropped. The names are for texts.

    ``eerste_planning`` are actions that had no planning yet, ``slechter_elders`` those with a worse
    status in another status column, ``gesplitst_later`` those of which the last part is due after
    the whole was.
    """

    gepland: int
    eerste_planning: int
    gesplitst: int
    gesplitst_later: int
    slechter: int
    slechter_elders: int
    nieuw: int
    vervallen: int

    @property
    def iets(self) -> bool:
        """Whether anything moved at all."""
        moved = self.gepland or self.eerste_planning or self.gesplitst
        return bool(moved or self.slechter or self.slechter_elders or self.nieuw or self.vervallen)


def chapters(sources: Sources) -> Iterator[ChapterText]:
    if sources.found is None:
        return
    found = still_open(sources.found)
    tables = ChangesTables(found, _without_ambitions(sources.programme))
    shown = (action for action in sources.programme.actions if not is_finished(action))
    names = {
        "tekens": mark_names(marks_of(sources.found).of(shown)),
        "verschoven": _numbers(found),
        "tabellen_gepland": placed(*map(tables.planning, _SHIFTED)),
        "tabel_eerste_planning": placed(tables.planning(Shift.FIRST)),
        "tabel_gesplitst": placed(tables.split(in_short=True)),
        "tabel_slechter": placed(tables.status(Direction.WORSE)),
        "tabel_slechter_elders": placed(tables.status_elsewhere(_WORSE_ELSEWHERE, Direction.WORSE)),
        "tabel_nieuw": placed(tables.new()),
        "tabel_vervallen": placed(tables.dropped()),
    }
    yield ChapterText("verschoven", "raadsplanning/verschoven", names)


def still_open(comparison: Comparison) -> Comparison:
    """The comparison without what is finished: that is in no table of the planning."""
    return replace(
        comparison,
        matches=tuple(_open_matches(comparison)),
        new=tuple(filter(_is_open, comparison.new)),
    )


def _open_matches(comparison: Comparison) -> Iterator[Match]:
    """Of an action that was split the parts that are open; the row above them is no action."""
    for match in comparison.matches:
        parts = tuple(filter(_is_open, match.parts))
        if parts or _is_open(match.later):
            yield replace(match, parts=parts)


def _is_open(placed: PlacedAction) -> bool:
    return placed.counts and not is_finished(placed.action)


def _without_ambitions(programme: Programme) -> Programme:
    """The tables of a planning name themes only."""
    themes = (
        replace(theme, groups=tuple(replace(group, ambition=None) for group in theme.groups))
        for theme in programme.themes
    )
    return replace(programme, themes=tuple(themes))


def _numbers(found: Comparison) -> ShiftedNumbers:
    shifts = Counter(match.planning.shift for match in found.matches if match.planning)
    worse = [
        (match, change)
        for match in found.matches
        for change in match.statuses
        if change.direction is Direction.WORSE
    ]
    return ShiftedNumbers(
        gepland=sum(shifts[shift] for shift in _SHIFTED),
        eerste_planning=shifts[Shift.FIRST],
        gesplitst=sum(1 for _ in found.split),
        gesplitst_later=sum(map(ends_later, found.split)),
        slechter=sum(change.leading for _, change in worse),
        slechter_elders=len({m.later.action.row for m, change in worse if not change.leading}),
        nieuw=len(found.new),
        vervallen=len(found.dropped),
    )
