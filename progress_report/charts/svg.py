"""A drawing as SVG: outlines only, so that it looks the same wherever it is shown.

Written shape by shape, as that takes half the time and half the bytes of the SVG of matplotlib,
which leaves ids that would be there twice in a page with several charts.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import assert_never

import numpy as np
from lxml import etree
from matplotlib.path import Path

from progress_report.charts.shapes import OUTLINE, Box, Drawing, Label, Shape, Strokes, within

_NAMESPACE = "http://www.w3.org/2000/svg"
_UNITS = 100  # per point: whole numbers are short, and precise to a tenth of a pixel in print

# Every kind of step with the number of its points.
_COMMANDS = {
    int(Path.MOVETO): ("M", 1),
    int(Path.LINETO): ("l", 1),
    int(Path.CURVE3): ("q", 2),
    int(Path.CURVE4): ("c", 3),
}


def to_svg(
    drawing: Drawing, outlines: Mapping[Label, Path], name: str, title: str, description: str
) -> bytes:
    """The SVG; title and description come first, as SVG 2 (section 5.7) wants them.

    ``outlines`` has the shapes of every label.
    """
    root = etree.XML(f'<svg xmlns="{_NAMESPACE}"/>')
    root.set("width", f"{drawing.width:.2f}pt")
    root.set("height", f"{drawing.height:.2f}pt")
    root.set("viewBox", f"0 0 {_units(drawing.width)} {_units(drawing.height)}")
    root.set("role", "img")
    root.set("aria-labelledby", f"{name}-title")
    root.set("aria-describedby", f"{name}-desc")
    for tag, text in (("title", title), ("desc", description)):
        element = etree.SubElement(root, f"{{{_NAMESPACE}}}{tag}", id=f"{name}-{tag}")
        element.text = text
    page = Box(0, 0, drawing.width, drawing.height, drawing.background)
    for shape in (page, *drawing.shapes):
        tag, attributes = _element(shape, outlines)
        etree.SubElement(root, f"{{{_NAMESPACE}}}{tag}", attributes)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _element(shape: Shape, outlines: Mapping[Label, Path]) -> tuple[str, dict[str, str]]:
    match shape:
        case Box():
            return "rect", _rectangle(shape)
        case Strokes():
            return "path", _lines(shape)
        case Label():
            return "path", {"d": _outline(outlines[shape]), "fill": shape.colour}
        case _:
            assert_never(shape)


def _rectangle(box: Box) -> dict[str, str]:
    inner = within(box, OUTLINE / 2 if box.outline else 0)
    places = {"x": inner.x, "y": inner.y, "width": inner.width, "height": inner.height}
    attributes = {name: _units(value) for name, value in places.items()} | {"fill": box.fill}
    if box.outline:
        attributes |= {"stroke": box.outline, "stroke-width": _units(OUTLINE)}
    return attributes


def _lines(strokes: Strokes) -> dict[str, str]:
    data = "".join(
        f"M{_units(start[0])} {_units(start[1])}L{_units(end[0])} {_units(end[1])}"
        for start, end in strokes.lines
    )
    attributes = {"d": data, "stroke": strokes.colour, "stroke-width": _units(strokes.width)}
    if strokes.dots:
        attributes |= {"stroke-linecap": "round", "stroke-dasharray": f"1 {_units(strokes.dots)}"}
    return attributes


def _outline(path: Path) -> str:
    """The path in SVG's commands, relative to the point before, which takes fewer digits."""
    codes = np.asarray(path.codes, dtype=np.uint8)
    commands, used, before = _commands(codes.tobytes())
    points = np.rint(np.asarray(path.vertices, dtype=float) * _UNITS).astype(int)
    # The origin comes last, where -1 finds it.
    points = np.concatenate((points, [[0, 0]]))
    relative = points[used] - points[before]
    return commands % tuple(relative.ravel().tolist())


@cache  # a text such as "acties" is there many times
def _commands(codes: bytes) -> tuple[str, list[int], list[int]]:
    """The commands with ``%d`` for the numbers, which points they are of, and for each of those
    the point that it counts from, or -1 for the origin."""
    commands: list[str] = []
    used: list[int] = []
    before: list[int] = []
    index = 0
    while index < len(codes):
        code = codes[index]
        if code == Path.CLOSEPOLY:
            commands.append("z")
            index += 1
            continue
        # Absolute: after closing a shape, the point before is where that shape began.
        start = -1 if code == Path.MOVETO else used[-1]
        command, number = _COMMANDS[code]
        commands.append(command + " ".join(["%d %d"] * number))
        used += range(index, index + number)
        before += [start] * number
        index += number
    return "".join(commands), used, before


def _units(value: float) -> str:
    return str(round(value * _UNITS))
