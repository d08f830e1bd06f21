"""Tables as XML, row by row (ECMA-376 part 1, 17.4).

Built as elements and appended: python-docx's ``cell()`` looks through all rows for every cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from lxml import etree

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
from progress_report.house_style import Page
from progress_report.inlines import Text
from progress_report.writers import style_names
from progress_report.writers.docx.marks import Marks, centre
from progress_report.writers.docx.xml import element, qualified, value
from progress_report.writers.sizes import column_widths


class CellWriter(Protocol):
    """Writes the blocks of a cell as paragraphs of the style with the name.

    A cell that is referred to has an anchor.
    """

    def __call__(
        self, blocks: Sequence[TextBlock], style: str, anchor: str = ""
    ) -> Iterator[etree._Element]: ...


def table_element(
    table: Table, title: str, style: str, page: Page, write_cell: CellWriter, marks: Marks
) -> etree._Element:
    """``w:tbl``; ``title`` is for who cannot see it, ``style`` the id of its style."""
    widths = column_widths([column.width for column in table.columns], page)
    with_headers = any(group.header for group in table.groups)
    rows = [_header_row(table.columns, widths, write_cell)]
    for group in table.groups:
        rows.extend(_group_rows(table, group, widths, write_cell, marks))
    return element(
        "w:tbl",
        None,
        _properties(
            style,
            sum(widths),
            title,
            table.description,
            first_column=with_headers,
            last_row=bool(table.groups) and table.groups[-1].rows[-1].kind is RowKind.TOTAL,
        ),
        _grid(widths),
        *rows,
    )


def keep_with_next(part: etree._Element) -> None:
    """Keeps the paragraphs of the part on the page of what comes after them."""
    for style in list(part.iter(qualified("w:pStyle"))):
        style.addnext(element("w:keepNext"))


def _properties(
    style: str, width: int, title: str, description: str, *, first_column: bool, last_row: bool
) -> etree._Element:
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


def _grid(widths: Sequence[int]) -> etree._Element:
    return element("w:tblGrid", None, *(element("w:gridCol", {"w:w": width}) for width in widths))


def _header_row(
    columns: Sequence[Column], widths: Sequence[int], write_cell: CellWriter
) -> etree._Element:
    cells = (
        _heading(column, width, write_cell) for column, width in zip(columns, widths, strict=True)
    )
    return _row(*cells, header=True)


def _heading(column: Column, width: int, write_cell: CellWriter) -> etree._Element:
    style = style_names.column_heading_style(column.kind)
    cell = _cell(width, write_cell((Paragraph((Text(column.heading),)),), style))
    if column.kind is ColumnKind.YEAR:
        centre(cell)
    return cell


def _group_rows(
    table: Table, group: RowGroup, widths: Sequence[int], write_cell: CellWriter, marks: Marks
) -> Iterator[etree._Element]:
    if group.header is None:
        for row in group.rows:
            yield _body_row(row, *_cells(table, row, 0, widths, write_cell, marks))
        return
    for number, row in enumerate(group.rows):
        content = group.header.content if number == 0 else ()
        merge = _vertical_merge(number) if len(group.rows) > 1 else None
        header = _cell(widths[0], write_cell(content, style_names.ROW_HEADER), merge)
        if not group.header.content:
            _without_shading(header)
        yield _body_row(row, header, *_cells(table, row, 1, widths, write_cell, marks))


def _body_row(row: Row, *cells: etree._Element) -> etree._Element:
    made = _row(*cells, tall=row.tall)
    if row.keep_with_next:
        keep_with_next(made)
    return made


def _without_shading(header: etree._Element) -> None:
    """Under no ambition: the cell is white, so that it is not taken for part of the one above."""
    shading = element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": "auto"})
    header[0].append(shading)


def _vertical_merge(number: int) -> etree._Element:
    return value("w:vMerge", "restart" if number == 0 else "continue")


def _cells(
    table: Table,
    row: Row,
    first: int,
    widths: Sequence[int],
    write_cell: CellWriter,
    marks: Marks,
) -> Iterator[etree._Element]:
    """The cells of a row from the column ``first`` on; the first of them has the row's anchor."""
    column = first
    for number, cell in enumerate(row.cells):
        covered = widths[column : column + cell.columns]
        style = style_names.cell_style(table.columns[column].kind, row.kind)
        content = write_cell(with_sign(cell), style, "" if number else row.anchor)
        made = _cell(sum(covered), content, _span(cell))
        if cell.mark:
            centre(made)
            marks.colour(made)
        yield made
        column += cell.columns


def _span(cell: Cell) -> etree._Element | None:
    return value("w:gridSpan", cell.columns) if cell.columns > 1 else None


def _cell(
    width: int, content: Iterator[etree._Element], merge: etree._Element | None = None
) -> etree._Element:
    """``w:tc``; a cell ends with a paragraph, also when it is empty (17.4.65)."""
    properties = element("w:tcPr", None, element("w:tcW", {"w:w": width, "w:type": "dxa"}))
    if merge is not None:
        properties.append(merge)
    return element("w:tc", None, properties, *content)


def _row(*cells: etree._Element, header: bool = False, tall: bool = False) -> etree._Element:
    """``w:tr``; a header row comes back on every page, and only a tall row may be split."""
    properties = element("w:trPr")
    if not tall:
        properties.append(element("w:cantSplit"))
    if header:
        properties.append(element("w:tblHeader"))
    return element("w:tr", None, properties, *cells)
