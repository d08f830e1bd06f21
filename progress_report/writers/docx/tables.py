"""Tables as XML, row by row (ECMA-376 part 1, 17.4).

Built as elements and appended: python-docx's ``cell()`` looks through all rows for every cell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from lxml import etree

from progress_report.document.blocks import (
    Cell,
    ColumnKind,
    Legend,
    LegendEntry,
    Paragraph,
    Row,
    RowGroup,
    RowKind,
    Table,
    TableKind,
    TextBlock,
)
from progress_report.inlines import Text, plain
from progress_report.writers.docx.xml import element, qualified, value

# Writes the blocks of a cell: the blocks and the name of the style of their paragraphs.
CellWriter: TypeAlias = Callable[[Sequence[TextBlock], str], Iterator[etree._Element]]

TABLE_STYLES = {
    TableKind.PROGRAMME: "Tabel programma",
    TableKind.ADDITIONAL: "Tabel aanvullend",
    TableKind.FIGURES: "Tabel cijfers",
}
_ROW_STYLES = {
    RowKind.ACTION: "Tabeltekst",
    RowKind.INTRODUCTION: "Tabeltussenkop",
    RowKind.REMARK: "Tabelopmerking",
    RowKind.TOTAL: "Tabeltekst",
}


_HEADING_STYLES = {
    kind: "Tabelkopgetal" if kind is ColumnKind.NUMBER else "Tabelkop" for kind in ColumnKind
}


def table_element(table: Table, style: str, width: int, write_cell: CellWriter) -> etree._Element:
    """``w:tbl`` of the width in twips; ``style`` is the id of its style."""
    widths = _in_twips([column.width for column in table.columns], width)
    with_headers = any(group.header for group in table.groups)
    headings = [(column.heading, _HEADING_STYLES[column.kind]) for column in table.columns]
    rows = [_header_row(headings, widths, write_cell)]
    for group in table.groups:
        rows.extend(_group_rows(table, group, widths, write_cell))
    title = plain(table.caption.text) if table.caption else table.description
    return element(
        "w:tbl",
        None,
        _properties(
            style,
            width,
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


def legend_element(
    legend: Legend, style: str, width: int, write_cell: CellWriter
) -> etree._Element:
    """The legend as a table: a mark as in the other tables, and what it means."""
    widths = _in_twips([0.28, 0.72], width)
    headings = [(heading, "Tabelkop") for heading in legend.headings]
    rows = [_header_row(headings, widths, write_cell)]
    rows.extend(_legend_row(entry, widths, write_cell) for entry in legend.entries)
    properties = _properties(
        style, width, "Legenda", legend.description, first_column=True, last_row=False
    )
    return element("w:tbl", None, properties, _grid(widths), *rows)


def _legend_row(
    entry: LegendEntry, widths: Sequence[int], write_cell: CellWriter
) -> etree._Element:
    mark = Paragraph((entry.mark,))
    return _row(
        _cell(widths[0], write_cell((mark,), "Tabeltekst")),
        _cell(widths[1], write_cell(entry.meaning, "Tabeltekst")),
    )


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
    headings: Sequence[tuple[str, str]], widths: Sequence[int], write_cell: CellWriter
) -> etree._Element:
    cells = (
        _cell(width, write_cell((Paragraph((Text(heading),)),), style))
        for (heading, style), width in zip(headings, widths, strict=True)
    )
    return _row(*cells, header=True)


def _group_rows(
    table: Table, group: RowGroup, widths: Sequence[int], write_cell: CellWriter
) -> Iterator[etree._Element]:
    if group.header is None:
        for row in group.rows:
            yield _body_row(row, *_cells(table, row, 0, widths, write_cell))
        return
    for number, row in enumerate(group.rows):
        content = group.header.content if number == 0 else ()
        merge = _vertical_merge(number) if len(group.rows) > 1 else None
        style = _ROW_STYLES[row.kind] if row.kind is RowKind.TOTAL else "Tabeltekst"
        header = _cell(widths[0], write_cell(content, style), merge)
        if not group.header.content:
            _without_shading(header)
        yield _body_row(row, header, *_cells(table, row, 1, widths, write_cell))


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
    table: Table, row: Row, first: int, widths: Sequence[int], write_cell: CellWriter
) -> Iterator[etree._Element]:
    """The cells of a row from the column ``first`` on."""
    column = first
    for cell in row.cells:
        covered = widths[column : column + cell.columns]
        style = _style(table.columns[column].kind, row.kind)
        yield _cell(sum(covered), write_cell(cell.content, style), _span(cell))
        column += cell.columns


def _style(column: ColumnKind, row: RowKind) -> str:
    return "Tabelgetal" if column is ColumnKind.NUMBER else _ROW_STYLES[row]


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


def _in_twips(shares: Sequence[float], width: int) -> list[int]:
    """Whole twips that add up to the width exactly."""
    edges = [0]
    reached = 0.0
    for share in shares:
        reached += share
        edges.append(round(width * reached))
    edges[-1] = width
    return [right - left for left, right in pairwise(edges)]
