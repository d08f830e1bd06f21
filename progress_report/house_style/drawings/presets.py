"""The shapes that Word offers by name (20.1.9.18, 20.1.10.56) as paths.

Each has its size in points, and its first adjustment as a share, or None for that of the preset.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from math import pi, radians
from typing import Final

from progress_report.house_style.drawings.curves import arc
from progress_report.house_style.shapes import Command, Point

CLOSE: Final = Command("close")


def _polygon(*corners: Point) -> Iterator[Command]:
    yield Command("move", corners[:1])
    yield from (Command("line", (corner,)) for corner in corners[1:])
    yield CLOSE


def _rectangle(width: float, height: float, _: float | None) -> Iterator[Command]:
    return _polygon((0, 0), (width, 0), (width, height), (0, height))


def _rounded(width: float, height: float, adjustment: float | None) -> Iterator[Command]:
    share = 0.16667 if adjustment is None else adjustment
    radius = min(width, height) * min(max(share, 0), 0.5)
    right, bottom = width - radius, height - radius
    yield Command("move", ((0, radius),))
    for start, corner in (
        (180, (0, radius)),
        (270, (right, 0)),
        (0, (width, bottom)),
        (90, (radius, height)),
    ):
        yield Command("line", (corner,))
        yield from arc(corner, radius, radius, radians(start), pi / 2)
    yield CLOSE


def _ellipse(width: float, height: float, _: float | None) -> Iterator[Command]:
    start = (0.0, height / 2)
    yield Command("move", (start,))
    yield from arc(start, width / 2, height / 2, pi, 2 * pi)
    yield CLOSE


def _triangle(width: float, height: float, adjustment: float | None) -> Iterator[Command]:
    top = width * (0.5 if adjustment is None else adjustment)
    return _polygon((0, height), (top, 0), (width, height))


def _right_triangle(width: float, height: float, _: float | None) -> Iterator[Command]:
    return _polygon((0, height), (0, 0), (width, height))


def _diamond(width: float, height: float, _: float | None) -> Iterator[Command]:
    return _polygon((0, height / 2), (width / 2, 0), (width, height / 2), (width / 2, height))


def _parallelogram(width: float, height: float, adjustment: float | None) -> Iterator[Command]:
    slant = min(width, height) * (0.25 if adjustment is None else adjustment)
    return _polygon((0, height), (slant, 0), (width, 0), (width - slant, height))


def _straight(width: float, height: float, _: float | None) -> Iterator[Command]:
    yield Command("move", ((0, 0),))
    yield Command("line", ((width, height),))


PRESETS: Mapping[str, Callable[[float, float, float | None], Iterator[Command]]] = {
    "rect": _rectangle,
    "flowChartProcess": _rectangle,
    "roundRect": _rounded,
    "ellipse": _ellipse,
    "triangle": _triangle,
    "rtTriangle": _right_triangle,
    "diamond": _diamond,
    "parallelogram": _parallelogram,
    "line": _straight,
    "straightConnector1": _straight,
}
