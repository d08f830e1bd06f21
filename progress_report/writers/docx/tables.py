"""Tables as markup, row by row (ECMA-376 part 1, 17.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from progress_report.document.blocks import (
    Cell,
    Column,
    ColumnKind,
    Paragraph,
    Row,
    RowGroup,
    RowKind,
    Table,
    TextBlock,
)
from progress_report.document.layout.measure import with_sign
from progress_report.inlines import Text
from progress_report.writers import style_names
from progress_report.writers.docx.inlines import PLAIN, RunForm
from progress_report.writers.docx.marks import Marks
from progress_report.writers.docx.markup import element, value
from progress_report.writers.docx.package import Package
from progress_report.writers.docx.paragraphs import ANYWHERE, Place
from progress_report.writers.sizes import column_widths

# Under no ambition: the cell is white, so that it is not taken for part of the one above.
_NO_SHADING = element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": "auto"})


class CellForm(Struct, frozen=True, gc=False):
    """How the paragraphs of a cell look: the id of their style, the form of their text, and what
    their place in the table asks."""

    style: str
    text: RunForm = PLAIN
    place: Place = ANYWHERE


class CellWriter(Protocol):
    """The paragraphs of a cell with the blocks; one that is referred to has an anchor."""

    def __call__(self, blocks: Sequence[TextBlock], form: CellForm, anchor: str = "") -> str: ...


class TableWriter:
    """Writes one table, with columns as wide as the page makes them."""

    def __init__(
        self, table: Table, package: Package, write_cell: CellWriter, marks: Marks
    ) -> None:
        self._table = table
        self._package = package
        self._widths = column_widths(
            [column.width for column in table.columns], package.house_style.page
        )
        self._styles = {
            row: [
                package.style(style_names.cell_style(column.kind, row)) for column in table.columns
            ]
            for row in RowKind
        }
        self._write_cell = write_cell
        self._marks = marks

    def markup(self, title: str, style: str, place: Place = ANYWHERE) -> Iterator[str]:
        """``w:tbl``, row by row; ``title`` is for who cannot see it, ``style`` the id of its style.

        What comes after it is on the page of its last row when it ``keeps_next``.
        """
        table = self._table
        yield "<w:tbl>"
        yield _properties(
            style,
            sum(self._widths),
            title,
            table.description,
            first_column=any(group.header for group in table.groups),
            last_row=bool(table.groups) and table.groups[-1].rows[-1].kind is RowKind.TOTAL,
        )
        yield _grid(self._widths)
        last = table.groups[-1].rows[-1] if table.groups else None
        yield self._header_row(place.starts_page, place.keeps_next and last is None)
        for group in table.groups:
            for number, row in enumerate(group.rows):
                keeps = row.keep_with_next or (place.keeps_next and row is last)
                yield self._row(group, number, Place(keeps_next=keeps))
        yield "</w:tbl>"

    def _header_row(self, starts_page: bool, keeps_next: bool) -> str:
        columns = zip(self._table.columns, self._widths, strict=True)
        cells = []
        for number, (column, width) in enumerate(columns):
            place = Place(
                keeps_next,
                starts_page=starts_page and number == 0,
                centred=column.kind is ColumnKind.YEAR,
            )
            cells.append(self._heading(column, width, place))
        return _row(cells, header=True)

    def _heading(self, column: Column, width: int, place: Place) -> str:
        style = self._package.style(style_names.column_heading_style(column.kind))
        content = (Paragraph((Text(column.heading),)),)
        heading = self._write_cell(content, CellForm(style, place=place))
        return _cell(_cell_properties(width), heading)

    def _row(self, group: RowGroup, number: int, place: Place) -> str:
        row = group.rows[number]
        if group.header is None:
            return _row(self._cells(row, 0, place), tall=row.tall)
        header = self._row_header(group, group.header, number, place)
        return _row([header, *self._cells(row, 1, place)], tall=row.tall)

    def _row_header(self, group: RowGroup, header: Cell, number: int, place: Place) -> str:
        """The first row has what is in the header; those below it go on with the cell."""
        merge = ""
        if len(group.rows) > 1:
            merge = "restart" if number == 0 else "continue"
        shading = "" if header.content else _NO_SHADING
        properties = _cell_properties(self._widths[0], 1, shading, merge)
        form = CellForm(self._package.style(style_names.ROW_HEADER), place=place)
        content = header.content if number == 0 else ()
        return _cell(properties, self._write_cell(content, form))

    def _cells(self, row: Row, first: int, place: Place) -> list[str]:
        """The cells of a row from the column ``first`` on; the first of them has the row's
        anchor."""
        cells = []
        column, anchor, styles = first, row.anchor, self._styles[row.kind]
        for cell in row.cells:
            after = column + cell.columns
            form, shading = CellForm(styles[column], PLAIN, place), ""
            if cell.mark:
                form, shading = self._marked(form), self._marks.shading
            properties = _cell_properties(sum(self._widths[column:after]), cell.columns, shading)
            cells.append(_cell(properties, self._write_cell(with_sign(cell), form, anchor)))
            column, anchor = after, ""
        return cells

    def _marked(self, form: CellForm) -> CellForm:
        """The form of a cell with a mark: in the middle of its column."""
        return CellForm(form.style, self._marks.form, replace(form.place, centred=True))


def _properties(
    style: str, width: int, title: str, description: str, *, first_column: bool, last_row: bool
) -> str:
    """``w:tblPr``; caption and description are the alternative text of a table in Word."""
    return element(
        "w:tblPr",
        None,
        value("w:tblStyle", style),
        element("w:tblW", {"w:w": width, "w:type": "dxa"}),
        element("w:tblLayout", {"w:type": "fixed"}),
        element(
            "w:tblLook",
            {
                "w:val": f"{0x0620 | first_column << 7 | last_row << 6:04X}",
                "w:firstRow": 1,
                "w:lastRow": int(last_row),
                "w:firstColumn": int(first_column),
                "w:lastColumn": 0,
                "w:noHBand": 1,
                "w:noVBand": 1,
            },
        ),
        value("w:tblCaption", title),
        value("w:tblDescription", description),
    )


def _grid(widths: Sequence[int]) -> str:
    return element("w:tblGrid", None, *(element("w:gridCol", {"w:w": width}) for width in widths))


# The cells of a column are alike.
@lru_cache(maxsize=256)
def _cell_properties(width: int, columns: int = 1, shading: str = "", merge: str = "") -> str:
    """``w:tcPr``; ``merge`` is how the cell goes on from row to row."""
    return element(
        "w:tcPr",
        None,
        element("w:tcW", {"w:w": width, "w:type": "dxa"}),
        value("w:gridSpan", columns) if columns > 1 else "",
        value("w:vMerge", merge) if merge else "",
        shading,
    )


def _cell(properties: str, paragraphs: str) -> str:
    """``w:tc``; a cell ends with a paragraph, also when it is empty (17.4.65)."""
    return f"<w:tc>{properties}{paragraphs}</w:tc>"


def _row(cells: Sequence[str], *, header: bool = False, tall: bool = False) -> str:
    """``w:tr``; a header row comes back on every page, and only a tall row may be split."""
    return f"<w:tr>{_row_properties(header, tall)}{''.join(cells)}</w:tr>"


@cache
def _row_properties(header: bool, tall: bool) -> str:
    """``w:trPr``"""
    return element(
        "w:trPr",
        None,
        "" if tall else element("w:cantSplit"),
        element("w:tblHeader") if header else "",
    )
