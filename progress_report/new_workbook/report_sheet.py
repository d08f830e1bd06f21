"""The sheet ``Rapport`` of an empty workbook: a row per setting, with its explanation."""

from __future__ import annotations

from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from progress_report.new_workbook.content import Row
from progress_report.new_workbook.ranges import FIRST_ROW
from progress_report.new_workbook.sheets import add_sheet
from progress_report.new_workbook.validations import setting_validation
from progress_report.spreadsheets import looks
from progress_report.spreadsheets.cells import put
from progress_report.workbook.schema import REPORT
from progress_report.workbook.setting_schema import SETTINGS, Setting, SettingKind

_VALUE_LOOKS = {SettingKind.YEAR: looks.YEAR, SettingKind.DATE: looks.DATE}
_NAME = looks.Look(bold=True)
_REQUIRED_NAME = looks.Look(bold=True, number_format=looks.REQUIRED_FORMAT)


def add_report_sheet(book: Workbook, values: Row) -> Worksheet:
    """Adds the sheet with every setting and these values."""
    sheet = add_sheet(book, REPORT, [_row(setting) for setting in SETTINGS], apart="Waarde")
    for number, setting in enumerate(SETTINGS, start=FIRST_ROW):
        put(sheet, number, 1, setting.name, _REQUIRED_NAME if setting.required else _NAME)
        look = _VALUE_LOOKS.get(setting.kind, looks.INPUT)
        put(sheet, number, 2, values.get(setting.name), look)
        sheet.add_data_validation(setting_validation(setting, f"B{number}"))
    return sheet


def _row(setting: Setting) -> Row:
    return {"Gegeven": setting.name, "Uitleg": explanation(setting)}


def explanation(setting: Setting) -> str:
    """What the setting is for, what counts when it is empty, and an example."""
    parts = [setting.purpose]
    if setting.required:
        parts.append("Moet ingevuld zijn.")
    if setting.default:
        parts.append(f"Leeg betekent: {setting.default}.")
    if setting.example:
        parts.append(f"Bijvoorbeeld: {setting.example}.")
    return " ".join(parts)
