"""What a chart is made of: a few kinds of shapes at fixed places, before anything is drawn.

All sizes are points (1/72 inch); the origin is the top left corner and y grows downwards.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

OUTLINE = 0.7  # the width of the line around a box
POINTS = 72  # per inch
DPI = 200  # pixels per inch of the PNG

Point: TypeAlias = tuple[float, float]
Line: TypeAlias = tuple[Point, Point]
Anchor: TypeAlias = Literal["left", "center", "right"]


class Box(Struct, frozen=True):
    """A rectangle; with an outline its line lies within the rectangle."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    outline: str = ""


def within(box: Box, margin: float) -> Box:
    """The box, smaller by the margin on every side."""
    width, height = box.width - 2 * margin, box.height - 2 * margin
    return replace(box, x=box.x + margin, y=box.y + margin, width=width, height=height)


class Strokes(Struct, frozen=True):
    """Straight lines in one colour; ``dots`` draws each as a row of dots that far apart."""

    lines: tuple[Line, ...]
    colour: str
    width: float
    dots: float = 0


class Label(Struct, frozen=True):
    """One line of text; ``y`` is its baseline, ``behind`` the colour that it stands on."""

    text: str
    x: float
    y: float
    size: float
    colour: str
    behind: str
    anchor: Anchor = "left"
    bold: bool = False


Shape: TypeAlias = Box | Strokes | Label


class Drawing(Struct, frozen=True):
    """The shapes of a chart, the first at the back."""

    width: float
    height: float
    background: str
    shapes: tuple[Shape, ...]

    @property
    def pixels(self) -> tuple[int, int]:
        """The width and height of the PNG; none is lost to the precision of numbers."""
        width, height = (int(DPI * (size / POINTS) + 1e-8) for size in (self.width, self.height))
        return width, height

    @property
    def labels(self) -> tuple[Label, ...]:
        return tuple(shape for shape in self.shapes if isinstance(shape, Label))

    @property
    def colours(self) -> tuple[str, ...]:
        """The colours of its surfaces, each once, the background last."""
        fills = dict.fromkeys(shape.fill for shape in self.shapes if isinstance(shape, Box))
        fills.pop(self.background, None)
        return (*fills, self.background)
