"""How text looks: properties of runs (17.3.2)."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from progress_report.house_style.model import CharacterStyle
from progress_report.house_style.style_sheet import attribute, nearest, switch
from progress_report.house_style.theme import Theme
from progress_report.house_style.xml import W, points

# w:sz is in half points (17.3.2.38).
_HALVES_PER_POINT = 2


def look(layers: Sequence[etree._Element], theme: Theme) -> CharacterStyle:
    """What the layers of ``w:rPr`` say together, the nearest first."""
    size, spacing = attribute(layers, "sz", "val"), attribute(layers, "spacing", "val")
    underline = attribute(layers, "u", "val")
    return CharacterStyle(
        font=_font(layers, theme),
        size=points(size, _HALVES_PER_POINT) if size else None,
        bold=switch(layers, "b"),
        italic=switch(layers, "i"),
        colour=_colour(layers, theme),
        underline=underline != "none" if underline else None,
        capitals=switch(layers, "caps"),
        fill=theme.shading(nearest(layers, "shd")),
        letter_spacing=points(spacing) if spacing else None,
    )


def _font(layers: Sequence[etree._Element], theme: Theme) -> str:
    """Of the nearest layer that names one for Latin text; some name only one for other text."""
    fonts = (layer.find(f"{W}rFonts") for layer in layers)
    named = (theme.font(element) for element in fonts if element is not None)
    return next((font for font in named if font), "")


def _colour(layers: Sequence[etree._Element], theme: Theme) -> str:
    element = nearest(layers, "color")
    return theme.colour(element) if element is not None else ""
