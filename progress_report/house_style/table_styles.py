"""Styles of tables with all that they inherit (17.7.6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lxml import etree
from msgspec import Struct

from progress_report.house_style.borders import SYNONYMS, TABLE_SIDES, borders
from progress_report.house_style.effects import missed, tell
from progress_report.house_style.looks import look
from progress_report.house_style.model import CellStyle, TableStyle
from progress_report.house_style.notices import Notices
from progress_report.house_style.style_sheet import StyleSheet, nearest
from progress_report.house_style.theme import Theme
from progress_report.house_style.xml import W, points, value

_PADDING_SIDES = ("top", "right", "bottom", "left")
# In points, when no style says it: 115 twips left and right (17.4.42).
_PADDING = {"top": 0.0, "right": 5.75, "bottom": 0.0, "left": 5.75}


# The parts that the report has, what a message calls them, and the borders that a PDF has of them.
_PARTS = {
    "firstRow": ("de kopregel", ("insideV",)),
    "firstCol": ("de eerste kolom", ()),
    "lastRow": ("de totaalrij", ("top",)),
}
_SHOWN_OF_TEXT = ("colour", "bold", "italic")


class TableStyles(Struct, frozen=True):
    """Resolves the styles of tables of one Word file."""

    sheet: StyleSheet
    theme: Theme
    notices: Notices

    def of_style(self, style: etree._Element) -> TableStyle:
        """The style of a table, and of its parts that the report has."""
        chain, name = list(self.sheet.chain(style)), value(style, f"{W}name")
        layers = _inside(chain, "tblPr")
        self._tell_all_cells(chain, name)
        return TableStyle(
            borders=borders(layers, "tblBorders", TABLE_SIDES, self.theme),
            padding=_padding(layers),
            header=self._part(chain, "firstRow", name),
            first_column=self._part(chain, "firstCol", name),
            last_row=self._part(chain, "lastRow", name),
        )

    def _part(self, chain: Sequence[etree._Element], kind: str, name: str) -> CellStyle:
        """What the styles say of one part (``w:tblStylePr``)."""
        parts = [
            part
            for style in chain
            for part in style.findall(f"{W}tblStylePr")
            if part.get(f"{W}type") == kind
        ]
        cells, called, sides = self._cells(parts), *_PARTS[kind]
        effects = missed(look(_inside(parts, "rPr"), self.theme), _SHOWN_OF_TEXT)
        effects += ["rand"] if set(cells.borders) - set(sides) else []
        tell(effects, f"van {called} van de stijl '{name}'", self.notices)
        return cells

    def _tell_all_cells(self, chain: Sequence[etree._Element], name: str) -> None:
        """The PDF has what the styles of paragraphs and the parts of a table say, no more."""
        cells, of_text = self._cells(chain), look(_inside(chain, "rPr"), self.theme)
        effects = ["opvulling"] if cells.fill else []
        effects += ["rand"] if cells.borders else []
        effects += missed(of_text, ())
        tell(effects, f"van alle cellen van de stijl '{name}'", self.notices)

    def _cells(self, parents: Sequence[etree._Element]) -> CellStyle:
        cells, text = _inside(parents, "tcPr"), look(_inside(parents, "rPr"), self.theme)
        return CellStyle(
            fill=self.theme.shading(nearest(cells, "shd")),
            colour=text.colour,
            bold=text.bold,
            italic=text.italic,
            borders=borders(cells, "tcBorders", TABLE_SIDES, self.theme),
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
