"""What ``voortgang.xlsx`` in this folder was made of, before LibreOffice Calc saved it.

    python -m tests.workbook.calc.source bron.xlsx
    soffice --headless --convert-to 'xlsx:Calc MS Excel 2007 XML' bron.xlsx

The result, renamed, is that file (LibreOffice 7.4, region Dutch). Tests need no LibreOffice.
"""

from __future__ import annotations

import sys
from datetime import date, datetime, time
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

COMMENT = "Klopt dit wel, wethouder?"

_ROWS: list[list[object]] = [
    ["ID", "Thema", "Ambitie", "Nr", "Actie", "Gepland", "Status", "Toelichting", "Budget"],
    ["W-01", "Wonen", "Betaalbaar", 1, "Bouw woningen", 2023, "afgerond", None, 1250.5],
    ["W-02", None, None, 2.5, "Maak een visie", None, "op schema", "Loopt.", 0.285],
    ["W-03", "Wonen", "Betaalbaar", "3.", "& <b> “aan” 👍", "Q2 2025", None, "a\nb\n- c", -1250],
    ["D-01", "Duurzaamheid", None, "4.", "Plant bomen", "2026", "+", "Lees meer", 45],
    ["D-02", "Duurzaamheid", None, "5.", "Regels", "doorlopend", "+/-", "Loopt nog.", True],
]
_FORMATS = {
    "D2": "00",
    "I2": '_ "€"\\ * #,##0.00_ ;_ "€"\\ * \\-#,##0.00_ ',
    "I3": "0.0%",
    "F3": "mmm-yy",
    "I4": "#,##0_ ;[Red]\\-#,##0\\ ",
    "I5": '0" stuks"',
}
_FORMULAS = {
    # cell: the formula, and what it amounts to
    "E6": ('="Regels "&1+1', "Regels 2"),
    "I6": ("=1=1", True),
    "D5": ("=2*3", 6),
}


def build(*, formulas: bool) -> Workbook:
    """The workbook; without formulas it has in their place what they amount to."""
    book = Workbook()
    book.remove(book.worksheets[0])
    _report(book.create_sheet("Rapport"))
    themes = book.create_sheet("Thema's")
    for row in (["Nr", "Thema", "Inleiding"], [1, "Wonen", "Wonen is\nbelangrijk."]):
        themes.append(row)
    themes.append([2, "Duurzaamheid"])
    actions = book.create_sheet("Acties")
    for row in _ROWS:
        actions.append(row)
    for place, (formula, value) in _FORMULAS.items():
        actions[place].value = formula if formulas else value
    _dress(actions)
    book.defined_names["Namen"] = DefinedName("Namen", attr_text="'Thema''s'!$B$2:$B$3")
    return book


def _report(sheet: Worksheet) -> None:
    rows: list[list[object]] = [
        ["Gegeven", "Waarde"],
        ["Gemeente", "Heemstede"],
        ["Titel", "Midterm review"],
        ["Programma", "Uitvoeringsprogramma 2022-2026"],
        ["Eerste jaar", 2022],
        ["Laatste jaar", 2026],
        ["Peildatum", date(2024, 4, 1)],
        ["Extra kolommen", "Budget; Moment"],
    ]
    for row in rows:
        sheet.append(row)
    sheet["B7"].number_format = "[$-413]d mmmm yyyy;@"


def _dress(sheet: Worksheet) -> None:
    """Everything that staff do to a sheet."""
    sheet["F3"].value = date(2024, 2, 1)
    for place, code in _FORMATS.items():
        sheet[place].number_format = code
    sheet["J1"].value = "Moment"
    sheet["J2"].value, sheet["J3"].value = time(9, 30), datetime(2024, 4, 1, 15, 5)
    sheet["J2"].number_format, sheet["J3"].number_format = "h:mm", "dddd d mmmm h:mm"
    bold = TextBlock(InlineFont(b=True), "Vet")
    sheet["H2"].value = CellRichText(bold, " en ", TextBlock(InlineFont(i=True), "schuin"))
    sheet["H6"].font = Font(bold=True)
    sheet["H5"].hyperlink = "https://heemstede.nl/wonen?a=1&b=2"
    sheet.merge_cells("B2:B3")
    sheet.merge_cells("C2:C3")
    sheet.row_dimensions[4].hidden = True
    sheet.row_dimensions[6].outlineLevel = 1
    sheet.column_dimensions["D"].hidden = True
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = "A1:J6"
    sheet.protection.sheet = True
    sheet["E2"].comment = Comment(COMMENT, "Griffie")
    choices = DataValidation(type="list", formula1="Namen", allow_blank=True)
    choices.add("B2:B1048576")
    sheet.add_data_validation(choices)
    green = PatternFill("solid", bgColor="00AA44")
    sheet.conditional_formatting.add("G2:G99", CellIsRule("equal", ['"afgerond"'], fill=green))
    for row in range(7, 1500):
        sheet.cell(row, 8).alignment = Alignment(wrap_text=True)
        sheet.cell(row, 8).fill = green


if __name__ == "__main__":
    build(formulas=True).save(Path(sys.argv[1]))
