"""From the XML of a sheet to its grid.

A spreadsheet library reads more than a report needs and less than it must know: a cell for every
cell of a merged range (17 billion when that is the whole sheet), every drawing and pivot table, but
not which values are formulas', or merged ranges, links and bold words. So sheets are read here, in
one pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError

from msgspec import Struct
from msgspec.structs import replace

from progress_report.workbook.addresses import LAST_COLUMN, LAST_ROW, column_of, corners
from progress_report.workbook.cell_parser import CellParser
from progress_report.workbook.grid import Area, Grid, GridCell, GridRow
from progress_report.workbook.package import Package, SheetPart
from progress_report.workbook.parts import DamageError, Parts, TooLargeError
from progress_report.workbook.relations import Relation, relations_of
from progress_report.workbook.xml_names import RELATIONSHIPS, tag

MAX_ROWS = 20_000
"""Rows with cells that hold something on one sheet; 1,000 actions is more than any programme has.

Reading and checking so many rows takes some ten seconds.
"""

MAX_FIELDS = 1_000_000
"""Rows times columns, for every row is checked in every column that has a name."""

_ROW, _CELL = map(tag, ("row", "c"))
_ROWS, _MERGES, _LINKS = _CONTAINERS = tuple(map(tag, ("sheetData", "mergeCells", "hyperlinks")))
_RELATION = f"{{{RELATIONSHIPS}}}id"


class TooManyRowsError(Exception):
    """A sheet has more than ``MAX_ROWS`` rows with content."""


def read_grid(package: Package, sheet: SheetPart, order: int) -> Grid:
    """The cells of a sheet; ``order`` is its place, from 1.

    Raises TooManyRowsError, TooLargeError, DamageError and the ``NOT_UNDERSTOOD``.
    """
    archive = package.archive
    parser = _Parser(package, sheet.title)
    rows = tuple(parser.rows(_without_empty_end(archive.content(sheet.part))))
    relations = relations_of(archive, sheet.part)
    return Grid(
        sheet.title,
        order,
        rows,
        merged=tuple(parser.merged),
        links=tuple((link.area, link.address(relations)) for link in parser.links),
        totals=tuple(_totals(archive, relations)),
        lost_links=any(link.is_lost(relations) for link in parser.links),
    )


def _without_empty_end(xml: bytes) -> bytes:
    """The sheet without the rows behind its last value.

    Colouring a whole column by hand makes a million rows without a value, which take seconds to
    parse and say nothing. They can be cut off without parsing, because a ``<`` in a text is always
    written as ``&lt;``; whatever does not look as usual is left as it is.
    """
    end = xml.rfind(b"</sheetData>")
    last_value = max(xml.rfind(tag, 0, end) for tag in (b"<v", b"<is", b"<f"))
    row_end = xml.find(b"</row>", last_value, end)
    if -1 in (end, last_value, row_end):
        return xml
    if not xml[row_end + len(b"</row>") : end].strip():
        return xml
    view = memoryview(xml)
    return b"".join((view[: row_end + len(b"</row>")], view[end:]))


class _Link(Struct, frozen=True):
    """A link of a range of cells; what it leads to outside the workbook is in a relationship."""

    area: Area
    relationship: str
    location: str

    @classmethod
    def of(cls, element: Element) -> _Link:
        identifier = element.get(_RELATION, "")
        return cls(_area(element.get("ref", "")), identifier, element.get("location", ""))

    def address(self, relations: Mapping[str, Relation]) -> str:
        """The address; one of a place in the workbook itself starts with ``#``."""
        relation = relations.get(self.relationship)
        target = relation.target if relation else ""
        return target + (f"#{self.location}" if self.location else "")

    def is_lost(self, relations: Mapping[str, Relation]) -> bool:
        """Whether the file does not say where it leads to."""
        return bool(self.relationship) and self.relationship not in relations


class _Parser:
    """Reads a sheet row by row, and keeps aside its merged ranges and links."""

    def __init__(self, package: Package, title: str) -> None:
        self.merged: list[Area] = []
        self.links: list[_Link] = []
        self._title = title
        self._archive = package.archive
        self._cells = CellParser(package.strings, package.looks, from_1904=package.from_1904)

    def rows(self, xml: bytes) -> Iterator[GridRow]:
        """The rows that hold something."""
        count = widest = 0
        for number, element in self._row_elements(xml):
            count += 1
            if count > MAX_ROWS:
                raise TooManyRowsError(self._title)
            found = self._row(element, number)
            if not found:
                continue
            widest = max(widest, len(found))
            if widest * count > MAX_FIELDS:
                raise TooLargeError(self._title)
            yield GridRow(number, element.get("hidden") in {"1", "true"}, found)

    def _row_elements(self, xml: bytes) -> Iterator[tuple[int, Element]]:
        """The rows with a value and their numbers; a row without a number follows the one before.

        Only these elements are looked at, so that no drawing, validation or colouring rule can
        stand in the way.
        """
        number = 0
        for container, element in self._archive.children(BytesIO(xml), _CONTAINERS):
            if container == _MERGES:
                self.merged.append(_area(element.get("ref", "")))
            elif container == _LINKS:
                self.links.append(_Link.of(element))
            elif element.tag == _ROW:
                number = int(float(element.get("r", number + 1)))
                if not 0 < number <= LAST_ROW:
                    raise ValueError(number)
                if any(map(len, element)):
                    yield number, element

    def _row(self, row: Element, number: int) -> dict[int, GridCell]:
        """The cells that hold something; one that names no column follows the one before."""
        self._archive.count_values(len(row))
        cells: dict[int, GridCell] = {}
        column = characters = 0
        for element in row:
            if element.tag != _CELL:
                continue
            place = element.get("r")
            column = column_of(place) if place else column + 1
            if column > LAST_COLUMN:
                raise ValueError(column)
            cell = self._cells.parse(element, number, column)
            if cell is not None:
                cells[column] = cell
                characters += cell.length
        self._archive.count_characters(characters)
        return cells


def _totals(archive: Parts, relations: Mapping[str, Relation]) -> Iterator[Area]:
    """The totals rows of the tables on the sheet (ECMA-376-1, 18.5.1.2)."""
    names = set(archive.namelist())
    for relation in relations.values():
        if not relation.kind.endswith("/table") or relation.target not in names:
            continue
        try:
            table = archive.tree(relation.target)
            area, count = _area(table.get("ref", "")), int(table.get("totalsRowCount", 0))
        except (DamageError, ParseError, ValueError):
            continue  # without the description of a table all of its rows are data
        if count:
            yield replace(area, first_row=area.last_row - count + 1)


def _area(reference: str) -> Area:
    first_column, first_row, last_column, last_row = corners(reference)
    return Area(first_column, first_row, last_column, last_row)
