"""A sheet as the file holds it: cells with their values and looks, merged ranges, links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import TypeAlias

from openpyxl.cell.rich_text import CellRichText
from openpyxl.utils import get_column_letter

CellValue: TypeAlias = str | bool | int | float | date | time | timedelta | CellRichText | None


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks as a whole."""

    number_format: str = "General"
    bold: bool = False
    italic: bool = False
    underline: bool = False


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell with a value; ``formula_without_value`` when Excel stored no result with it."""

    row: int
    column: int
    value: CellValue
    look: Look = Look()
    is_error: bool = False
    formula_without_value: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """A range of cells, its corners included."""

    first_column: int
    first_row: int
    last_column: int
    last_row: int

    def holds(self, row: int, column: int) -> bool:
        return (
            self.first_row <= row <= self.last_row
            and self.first_column <= column <= self.last_column
        )


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row with at least one value; cells by column number, from 1."""

    number: int
    hidden: bool
    cells: Mapping[int, GridCell]


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of a sheet that hold something; ``order`` is the place of the sheet, from 1."""

    title: str
    order: int
    rows: tuple[GridRow, ...] = ()
    merged: tuple[Area, ...] = ()
    links: tuple[tuple[Area, str], ...] = ()
    _by_number: dict[int, GridRow] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._by_number.update((row.number, row) for row in self.rows)

    def merged_in(self, row: int) -> tuple[Area, ...]:
        """The merged ranges that cross the row."""
        return tuple(area for area in self.merged if area.first_row <= row <= area.last_row)

    def cell(self, row: int, column: int, merged: Iterable[Area] = ()) -> GridCell | None:
        """The cell, or of a merged range the cell that holds its value; None when empty."""
        for area in merged:
            if area.holds(row, column):
                row, column = area.first_row, area.first_column
                break
        found = self._by_number.get(row)
        return found.cells.get(column) if found else None

    def link(self, cell: GridCell) -> str:
        """The address that the cell links to, or an empty text."""
        addresses = (link for area, link in self.links if area.holds(cell.row, cell.column))
        return next(addresses, "")


def coordinate(row: int, column: int) -> str:
    """``H12``"""
    return f"{get_column_letter(column)}{row}"
