"""Outlines of shapes as paths."""

from __future__ import annotations

from math import pi

import pytest

from progress_report.house_style import Command
from tests.house_style.drawn import (
    GROUP,
    RECTANGLE,
    RED,
    cover,
    drawing,
    points,
    shape,
)
from tests.house_style.edited import Edited


def _path(*steps: tuple[str, *tuple[float, ...]]) -> tuple[Command, ...]:
    """``("line", 1, 2)`` as a command."""
    commands = []
    for kind, *numbers in steps:
        pairs = tuple(zip(numbers[::2], numbers[1::2], strict=True))
        commands.append(Command(kind, pairs))  # type: ignore[arg-type]
    return tuple(commands)


def _outline(house: Edited, geometry: str) -> tuple[Command, ...]:
    (found,) = cover(house, drawing(shape(geometry + RED)))
    return found.commands


BOX = _path(("move", 0, 0), ("line", 100, 0), ("line", 100, 50), ("line", 0, 50), ("close",))


def test_a_rectangle_is_a_path(house: Edited) -> None:
    assert _outline(house, RECTANGLE) == BOX


def test_a_path_is_stretched_from_its_grid_to_the_shape(house: Edited) -> None:
    steps = (
        '<a:moveTo><a:pt x="0" y="10"/></a:moveTo><a:lnTo><a:pt x="r" y="vc"/></a:lnTo>'
        '<a:cubicBezTo><a:pt x="1" y="2"/><a:pt x="3" y="4"/><a:pt x="5" y="6"/></a:cubicBezTo>'
        '<a:quadBezTo><a:pt x="8" y="6"/><a:pt x="8" y="0"/></a:quadBezTo><a:close/>'
    )
    path = f'<a:path w="10" h="10">{steps}</a:path>'
    found = _outline(house, f"<a:custGeom><a:pathLst>{path}</a:pathLst></a:custGeom>")

    assert found == _path(
        ("move", 0, 50),
        ("line", 100, 25),
        ("cubic", 10, 10, 30, 20, 50, 30),
        ("cubic", 70, 30, 80, 20, 80, 0),
        ("close",),
    )


def test_a_path_that_is_only_a_line_is_not_filled(house: Edited) -> None:
    step = '<a:moveTo><a:pt x="1" y="2"/></a:moveTo>'
    paths = (
        f'<a:path w="100" h="50" fill="none">{step}</a:path><a:path w="50" h="50">{step}</a:path>'
    )
    found = _outline(house, f"<a:custGeom><a:pathLst>{paths}</a:pathLst></a:custGeom>")

    assert found == _path(("move", 2, 2))


def test_a_path_without_a_grid_is_in_the_units_of_the_shape(house: Edited) -> None:
    steps = f'<a:moveTo><a:pt x="{points(5)}" y="{points(8)}"/></a:moveTo>'
    found = _outline(
        house, f"<a:custGeom><a:pathLst><a:path>{steps}</a:path></a:pathLst></a:custGeom>"
    )

    assert found == _path(("move", 5, 8))


def _area(commands: tuple[Command, ...]) -> float:
    """Inside the path: exact for lines, and to a hundred steps for curves."""
    points = list[tuple[float, float]]()
    for command in commands:
        if command.kind == "cubic":
            start, (one, two, end) = points[-1], command.points
            for number in range(1, 101):
                t = number / 100
                weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
                corners = (start, one, two, end)
                x = sum(w * p[0] for w, p in zip(weights, corners, strict=True))
                y = sum(w * p[1] for w, p in zip(weights, corners, strict=True))
                points.append((x, y))
        points += command.points[-1:]
    following = [*points[1:], points[0]]
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, following, strict=True)) / 2


@pytest.mark.parametrize(
    ("preset", "area"),
    [
        ("rect", 5000),
        ("ellipse", pi * 50 * 25),
        ("triangle", 2500),
        ("rtTriangle", 2500),
        ("diamond", 2500),
        ("parallelogram", 5000 - 12.5 * 50),
    ],
)
def test_a_shape_by_name_has_its_area(house: Edited, preset: str, area: float) -> None:
    found = _outline(house, f'<a:prstGeom prst="{preset}"><a:avLst/></a:prstGeom>')

    assert _area(found) == pytest.approx(area, rel=0.001)


@pytest.mark.parametrize(
    ("adjustment", "radius"),
    [("", 50 * 0.16667), ('<a:gd name="adj" fmla="val 50000"/>', 25)],
)
def test_rounded_corners_have_their_radius(house: Edited, adjustment: str, radius: float) -> None:
    geometry = f'<a:prstGeom prst="roundRect"><a:avLst>{adjustment}</a:avLst></a:prstGeom>'

    assert _area(_outline(house, geometry)) == pytest.approx(5000 - (4 - pi) * radius**2, rel=0.001)


def test_an_arc_is_part_of_an_ellipse(house: Edited) -> None:
    steps = (
        '<a:moveTo><a:pt x="0" y="25"/></a:moveTo>'
        '<a:arcTo wR="50" hR="25" stAng="10800000" swAng="10800000"/><a:close/>'
    )
    path = f'<a:path w="100" h="50">{steps}</a:path>'
    found = _outline(house, f"<a:custGeom><a:pathLst>{path}</a:pathLst></a:custGeom>")

    assert _area(found) == pytest.approx(pi * 50 * 25 / 2, rel=0.001)
    assert found[-2].points[-1] == pytest.approx((100, 25))


@pytest.mark.parametrize(
    ("form", "corner"),
    [
        ('rot="5400000"', (75, -25)),
        ('rot="10800000"', (100, 50)),
        ('flipH="1"', (100, 0)),
        ('flipV="1"', (0, 50)),
        ('rot="5400000" flipH="1"', (75, 75)),
    ],
)
def test_a_shape_is_mirrored_and_turned_around_its_middle(
    house: Edited, form: str, corner: tuple[float, float]
) -> None:
    first = _outline(house, f"<a:xfrm {form}/>{RECTANGLE}")[0]

    assert first.points[0] == pytest.approx(corner)


def test_shapes_in_a_group_are_on_its_grid(house: Edited) -> None:
    grid = (
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{points(100)}" cy="{points(50)}"/>'
        f'<a:chOff x="{points(10)}" y="0"/><a:chExt cx="{points(50)}" cy="{points(50)}"/></a:xfrm>'
    )
    own = (
        f'<a:xfrm><a:off x="{points(20)}" y="{points(5)}"/>'
        f'<a:ext cx="{points(10)}" cy="{points(10)}"/></a:xfrm>'
    )
    member = shape(own + RECTANGLE + RED)
    group = f"<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>{grid}</wpg:grpSpPr>{member}</wpg:wgp>"
    (found,) = cover(house, drawing(group, GROUP))

    assert (found.x, found.y) == pytest.approx((20, 5))
    assert (found.width, found.height) == pytest.approx((20, 10))
