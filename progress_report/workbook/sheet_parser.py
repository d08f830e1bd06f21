"""From the XML of a sheet to its grid.

openpyxl offers two ways to read a sheet. Its full mode makes a cell for every cell of a merged or
linked range (17 billion when a range is the whole sheet), reads every sheet, drawing and pivot
table, and forgets which values are formulas'. Its read-only mode leaves out merged ranges, links,
hidden rows and the bold words in a cell. So it opens the workbook and knows its styles; the sheets
themselves are read here, in one pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass, replace
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any

from lxml import etree
from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.packaging.relationship import get_dependents, get_rels_path
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.utils import range_boundaries
from openpyxl.utils.cell import coordinate_to_tuple
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook import Workbook
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet._reader import (
    HYPERLINK_TAG,
    MERGE_TAG,
    ROW_TAG,
)
from openpyxl.xml.constants import REL_NS, SHARED_STRINGS, SHEET_MAIN_NS

from progress_report.workbook.cell_parser import CellParser
from progress_report.workbook.grid import Area, Grid, GridCell, GridRow, Look
from progress_report.workbook.parts import DamageError, Parts, TooLargeError
from progress_report.workbook.strings import ITEM_TAG, read_strings

if TYPE_CHECKING:
    from openpyxl.packaging.relationship import Relationship

MAX_ROWS = 20_000
"""Rows with cells that hold something on one sheet; 1,000 actions is more than any programme has.

Reading and checking so many rows takes some ten seconds.
"""

MAX_FIELDS = 1_000_000
"""Rows times columns, for every row is checked in every column that has a name."""

_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384

_SAFE = etree.XMLParser(resolve_entities=False)
_CELL_TAG = f"{{{SHEET_MAIN_NS}}}c"


class TooManyRowsError(Exception):
    """A sheet has more than ``MAX_ROWS`` rows with content."""


class _Reader(ExcelReader):
    """openpyxl's reader of a workbook, but only of what a report needs.

    What it leaves out (chart sheets, defined names, properties, the theme) openpyxl does not read
    without fail: a chart sheet that is still empty would stop it.
    """

    archive: Parts

    def read(self) -> None:
        self.read_manifest()
        self.read_strings()
        self.read_workbook()
        with redirect_stdout(StringIO()):  # openpyxl prints which base of a style is not there
            apply_stylesheet(self.archive, self.wb)
        self.read_worksheets()

    def read_strings(self) -> None:
        content = self.package.find(SHARED_STRINGS)  # type: ignore[no-untyped-call]
        if content is not None:
            with self.archive.open(content.PartName[1:]) as source:
                items = self.archive.elements(source, (ITEM_TAG,))
                self.shared_strings: list[Any] = read_strings(self.archive.counted(items))

    def read_worksheets(self) -> None:
        """The sheets with cells, unread: not even their size, which is often wrong."""
        for sheet, relation in self.parser.find_sheets():
            if relation.target in self.valid_files and "chartsheet" not in relation.Type:
                self.wb._sheets.append(  # type: ignore[attr-defined]
                    _Sheet(self.wb, sheet.name, relation.target, self.shared_strings)
                )


class _Sheet(ReadOnlyWorksheet):
    """openpyxl's sheet, of which only the title, the part and the workbook are used."""

    def _get_size(self) -> None:
        """Nothing: openpyxl would go through the whole sheet when it does not say its size."""


def open_book(data: bytes) -> Workbook:
    """The workbook with its sheets still unread.

    Raises whatever openpyxl raises on XML that is not as it should be.
    """
    reader = _Reader(
        BytesIO(data), read_only=True, data_only=True, keep_links=False, rich_text=True
    )
    reader.archive = Parts(BytesIO(data))
    reader.read()
    return reader.wb


