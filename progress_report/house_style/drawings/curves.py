"""Curves of DrawingML as cubic ones, and paths turned and mirrored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import atan2, cos, pi, radians, sin, tan

from progress_report.house_style.shapes import Command, Point


def turned(
    commands: Sequence[Command], size: Point, degrees: float, mirrored: tuple[bool, bool]
) -> tuple[Command, ...]:
    """The path mirrored (across, down) and then turned clockwise around its middle (20.1.7.6)."""
    middle_x, middle_y = size[0] / 2, size[1] / 2
    cosine, sine = cos(radians(degrees)), sin(radians(degrees))

    def moved(point: Point) -> Point:
        x = (point[0] - middle_x) * (-1 if mirrored[0] else 1)
        y = (point[1] - middle_y) * (-1 if mirrored[1] else 1)
        return middle_x + x * cosine - y * sine, middle_y + x * sine + y * cosine

    return tuple(Command(step.kind, tuple(map(moved, step.points))) for step in commands)


def arc(start: Point, across: float, down: float, angle: float, sweep: float) -> Iterator[Command]:
    """Part of an ellipse with the radii, from a point at the angle, clockwise (20.1.9.4), once
    around at most.

    Each quarter or less is a cubic curve, which differs from it by less than 0.03%.
    """
    stop = angle + min(max(sweep, -2 * pi), 2 * pi)
    first, last = (_parameter(turn, across, down) for turn in (angle, stop))
    pieces = max(1, int(abs(last - first) / (pi / 2) + 0.999))
    step = (last - first) / pieces
    reach = 4 / 3 * tan(step / 4)
    middle = (start[0] - across * cos(first), start[1] - down * sin(first))

    def at(turn: float, along: float = 0.0) -> Point:
        x, y = cos(turn) - along * sin(turn), sin(turn) + along * cos(turn)
        return middle[0] + across * x, middle[1] + down * y

    for number in range(pieces):
        begin, end = first + number * step, first + (number + 1) * step
        yield Command("cubic", (at(begin, reach), at(end, -reach), at(end)))


def _parameter(angle: float, across: float, down: float) -> float:
    """The angle on the circle that the ellipse is a stretched form of, in the same turn."""
    if not across or not down:
        return angle
    on_circle = atan2(across * sin(angle), down * cos(angle))
    return on_circle + 2 * pi * round((angle - on_circle) / (2 * pi))


def toward(point: Point, control: Point) -> Point:
    """Two thirds of the way: the control of a cubic curve that is the same as a quadratic."""
    return (
        point[0] + (control[0] - point[0]) * 2 / 3,
        point[1] + (control[1] - point[1]) * 2 / 3,
    )
