"""Rows found again by their ID or their text: the sure ways, before likeness."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct

from progress_report.comparison.model import Doubt, Found
from progress_report.comparison.rows import Row
from progress_report.folding import fold

Key: TypeAlias = Callable[[Row], Hashable | None]


class Pair(Struct, frozen=True):
    """An earlier and a later row by their numbers; ``rival`` is the number of another row."""

    earlier: int
    later: int
    found: Found
    doubt: Doubt | None = None
    rival: int | None = None
    rival_is_earlier: bool = False


class Rows:
    """The rows on both sides, and which of them are still free: in order, by their numbers."""

    def __init__(self, earlier: Sequence[Row], later: Sequence[Row]) -> None:
        self.earlier = earlier
        self.later = later
        self.pairs: list[Pair] = []
        self.free_earlier = list(range(len(earlier)))
        self.free_later = list(range(len(later)))

    def join(self, pairs: Iterable[Pair]) -> None:
        """Take the rows of the pairs, which are free, out of what is free."""
        found = tuple(pairs)
        self.pairs += found
        earlier, later = {pair.earlier for pair in found}, {pair.later for pair in found}
        self.free_earlier = [number for number in self.free_earlier if number not in earlier]
        self.free_later = [number for number in self.free_later if number not in later]

    def leave_out(self, earlier: Iterable[int]) -> None:
        """Earlier rows that are accounted for otherwise."""
        gone = set(earlier)
        self.free_earlier = [number for number in self.free_earlier if number not in gone]

    def part(self, earlier: Iterable[int]) -> None:
        """Take apart the pairs of these earlier rows, which are accounted for otherwise."""
        gone = set(earlier)
        parted = [pair.later for pair in self.pairs if pair.earlier in gone]
        self.pairs = [pair for pair in self.pairs if pair.earlier not in gone]
        self.free_later = sorted([*self.free_later, *parted])

    def groups(self, earlier: Key, later: Key) -> Iterator[tuple[list[int], list[int]]]:
        """The free rows with the same key; a row whose key is None or empty is in no group."""
        ours = _by_key(self.earlier, self.free_earlier, earlier)
        theirs = _by_key(self.later, self.free_later, later)
        return ((ours[key], theirs[key]) for key in ours if key in theirs)


def by_id(rows: Rows) -> list[Pair]:
    """Rows with the same ID; of an ID that stands there twice the first."""
    groups = rows.groups(lambda row: row.id, lambda row: row.id)
    return [Pair(ours[0], theirs[0], Found.ID) for ours, theirs in groups]


def by_place(rows: Rows, earlier: Key, found: Found) -> Iterator[Pair]:
    """Rows with the same text in the same place; ``earlier`` gives the key of an earlier row.

    When one side has more of them, nobody can tell which are gone or new: a doubt.
    """
    for ours, theirs in rows.groups(earlier, place_and_text):
        pairs = _alongside(rows, ours, theirs)
        rival, is_earlier = _left_over(ours, theirs, pairs)
        for mine, yours in pairs:
            doubt = Doubt.RIVAL if rival is not None else None
            yield Pair(mine, yours, found, doubt, rival, is_earlier)


def by_text(
    rows: Rows,
    earlier: Key,
    later: Key,
) -> Iterator[Pair]:
    """Rows with the same text elsewhere; when there are several it is a guess, so a doubt."""
    for ours, theirs in rows.groups(earlier, later):
        pairs = _alongside(rows, ours, theirs)
        for number, (mine, yours) in enumerate(pairs):
            rival, is_earlier = _left_over(ours, theirs, pairs)
            if rival is None and len(pairs) > 1:
                rival = pairs[number - 1][1]
            doubt = Doubt.RIVAL if rival is not None else None
            yield Pair(mine, yours, Found.TEXT, doubt, rival, is_earlier)


def place_and_text(row: Row) -> Hashable | None:
    return (row.theme, row.ambition, row.text)


def _by_key(rows: Sequence[Row], free: Iterable[int], key: Key) -> dict[Hashable, list[int]]:
    groups: dict[Hashable, list[int]] = {}
    for number in free:
        value = key(rows[number])
        if value:
            groups.setdefault(value, []).append(number)
    return groups


def _alongside(rows: Rows, ours: Sequence[int], theirs: Sequence[int]) -> list[tuple[int, int]]:
    """As many pairs as there can be: those that are most the same first, then in order."""
    left, right = list(ours), list(theirs)
    pairs: list[tuple[int, int]] = []
    for key in _SAMENESS:
        groups = _by_key(rows.later, right, key)
        for mine in left:
            waiting = groups.get(key(rows.earlier[mine]))
            if waiting:
                pairs.append((mine, waiting.pop(0)))
        taken_ours, taken_theirs = {mine for mine, _ in pairs}, {yours for _, yours in pairs}
        left = [number for number in left if number not in taken_ours]
        right = [number for number in right if number not in taken_theirs]
    return sorted(pairs)


def _left_over(
    ours: Sequence[int], theirs: Sequence[int], pairs: Sequence[tuple[int, int]]
) -> tuple[int | None, bool]:
    """A row of the longer side that has no partner, and whether it is an earlier one."""
    taken_ours, taken_theirs = {mine for mine, _ in pairs}, {yours for _, yours in pairs}
    for number in theirs:
        if number not in taken_theirs:
            return number, False
    for number in ours:
        if number not in taken_ours:
            return number, True
    return None, False


def _as_typed(row: Row) -> Hashable:
    """With the budget programme and the bullet that a text that is the same may differ in."""
    return fold(row.action.title.plain)


def _everything(row: Row) -> Hashable:
    action = row.action
    statuses = tuple(status.name if status else "" for status in action.statuses)
    return (_details(row), statuses, action.explanation.plain)


def _details(row: Row) -> Hashable:
    action = row.action
    return (action.kind, action.number, action.budget_programmes, action.planned.plain)


def _kind(row: Row) -> Hashable:
    return row.action.kind


def _any(_row: Row) -> Hashable:
    return "any"


_SAMENESS: tuple[Key, ...] = (
    lambda row: (_as_typed(row), _everything(row)),
    lambda row: (_as_typed(row), _details(row)),
    _as_typed,
    _everything,
    _details,
    _kind,
    _any,
)
"""By what rows with the same text are told apart: what says most first."""
