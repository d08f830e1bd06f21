"""What Excel says beside a cell, what it offers there, and when it objects."""

from __future__ import annotations

from typing import Literal, TypeAlias

from openpyxl.worksheet.datavalidation import DataValidation

from progress_report.new_workbook.dropdowns import list_formula
from progress_report.new_workbook.palette import PALETTE
from progress_report.new_workbook.ranges import FIRST_ROW, area, last_row, letter
from progress_report.workbook.declarations import Column, Holds, Other, SheetSchema
from progress_report.workbook.setting_schema import Setting, SettingKind

_Style: TypeAlias = Literal["stop", "warning"]
_MUST = "Moet ingevuld zijn. "
_FIRST_YEAR, _LAST_YEAR = 1900, 2199  # the years that the reader knows
_FIRST_DAY = 36526  # 1 January 2000, as Excel counts days


def column_validation(schema: SheetSchema, column: Column) -> DataValidation:
    """The message of a column, and its drop-down if it has one."""
    prompt = (_MUST if column.must_be_filled else "") + column.purpose
    validation = _message(column.name, prompt)
    validation.add(area(schema, column.name))
    formula = list_formula(schema, column)
    if column.holds is Holds.COLOUR:
        _offer(validation, '"' + ",".join(PALETTE) + '"')
    elif formula:
        _offer(validation, formula)
        _object_to_others(validation, column)
    elif column.unique:
        _refuse_doubles(validation, schema, column)
    return validation


def setting_validation(setting: Setting, cell: str) -> DataValidation:
    """The message of the cell with the value of a setting, and what may stand there.

    Excel only asks whether something else is meant, for staff may sort or move these rows.
    """
    prompt = (_MUST if setting.required else "") + setting.purpose
    validation = _message(setting.name, prompt)
    validation.add(cell)
    match setting.kind:
        case SettingKind.YEAR:
            validation.type, validation.operator = "whole", "between"
            validation.formula1, validation.formula2 = str(_FIRST_YEAR), str(_LAST_YEAR)
            _object(validation, "warning", "Is dit een jaar?", "Typ een jaar in vier cijfers.")
        case SettingKind.DATE:
            validation.type, validation.operator = "date", "greaterThanOrEqual"
            validation.formula1 = str(_FIRST_DAY)
            text = "Typ een datum als dag, maand en jaar, bijvoorbeeld 1-4-2028."
            _object(validation, "warning", "Is dit een datum?", text)
        case SettingKind.CHOICE:
            _offer(validation, '"' + ",".join(setting.choices) + '"')
            text = f"Kies een van: {', '.join(setting.choices)}."
            _object(validation, "warning", "Dit staat niet in de lijst", text)
        case SettingKind.LINE | SettingKind.NAMES:
            pass
    return validation


def _message(title: str, text: str) -> DataValidation:
    return DataValidation(
        promptTitle=title,
        prompt=text,
        showInputMessage=True,
        showErrorMessage=False,
        allow_blank=True,
    )


def _offer(validation: DataValidation, formula: str) -> None:
    validation.type, validation.formula1 = "list", formula


def _object(validation: DataValidation, style: _Style, title: str, text: str) -> None:
    validation.showErrorMessage = True
    validation.errorStyle = style
    validation.errorTitle, validation.error = title, text


def _object_to_others(validation: DataValidation, column: Column) -> None:
    title = "Dit staat niet in de lijst"
    if column.other is Other.REFUSED:
        _object(validation, "stop", title, _instead(column))
    elif column.other is Other.ASKED:
        _object(validation, "warning", title, f"{_instead(column)} Wilt u dit toch laten staan?")


def _instead(column: Column) -> str:
    """What to do when a name is not in the list."""
    if column.choices_from is None:
        return f"Kies een van: {', '.join(column.choices)}."
    sheet, _ = column.choices_from
    within = f" bij dit {column.choices_within.lower()}" if column.choices_within else ""
    return f"Kies uit de lijst. Is het nieuw? Zet het dan eerst op blad {sheet}{within}."


def _refuse_doubles(validation: DataValidation, schema: SheetSchema, column: Column) -> None:
    place = letter(schema, column.name)
    cells = f"${place}${FIRST_ROW}:${place}${last_row(schema)}"
    validation.type = "custom"
    validation.formula1 = f"SUMPRODUCT(--({cells}={place}{FIRST_ROW}))=1"
    text = f"Een andere rij heeft dit al bij {column.name}. Kies iets dat nog niet gebruikt is."
    _object(validation, "stop", "Dit bestaat al", text)
