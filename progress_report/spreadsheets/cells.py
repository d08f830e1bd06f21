"""Filling a cell."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

from openpyxl.cell import Cell
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.worksheet import Worksheet

from progress_report.spreadsheets import looks
from progress_report.spreadsheets.stored_text import stored

Value: TypeAlias = str | int | date
"""A text, a whole number or a day."""


def put(
    sheet: Worksheet,
    row: int,
    column: int,
    value: Value | None,
    look: looks.Look | ColumnDimension | None = None,
) -> Cell:
    """Fills a cell and gives it; a text stays a text, whatever it starts with.

    Without a look the cell gets that of its value: a text looks as its column does. For many cells
    that look the same a ``looks.sample`` takes far less time than the look itself.
    """
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)  # no cells are merged here
    if isinstance(value, str):
        cell.value = stored(value)
        cell.data_type = "s"  # openpyxl takes ``=ja`` for a formula and ``#N/A`` for an error
    else:
        cell.value = value
    if isinstance(look, ColumnDimension):
        looks.copy_look(look, cell)
    elif look is None and isinstance(value, str):
        looks.copy_look(sheet.column_dimensions[cell.column_letter], cell)
    else:
        (look or (looks.DATE if isinstance(value, date) else looks.YEAR)).put_on(cell)
    return cell
