"""A sheet as the file holds it: cells with their values and looks, merged ranges, links.

openpyxl offers two ways to read a sheet. Its full mode makes a cell for every cell of a merged or
linked range (17 billion when a range is the whole sheet), reads every sheet, drawing and pivot
table, and forgets which values are formulas'. Its read-only mode leaves out merged ranges, links,
hidden rows and the bold words in a cell. The parser below both of them has everything in one pass,
so this module drives that parser.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any, TypeAlias

from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.cell.rich_text import CellRichText
from openpyxl.packaging.relationship import get_dependents, get_rels_path
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.worksheet._reader import FORMULA_TAG, VALUE_TAG, WorkSheetParser

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

CellValue: TypeAlias = str | bool | int | float | date | time | timedelta | CellRichText | None

MAX_ROWS = 50_000
"""Rows with content on one sheet; 15,000 actions is far more than any programme has."""


class TooManyRowsError(Exception):
    """A sheet has more than ``MAX_ROWS`` rows with content."""


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

    @property
    def coordinate(self) -> str:
        return coordinate(self.row, self.column)


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


def read_grid(sheet: ReadOnlyWorksheet, order: int) -> Grid:
    """The sheet of a workbook that openpyxl opened with ``read_only=True, rich_text=True``.

    Raises ``TooManyRowsError``, and whatever openpyxl raises on a damaged sheet.
    """
    source: Any = sheet  # openpyxl's type stubs leave out what the two modes share
    with source._get_source() as stream:
        parser = _Parser(source, stream)
        rows = tuple(parser.rows())
    links = parser.hyperlinks.hyperlink
    targets = _targets(source) if links else {}
    return Grid(
        sheet.title,
        order,
        rows,
        merged=tuple(_area(merge.ref) for merge in _merges(parser)),
        links=tuple((_area(link.ref), _address(link, targets)) for link in links),
    )


class _Parser(WorkSheetParser):
    """openpyxl's parser, that also remembers which formulas have no stored value."""

    def __init__(self, sheet: Any, stream: Any) -> None:
        super().__init__(
            stream,
            sheet._shared_strings,
            data_only=True,
            epoch=sheet.parent.epoch,
            date_formats=sheet.parent._date_formats,
            timedelta_formats=sheet.parent._timedelta_formats,
            rich_text=True,
        )
        self._sheet = sheet
        self._looks: dict[int, Look] = {}

    def rows(self) -> Iterator[GridRow]:
        """The rows that hold something."""
        count = 0
        for number, cells in self.parse():
            found = {cell["column"]: self._cell(cell) for cell in cells if _has_content(cell)}
            if not found:
                continue
            count += 1
            if count > MAX_ROWS:
                raise TooManyRowsError(self._sheet.title)
            yield GridRow(number, self._hidden(number), found)

    def parse_cell(self, element: Any) -> dict[str, Any]:
        cell: dict[str, Any] = super().parse_cell(element)
        cell["without_value"] = cell["value"] is None and _lacks_result(element)
        return cell

    def _hidden(self, number: int) -> bool:
        hidden: str = self.row_dimensions.get(str(number), {}).get("hidden", "0")
        return hidden in {"1", "true"}

    def _cell(self, cell: dict[str, Any]) -> GridCell:
        return GridCell(
            cell["row"],
            cell["column"],
            cell["value"],
            self._look(cell["style_id"]),
            is_error=cell["data_type"] == "e",
            formula_without_value=cell["without_value"],
        )

    def _look(self, style: int) -> Look:
        if style not in self._looks:
            cell = ReadOnlyCell(self._sheet, 1, 1, None, style_id=style)
            font = cell.font
            self._looks[style] = Look(cell.number_format, bool(font.b), bool(font.i), bool(font.u))
        return self._looks[style]


def _has_content(cell: dict[str, Any]) -> bool:
    return cell["without_value"] or cell["value"] not in (None, "")


def _lacks_result(element: Any) -> bool:
    """Whether the cell is a formula without a result; an empty text (``t="str"``) is a result."""
    if element.find(FORMULA_TAG) is None:
        return False
    return element.find(VALUE_TAG) is None or element.get("t") != "str"


def _merges(parser: WorkSheetParser) -> Iterable[Any]:
    return parser.merged_cells.mergeCell if parser.merged_cells else ()


def _targets(sheet: Any) -> dict[str, str]:
    """The addresses of the sheet's links outside the workbook, by relationship id."""
    path: str = get_rels_path(sheet._worksheet_path)  # type: ignore[no-untyped-call]
    archive = sheet.parent._archive
    if path not in archive.namelist():
        return {}
    relations = get_dependents(archive, path)
    return {relation.id: relation.Target for relation in relations if relation.Target}


def _address(link: Any, targets: Mapping[str, str]) -> str:
    """The address of a link; one to a place in the workbook itself starts with ``#``."""
    place = f"#{link.location}" if link.location else ""
    return targets.get(link.id, "") + place


def _area(reference: str) -> Area:
    first_column, first_row, last_column, last_row = range_boundaries(reference)
    return Area(first_column or 1, first_row or 1, last_column or 1, last_row or 1)
