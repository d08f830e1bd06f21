"""A drawing as PNG, painted by Agg, the renderer of matplotlib.

Straight with the renderer: a figure and its artists would take a third of a second to import and
half the time of painting, and give the same pixels.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any, assert_never

from matplotlib.backend_bases import GraphicsContextBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgba
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Bbox, BboxTransformTo
from PIL import Image, ImageColor

from progress_report.charts.shapes import (
    DPI,
    OUTLINE,
    POINTS,
    Box,
    Drawing,
    Label,
    Shape,
    Strokes,
    within,
)


def to_png(drawing: Drawing, outlines: Mapping[Label, Path]) -> bytes:
    """The PNG; ``outlines`` has the shapes of every label."""
    painted = _paint(drawing, outlines)
    palette = _with_palette(painted.convert("RGB"), drawing.colours)
    buffer = io.BytesIO()
    palette.save(buffer, format="PNG", compress_level=6, dpi=(DPI, DPI))
    return buffer.getvalue()


def _paint(drawing: Drawing, outlines: Mapping[Label, Path]) -> Image.Image:
    size = drawing.pixels
    renderer = _renderer(*size)
    # Points from the top left, on a canvas that counts pixels from the bottom left.
    inches = Affine2D().scale(1 / POINTS, -1 / POINTS).translate(0, drawing.height / POINTS)
    place = inches.scale(DPI)
    page = Box(0, 0, drawing.width, drawing.height, drawing.background)
    for shape in (page, *drawing.shapes):
        _paint_shape(shape, outlines, renderer, place)
    return Image.frombuffer("RGBA", size, renderer.buffer_rgba(), "raw", "RGBA", 0, 1)


def _renderer(width: int, height: int) -> Any:  # matplotlib has no types for it
    return RendererAgg(width, height, DPI)  # type: ignore[no-untyped-call]


def _paint_shape(
    shape: Shape, outlines: Mapping[Label, Path], renderer: Any, place: Affine2D
) -> None:
    match shape:
        case Box():
            inner = within(shape, OUTLINE / 2 if shape.outline else 0)
            sides = Bbox.from_bounds(inner.x, inner.y, inner.width, inner.height)
            pen = _pen(shape.outline, OUTLINE) if shape.outline else _no_pen()
            renderer.draw_path(
                pen, Path.unit_rectangle(), BboxTransformTo(sides) + place, to_rgba(shape.fill)
            )
        case Strokes():
            renderer.draw_path(_pen_of(shape), _lines(shape), place)
        case Label():
            renderer.draw_path(_no_pen(), outlines[shape], place, to_rgba(shape.colour))
        case _:
            assert_never(shape)


def _lines(strokes: Strokes) -> Path:
    points = [point for line in strokes.lines for point in line]
    return Path(points, [Path.MOVETO, Path.LINETO] * len(strokes.lines))


def _pen(colour: str, width: float) -> GraphicsContextBase:
    """What draws lines of the colour, ``width`` points thick."""
    pen = GraphicsContextBase()
    pen.set_joinstyle("miter")
    pen.set_linewidth(width)
    pen.set_foreground(to_rgba(colour), isRGBA=True)
    return pen


def _no_pen() -> GraphicsContextBase:
    return _pen("none", 0)


def _pen_of(strokes: Strokes) -> GraphicsContextBase:
    pen = _pen(strokes.colour, strokes.width)
    if strokes.dots:
        # Dashes without length that have round ends.
        pen.set_capstyle("round")
        pen.set_dashes(0, (0.01 * strokes.width, strokes.dots))
    return pen


def _with_palette(pixels: Image.Image, exact: Sequence[str]) -> Image.Image:
    """The picture in 256 colours, which makes its file three times smaller.

    What changes is the edge of a letter, by less than the eye can see.
    """
    result = pixels.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    wanted = [ImageColor.getrgb(colour)[:3] for colour in exact]
    strip = Image.new("RGB", (len(wanted), 1))
    for x, colour in enumerate(wanted):
        strip.putpixel((x, 0), colour)
    nearest = strip.quantize(palette=result, dither=Image.Dither.NONE).tobytes()
    palette = result.getpalette() or []
    for index, colour in zip(nearest, wanted, strict=True):
        palette[3 * index : 3 * index + 3] = colour
    result.putpalette(palette)
    return result
