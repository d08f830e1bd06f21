"""How high a row has to be for its texts; programs work this out again when a cell is changed."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

_LINE = 1.3  # times the size of the letters
_WHITE = 4.0  # points
_MARGIN = 1.5  # characters that the sides of a cell take
_WIDTH = 0.082  # of an average letter, per point of its size, in the characters that widths count


def row_height(cells: Iterable[tuple[str, float]], size: int = 10) -> float:
    """The height in points for texts in cells of these widths; rather too high than too low."""
    lines = max((_lines(text, width, size) for text, width in cells), default=1)
    return round(lines * _LINE * size + _WHITE, 2)


def _lines(text: str, width: float, size: int) -> int:
    room = max(width - _MARGIN, 1)
    return sum(max(ceil(len(line) * _WIDTH * size / room), 1) for line in text.split("\n"))
