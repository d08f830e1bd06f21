"""Small workbooks for tests: a valid one to start from, and a way to save it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from openpyxl import Workbook

if TYPE_CHECKING:
    from pathlib import Path

Sheets: TypeAlias = dict[str, list[list[object]]]

_DATE_FORMAT = "d mmmm yyyy"


def minimal_sheets() -> Sheets:
    """A workbook without problems: two themes, three actions; a fresh one for every test."""
    return {
        "Rapport": [
            ["Gegeven", "Waarde"],
            ["Gemeente", "Heemstede"],
            ["Titel", "Midterm review"],
            ["Programma", "Uitvoeringsprogramma 2022-2026"],
            ["Eerste jaar", 2022],
            ["Laatste jaar", 2026],
            ["Peildatum", date(2024, 4, 1)],
        ],
        "Thema's": [
            ["Nr", "Thema"],
            [1, "Wonen"],
            [2, "Duurzaamheid"],
        ],
        "Acties": [
            ["ID", "Thema", "Ambitie", "Nr", "Actie", "Gepland", "Status", "Toelichting"],
            ["W-01", "Wonen", "Betaalbaar", "1.", "Bouw woningen", "2023", "afgerond", "Klaar."],
            ["W-02", "Wonen", "Betaalbaar", "2.", "Maak een visie", "2025", "op schema", "Loopt."],
            ["D-01", "Duurzaamheid", None, "1.", "Plant bomen", "2026", "op schema", "Loopt."],
        ],
    }


def save_workbook(path: Path, sheets: dict[str, list[list[object]]]) -> Path:
    """Write the sheets in order, row by row from A1; returns the path.

    A cell may be a text, number, date, boolean, ``CellRichText`` or None (empty); a text that
    starts with ``=`` becomes a formula without a stored value.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row, values in enumerate(rows, start=1):
            for column, value in enumerate(values, start=1):
                if value is None:
                    continue
                cell = sheet.cell(row, column)
                cell.value = value
                if isinstance(value, date):
                    cell.number_format = _DATE_FORMAT
    book.save(path)
    return path
