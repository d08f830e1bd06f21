"""Tables as markup, row by row (ECMA-376 part 1, 17.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Protocol

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
from progress_report.house_style import Page
from progress_report.inlines import Text
from progress_report.writers import style_names
from progress_report.writers.docx.inlines import PLAIN, RunForm
from progress_report.writers.docx.marks import Marks
from progress_report.writers.docx.markup import element, value
from progress_report.writers.docx.paragraphs import WordParagraph
from progress_report.writers.sizes import column_widths

# Under no ambition: the cell is white, so that it is not taken for part of the one above.
_NO_SHADING = element("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": "auto"})


class CellWriter(Protocol):
    """Writes the blocks of a cell as paragraphs of the style with the name.

    A cell that is referred to has an anchor.
    """

    def __call__(
        self,
        blocks: Sequence[TextBlock],
        style: str,
        form: RunForm = PLAIN,
        anchor: str = "",
    ) -> list[WordParagraph]: ...


class TableWriter:
    """Writes one table, with columns as wide as the page makes them."""

    def __init__(self, table: Table, page: Page, write_cell: CellWriter, marks: Marks) -> None:
        self._table = table
        self._widths = column_widths([column.width for column in table.columns], page)
        self._styles = {
            row: [style_names.cell_style(column.kind, row) for column in table.columns]
            for row in RowKind
        }
        self._write_cell = write_cell
        self._marks = marks

    def markup(
        self, title: str, style: str, *, starts_page: bool = False, keeps_next: bool = False
    ) -> str:
        """``w:tbl``; ``title`` is for who cannot see it, ``style`` the id of its style.

        ``keeps_next`` holds its last row on the page of what comes after it.
        """
        table = self._table
        properties = _properties(
            style,
            sum(self._widths),
            title,
            table.description,
            first_column=any(group.header for group in table.groups),
            last_row=bool(table.groups) and table.groups[-1].rows[-1].kind is RowKind.TOTAL,
        )
        last = table.groups[-1].rows[-1] if table.groups else None
        rows = [self._header_row(starts_page=starts_page, keeps_next=keeps_next and last is None)]
        for group in table.groups:
            for number, row in enumerate(group.rows):
                keeps = row.keep_with_next or (keeps_next and row is last)
                rows.append(self._row(group, number, keeps_next=keeps))
        return element("w:tbl", None, properties, _grid(self._widths), *rows)

    def _header_row(self, *, starts_page: bool, keeps_next: bool) -> str:
        return _row(
            *(
                self._heading(
                    column,
                    width,
                    starts_page=starts_page and number == 0,
                    keeps_next=keeps_next,
                )
                for number, (column, width) in enumerate(
                    zip(self._table.columns, self._widths, strict=True)
                )
            ),
            header=True,
        )

    def _heading(self, column: Column, width: int, *, starts_page: bool, keeps_next: bool) -> str:
        style = style_names.column_heading_style(column.kind)
        (paragraph,) = self._write_cell((Paragraph((Text(column.heading),)),), style)
        placed = replace(
            paragraph,
            starts_page=starts_page,
            keeps_next=keeps_next,
            centred=column.kind is ColumnKind.YEAR,
        )
        return element("w:tc", None, _cell_properties(width), placed.markup)

    def _row(self, group: RowGroup, number: int, *, keeps_next: bool) -> str:
        row = group.rows[number]
        if group.header is None:
            return _row(*self._cells(row, 0, keeps_next), tall=row.tall)
        header = self._row_header(group, group.header, number, keeps_next)
        return _row(header, *self._cells(row, 1, keeps_next), tall=row.tall)

    def _row_header(self, group: RowGroup, header: Cell, number: int, keeps_next: bool) -> str:
        """The first row has what is in the header; those below it go on with the cell."""
        merge = ""
        if len(group.rows) > 1:
            merge = "restart" if number == 0 else "continue"
        shading = "" if header.content else _NO_SHADING
        properties = _cell_properties(self._widths[0], merge=merge, shading=shading)
        content = header.content if number == 0 else ()
        paragraphs = self._write_cell(content, style_names.ROW_HEADER)
        return _cell(properties, paragraphs, keeps_next=keeps_next)

    def _cells(self, row: Row, first: int, keeps_next: bool) -> Iterator[str]:
        """The cells of a row from the column ``first`` on; the first of them has the row's
        anchor."""
        column = first
        styles = self._styles[row.kind]
        for cell in row.cells:
            width = sum(self._widths[column : column + cell.columns])
            style = styles[column]
            anchor = row.anchor if column == first else ""
            shading, form = (self._marks.shading, self._marks.form) if cell.mark else ("", PLAIN)
            properties = _cell_properties(width, cell.columns, shading=shading)
            paragraphs = self._write_cell(with_sign(cell), style, form, anchor)
            yield _cell(properties, paragraphs, keeps_next=keeps_next, centred=bool(cell.mark))
            column += cell.columns


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
def _cell_properties(width: int, columns: int = 1, *, merge: str = "", shading: str = "") -> str:
    """``w:tcPr``; ``merge`` is how the cell goes on from row to row."""
    return element(
        "w:tcPr",
        None,
        element("w:tcW", {"w:w": width, "w:type": "dxa"}),
        value("w:gridSpan", columns) if columns > 1 else "",
        value("w:vMerge", merge) if merge else "",
        shading,
    )


def _cell(
    properties: str,
    paragraphs: list[WordParagraph],
    *,
    keeps_next: bool = False,
    centred: bool = False,
) -> str:
    """``w:tc``; a cell ends with a paragraph, also when it is empty (17.4.65)."""
    if keeps_next or centred:
        paragraphs = [
            replace(paragraph, keeps_next=keeps_next, centred=centred) for paragraph in paragraphs
        ]
    content = "".join([paragraph.markup for paragraph in paragraphs])
    return f"<w:tc>{properties}{content}</w:tc>"


def _row(*cells: str, header: bool = False, tall: bool = False) -> str:
    """``w:tr``; a header row comes back on every page, and only a tall row may be split."""
    properties = element(
        "w:trPr",
        None,
        "" if tall else "<w:cantSplit/>",
        "<w:tblHeader/>" if header else "",
    )
    return element("w:tr", None, properties, *cells)
