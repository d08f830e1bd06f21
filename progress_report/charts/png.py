"""A drawing as PNG, drawn by matplotlib."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import assert_never

from matplotlib.figure import Figure
from matplotlib.patches import Patch, PathPatch, Rectangle
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Transform
from PIL import Image, ImageColor

from progress_report.charts.shapes import OUTLINE, Box, Drawing, Label, Shape, Strokes, within
from progress_report.charts.typesetting import Typesetter

_DPI = 200
_POINTS_PER_INCH = 72


def to_png(drawing: Drawing, fonts: Typesetter) -> tuple[bytes, int, int]:
    """The PNG with its width and height in pixels."""
    figure = paint(drawing, fonts)
    raw = io.BytesIO()
    figure.savefig(raw, format="rgba")
    pixels = Image.frombytes("RGBA", figure.canvas.get_width_height(), raw.getvalue())
    palette = _with_palette(pixels.convert("RGB"), drawing.colours)
    buffer = io.BytesIO()
    palette.save(buffer, format="PNG", compress_level=6, dpi=(_DPI, _DPI))
    return buffer.getvalue(), pixels.width, pixels.height


def paint(drawing: Drawing, fonts: Typesetter) -> Figure:
    """The drawing as a figure of matplotlib, with a patch for every shape."""
    size = (drawing.width / _POINTS_PER_INCH, drawing.height / _POINTS_PER_INCH)
    figure = Figure(figsize=size, dpi=_DPI, facecolor=drawing.background)
    # Points from the top left, in a figure that counts inches from the bottom left.
    points = Affine2D().scale(1 / _POINTS_PER_INCH, -1 / _POINTS_PER_INCH).translate(0, size[1])
    for shape in drawing.shapes:
        figure.add_artist(_patch(shape, fonts, points + figure.dpi_scale_trans))
    return figure


def _patch(shape: Shape, fonts: Typesetter, place: Transform) -> Patch:
    match shape:
        case Box():
            return _rectangle(shape, place)
        case Strokes():
            return _lines(shape, place)
        case Label():
            outline = fonts.outline(shape)
            return PathPatch(outline, facecolor=shape.colour, linewidth=0, transform=place)
        case _:
            assert_never(shape)


def _rectangle(box: Box, place: Transform) -> Rectangle:
    inner = within(box, OUTLINE / 2 if box.outline else 0)
    return Rectangle(
        (inner.x, inner.y),
        inner.width,
        inner.height,
        facecolor=box.fill,
        edgecolor=box.outline or "none",
        linewidth=OUTLINE if box.outline else 0,
        transform=place,
    )


def _lines(strokes: Strokes, place: Transform) -> PathPatch:
    points = [point for line in strokes.lines for point in line]
    codes = [Path.MOVETO, Path.LINETO] * len(strokes.lines)
    patch = PathPatch(
        Path(points, codes),
        fill=False,
        edgecolor=strokes.colour,
        linewidth=strokes.width,
        capstyle="round" if strokes.dots else "butt",
        transform=place,
    )
    if strokes.dots:
        # Dashes without length that have round ends; matplotlib counts them in line widths.
        patch.set_linestyle((0, (0.01, strokes.dots / strokes.width)))
    return patch


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
