"""From the XML of a sheet to its grid.

openpyxl offers two ways to read a sheet. Its full mode makes a cell for every cell of a merged or
linked range (17 billion when a range is the whole sheet), reads every sheet, drawing and pivot
table, and forgets which values are formulas'. Its read-only mode leaves out merged ranges, links,
hidden rows and the bold words in a cell. What both are made of, a parser of cells, has everything
in one pass; so this module gives it the rows itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

from lxml import etree
from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.packaging.relationship import get_dependents, get_rels_path
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.utils import range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet._reader import (
    FORMULA_TAG,
    HYPERLINK_TAG,
    INLINE_STRING,
    MERGE_TAG,
    ROW_TAG,
    VALUE_TAG,
    WorkSheetParser,
)
from openpyxl.worksheet.hyperlink import HyperlinkList
from openpyxl.worksheet.merge import MergeCells

from progress_report.workbook.grid import Area, Grid, GridCell, GridRow, Look

if TYPE_CHECKING:
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

MAX_ROWS = 50_000
"""Rows with content on one sheet; 15,000 actions is far more than any programme has."""

_VALUE_TAGS = (VALUE_TAG, INLINE_STRING, FORMULA_TAG)


class TooManyRowsError(Exception):
    """A sheet has more than ``MAX_ROWS`` rows with content."""


class _Reader(ExcelReader):
    """openpyxl's reader of a workbook, but only of what a report needs.

    What it leaves out (chart sheets, defined names, properties, the theme) openpyxl does not read
    without fail: a chart sheet that is still empty would stop it.
    """

    def read(self) -> None:
        self.read_manifest()
        self.read_strings()
        self.read_workbook()
        apply_stylesheet(self.archive, self.wb)
        self.read_worksheets()

    def read_chartsheet(self, sheet: Any, rel: Any) -> None:
        """Nothing: a chart sheet has no cells."""


def open_book(data: bytes) -> Workbook:
    """The workbook with its sheets still unread.

    Raises whatever openpyxl raises on XML that is not as it should be.
    """
    reader = _Reader(
        BytesIO(data), read_only=True, data_only=True, keep_links=False, rich_text=True
    )
    reader.read()
    return reader.wb


def read_grid(sheet: ReadOnlyWorksheet, order: int) -> Grid:
    """The cells of a sheet of an ``open_book``.

    Raises ``TooManyRowsError``, and whatever openpyxl raises on a damaged sheet.
    """
    source: Any = sheet  # openpyxl's type stubs leave out what the two modes share
    with source._get_source() as stream:
        xml = _without_empty_end(stream.read())
    parser = _Parser(source, BytesIO(xml))
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
    return xml[: row_end + len(b"</row>")] + xml[end:]


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
        """The rows that hold something; what else the sheet holds that matters is kept aside."""
        count = 0
        for row in self._row_elements():
            number, cells = self.parse_row(row)
            found = {cell["column"]: self._cell(cell) for cell in cells if _has_content(cell)}
            if not found:
                continue
            count += 1
            if count > MAX_ROWS:
                raise TooManyRowsError(self._sheet.title)
            yield GridRow(number, row.get("hidden") in {"1", "true"}, found)

    def _row_elements(self) -> Iterator[Any]:
        """The rows with a value, merges and links being read when they come by.

        Only these elements are looked at, so that no drawing, validation or colouring rule that
        openpyxl does not know can stand in the way.
        """
        tags = (ROW_TAG, MERGE_TAG, HYPERLINK_TAG)
        for _, element in etree.iterparse(self.source, tag=tags, resolve_entities=False):
            if element.tag == MERGE_TAG:
                self.merged_cells = MergeCells.from_tree(element)
            elif element.tag == HYPERLINK_TAG:
                self.hyperlinks = HyperlinkList.from_tree(element) or HyperlinkList()
            elif next(element.iter(*_VALUE_TAGS), None) is not None:
                yield element
            else:
                self.row_counter = int(element.get("r", self.row_counter + 1))
            element.clear()

    def parse_cell(self, element: Any) -> dict[str, Any]:
        """As openpyxl's, and whether it is a formula without a value."""
        cell: dict[str, Any] = super().parse_cell(element)
        cell["without_value"] = cell["value"] is None and _lacks_result(element)
        return cell

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
