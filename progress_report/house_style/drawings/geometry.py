"""The outlines of shapes in DrawingML as paths (20.1.9), in points from the shape's left top."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import radians

from lxml import etree

from progress_report.house_style.drawings.curves import arc, toward
from progress_report.house_style.drawings.presets import CLOSE, PRESETS
from progress_report.house_style.shapes import Command, Point
from progress_report.house_style.xml import EMU_PER_POINT, A, number

# Adjustments of presets are in 100,000ths (20.1.9.5), angles in 60,000ths of a degree (20.1.10.3).
_WHOLE = 100_000
PER_DEGREE = 60_000


def outline(properties: etree._Element, width: float, height: float) -> tuple[Command, ...] | None:
    """The path of a shape of the size in points; None for one that is not known here.

    ``properties`` is ``wps:spPr``, with ``a:custGeom`` or ``a:prstGeom``.
    """
    custom = properties.find(f"{A}custGeom")
    if custom is not None:
        return _custom(custom, width, height)
    preset = properties.find(f"{A}prstGeom")
    make = PRESETS.get(str(preset.get("prst"))) if preset is not None else None
    if preset is None or make is None:
        return None
    return tuple(make(width, height, _adjustment(preset)))


def _adjustment(preset: etree._Element) -> float | None:
    """The first adjustment as a share; None when the shape has that of its preset."""
    guide = preset.find(f"{A}avLst/{A}gd")
    formula = str(guide.get("fmla", "")).split() if guide is not None else []
    return number(formula[1]) / _WHOLE if len(formula) == 2 and formula[0] == "val" else None


def _custom(custom: etree._Element, width: float, height: float) -> tuple[Command, ...] | None:
    """None when a path is written with guides that this does not work out."""
    paths = custom.findall(f"{A}pathLst/{A}path")
    try:
        return tuple(step for path in paths for step in _path(path, width, height))
    except _GuideError:
        return None


class _GuideError(Exception):
    """A name in the place of a coordinate."""


def _path(path: etree._Element, width: float, height: float) -> Iterator[Command]:
    """A path on its own grid, else on that of the shape in EMU (20.1.9.15)."""
    if path.get("fill") == "none":
        return
    grid_width = number(path.get("w", "0")) or width * EMU_PER_POINT
    grid_height = number(path.get("h", "0")) or height * EMU_PER_POINT
    guides = {
        "l": 0.0,
        "t": 0.0,
        "r": grid_width,
        "w": grid_width,
        "hc": grid_width / 2,
        "b": grid_height,
        "h": grid_height,
        "vc": grid_height / 2,
    }
    scale = (width / (grid_width or 1), height / (grid_height or 1))
    last: Point = (0.0, 0.0)
    for step in path:
        at = [_scaled(point, guides, scale) for point in step.iter(f"{A}pt")]
        for command in _commands(step, at, last, scale):
            last = command.points[-1] if command.points else last
            yield command


def _commands(
    step: etree._Element, at: list[Point], last: Point, scale: Point
) -> Iterator[Command]:
    match str(step.tag).removeprefix(A):
        case "moveTo":
            yield Command("move", (at[0],))
        case "lnTo":
            yield Command("line", (at[0],))
        case "cubicBezTo":
            yield Command("cubic", (at[0], at[1], at[2]))
        case "quadBezTo":
            control, end = at[0], at[1]
            yield Command("cubic", (toward(last, control), toward(end, control), end))
        case "arcTo":
            across, down = (_number(step, key) for key in ("wR", "hR"))
            start, sweep = (radians(_number(step, key) / PER_DEGREE) for key in ("stAng", "swAng"))
            yield from arc(last, across * scale[0], down * scale[1], start, sweep)
        case "close":
            yield CLOSE


def _scaled(point: etree._Element, guides: Mapping[str, float], scale: Point) -> Point:
    return _number(point, "x", guides) * scale[0], _number(point, "y", guides) * scale[1]


def _number(element: etree._Element, key: str, guides: Mapping[str, float] | None = None) -> float:
    written = str(element.get(key, "0"))
    if guides and written in guides:
        return guides[written]
    try:
        return number(written)
    except ValueError as error:
        raise _GuideError(written) from error
