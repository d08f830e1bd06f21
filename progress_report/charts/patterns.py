"""The patterns that tell statuses apart without colour, as lines within a rectangle.

They are lines of our own rather than the hatching of matplotlib: that becomes a tile pattern in
SVG, which not every reader of SVG draws, and looks different in pixels.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum, auto
from functools import partial

from progress_report.charts.shapes import Box, Line, Point, Strokes

_PITCH = 4.2
_LINE = 0.6
_DOT = 1.5


class Pattern(StrEnum):
    """In the order in which the statuses of a legend get them; ``DASHES`` is for no status."""

    SOLID = auto()
    RISING = auto()
    DOTS = auto()
    FALLING = auto()
    VERTICAL = auto()
    DIAMONDS = auto()
    HORIZONTAL = auto()
    GRID = auto()
    WIDE_RISING = auto()
    WIDE_FALLING = auto()
    WIDE_VERTICAL = auto()
    DASHES = auto()


_FOR_STATUSES = tuple(pattern for pattern in Pattern if pattern is not Pattern.DASHES)


def nth_pattern(index: int) -> Pattern:
    """The pattern of a status by its place in the legend, from 0; after 11 they come again."""
    return _FOR_STATUSES[index % len(_FOR_STATUSES)]


def strokes(pattern: Pattern, box: Box, colour: str) -> Iterator[Strokes]:
    """The lines of the pattern, all of them within the box."""
    lines = tuple(line for draw in _DRAWN[pattern] for line in draw(box))
    if lines:
        dotted = pattern is Pattern.DOTS
        yield Strokes(lines, colour, _DOT if dotted else _LINE, dots=_PITCH if dotted else 0)


def _steps(start: float, end: float, pitch: float) -> Iterator[float]:
    """Places strictly between start and end, spread evenly around the middle."""
    number = int((end - start) / pitch)
    first = (start + end - (number - 1) * pitch) / 2
    return (first + index * pitch for index in range(number))


def _verticals(box: Box, pitch: float) -> Iterator[Line]:
    for x in _steps(box.x, box.x + box.width, pitch):
        yield (x, box.y), (x, box.y + box.height)


def _horizontals(box: Box, pitch: float) -> Iterator[Line]:
    for y in _steps(box.y, box.y + box.height, pitch):
        yield (box.x, y), (box.x + box.width, y)


def _diagonals(box: Box, pitch: float, *, rising: bool) -> Iterator[Line]:
    """Lines at 45 degrees; ``pitch`` is the distance between two of them."""
    for offset in _steps(0, box.width + box.height, pitch * 2**0.5):
        # Along the left and bottom side the line comes in, along the top and right it goes out.
        start = (max(0.0, offset - box.height), min(offset, box.height))
        end = (min(offset, box.width), max(0.0, offset - box.width))
        yield _corner(box, start, rising), _corner(box, end, rising)


def _corner(box: Box, place: Point, rising: bool) -> Point:
    x, y = place
    return box.x + x, box.y + (y if rising else box.height - y)


def _dot_rows(box: Box) -> Iterator[Line]:
    """Rows of dots that alternate, clear of the sides."""
    margin = _DOT
    for index, y in enumerate(_steps(box.y, box.y + box.height, 0.85 * _PITCH)):
        x = box.x + margin + (_PITCH / 2 if index % 2 else 0)
        end = box.x + box.width - margin
        if x < end:
            yield (x, y), (end, y)


def _dashes(box: Box) -> Iterator[Line]:
    """Rows of short dashes that alternate."""
    period = 1.7 * _PITCH
    for index, y in enumerate(_steps(box.y, box.y + box.height, 0.75 * _PITCH)):
        x = box.x - (period / 2 if index % 2 else 0)
        while x < box.x + box.width:
            start, stop = max(x, box.x), min(x + 0.6 * period, box.x + box.width)
            if start < stop:
                yield (start, y), (stop, y)
            x += period


_DRAWN: dict[Pattern, tuple[Callable[[Box], Iterator[Line]], ...]] = {
    Pattern.SOLID: (),
    Pattern.RISING: (partial(_diagonals, pitch=_PITCH, rising=True),),
    Pattern.DOTS: (_dot_rows,),
    Pattern.FALLING: (partial(_diagonals, pitch=_PITCH, rising=False),),
    Pattern.VERTICAL: (partial(_verticals, pitch=0.8 * _PITCH),),
    Pattern.DIAMONDS: (
        partial(_diagonals, pitch=1.4 * _PITCH, rising=True),
        partial(_diagonals, pitch=1.4 * _PITCH, rising=False),
    ),
    Pattern.HORIZONTAL: (partial(_horizontals, pitch=0.8 * _PITCH),),
    Pattern.GRID: (partial(_verticals, pitch=_PITCH), partial(_horizontals, pitch=_PITCH)),
    Pattern.WIDE_RISING: (partial(_diagonals, pitch=2.5 * _PITCH, rising=True),),
    Pattern.WIDE_FALLING: (partial(_diagonals, pitch=2.5 * _PITCH, rising=False),),
    Pattern.WIDE_VERTICAL: (partial(_verticals, pitch=2 * _PITCH),),
    Pattern.DASHES: (_dashes,),
}
