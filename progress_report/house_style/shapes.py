"""Shapes and pictures on a page, with their places and sizes in points."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

Point: TypeAlias = tuple[float, float]


class Command(Struct, frozen=True):
    """A step of a path: ``move`` and ``line`` to one point, ``cubic`` over two controls to one.

    Points are in points from the left top of the shape; ``close`` has none.
    """

    kind: Literal["move", "line", "cubic", "close"]
    points: tuple[Point, ...] = ()


class Stroke(Struct, frozen=True):
    width: float
    colour: str
    opacity: float = 1


class Shape(Struct, frozen=True):
    """A path or a picture; ``x`` and ``y`` are from the left top of the page.

    A path has ``commands``, already turned and mirrored, and a ``fill`` (``""`` for none) or a
    ``stroke``. A picture has its bytes, ``image/png``, ``image/jpeg``, ``image/gif`` or
    ``image/svg+xml``, and ``rotation`` in degrees clockwise around its middle. ``opacity`` is from
    0 to 1. ``description`` is the alternative text; what is ``decorative`` needs none.
    """

    kind: Literal["path", "picture"]
    name: str
    x: float
    y: float
    width: float
    height: float
    commands: tuple[Command, ...] = ()
    fill: str = ""
    stroke: Stroke | None = None
    opacity: float = 1
    picture: bytes = b""
    media_type: str = ""
    rotation: float = 0
    description: str = ""
    decorative: bool = False
