"""The sheet ``Lees mij``: the first thing that staff see."""

from __future__ import annotations

from openpyxl.utils import quote_sheetname
from openpyxl.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from progress_report.new_workbook.introduction_text import (
    SUBTITLE,
    TITLE,
    Entry,
    Section,
    sections,
)
from progress_report.spreadsheets import looks
from progress_report.spreadsheets.cells import put
from progress_report.spreadsheets.heights import row_height
from progress_report.spreadsheets.printing import on_paper

NAME = "Lees mij"

_TERM, _TEXT = 2, 3  # columns; the first is a margin
_WIDTHS = {"A": 3, "B": 26, "C": 96}
_SIZE = 11
_BETWEEN = 3.0  # points of white below every entry
_TITLE = looks.Look(bold=True, size=20, colour=looks.DARK, wrapped=False)
_SUBTITLE = looks.Look(size=12, colour=looks.GREY, wrapped=False)
_HEADING = looks.Look(bold=True, size=14, colour=looks.DARK, wrapped=False)
_TERM_LOOK = looks.Look(bold=True, size=_SIZE)
_TEXT_LOOK = looks.Look(size=_SIZE)
_LINK = looks.Look(bold=True, size=_SIZE, colour=looks.BLUE, underline=True)


def add_introduction(book: Workbook) -> Worksheet:
    """Adds the sheet that says what the workbook is for and how to fill it."""
    sheet: Worksheet = book.create_sheet(NAME)
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    put(sheet, 2, _TERM, TITLE, _TITLE)
    sheet.row_dimensions[2].height = 30
    put(sheet, 3, _TERM, SUBTITLE, _SUBTITLE)
    row = 5
    for section in sections():
        row = _add_section(sheet, section, row) + 1
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.tabColor = looks.argb(looks.BLUE)
    on_paper(sheet, landscape=False)
    return sheet


def _add_section(sheet: Worksheet, section: Section, row: int) -> int:
    """Adds the section from this row on; the first row below it."""
    put(sheet, row, _TERM, section.heading, _HEADING)
    sheet.row_dimensions[row].height = 24
    for number, entry in enumerate(section.entries, start=row + 1):
        _add_entry(sheet, entry, number)
    return row + len(section.entries) + 1


def _add_entry(sheet: Worksheet, entry: Entry, row: int) -> None:
    put(sheet, row, _TEXT, entry.text, _TEXT_LOOK)
    sheet.row_dimensions[row].height = row_height([(entry.text, _WIDTHS["C"])], _SIZE) + _BETWEEN
    if entry.sheet:
        term = sheet.cell(row, _TERM)
        place = f"{quote_sheetname(entry.sheet)}!A1"
        tip = f"Naar het blad {entry.sheet}"
        term.hyperlink = Hyperlink(term.coordinate, location=place, tooltip=tip)
    put(sheet, row, _TERM, entry.term, _LINK if entry.sheet else _TERM_LOOK)
