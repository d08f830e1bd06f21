"""How high a header or footer is in Word, as far as can be said without laying out its text."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from progress_report.house_style.drawings.anchors import WP
from progress_report.house_style.model import ParagraphStyle
from progress_report.house_style.running_text import Content
from progress_report.house_style.xml import EMU_PER_POINT, points


def content_height(paragraphs: Iterable[tuple[ParagraphStyle, Content]]) -> float:
    """The height of the paragraphs; the white between two is the larger of what they ask, and
    lines at their edges come on top of it. Text that does not fit on a line is not counted."""
    height, after = 0.0, 0.0
    for style, content in paragraphs:
        edges = [style.borders[side] for side in ("top", "bottom") if side in style.borders]
        height += max(after, style.before) + _lines(style, content)
        height += sum(line.width + line.space for line in edges)
        after = style.after
    return height + after


def _lines(style: ParagraphStyle, content: Content) -> float:
    """One that holds a drawing is as high as that, unless its height is exact."""
    number = 1 + sum(piece.text.count("\n") for piece in content.pieces if not piece.field)
    if style.line_rule == "exact":
        return number * style.pitch
    drawn = max(map(_inline_height, content.drawings), default=0.0)
    return (number - 1) * style.pitch + max(style.pitch, drawn)


def _inline_height(drawing: etree._Element) -> float:
    extent = drawing.find(f"{WP}inline/{WP}extent")
    try:
        return points(extent.get("cy", "0"), EMU_PER_POINT) if extent is not None else 0.0
    except ValueError:
        return 0.0  # a drawing that is told, and left out
