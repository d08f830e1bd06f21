"""Names of reports, given out in the order of the workbooks and not in that of who is first."""

from __future__ import annotations

from collections.abc import Iterator


class Claims:
    """Of two workbooks whose files would have the same names, the one that was given first gets
    them.

    So a workbook gets an answer once all before it have asked, or are settled: done without a name.
    """

    def __init__(self) -> None:
        self._asked: dict[int, str] = {}
        self._settled: set[int] = set()
        self._owners: dict[str, int] = {}
        self._next = 0

    def ask(self, number: int, name: str) -> None:
        """The workbook with this number, from 0, asks for the name."""
        self._asked[number] = name

    def settle(self, number: int) -> None:
        """The workbook asks for nothing any more."""
        self._settled.add(number)

    def answers(self) -> Iterator[tuple[int, int]]:
        """Who gets an answer now, and whose the name is: its own, or of a workbook before it."""
        while self._next in self._asked or self._next in self._settled:
            number = self._next
            self._next += 1
            if number in self._asked:
                yield number, self._owners.setdefault(self._asked[number], number)
