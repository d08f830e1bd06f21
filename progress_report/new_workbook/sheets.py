"""A sheet of an empty workbook, made of its schema."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.table import Table, TableStyleInfo
from openpyxl.worksheet.worksheet import Worksheet

from progress_report.new_workbook.colouring import rules
from progress_report.new_workbook.content import Row
from progress_report.new_workbook.ranges import FIRST_ROW
from progress_report.new_workbook.validations import column_validation
from progress_report.spreadsheets import looks
from progress_report.spreadsheets.cells import put
from progress_report.spreadsheets.heights import row_height
from progress_report.spreadsheets.printing import on_paper
from progress_report.workbook.declarations import SheetSchema
from progress_report.workbook.schema import ACTIONS

_HEADER_HEIGHT = 34  # points: two lines
_FROZEN_COLUMNS = {ACTIONS.name: 1}
"""How many columns stay in view: on ``Acties`` the ID, as no screen has room for all columns."""


def add_sheet(
    book: Workbook, schema: SheetSchema, rows: Sequence[Row], apart: str = ""
) -> Worksheet:
    """Adds the sheet with its columns, ready to be filled, and with these rows in it.

    ``apart`` names a column whose cells do not all hold the same: the caller adds its messages.
    """
    sheet: Worksheet = book.create_sheet(schema.name)
    _add_header(sheet, schema)
    for number, row in enumerate(rows, start=FIRST_ROW):
        _add_row(sheet, schema, number, row)
    _add_table(sheet, schema, len(rows))
    for column in schema.columns:
        if column.name != apart:
            sheet.add_data_validation(column_validation(schema, column))
    for cells, rule in rules(schema):
        sheet.conditional_formatting.add(cells, rule)
    first = f"{get_column_letter(_FROZEN_COLUMNS.get(schema.name, 0) + 1)}{FIRST_ROW}"
    sheet.freeze_panes = first
    for selection in sheet.sheet_view.selection:
        selection.activeCell = selection.sqref = first
    tab = looks.DARK if schema.required else looks.GREY
    sheet.sheet_properties.tabColor = looks.argb(tab)
    on_paper(sheet, landscape=True)
    return sheet


def _add_header(sheet: Worksheet, schema: SheetSchema) -> None:
    """The names of the columns; and for all cells below them, how wide they are and look."""
    for index, column in enumerate(schema.columns, start=1):
        put(sheet, 1, index, column.name, looks.header_look(required=column.must_be_filled))
        dimension = sheet.column_dimensions[get_column_letter(index)]
        dimension.width = column.width
        looks.INPUT.put_on(dimension)
    sheet.row_dimensions[1].height = _HEADER_HEIGHT


def _add_row(sheet: Worksheet, schema: SheetSchema, number: int, row: Row) -> None:
    places: Mapping[str, int] = {name: index for index, name in enumerate(schema.column_names, 1)}
    for name, value in row.items():
        put(sheet, number, places[name], value)
    widths = {column.name: column.width for column in schema.columns}
    cells = ((str(value), widths[name]) for name, value in row.items())
    sheet.row_dimensions[number].height = row_height(cells)


def _add_table(sheet: Worksheet, schema: SheetSchema, rows: int) -> None:
    """The rows as a table of Excel: it has a filter, and grows as rows are typed below it.

    A filter over cells would not grow with a column: sorting would then leave the statuses in a
    new column ``Status tijd`` where they were, beside other actions.
    """
    last = f"{get_column_letter(len(schema.columns))}{max(rows, 1) + FIRST_ROW - 1}"
    name = "Tabel_" + re.sub(r"\W", "", schema.name)
    table = Table(displayName=name, ref=f"A1:{last}")
    table.tableStyleInfo = TableStyleInfo(name="TableStyleLight1", showRowStripes=True)
    sheet.add_table(table)
