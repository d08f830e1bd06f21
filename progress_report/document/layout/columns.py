"""How wide the columns of a table are: shares of the width of the text, by what they hold.

All formats take the shares from the tree, so that their tables look alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from progress_report.document.blocks import Cell, Column, ColumnKind
from progress_report.document.layout.measure import text_of
from progress_report.document.layout.room import Room

# The white beside the text of a cell, in characters.
PADDING = 3

# How the width that is left goes to the columns with running text.
_WEIGHTS = {
    ColumnKind.AMBITION: 20,
    ColumnKind.ACTION: 27,
    ColumnKind.EXPLANATION: 33,
    ColumnKind.EXTRA: 16,
    ColumnKind.LABEL: 24,
    ColumnKind.NUMBER: 8,
    ColumnKind.THEME: 10,
    ColumnKind.BEFORE: 30,
    ColumnKind.AFTER: 30,
}
# A longer word may be broken: a column is not made wide for one word.
_LONGEST_WORD = 26
# A column of which the longest line is this short needs no weight: it is as wide as that line.
_SHORT_LINE = 16


class ColumnContent(Struct, frozen=True):
    """A column before it has a width: its heading and the cells that it holds alone."""

    kind: ColumnKind
    heading: str
    cells: Sequence[Cell] = ()

    @property
    def texts(self) -> Iterator[str]:
        """The plain text of the cells, made of those that are looked at."""
        return (text_of(cell.content) for cell in self.cells)

    @property
    def longest_word(self) -> int:
        """In the heading or a cell; a word that is longer than this may be broken."""
        longest = _longest_word(self.heading)
        for text in self.texts:
            if longest >= _LONGEST_WORD:  # as it soon is in a column with sentences
                break
            if len(text) > longest:
                longest = max(longest, _longest_word(text))
        return min(longest, _LONGEST_WORD)

    @property
    def longest_line(self) -> int:
        """Of the cells; a heading may always wrap."""
        return max((len(line) for text in self.texts for line in text.splitlines()), default=0)


def with_widths(contents: Sequence[ColumnContent], room: Room) -> tuple[Column, ...]:
    """The columns with their widths, which add up to 1.

    Narrow columns (planned, status, short extra columns) get what their longest word asks, years
    what the longest word of them all asks; the others share the rest by weight, each at least as
    wide as its longest word while there is room.
    """
    least = _with_equal_years(contents, [_least(content) for content in contents])
    weights = [_weight(content) for content in contents]
    shared = _shared_out(room.characters, least, weights)
    total = sum(shared)
    return tuple(
        Column(content.kind, content.heading, width / total)
        for content, width in zip(contents, shared, strict=True)
    )


def _shared_out(room: float, least: Sequence[float], weights: Sequence[float]) -> list[float]:
    """The widths of all columns, in characters; together the room, if it is enough at all."""
    narrow = sum(width for width, weight in zip(least, weights, strict=True) if not weight)
    wide = [width for width, weight in zip(least, weights, strict=True) if weight]
    if not wide:
        return list(least)
    left = max(room - narrow, len(wide))
    if sum(wide) > left:
        squeeze = left / sum(wide)
        return [
            width * squeeze if weight else width
            for width, weight in zip(least, weights, strict=True)
        ]
    fair = [left * weight / sum(weights) for weight in weights]
    wanted = [max(width, share) for width, share in zip(least, fair, strict=True)]
    excess = sum(wanted) - sum(least)
    scale = (left - sum(wide)) / excess if excess else 0.0
    return [width + (want - width) * scale for width, want in zip(least, wanted, strict=True)]


def _least(content: ColumnContent) -> float:
    return content.longest_word + PADDING


def _with_equal_years(contents: Sequence[ColumnContent], least: Sequence[float]) -> list[float]:
    years = [content.kind is ColumnKind.YEAR for content in contents]
    widest = max((width for width, is_year in zip(least, years, strict=True) if is_year), default=0)
    return [widest if is_year else width for width, is_year in zip(least, years, strict=True)]


def _weight(content: ColumnContent) -> float:
    if content.kind is ColumnKind.EXTRA and content.longest_line <= _SHORT_LINE:
        return 0
    return _WEIGHTS.get(content.kind, 0)


def _longest_word(text: str) -> int:
    """Of what a line is not broken in: it may end after a slash, but not in ``2023/2024``."""
    words = re.sub(r"/(?!\d)", "/ ", text).replace("\n", " ").split(" ")
    return max(map(len, words))
