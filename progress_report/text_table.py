"""A table for a terminal: words to the left, numbers to the right of their column."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

_BETWEEN = "  "


def aligned(rows: Sequence[Sequence[str]], words: Collection[int]) -> Iterator[str]:
    """The rows as lines of which the columns stand straight; ``words`` are columns of text."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [
            cell.ljust(width) if place in words else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield f"{_BETWEEN}{_BETWEEN.join(cells)}".rstrip()
