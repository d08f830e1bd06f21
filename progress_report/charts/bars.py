"""One stacked bar: a segment per status, its number on it or, where it is too thin, above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from progress_report import dutch
from progress_report.charts.colours import Swatch
from progress_report.charts.look import Look
from progress_report.charts.patterns import strokes
from progress_report.charts.shapes import OUTLINE, Box, Shape, Strokes

CALLOUT_HEIGHT = 13.0

_GAP = 1.0
_THINNEST = 2.6
_PADDING = 2.5
_LEADER = 4.2
_BETWEEN_CALLOUTS = 4.0


class Segment(Struct, frozen=True):
    """A number of actions, from ``x`` over ``width`` points."""

    x: float
    width: float
    number: int
    swatch: Swatch

    @property
    def middle(self) -> float:
        return self.x + self.width / 2

    @property
    def text(self) -> str:
        return dutch.number(self.number)

    def fits(self, look: Look, size: float) -> bool:
        """Whether the number can stand on the segment."""
        return look.type.width(self.text, size, bold=True) + 2 * _PADDING <= self.width


def segments(
    numbers: Sequence[int], swatches: Sequence[Swatch], x: float, scale: float
) -> tuple[Segment, ...]:
    """The segments of a bar from ``x`` on, with ``scale`` points per action; none for a 0."""
    shown = [(n, swatch) for n, swatch in zip(numbers, swatches, strict=True) if n]
    widths = _visible([n * scale for n, _ in shown])
    result: list[Segment] = []
    for (number, swatch), width in zip(shown, widths, strict=True):
        result.append(Segment(x, width - _GAP, number, swatch))
        x += width
    return tuple(result)


def end(bar: Sequence[Segment], x: float) -> float:
    """Where the bar ends that starts at ``x``."""
    return bar[-1].x + bar[-1].width if bar else x


def has_callouts(bar: Sequence[Segment], look: Look, size: float) -> bool:
    return any(not segment.fits(look, size) for segment in bar)


def draw_bar(
    bar: Sequence[Segment], top: float, height: float, look: Look, size: float
) -> Iterator[Shape]:
    """The bar with all its numbers; those above it take ``CALLOUT_HEIGHT`` points."""
    for segment in bar:
        box = Box(segment.x, top, segment.width, height, segment.swatch.fill)
        yield from draw_swatch(box, segment.swatch)
        if segment.fits(look, size):
            yield from _number(segment, box, look, size)
    thin = [segment for segment in bar if not segment.fits(look, size)]
    if thin:
        yield from _callouts(thin, bar[0].x, top, look)


def draw_swatch(box: Box, swatch: Swatch) -> Iterator[Shape]:
    """A rectangle in the look of a status."""
    yield Box(box.x, box.y, box.width, box.height, swatch.fill, swatch.outline)
    yield from strokes(swatch.pattern, box, swatch.tint)


def _visible(widths: list[float]) -> list[float]:
    """The widths, none so thin that it cannot be seen; the wide ones make room for it."""
    thin = sum(1 for width in widths if width < _THINNEST)
    wide = sum(width for width in widths if width >= _THINNEST)
    room = sum(widths) - thin * _THINNEST
    factor = max(room, 0) / wide if wide else 0
    return [max(_THINNEST, width * factor) for width in widths]


def _number(segment: Segment, box: Box, look: Look, size: float) -> Iterator[Shape]:
    """The number on a plain piece of the segment, so that no pattern runs through it."""
    width = look.type.width(segment.text, size, bold=True) + 2 * _PADDING
    height = min(look.type.cap_height(size) + 2 * _PADDING, box.height - 2 * OUTLINE)
    middle = box.y + box.height / 2
    fill = segment.swatch.fill
    yield Box(segment.middle - width / 2, middle - height / 2, width, height, fill)
    yield look.label(
        segment.text,
        segment.middle,
        middle,
        size=size,
        colour=segment.swatch.number,
        behind=fill,
        anchor="center",
        bold=True,
    )


def _callouts(thin: Sequence[Segment], left: float, top: float, look: Look) -> Iterator[Shape]:
    """The numbers of thin segments above the bar from ``left``, each with a line to its segment."""
    widths = [look.type.width(segment.text, look.size) for segment in thin]
    middles = spread([segment.middle for segment in thin], widths, left, look.width)
    bottom = top - _LEADER
    for segment, middle in zip(thin, middles, strict=True):
        leader = ((segment.middle, top - 0.4), (middle, bottom))
        yield Strokes((leader,), look.muted, 0.5)
        centre = bottom - 1.2 - look.type.cap_height(look.size) / 2
        yield look.label(segment.text, middle, centre, anchor="center")


def spread(
    middles: Sequence[float], widths: Sequence[float], left: float, right: float
) -> list[float]:
    """The middles in the same order, moved as little as it takes to keep the widths apart.

    Neighbours that would touch form a block around the average of their places.
    """
    offsets = [0.0]
    for one, other in pairwise(widths):
        offsets.append(offsets[-1] + (one + other) / 2 + _BETWEEN_CALLOUTS)
    blocks: list[list[float]] = []
    for middle, offset in zip(middles, offsets, strict=True):
        blocks.append([middle - offset])
        while len(blocks) > 1 and _average(blocks[-2]) > _average(blocks[-1]):
            blocks[-2].extend(blocks.pop())
    places = [_average(block) for block in blocks for _ in block]
    low = left + widths[0] / 2
    high = right - widths[-1] / 2 - offsets[-1]
    inside = (max(low, min(place, high)) for place in places)
    return [place + offset for place, offset in zip(inside, offsets, strict=True)]


def _average(values: Sequence[float]) -> float:
    return sum(values) / len(values)
