"""What the declaration says for the empty workbook only, against itself."""

from __future__ import annotations

from progress_report.new_workbook.examples import EXAMPLES
from progress_report.workbook.declarations import Other
from progress_report.workbook.schema import EXAMPLE_COLUMNS, SHEETS
from progress_report.workbook.setting_schema import SETTINGS

_BY_NAME = {schema.name: schema for schema in SHEETS}


def test_choices_are_narrowed_by_a_column_that_both_sheets_have() -> None:
    narrowed = [
        (schema, column)
        for schema in SHEETS
        for column in schema.columns
        if column.choices_within and column.choices_from
    ]
    assert [column.name for _, column in narrowed] == ["Ambitie"]
    for schema, column in narrowed:
        source = _BY_NAME[column.choices_from[0]]
        assert column.choices_within in schema.column_names
        assert column.choices_within in source.column_names


def test_only_columns_with_choices_say_what_to_do_with_something_else() -> None:
    for schema in SHEETS:
        for column in schema.columns:
            assert column.other is Other.REFUSED or column.choices_from


def test_there_is_room_for_a_thousand_actions_and_all_that_goes_with_them() -> None:
    room = {schema.name: schema.room for schema in SHEETS}
    assert room["Acties"] >= 1000
    assert room["Ambities"] >= 1000
    assert room["Rapport"] > len(SETTINGS)


def test_the_examples_are_in_columns_that_exist() -> None:
    for sheet, rows in EXAMPLES.rows.items():
        for row in rows:
            assert set(row) <= set(_BY_NAME[sheet].column_names)
    for sheet, column in EXAMPLE_COLUMNS.items():
        assert column in _BY_NAME[sheet].column_names
    assert set(EXAMPLES.settings) <= {setting.name for setting in SETTINGS}
