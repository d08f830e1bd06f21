"""Lines around paragraphs, tables and cells (17.3.1.24, 17.4.38, 17.4.66)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from lxml import etree

from progress_report.colour import BLACK
from progress_report.house_style.model import Line
from progress_report.house_style.theme import Theme
from progress_report.house_style.xml import W, number

PARAGRAPH_SIDES = ("top", "right", "bottom", "left")
TABLE_SIDES = ("top", "right", "bottom", "left", "insideH", "insideV")
# Left and right have other names in texts that may run from right to left.
SYNONYMS = {"left": ("left", "start"), "right": ("right", "end")}
_EIGHTHS_PER_POINT = 8
_NO_LINE = ("nil", "none")


def borders(
    layers: Sequence[etree._Element], name: str, sides: Sequence[str], theme: Theme
) -> Mapping[str, Line]:
    """The lines by side; each side is that of the nearest layer that says something of it."""
    found = {side: _nearest_side(layers, name, side) for side in sides}
    return {
        side: _line(border, theme)
        for side, border in found.items()
        if border is not None and border.get(f"{W}val") not in _NO_LINE
    }


def _nearest_side(layers: Sequence[etree._Element], name: str, side: str) -> etree._Element | None:
    for layer in layers:
        for key in SYNONYMS.get(side, (side,)):
            border = layer.find(f"{W}{name}/{W}{key}")
            if border is not None:
                return border
    return None


def _line(border: etree._Element, theme: Theme) -> Line:
    return Line(
        width=number(border.get(f"{W}sz", "0")) / _EIGHTHS_PER_POINT,
        colour=theme.colour(border, "color") or BLACK,
        space=number(border.get(f"{W}space", "0")),
        dash=_dash(str(border.get(f"{W}val"))),
    )


def _dash(kind: str) -> Literal["", "dashed", "dotted"]:
    """17.18.2: ``dotted``, and ``dashed``, ``dotDash`` and the like."""
    if kind == "dotted":
        return "dotted"
    return "dashed" if "dash" in kind.casefold() else ""
