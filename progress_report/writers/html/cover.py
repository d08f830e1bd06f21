"""What the house style draws on its cover, for the front of the page."""

from __future__ import annotations

from base64 import b64encode

from markupsafe import Markup

from progress_report.house_style import Command, HouseStyle, Shape
from progress_report.lengths import in_points
from progress_report.writers.html.markup import element, joined

_LETTERS = {"move": "M", "line": "L", "cubic": "C", "close": "Z"}
# A picture that is wider, as a share of the page, is no logo.
_WIDEST_LOGO = 0.5


def cover_art(house_style: HouseStyle) -> Markup:
    """The shapes of the cover as parts of an SVG, in points from the left top of the page."""
    paths = (shape for shape in house_style.cover if shape.kind == "path")
    return joined(map(_path, paths))


def logos(house_style: HouseStyle) -> Markup:
    """The small pictures of the cover, with their alternative text."""
    widest = _WIDEST_LOGO * in_points(house_style.page.width)
    pictures = (shape for shape in house_style.cover if shape.kind == "picture")
    return joined(_logo(shape) for shape in pictures if shape.width <= widest)


def _path(shape: Shape) -> Markup:
    stroke = shape.stroke
    return element(
        "path",
        {
            "transform": f"translate({shape.x:.2f} {shape.y:.2f})",
            "d": "".join(map(_step, shape.commands)),
            "fill": shape.fill or "none",
            "opacity": f"{shape.opacity:.2f}",
            "stroke": stroke.colour if stroke else None,
            "stroke-width": f"{stroke.width:.2f}" if stroke else None,
            "stroke-opacity": f"{stroke.opacity:.2f}" if stroke else None,
        },
    )


def _step(command: Command) -> str:
    points = " ".join(f"{x:.2f} {y:.2f}" for x, y in command.points)
    return f"{_LETTERS[command.kind]}{points}"


def _logo(shape: Shape) -> Markup:
    data = b64encode(shape.picture).decode()
    alternative_text = "" if shape.decorative else shape.description
    source = f"data:{shape.media_type};base64,{data}"
    return element("img", {"class": "logo", "src": source, "alt": alternative_text})
