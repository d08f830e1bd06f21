"""The sheet ``Vervallen`` against the earlier rows: which it names, and for what reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from progress_report.comparison.rows import Row
from progress_report.comparison.words import same_name
from progress_report.folding import fold
from progress_report.model import DroppedAction


class Named:
    """The earlier rows, found by what a row of ``Vervallen`` says: the ID first, then the text."""

    def __init__(self, earlier: Sequence[Row]) -> None:
        self._by_id: dict[str, list[int]] = {}
        self._by_text: dict[str, list[int]] = {}
        for number, row in enumerate(earlier):
            if row.id:
                self._by_id.setdefault(row.id, []).append(number)
            if row.text:
                self._by_text.setdefault(row.text, []).append(number)

    def by_id(self, dropped: DroppedAction) -> Sequence[int]:
        """The numbers of the rows with that ID."""
        return self._by_id.get(fold(dropped.id), ())

    def by(self, dropped: DroppedAction) -> Iterator[int]:
        """The numbers of the rows, the likeliest first; a row may come twice."""
        yield from self.by_id(dropped)
        yield from self._by_text.get(same_name(dropped.title), ())


def accounted_for(
    rows_of: Callable[[DroppedAction], Iterable[int]],
    dropped: Sequence[DroppedAction],
    is_gone: Callable[[int], bool],
) -> Mapping[int, DroppedAction]:
    """The earlier rows that are gone, each with the row of ``Vervallen`` that says why.

    ``rows_of`` gives the numbers of the rows that a row of the sheet names; it accounts for one.
    """
    found: dict[int, DroppedAction] = {}
    for one in dropped:
        number = next((row for row in rows_of(one) if is_gone(row) and row not in found), None)
        if number is not None:
            found[number] = one
    return found