def read_grid(sheet: ReadOnlyWorksheet, order: int) -> Grid:
    """The cells of a sheet of an ``open_book``.

    Raises ``TooManyRowsError``, and whatever openpyxl raises on a damaged sheet.
    """
    source: Any = sheet  # openpyxl's type stubs leave out what the two modes share
    xml = _without_empty_end(source.parent._archive.content(source._worksheet_path))
    parser = _Parser(source, BytesIO(xml))
    rows = tuple(parser.rows())
    relations = _relations(source)
    return Grid(
        sheet.title,
        order,
        rows,
        merged=tuple(parser.merged),
        links=tuple((link.area, link.address(relations)) for link in parser.links),
        totals=tuple(_totals(source.parent._archive, relations)),
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
    view = memoryview(xml)
    return b"".join((view[: row_end + len(b"</row>")], view[end:]))


@dataclass(frozen=True, slots=True)
class _Link:
    """A link of a range of cells; what it leads to outside the workbook is in a relationship."""

    area: Area
    relationship: str
    location: str

    @classmethod
    def of(cls, element: Any) -> _Link:
        identifier = element.get(f"{{{REL_NS}}}id", "")
        return cls(_area(element.get("ref", "")), identifier, element.get("location", ""))

    def address(self, relations: Mapping[str, Relationship]) -> str:
        """The address; one of a place in the workbook itself starts with ``#``."""
        relation = relations.get(self.relationship)
        target = relation.Target if relation else None
        return (target or "") + (f"#{self.location}" if self.location else "")


class _Parser:
    """Reads a sheet row by row, and keeps aside its merged ranges and links."""

    def __init__(self, sheet: Any, stream: BytesIO) -> None:
        book = sheet.parent
        self.merged: list[Area] = []
        self.links: list[_Link] = []
        self._sheet = sheet
        self._stream = stream
        self._cells = CellParser(sheet._shared_strings, from_1904=book.epoch == CALENDAR_MAC_1904)
        self._looks: dict[int, Look] = {}

    def rows(self) -> Iterator[GridRow]:
        """The rows that hold something."""
        count = widest = 0
        for number, element in self._row_elements():
            count += 1
            if count > MAX_ROWS:
                raise TooManyRowsError(self._sheet.title)
            found = {cell.column: cell for cell in self._row(element, number)}
            if not found:
                continue
            widest = max(widest, len(found))
            if widest * count > MAX_FIELDS:
                raise TooLargeError(self._sheet.title)
            yield GridRow(number, element.get("hidden") in {"1", "true"}, found)

    def _row_elements(self) -> Iterator[tuple[int, Any]]:
        """The rows with a value and their numbers; a row without a number follows the one before.

        Only these elements are looked at, so that no drawing, validation or colouring rule that
        openpyxl does not know can stand in the way.
        """
        number = 0
        tags = (ROW_TAG, MERGE_TAG, HYPERLINK_TAG)
        archive = self._sheet.parent._archive
        for element in archive.elements(self._stream, tags):
            if element.tag == MERGE_TAG:
                self.merged = [_area(merge.get("ref", "")) for merge in element]
            elif element.tag == HYPERLINK_TAG:
                self.links = [_Link.of(link) for link in element]
            else:
                number = int(float(element.get("r", number + 1)))
                if not 0 < number <= _LAST_ROW:
                    raise ValueError(number)
                if any(len(cell) for cell in element):
                    yield number, element

    def _row(self, row: Any, number: int) -> Iterator[GridCell]:
        """The cells that hold something; one that names no column follows the one before."""
        column = 0
        self._sheet.parent._archive.count_values(len(row))
        for element in row.iterchildren(_CELL_TAG):
            place = element.get("r")
            column = coordinate_to_tuple(place)[1] if place else column + 1
            if column > _LAST_COLUMN:
                raise ValueError(column)
            look = self._look(int(element.get("s") or 0))
            cell = self._cells.parse(element, number, column, look)
            if cell is not None:
                yield cell

    def _look(self, style: int) -> Look:
        if style >= len(self._sheet.parent._cell_styles):  # as Excel does, without styles too
            return Look()
        if style not in self._looks:
            cell = ReadOnlyCell(self._sheet, 1, 1, None, style_id=style)
            font = cell.font
            self._looks[style] = Look(cell.number_format, bool(font.b), bool(font.i), bool(font.u))
        return self._looks[style]


def _relations(sheet: Any) -> Mapping[str, Relationship]:
    """What the sheet refers to outside itself, by relationship id."""
    path: str = get_rels_path(sheet._worksheet_path)  # type: ignore[no-untyped-call]
    archive = sheet.parent._archive
    if path not in archive.namelist():
        return {}
    return {relation.id: relation for relation in get_dependents(archive, path)}


def _totals(archive: Any, relations: Mapping[str, Relationship]) -> Iterator[Area]:
    """The totals rows of the tables on the sheet (ECMA-376-1, 18.5.1.2)."""
    names = set(archive.namelist())
    for relation in relations.values():
        if not (relation.Type or "").endswith("/table") or relation.Target not in names:
            continue
        try:
            table = etree.fromstring(archive.read(relation.Target), _SAFE)
            area, count = _area(table.get("ref", "")), int(table.get("totalsRowCount", 0))
        except (DamageError, etree.XMLSyntaxError, ValueError):
            continue  # without the description of a table all of its rows are data
        if count:
            yield replace(area, first_row=area.last_row - count + 1)


def _area(reference: str) -> Area:
    first_column, first_row, last_column, last_row = range_boundaries(reference)
    return Area(first_column or 1, first_row or 1, last_column or 1, last_row or 1)
