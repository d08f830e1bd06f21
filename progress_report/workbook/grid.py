"""A sheet as the file holds it: cells with their values and looks, merged ranges, links."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

from openpyxl.utils import get_column_letter

from progress_report.workbook.parts import TooLargeError
from progress_report.workbook.rich_text import Run

_T = TypeVar("_T")

MAX_CROSSINGS = 1_000_000
"""Rows with something in them times the merged ranges, or the links, that cross them."""

RichText: TypeAlias = tuple[Run | str, ...]
"""A text in parts; one that is no run looks as its cell does."""

CellValue: TypeAlias = str | bool | int | float | RichText | None
"""What a file holds; a date is a number of days, counted from 1900, with the format of a date."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks as a whole."""

    number_format: str = "General"
    bold: bool = False
    italic: bool = False
    underline: bool = False


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell with a value; ``formula_without_value`` when Excel stored no result with it.

    ``is_no_value`` when it shows a picture or a linked data type, which no cell of old could hold;
    ``link`` is the address in a formula ``HYPERLINK``, or that formula when it has none.
    """

    row: int
    column: int
    value: CellValue
    look: Look = Look()
    is_error: bool = False
    is_no_value: bool = False
    is_formula: bool = False
    formula_without_value: bool = False
    link: str = ""


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
    """The rows of a sheet that hold something; ``order`` is the place of the sheet, from 1.

    ``totals`` are the totals rows of the tables on the sheet (Insert, Table in Excel).
    """

    title: str
    order: int
    rows: tuple[GridRow, ...] = ()
    merged: tuple[Area, ...] = ()
    links: tuple[tuple[Area, str], ...] = ()
    totals: tuple[Area, ...] = ()
    _by_number: dict[int, GridRow] = field(default_factory=dict, repr=False, compare=False)
    _merged: dict[int, list[Area]] = field(default_factory=dict, repr=False, compare=False)
    _links: dict[int, list[tuple[Area, str]]] = field(
        default_factory=dict, repr=False, compare=False
    )
    _totals: dict[int, list[Area]] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Raises TooLargeError when ranges cross more rows than can be gone through in time."""
        self._by_number.update((row.number, row) for row in self.rows)
        numbers = sorted(self._by_number)
        self._merged.update(_by_row([(area, area) for area in self.merged], numbers))
        self._links.update(_by_row([(link[0], link) for link in self.links], numbers))
        self._totals.update(_by_row([(area, area) for area in self.totals], numbers))

    def merged_in(self, row: int) -> Sequence[Area]:
        """The merged ranges that cross the row, which holds something."""
        return self._merged.get(row, ())

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
        if cell.link:
            return cell.link
        links = self._links.get(cell.row, ())
        addresses = (link for area, link in links if area.holds(cell.row, cell.column))
        return next(addresses, "")

    def in_totals(self, row: int, column: int) -> bool:
        """Whether the cell is in the totals row of a table."""
        return any(area.holds(row, column) for area in self._totals.get(row, ()))


def _by_row(areas: Iterable[tuple[Area, _T]], rows: Sequence[int]) -> dict[int, list[_T]]:
    """What belongs to the areas that cross a row, for all rows with such areas."""
    found: dict[int, list[_T]] = {}
    count = 0
    for area, of_area in areas:
        crossed = rows[bisect_left(rows, area.first_row) : bisect_right(rows, area.last_row)]
        count += len(crossed)
        if count > MAX_CROSSINGS:
            raise TooLargeError(count)
        for row in crossed:
            found.setdefault(row, []).append(of_area)
    return found


def coordinate(row: int, column: int) -> str:
    """``H12``"""
    return f"{get_column_letter(column)}{row}"
