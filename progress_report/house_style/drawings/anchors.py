"""Where a drawing stands on the page (20.4.2), in points from its left top."""

from __future__ import annotations

from lxml import etree
from msgspec import Struct

from progress_report.house_style.drawings.boxes import Box
from progress_report.house_style.markup import child
from progress_report.house_style.model import Page, ParagraphStyle
from progress_report.house_style.shapes import Point
from progress_report.house_style.xml import EMU_PER_POINT, number, points
from progress_report.lengths import in_points

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_MIDDLE, _END = ("center",), ("right", "bottom", "outside")


class Place(Struct, frozen=True):
    """The paragraph that holds a drawing: ``top`` is its distance to the top of the page,
    ``where`` what the user calls the part it is in."""

    page: Page
    style: ParagraphStyle
    top: float
    where: str


class _Span(Struct, frozen=True):
    """A stretch of the page, across or down."""

    start: float
    length: float


def box_of(frame: etree._Element, place: Place) -> Box:
    """The box of ``wp:anchor``, or of ``wp:inline``, which stands where its paragraph does."""
    extent = child(frame, f"{WP}extent")
    width, height = (_emu(extent, key) for key in ("cx", "cy"))
    x, y = _position(frame, width, height, place)
    return Box(x, y, width, height)


def _position(frame: etree._Element, width: float, height: float, place: Place) -> Point:
    if frame.tag == f"{WP}inline":
        return _in_line(width, place), place.top
    if frame.get("simplePos") in ("1", "true"):
        simple = child(frame, f"{WP}simplePos")
        return _emu(simple, "x"), _emu(simple, "y")
    across, down = child(frame, f"{WP}positionH"), child(frame, f"{WP}positionV")
    x = _placed(across, width, _across(_relative_to(across), place.page))
    y = _placed(down, height, _down(_relative_to(down), place))
    return x, y


def _placed(position: etree._Element | None, size: float, span: _Span) -> float:
    """An offset from the start of the span, or aligned in it (20.4.3.1, 20.4.3.2)."""
    if position is None:
        return span.start
    offset, align = child(position, f"{WP}posOffset"), child(position, f"{WP}align")
    if offset is not None:
        return span.start + points((offset.text or "0").strip(), EMU_PER_POINT)
    alignment = (align.text or "").strip() if align is not None else ""
    if alignment in _MIDDLE:
        return span.start + (span.length - size) / 2
    return span.start + (span.length - size if alignment in _END else 0)


def _across(relative_to: str, page: Page) -> _Span:
    """20.4.3.4; a column is as wide as the text, and the inside of a page is its left."""
    left, right = in_points(page.left), in_points(page.right)
    width = in_points(page.width)
    match relative_to:
        case "page":
            return _Span(0, width)
        case "leftMargin" | "insideMargin":
            return _Span(0, left)
        case "rightMargin" | "outsideMargin":
            return _Span(width - right, right)
    return _Span(left, width - left - right)


def _down(relative_to: str, place: Place) -> _Span:
    """20.4.3.5"""
    page = place.page
    top, bottom = in_points(page.top), in_points(page.bottom)
    height = in_points(page.height)
    match relative_to:
        case "page":
            return _Span(0, height)
        case "margin":
            return _Span(top, height - top - bottom)
        case "topMargin" | "insideMargin":
            return _Span(0, top)
        case "bottomMargin" | "outsideMargin":
            return _Span(height - bottom, bottom)
    return _Span(place.top, place.style.line)


def _in_line(width: float, place: Place) -> float:
    style, text = place.style, _across("margin", place.page)
    start, end = text.start + style.left, text.start + text.length - style.right
    match style.alignment:
        case "right":
            return end - width
        case "center":
            return (start + end - width) / 2
    return start - style.hanging


def _relative_to(position: etree._Element | None) -> str:
    return str(position.get("relativeFrom", "")) if position is not None else ""


def _emu(element: etree._Element | None, key: str) -> float:
    return number(element.get(key, "0")) / EMU_PER_POINT if element is not None else 0.0
