"""From the XML of a sheet to its grid.

openpyxl offers two ways to read a sheet. Its full mode makes a cell for every cell of a merged or
linked range (17 billion when a range is the whole sheet), reads every sheet, drawing and pivot
table, and forgets which values are formulas'. Its read-only mode leaves out merged ranges, links,
hidden rows and the bold words in a cell. So it opens the workbook; the sheets themselves are read
here, in one pass.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace
from openpyxl.reader.excel import ExcelReader
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
from openpyxl.xml.constants import (
    ARC_STYLE,
    REL_NS,
    SHARED_STRINGS,
    SHEET_MAIN_NS,
)

from progress_report.workbook.cell_parser import CellParser
from progress_report.workbook.grid import Area, Grid, GridCell, GridRow, Look
from progress_report.workbook.parts import (
    MAX_STRINGS_BYTES,
    DamageError,
    Parts,
    TooLargeError,
)
from progress_report.workbook.relations import Relation, relations_of
from progress_report.workbook.strings import ITEM_TAG, read_strings
from progress_report.workbook.styles import STYLE_TAGS, read_looks

MAX_ROWS = 20_000
"""Rows with cells that hold something on one sheet; 1,000 actions is more than any programme has.

Reading and checking so many rows takes some ten seconds.
"""

MAX_FIELDS = 1_000_000
"""Rows times columns, for every row is checked in every column that has a name."""

_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_PLAIN = Look()

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
        self.read_worksheets()

    def read_strings(self) -> None:
        content = self.package.find(SHARED_STRINGS)  # type: ignore[no-untyped-call]
        if content is not None:
            name = content.PartName[1:]
            if self.archive.getinfo(name).file_size > MAX_STRINGS_BYTES:
                raise TooLargeError(name)
            with self.archive.open(name) as source:
                items = self.archive.elements(source, (ITEM_TAG,))
                self.shared_strings: list[Any] = read_strings(self.archive.counted(items))

    def read_looks(self) -> list[Look]:
        """How cells look; without styles all of them are plain."""
        if ARC_STYLE not in self.valid_files:
            return []
        with self.archive.open(ARC_STYLE) as source:
            return read_looks(self.archive.elements(source, STYLE_TAGS))

    def read_worksheets(self) -> None:
        """The sheets with cells, unread: not even their size, which is often wrong."""
        looks = self.read_looks()
        for sheet, relation in self.parser.find_sheets():
            if relation.target in self.valid_files and "chartsheet" not in relation.Type:
                found = _Sheet(self.wb, sheet.name, relation.target, self.shared_strings)
                found.looks = looks
                self.wb._sheets.append(found)  # type: ignore[attr-defined]


class _Sheet(ReadOnlyWorksheet):
    """openpyxl's sheet, of which only the title, the part and the workbook are used."""

    looks: Sequence[Look]

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
    relations = relations_of(source.parent._archive, source._worksheet_path)
    return Grid(
        sheet.title,
        order,
        rows,
        merged=tuple(parser.merged),
        links=tuple((link.area, link.address(relations)) for link in parser.links),
        totals=tuple(_totals(source.parent._archive, relations)),
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
    view = memoryview(xml)
    return b"".join((view[: row_end + len(b"</row>")], view[end:]))


class _Link(Struct, frozen=True):
    """A link of a range of cells; what it leads to outside the workbook is in a relationship."""

    area: Area
    relationship: str
    location: str

    @classmethod
    def of(cls, element: Any) -> _Link:
        identifier = element.get(f"{{{REL_NS}}}id", "")
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

    def __init__(self, sheet: Any, stream: BytesIO) -> None:
        book = sheet.parent
        self.merged: list[Area] = []
        self.links: list[_Link] = []
        self._sheet = sheet
        self._stream = stream
        self._cells = CellParser(sheet._shared_strings, from_1904=book.epoch == CALENDAR_MAC_1904)

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
                self._sheet.parent._archive.count_characters(cell.length)
                yield cell

    def _look(self, style: int) -> Look:
        looks = self._sheet.looks
        return looks[style] if 0 <= style < len(looks) else _PLAIN  # as Excel does


def _totals(archive: Any, relations: Mapping[str, Relation]) -> Iterator[Area]:
    """The totals rows of the tables on the sheet (ECMA-376-1, 18.5.1.2)."""
    names = set(archive.namelist())
    for relation in relations.values():
        if not relation.kind.endswith("/table") or relation.target not in names:
            continue
        try:
            table = etree.fromstring(archive.read(relation.target), _SAFE)
            area, count = _area(table.get("ref", "")), int(table.get("totalsRowCount", 0))
        except (DamageError, etree.XMLSyntaxError, ValueError):
            continue  # without the description of a table all of its rows are data
        if count:
            yield replace(area, first_row=area.last_row - count + 1)


def _area(reference: str) -> Area:
    first_column, first_row, last_column, last_row = range_boundaries(reference)
    return Area(
        first_column or 1, first_row or 1, last_column or _LAST_COLUMN, last_row or _LAST_ROW
    )
