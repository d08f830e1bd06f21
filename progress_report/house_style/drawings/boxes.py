"""Boxes that shapes fill, how they are turned, and boxes in groups (20.1.7)."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct

from progress_report.house_style.drawings.geometry import PER_DEGREE
from progress_report.house_style.xml import EMU_PER_POINT, A, number, points

UPRIGHT = (0.0, (False, False))


class Box(Struct, frozen=True):
    """A rectangle on the page, or in a group of shapes."""

    x: float
    y: float
    width: float
    height: float


def turn_of(properties: etree._Element | None) -> tuple[float, tuple[bool, bool]]:
    """Degrees clockwise, and whether it is mirrored across and down (20.1.7.6)."""
    form = properties.find(f"{A}xfrm") if properties is not None else None
    if form is None:
        return UPRIGHT
    across, down = (form.get(key) in ("1", "true") for key in ("flipH", "flipV"))
    return number(form.get("rot", "0")) / PER_DEGREE, (across, down)


def own_box(properties: etree._Element | None, offset: str, extent: str) -> Box:
    """The box that a shape or group has on the grid of its group, in points."""
    form = properties.find(f"{A}xfrm") if properties is not None else None
    start = form.find(f"{A}{offset}") if form is not None else None
    size = form.find(f"{A}{extent}") if form is not None else None
    x, y = (_length(start, key) for key in ("x", "y"))
    width, height = (_length(size, key) for key in ("cx", "cy"))
    return Box(x, y, width, height)


def stretched(member: Box, grid: Box, box: Box) -> Box:
    """The member of a group of which the grid fills a box."""
    across, down = box.width / (grid.width or 1), box.height / (grid.height or 1)
    return Box(
        box.x + (member.x - grid.x) * across,
        box.y + (member.y - grid.y) * down,
        member.width * across,
        member.height * down,
    )


def _length(element: etree._Element | None, key: str) -> float:
    return points(element.get(key, "0"), EMU_PER_POINT) if element is not None else 0.0
