"""The colours of a marked cell: those of the header row of the tables it stands in."""

from __future__ import annotations

from msgspec import Struct

from progress_report.colour import readable_on
from progress_report.document.blocks import TableKind
from progress_report.house_style import HouseStyle
from progress_report.writers.style_names import TABLES

MARKED_TABLE = TABLES[TableKind.PROGRAMME]


class MarkColours(Struct, frozen=True):
    """``#RRGGBB``; the sign can be read on the fill (WCAG 2.2, 1.4.3)."""

    fill: str
    sign: str


def mark_colours(house_style: HouseStyle) -> MarkColours:
    """Those of every format; a header row without a fill leaves the colour of the programme."""
    colours = house_style.colours
    fill = house_style.table(MARKED_TABLE).header.fill or colours.programme
    return MarkColours(fill, readable_on(fill, (colours.background, colours.text)))
