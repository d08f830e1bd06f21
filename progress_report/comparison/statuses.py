"""Statuses of two legends: which are the same, and which of two is better."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from progress_report.comparison.model import Direction, StatusChange
from progress_report.folding import fold_heading, fold_status
from progress_report.model import Action, Programme, Status, StatusKind

# What is better than what. DONE, ON_SCHEDULE, ATTENTION and DELAYED are a scale. Who has not
# started is not behind by that, so it is neither better nor worse than what went wrong. CHANGED
# says that the promise is another one: only being done can be compared with it.
_BETTER = {
    StatusKind.DONE: frozenset[StatusKind](),
    StatusKind.ON_SCHEDULE: frozenset({StatusKind.DONE}),
    StatusKind.ATTENTION: frozenset({StatusKind.DONE, StatusKind.ON_SCHEDULE}),
    StatusKind.DELAYED: frozenset({StatusKind.DONE, StatusKind.ON_SCHEDULE, StatusKind.ATTENTION}),
    StatusKind.NOT_STARTED: frozenset({StatusKind.DONE, StatusKind.ON_SCHEDULE}),
    StatusKind.CHANGED: frozenset({StatusKind.DONE}),
}


def direction(before: Status | None, after: Status | None) -> Direction:
    """Where a status went; given or taken away, or another of the same kind, is neither."""
    if before is None or after is None:
        return Direction.OTHER
    if after.kind in _BETTER[before.kind]:
        return Direction.BETTER
    return Direction.WORSE if before.kind in _BETTER[after.kind] else Direction.OTHER


class Legends:
    """The legends of the earlier and the later programme side by side."""

    def __init__(self, earlier: Sequence[Status], later: Sequence[Status]) -> None:
        self._later = {fold_status(status.name): status for status in later}
        self._only_earlier = _only_of_kind(earlier)
        self._only_later = _only_of_kind(later)

    def same(self, before: Status | None, after: Status | None) -> bool:
        """Whether it is the same status, though the legend may call it otherwise by now."""
        if before is None or after is None:
            return before is after
        return fold_status(self.now(before).name) == fold_status(after.name)

    def now(self, before: Status) -> Status:
        """The status as the later legend has it; itself when it is not there any more."""
        named = self._later.get(fold_status(before.name))
        if named is not None:
            return named
        alone = before.kind in self._only_earlier and before.kind in self._only_later
        return self._only_later[before.kind] if alone else before


def _only_of_kind(legend: Sequence[Status]) -> dict[StatusKind, Status]:
    """The statuses that are the only one of their kind."""
    kinds = [status.kind for status in legend]
    return {status.kind: status for status in legend if kinds.count(status.kind) == 1}


class StatusColumns:
    """The columns of statuses that both programmes have, and how a status in them changed.

    Columns are compared by their heading, and the leading ones with each other when neither heading
    is there on the other side. The leading status is that of the later programme, whichever column
    it had before. A column in which the earlier programme has no status at all is not compared:
    there was none yet.
    """

    def __init__(self, earlier: Programme, later: Programme) -> None:
        self._legends = Legends(earlier.statuses, later.statuses)
        self._columns = tuple(_columns(earlier, later))
        self._width = len(later.status_columns)

    @property
    def with_statuses(self) -> bool:
        """Whether the leading statuses are compared."""
        return any(yours == 0 for _, yours, _ in self._columns)

    @property
    def numbers_then(self) -> tuple[int | None, ...]:
        """For every later column the number of the earlier one that it is compared with."""
        then = {yours: mine for mine, yours, _ in self._columns}
        return tuple(then.get(number) for number in range(self._width))

    def leading_then(self, before: Action) -> Status | None:
        """The status of an earlier action in what is the leading column by now."""
        column = next((mine for mine, yours, _ in self._columns if yours == 0), 0)
        return _status(before, column)

    def changes(self, before: Action, after: Action) -> Iterator[StatusChange]:
        """What changed in every column, the leading one first."""
        for mine, yours, heading in self._columns:
            old, new = _status(before, mine), _status(after, yours)
            if not self._legends.same(old, new):
                way = direction(old, new)
                yield StatusChange(heading, old, new, way, leading=yours == 0)


def _columns(earlier: Programme, later: Programme) -> Iterator[tuple[int, int, str]]:
    """The numbers of a column in both programmes, and its later heading, in the later order."""
    then = [fold_heading(name) for name in earlier.status_columns]
    now = [fold_heading(name) for name in later.status_columns]
    for yours, heading in enumerate(now):
        if heading in then:
            mine = then.index(heading)
        elif yours == 0 and then and then[0] not in now:
            mine = 0
        else:
            continue
        if any(_status(action, mine) for action in earlier.actions):
            yield mine, yours, later.status_columns[yours]


def _status(action: Action, column: int) -> Status | None:
    return action.statuses[column] if column < len(action.statuses) else None
