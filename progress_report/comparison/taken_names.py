"""Places that have the name of another by now: a theme or an ambition that took it over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from msgspec.structs import replace

from progress_report.comparison.model import Doubt
from progress_report.comparison.pairing import Pair, Rows
from progress_report.comparison.rows import Row

Where: TypeAlias = tuple[str, str]
"""The theme and the ambition of a row, folded."""


class TakenNames:
    """Where most rows of a place went, and where most of it came from.

    Told by the rows that were surely found again, and by texts that one row has on either side.
    """

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        went = Counter(
            (_where(rows.earlier[mine]), _where(rows.later[yours])) for mine, yours in _sure(rows)
        )
        goes = _mostly(went)
        self._came = _mostly(Counter({(new, old): number for (old, new), number in went.items()}))
        moved = {old: new for old, new in goes.items() if old != new and self._came.get(new) == old}
        known = {_where(row) for row in rows.earlier}
        self._now = {old: new for old, new in moved.items() if new in moved or new not in known}

    def place_and_text(self, row: Row) -> tuple[str, str, str] | None:
        """Of an earlier row whose place has another name by now: that place, and its text.

        Only when that name was free: new, or of a place that has another name by now itself.
        """
        now = self._now.get(_where(row))
        return (*now, row.text) if now and row.text else None

    def doubted(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        """The pairs of the same place and text; a doubt when most of that place came from another
        that had the same text."""
        free = {
            (*_where(self._rows.earlier[number]), self._rows.earlier[number].text): number
            for number in reversed(self._rows.free_earlier)
        }
        for pair in pairs:
            row = self._rows.later[pair.later]
            came = self._came.get(_where(row), _where(row))
            rival = free.get((*came, row.text)) if came != _where(row) else None
            if pair.doubt is None and rival is not None:
                yield replace(pair, doubt=Doubt.RIVAL, rival=rival, rival_is_earlier=True)
            else:
                yield pair


def _where(row: Row) -> Where:
    return row.theme, row.ambition


def _sure(rows: Rows) -> Iterator[tuple[int, int]]:
    yield from ((pair.earlier, pair.later) for pair in rows.pairs if pair.doubt is None)
    for ours, theirs in rows.groups(lambda row: row.text, lambda row: row.text):
        if len(ours) == 1 and len(theirs) == 1:
            yield ours[0], theirs[0]


def _mostly(went: Mapping[tuple[Where, Where], int]) -> dict[Where, Where]:
    """The places of which more than half went to one and the same place, with that."""
    total: Counter[Where] = Counter()
    for (old, _), number in went.items():
        total[old] += number
    return {old: new for (old, new), number in went.items() if 2 * number > total[old]}
