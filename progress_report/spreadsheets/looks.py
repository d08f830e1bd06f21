"""How the cells of an empty workbook look: fonts, fills and formats in one place."""

from __future__ import annotations

from copy import copy
from typing import Any

from msgspec import Struct
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.worksheet import Worksheet

from progress_report.colour import BLACK, WHITE, readable_on

FONT = "Arial"
"""Every computer has it, or one that is as wide: widths and heights are the same everywhere."""

TEXT_FORMAT = "@"
"""Excel keeps what is typed: ``2027-feb`` is no date, ``1.10`` not ``1,1``, ``- ja`` no formula."""
REQUIRED_FORMAT = '@" *"'
"""Shows a star behind the text; the text itself, which is the name of a column, has none."""
YEAR_FORMAT = "0"
DATE_FORMAT = "[$-413]d mmmm yyyy"
"""``1 april 2028``, in Dutch in every language of Excel."""

DARK = "#17494D"
GREY = "#5A6670"
BLUE = "#1F5FA8"
TO_FILL = "#FFD9A8"
"""A cell that still has to be filled in."""
EXAMPLE = "#FFF6D6"
UNKNOWN = "#B3261E"
"""The letters of a name that is not on the other sheet."""
UNKNOWN_FILL = "#FDE7E5"


def argb(colour: str) -> str:
    """``#1B6E3C`` as the file writes it: ``FF1B6E3C``."""
    return "FF" + colour.removeprefix("#")


def fill(colour: str) -> PatternFill:
    """A plain background; both colours are set: a rule shows the one, and a cell the other."""
    return PatternFill("solid", fgColor=argb(colour), bgColor=argb(colour))


class Look(Struct, frozen=True):
    """How a cell or a column of cells looks; a text that is not ``wrapped`` runs to the right."""

    bold: bool = False
    size: int = 10
    colour: str = BLACK
    background: str = ""
    underline: bool = False
    centred: bool = False
    wrapped: bool = True
    to_the_right: bool = False
    number_format: str = TEXT_FORMAT

    def put_on(self, target: Cell | ColumnDimension) -> None:
        """Gives the cell, or every cell of the column that has no look of its own, this look."""
        target.font = Font(
            name=FONT,
            size=self.size,
            bold=self.bold,
            underline="single" if self.underline else None,
            color=argb(self.colour),
        )
        if self.background:
            target.fill = fill(self.background)
        horizontal = "right" if self.to_the_right else "left"
        vertical = "center" if self.centred else "top"
        target.alignment = Alignment(horizontal, vertical, wrap_text=self.wrapped)
        target.number_format = self.number_format


def sample(sheet: Worksheet, look: Look) -> ColumnDimension:
    """Something outside the cells that looks like this, to copy the look from."""
    column = ColumnDimension(sheet)
    look.put_on(column)
    return column


def copy_look(source: Any, target: Any) -> None:
    """Makes a cell look as a column or another cell, in far less time than ``Look.put_on``.

    openpyxl's type stubs leave out what it keeps the look in.
    """
    target._style = copy(source._style)


INPUT = Look()
YEAR = Look(number_format=YEAR_FORMAT)
DATE = Look(number_format=DATE_FORMAT)


def header_look(*, required: bool) -> Look:
    """The look of a column name; a star and a dark background when its cells must be filled."""
    background = DARK if required else GREY
    return Look(
        bold=True,
        colour=readable_on(background, (WHITE,)),
        background=background,
        centred=True,
        number_format=REQUIRED_FORMAT if required else TEXT_FORMAT,
    )
