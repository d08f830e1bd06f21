"""The declaration of the workbook, against itself and against the contract."""

from __future__ import annotations

from progress_report.folding import fold_heading
from progress_report.workbook.declarations import Holds
from progress_report.workbook.schema import ACTIONS, SHEETS
from progress_report.workbook.setting_schema import SETTINGS, SettingKind

_BY_NAME = {sheet.name: sheet for sheet in SHEETS}


def test_the_required_sheets_are_those_of_the_contract() -> None:
    assert [sheet.name for sheet in SHEETS if sheet.required] == ["Rapport", "Thema's", "Acties"]


def test_of_the_required_columns_of_acties_only_ambitie_may_be_empty() -> None:
    required = {column.name: column.may_be_empty for column in ACTIONS.columns if column.required}
    assert required == {"Thema": False, "Ambitie": True, "Actie": False}


def test_names_differ_also_when_folded() -> None:
    for sheet in SHEETS:
        folded = {fold_heading(name) for name in sheet.column_names}
        assert len(folded) == len(sheet.columns)
    assert len({fold_heading(setting.name) for setting in SETTINGS}) == len(SETTINGS)


def test_a_list_of_names_comes_from_a_column_that_exists() -> None:
    sources = [column.choices_from for sheet in SHEETS for column in sheet.columns]
    for sheet, name in filter(None, sources):
        assert name in _BY_NAME[sheet].column_names


def test_every_choice_has_something_to_choose_from() -> None:
    for sheet in SHEETS:
        for column in sheet.columns:
            has_choices = bool(column.choices or column.choices_from)
            assert has_choices == (column.holds is Holds.CHOICE)
    for setting in SETTINGS:
        assert bool(setting.choices) == (setting.kind is SettingKind.CHOICE)


def test_everything_is_explained_to_staff() -> None:
    purposes = [setting.purpose for setting in SETTINGS]
    for sheet in SHEETS:
        purposes += [sheet.purpose, *(column.purpose for column in sheet.columns)]
    assert all(purpose.endswith((".", "?")) for purpose in purposes)
    assert all(len(purpose) <= 255 for purpose in purposes)  # Excel's limit for a cell's message
