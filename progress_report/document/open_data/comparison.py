"""What is public of a comparison: what changed, but of an earlier row no more than is compared.

Its explanation and its extra columns belong to the earlier report, its ``responsible`` to none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from progress_report.comparison.model import (
    Comparison,
    Direction,
    Dropped,
    Match,
    PlacedAction,
    PlanningChange,
    Shift,
    StatusChange,
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
from progress_report.document.open_data.shown import ALL, Shown
from progress_report.model import Action, Status

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
    Shift.FIRST: "eerste planning",
    Shift.OTHER: "andere planning",
}
PLANNING_WORDS = tuple(_SHIFTS.values())


def findings(comparison: Comparison, *, with_statuses: bool = True, shown: Shown = ALL) -> Findings:
    """All that was found; without statuses when those are not public."""
    basis = comparison.basis
    rows = _Rows(with_statuses, shown, comparison.basis.status_columns)
    return Findings(
        earlier_file=basis.earlier_file,
        earlier_date=basis.earlier_date,
        with_statuses=basis.with_statuses and with_statuses,
        with_planning=basis.with_planning,
        mostly_planned=basis.mostly_planned,
        with_wording=basis.with_wording,
        with_places=basis.with_places,
        with_budget_programmes=basis.with_budget_programmes,
        with_names=basis.with_names,
        matches=tuple(_match(match, rows) for match in comparison.matches),
        new=tuple(map(rows.later, comparison.new)),
        dropped=tuple(_dropped(dropped, rows) for dropped in comparison.dropped),
        themes=comparison.themes,
        ambitions=comparison.ambitions,
        moved_out=tuple(_moved_out(match, rows) for match in comparison.moved_out),
        gone_themes=comparison.gone_themes,
    )


class _Rows(Struct, frozen=True):
    """Makes the data of rows, with or without their status; an anchor is one that is shown."""

    with_statuses: bool
    shown: Shown
    columns_then: tuple[int | None, ...]

    def earlier(self, placed: PlacedAction) -> RowData:
        return self._row(placed, self.columns_then)

    def later(self, placed: PlacedAction) -> RowData:
        anchor = self.shown.anchor(action_anchor(placed.action)) if placed.counts else ""
        return replace(self._row(placed, range(len(self.columns_then))), anchor=anchor)

    def _row(self, placed: PlacedAction, columns: Sequence[int | None]) -> RowData:
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
            statuses=tuple(_statuses(action, columns)) if self.with_statuses else (),
            anchor="",
            row=action.row,
        )


def _statuses(action: Action, columns: Iterable[int | None]) -> Iterator[str]:
    given = dict(enumerate(action.statuses))
    return (_name(given.get(column)) if column is not None else "" for column in columns)


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
        wording=match.wording if match.wording and match.wording.after else None,
        budget_programmes=match.budget_programmes,
        move=match.move if match.move and match.move.after.theme else None,
        parts=tuple(map(rows.later, match.parts)),
    )


def _moved_out(match: Match, rows: _Rows) -> MatchData:
    """Where it is now is no place in this document."""
    data = _match(match, rows)
    parts = tuple(replace(part, anchor="") for part in data.parts)
    return replace(data, later=replace(data.later, anchor=""), parts=parts)


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


def _dropped(dropped: Dropped, rows: _Rows) -> DroppedData:
    nearest = rows.later(dropped.nearest) if dropped.nearest else None
    return DroppedData(rows.earlier(dropped.earlier), dropped.reason, nearest)


def _name(status: Status | None) -> str:
    return status.name if status else ""
