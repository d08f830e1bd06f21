"""A sheet as the file holds it: cells with their values and looks, merged ranges, links."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from heapq import heappop, heappush
from typing import Generic, TypeAlias, TypeVar

from msgspec import Struct, field

from progress_report.workbook.parts import TooLargeError
from progress_report.workbook.rich_text import Run

_T = TypeVar("_T")

MAX_CROSSINGS = 200_000
"""Rows with something in them times the merged ranges, or the links, that cross them.

Merged cells in three columns of 15,000 actions cross 45,000 rows.
"""

RichText: TypeAlias = tuple[Run | str, ...]
"""A text in parts; one that is no run looks as its cell does."""

CellValue: TypeAlias = str | bool | int | float | RichText | None
"""What a file holds; a date is a number of days, counted from 1900, with the format of a date."""


class Look(Struct, frozen=True, gc=False):
    """How a cell looks as a whole."""

    number_format: str = "General"
    bold: bool = False
    italic: bool = False
    underline: bool = False
    struck: bool = False


# Without ``gc``, as all values of which every cell has one: they cannot be part of a cycle, and to
# look for cycles among so many took a sixth of the reading.
class GridCell(Struct, frozen=True, gc=False):
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

    @property
    def length(self) -> int:
        """The characters of its text."""
        if isinstance(self.value, str):
            return len(self.value)
        if isinstance(self.value, tuple):
            return sum(len(part if isinstance(part, str) else part.text) for part in self.value)
        return 0


class Area(Struct, frozen=True):
    """A range of cells, its corners included."""

    first_column: int
    first_row: int
    last_column: int
    last_row: int


class _Crossings(Generic[_T]):
    """What lies at every place of a sheet; of areas that overlap, the first one counts."""

    def __init__(self) -> None:
        self._areas: dict[int, list[tuple[Area, _T]]] = {}
        self._spans: dict[int, tuple[list[int], list[_T | None]]] = {}

    def add(self, areas: Iterable[tuple[Area, _T]], rows: Sequence[int]) -> None:
        """What belongs to each area, in the rows that it crosses; ``rows`` are in order."""
        count = 0
        for area, of_area in areas:
            crossed = rows[bisect_left(rows, area.first_row) : bisect_right(rows, area.last_row)]
            count += len(crossed)
            if count > MAX_CROSSINGS:
                raise TooLargeError(count)
            for row in crossed:
                self._areas.setdefault(row, []).append((area, of_area))

    def __contains__(self, row: int) -> bool:
        """Whether anything crosses the row."""
        return row in self._areas

    def at(self, row: int, column: int) -> _T | None:
        if row not in self._areas:
            return None
        if row not in self._spans:
            self._spans[row] = _spans(self._areas[row])
        starts, found = self._spans[row]
        place = bisect_right(starts, column) - 1
        return found[place] if place >= 0 else None


def _spans(areas: Sequence[tuple[Area, _T]]) -> tuple[list[int], list[_T | None]]:
    """The columns where something else begins in the row of these areas, and what."""
    edges = {edge for area, _ in areas for edge in (area.first_column, area.last_column + 1)}
    starts = sorted(edges)
    later = sorted(range(len(areas)), key=lambda order: -areas[order][0].first_column)
    begun: list[int] = []
    found: list[_T | None] = []
    for start in starts:
        while later and areas[later[-1]][0].first_column == start:
            heappush(begun, later.pop())
        while begun and areas[begun[0]][0].last_column < start:
            heappop(begun)
        found.append(areas[begun[0]][1] if begun else None)
    return starts, found


class GridRow(Struct, frozen=True, gc=False):
    """A row with at least one value; cells by column number, from 1."""

    number: int
    hidden: bool
    cells: Mapping[int, GridCell]


class Grid(Struct, frozen=True):
    """The rows of a sheet that hold something; ``order`` is the place of the sheet, from 1.

    ``totals`` are the totals rows of the tables on the sheet (Insert, Table in Excel);
    ``lost_links`` when the file does not say where some of its links lead to.
    """

    title: str
    order: int
    rows: tuple[GridRow, ...] = ()
    merged: tuple[Area, ...] = ()
    links: tuple[tuple[Area, str], ...] = ()
    totals: tuple[Area, ...] = ()
    lost_links: bool = False
    _by_number: dict[int, GridRow] = field(default_factory=dict)
    _merged: _Crossings[Area] = field(default_factory=_Crossings)
    _links: _Crossings[str] = field(default_factory=_Crossings)
    _totals: _Crossings[Area] = field(default_factory=_Crossings)

    def __post_init__(self) -> None:
        """Raises TooLargeError when ranges cross more rows than can be gone through in time."""
        self._by_number.update((row.number, row) for row in self.rows)
        numbers = sorted(self._by_number)
        self._merged.add([(area, area) for area in self.merged], numbers)
        self._links.add(self.links, numbers)
        self._totals.add([(area, area) for area in self.totals], numbers)

    def cells(self, row: int, columns: Iterable[int]) -> list[GridCell | None]:
        """The cells of the row in these columns, None for each that is empty.

        Of a merged range it is the cell that holds its value.
        """
        if row in self._merged:
            return [self._cell(row, column) for column in columns]
        return list(map(self._by_number[row].cells.get, columns))

    def _cell(self, row: int, column: int) -> GridCell | None:
        area = self._merged.at(row, column)
        if area is not None:
            row, column = area.first_row, area.first_column
        found = self._by_number.get(row)
        return found.cells.get(column) if found else None

    def link(self, cell: GridCell) -> str:
        """The address that the cell links to, or an empty text."""
        if cell.link:
            return cell.link
        return self._links.at(cell.row, cell.column) or ""

    def in_totals(self, row: int, column: int) -> bool:
        """Whether the cell is in the totals row of a table."""
        return self._totals.at(row, column) is not None
