"""Styles of tables with all that they inherit (17.7.6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree

from progress_report.house_style.borders import SYNONYMS, TABLE_SIDES, borders
from progress_report.house_style.looks import look
from progress_report.house_style.model import CellStyle, TableStyle
from progress_report.house_style.style_sheet import StyleSheet, nearest
from progress_report.house_style.theme import Theme
from progress_report.house_style.xml import W, points

_PADDING_SIDES = ("top", "right", "bottom", "left")
# In points, when no style says it: 115 twips left and right (17.4.42).
_PADDING = {"top": 0.0, "right": 5.75, "bottom": 0.0, "left": 5.75}


def table_style(style: etree._Element, sheet: StyleSheet, theme: Theme) -> TableStyle:
    """The style of a table, and of its parts that the report has."""
    chain = list(sheet.chain(style))
    layers = _inside(chain, "tblPr")
    return TableStyle(
        borders=borders(layers, "tblBorders", TABLE_SIDES, theme),
        padding=_padding(layers),
        header=_part(chain, "firstRow", theme),
        first_column=_part(chain, "firstCol", theme),
        last_row=_part(chain, "lastRow", theme),
        cells=_cells(chain, theme),
    )


def _part(chain: Sequence[etree._Element], kind: str, theme: Theme) -> CellStyle:
    """What the styles say of one part (``w:tblStylePr``)."""
    parts = [
        part
        for style in chain
        for part in style.findall(f"{W}tblStylePr")
        if part.get(f"{W}type") == kind
    ]
    return _cells(parts, theme)


def _cells(parents: Sequence[etree._Element], theme: Theme) -> CellStyle:
    cells, text = _inside(parents, "tcPr"), look(_inside(parents, "rPr"), theme)
    return CellStyle(
        fill=theme.shading(nearest(cells, "shd")),
        colour=text.colour,
        bold=text.bold,
        italic=text.italic,
        borders=borders(cells, "tcBorders", TABLE_SIDES, theme),
    )


def _padding(layers: Sequence[etree._Element]) -> Mapping[str, float]:
    return {side: _margin(layers, side) for side in _PADDING_SIDES}


def _margin(layers: Sequence[etree._Element], side: str) -> float:
    for layer in layers:
        for key in SYNONYMS.get(side, (side,)):
            margin = layer.find(f"{W}tblCellMar/{W}{key}")
            if margin is not None:
                return points(str(margin.get(f"{W}w", "0")))
    return _PADDING[side]


def _inside(parents: Sequence[etree._Element], name: str) -> list[etree._Element]:
    found = (parent.find(f"{W}{name}") for parent in parents)
    return [element for element in found if element is not None]
