"""Paragraphs with all that they inherit: properties of paragraphs (17.3.1) and of their text."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree
from msgspec import Struct

from progress_report.colour import BLACK
from progress_report.house_style.borders import PARAGRAPH_SIDES, borders
from progress_report.house_style.effects import tell_effects
from progress_report.house_style.looks import look
from progress_report.house_style.model import (
    NATURAL_LINE,
    Alignment,
    CharacterStyle,
    LineRule,
    Marker,
    ParagraphStyle,
)
from progress_report.house_style.notices import Notices
from progress_report.house_style.numbering import Numbering
from progress_report.house_style.style_sheet import StyleSheet, attribute, nearest, switch
from progress_report.house_style.tabs import tabs
from progress_report.house_style.theme import Theme
from progress_report.house_style.xml import W, number, points, value

# What Word takes when nothing says it: in points (17.3.2.38), and in twips or 240ths (17.3.1.33).
_SIZE = 10.0
_SINGLE_LINE = 240
_LINE_RULES: dict[str, LineRule] = {"exact": "exact", "atLeast": "at least"}
# 17.18.44
_ALIGNMENTS: dict[str, Alignment] = {
    "right": "right",
    "end": "right",
    "center": "center",
    "both": "justify",
    "distribute": "justify",
}
_LIST = f"{W}numPr/{W}numId"


class Paragraphs(Struct, frozen=True):
    """Resolves paragraphs of one Word file."""

    sheet: StyleSheet
    theme: Theme
    numbering: Numbering
    notices: Notices

    def of_style(self, style: etree._Element | None) -> ParagraphStyle:
        return self.resolved(None, style)

    def resolved(self, own: etree._Element | None, style: etree._Element | None) -> ParagraphStyle:
        """A paragraph in the style, with properties of its own (``w:pPr``) when it has them."""
        layers = self.sheet.layers(style, "pPr")
        if own is not None:
            layers.insert(0, own)
        marker = self._put_level(layers)
        text_layers = self.sheet.layers(style, "rPr")
        if style is not None:
            name = value(style, f"{W}name")
            tell_effects(f"van de stijl '{name}'", text_layers, layers, self.notices)
        text = look(text_layers, self.theme)
        return self._paragraph(layers, text, marker)

    def _put_level(self, layers: list[etree._Element]) -> Marker | None:
        """Puts the properties of the list's level behind those of the style that is in the list,
        and before those it is based on (17.9.22): indents of the style itself win."""
        place = next((n for n, part in enumerate(layers) if value(part, _LIST)), None)
        if place is None:
            return None
        list_id, level = value(layers[place], _LIST), _list_level(layers)
        holder = layers[place].getparent()
        style_id = str(holder.get(f"{W}styleId", "")) if holder is not None else ""
        found = self.numbering.level(list_id, level, style_id)
        if found is None:
            return None
        if found.properties is not None:
            layers.insert(place + 1, found.properties)
        return found.marker

    def _paragraph(
        self, layers: Sequence[etree._Element], text: CharacterStyle, marker: Marker | None
    ) -> ParagraphStyle:
        size = text.size if text.size and text.size > 0 else _SIZE
        line, rule = _line(layers, size)
        return ParagraphStyle(
            font=text.font or self.theme.body_font,
            size=size,
            bold=bool(text.bold),
            italic=bool(text.italic),
            colour=text.colour or BLACK,
            fill=text.fill,
            letter_spacing=text.letter_spacing or 0.0,
            line=line,
            line_rule=rule,
            before=_length(layers, "spacing", "before"),
            after=_length(layers, "spacing", "after"),
            left=_length(layers, "ind", "left", "start"),
            right=_length(layers, "ind", "right", "end"),
            hanging=_hanging(layers),
            alignment=_ALIGNMENTS.get(attribute(layers, "jc", "val"), "left"),
            keep_next=bool(switch(layers, "keepNext")),
            keep_lines=bool(switch(layers, "keepLines")),
            page_break_before=bool(switch(layers, "pageBreakBefore")),
            widow_control=switch(layers, "widowControl") is not False,
            borders=borders(layers, "pBdr", PARAGRAPH_SIDES, self.theme),
            background=self.theme.shading(nearest(layers, "shd")),
            tabs=tabs(layers),
            marker=marker,
            contextual_spacing=bool(switch(layers, "contextualSpacing")),
            underline=bool(text.underline),
            capitals=bool(text.capitals),
        )


def _list_level(layers: Sequence[etree._Element]) -> str:
    """``w:ilvl`` may stand in another layer than ``w:numId``."""
    levels = (value(layer, f"{W}numPr/{W}ilvl") for layer in layers)
    return next((level for level in levels if level), "")


def _line(layers: Sequence[etree._Element], size: float) -> tuple[float, LineRule]:
    line = attribute(layers, "spacing", "line")
    rule = _LINE_RULES.get(attribute(layers, "spacing", "lineRule"))
    height = points(line) if line else 0.0
    if height <= 0:
        return size * NATURAL_LINE, "natural"
    if rule:
        return height, rule
    return size * NATURAL_LINE * number(line) / _SINGLE_LINE, "natural"


def _length(layers: Sequence[etree._Element], name: str, *keys: str) -> float:
    return points(attribute(layers, name, *keys) or "0")


def _hanging(layers: Sequence[etree._Element]) -> float:
    """One property with two names (17.3.1.12): in the same layer ``hanging`` wins."""
    for layer in layers:
        hanging = attribute([layer], "ind", "hanging")
        first_line = attribute([layer], "ind", "firstLine")
        if hanging or first_line:
            return points(hanging) if hanging else -points(first_line)
    return 0.0
