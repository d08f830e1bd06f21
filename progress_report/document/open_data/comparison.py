"""What is public of a comparison: what changed, but of an earlier row no more than is compared.

Its explanation and its extra columns belong to the earlier report, its ``responsible`` to none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from progress_report.comparison.model import (
    Comparison,
    Direction,
    Dropped,
    Match,
    Piece,
    PlacedAction,
    PlanningChange,
    Shift,
    StatusChange,
    WordingChange,
)
from progress_report.document.anchors import action_anchor
from progress_report.document.open_data.action_values import budget_programmes_data, planned_of
from progress_report.document.open_data.comparison_data import (
    DroppedData,
    Findings,
    MatchData,
    PlanningChangeData,
    RowData,
    StatusChangeData,
)
from progress_report.document.open_data.plain_text import plain_text
from progress_report.model import Status

NEW, DROPPED, PART = "nieuw", "vervallen", "afgesplitst"
"""What there is to say of a row that has no match."""
REWORDED, OTHER_BUDGET_PROGRAMME = "andere tekst", "ander begrotingsprogramma"
MOVED, SPLIT, RENAMED = "verplaatst", "opgesplitst", "hernoemd"
BECAME_HEADING, WAS_HEADING = "kop geworden", "was een kop"
STATUS_WORDS = tuple(f"status {direction.value}" for direction in Direction)
"""Of the leading status; of another one they start with the heading of its column."""
_SHIFTS = {
    Shift.LATER: "later gepland",
    Shift.EARLIER: "eerder gepland",
    Shift.OTHER: "andere planning",
}
PLANNING_WORDS = tuple(_SHIFTS.values())


def findings(comparison: Comparison, *, with_statuses: bool = True) -> Findings:
    """All that was found; without statuses when those are not public."""
    basis, rows = comparison.basis, _Rows(with_statuses)
    return Findings(
        earlier_file=basis.earlier_file,
        earlier_date=basis.earlier_date,
        with_statuses=basis.with_statuses and with_statuses,
        with_planning=basis.with_planning,
        mostly_planned=basis.mostly_planned,
        matches=tuple(_match(match, rows) for match in comparison.matches),
        new=tuple(map(rows.later, comparison.new)),
        dropped=tuple(_dropped(dropped, rows) for dropped in comparison.dropped),
        themes=comparison.themes,
        ambitions=comparison.ambitions,
    )


@dataclass(frozen=True, slots=True)
class _Rows:
    """Makes the data of rows, with or without their status."""

    with_statuses: bool

    def earlier(self, placed: PlacedAction) -> RowData:
        action, place = placed.action, placed.place
        return RowData(
            kind=action.kind.value,
            id=action.id,
            number=action.number,
            theme=place.theme,
            ambition=place.ambition,
            text=plain_text(action.title),
            budget_programmes=budget_programmes_data(action.budget_programmes),
            planned=planned_of(action),
            status=_name(action.status) if self.with_statuses else "",
            anchor="",
            row=action.row,
        )

    def later(self, placed: PlacedAction) -> RowData:
        anchor = action_anchor(placed.action) if placed.counts else ""
        return replace(self.earlier(placed), anchor=anchor)


def _match(match: Match, rows: _Rows) -> MatchData:
    if not rows.with_statuses:
        match = replace(match, statuses=())
    rival = rows.earlier if match.rival_is_earlier else rows.later
    return MatchData(
        earlier=rows.earlier(match.earlier),
        later=rows.later(match.later),
        found=match.found.value,
        doubt=match.doubt.value if match.doubt else "",
        rival=rival(match.rival) if match.rival else None,
        rival_is_earlier=match.rival_is_earlier,
        changes=tuple(_changes(match)),
        statuses=tuple(map(_status_change, match.statuses)),
        planning=_planning_change(match.planning) if match.planning else None,
        wording=_joined(match.wording) if match.wording else None,
        budget_programmes=match.budget_programmes,
        move=match.move,
        parts=tuple(map(rows.later, match.parts)),
    )


def _changes(match: Match) -> Iterator[str]:
    """What changed, in the words by which it can be filtered."""
    for change in match.statuses:
        yield _status_words(change)
    if match.planning:
        yield _SHIFTS[match.planning.shift]
    if match.wording:
        yield REWORDED
    if match.budget_programmes:
        yield OTHER_BUDGET_PROGRAMME
    if match.move:
        yield MOVED
    if match.parts:
        yield SPLIT
    elif match.earlier.counts and not match.later.counts:
        yield BECAME_HEADING
    if match.later.counts and not match.earlier.counts:
        yield WAS_HEADING


def _status_words(change: StatusChange) -> str:
    """``status beter``; of another than the leading column its heading: ``Status tijd beter``."""
    return f"{'status' if change.leading else change.column} {change.direction.value}"


def _status_change(change: StatusChange) -> StatusChangeData:
    before, after = _name(change.before), _name(change.after)
    words = _status_words(change)
    return StatusChangeData(change.column, before, after, change.direction.value, words)


def _planning_change(change: PlanningChange) -> PlanningChangeData:
    before, after = change.before.plain, change.after.plain
    return PlanningChangeData(before, after, change.shift.value, _SHIFTS[change.shift])


def _joined(wording: WordingChange) -> WordingChange:
    """The wordings with the words in a row that changed, or did not, as one piece."""
    return WordingChange(_runs(wording.before), _runs(wording.after))


def _runs(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    runs = groupby(pieces, key=lambda piece: piece.changed)
    return tuple(Piece("".join(piece.text for piece in run), changed) for changed, run in runs)


def _dropped(dropped: Dropped, rows: _Rows) -> DroppedData:
    nearest = rows.later(dropped.nearest) if dropped.nearest else None
    return DroppedData(rows.earlier(dropped.earlier), dropped.reason, nearest)


def _name(status: Status | None) -> str:
    return status.name if status else ""
