"""What Excel says beside the cells, what it offers, and what it objects to."""

from __future__ import annotations

import pytest
from openpyxl.utils import get_column_letter

from progress_report.workbook.declarations import SheetSchema
from progress_report.workbook.schema import SHEETS
from progress_report.workbook.setting_schema import SETTINGS
from tests.new_workbook.opened import book, validation

# Excel's own limits: of the message and its title, of the objection, and of a formula.
_PROMPT, _TITLE, _ERROR, _FORMULA = 255, 32, 225, 255

_LAST_ROWS = {"Thema's": 101, "Acties": 2001, "Statussen": 51, "Citaten": 201, "Beelden": 201}
_NAMED = {
    "ThemasThema": "'Thema''s'!$B$1:$B$101",
    "AmbitiesThema": "'Ambities'!$A$1:$A$1001",
    "AmbitiesAmbitie": "'Ambities'!$B$1:$B$1001",
    "StatussenStatus": "'Statussen'!$A$1:$A$51",
    "StatussenSymbool": "'Statussen'!$B$1:$B$51",
    "StatussenBetekenis": "'Statussen'!$C$1:$C$51",
    "StatussenKleur": "'Statussen'!$D$1:$D$51",
    "StatussenToelichtingVerplicht": "'Statussen'!$E$1:$E$51",
    "StatussenSoort": "'Statussen'!$F$1:$F$51",
}


@pytest.mark.parametrize("schema", SHEETS[1:], ids=lambda schema: schema.name)
def test_every_column_has_a_message_on_all_rows_that_are_ready(schema: SheetSchema) -> None:
    last = _LAST_ROWS.get(schema.name, 1001)
    for index, column in enumerate(schema.columns, start=1):
        letter = get_column_letter(index)
        found = validation(schema.name, f"{letter}2")
        assert str(found.sqref) == f"{letter}2:{letter}{last}"
        assert found.showInputMessage
        assert found.promptTitle == column.name
        assert found.prompt.endswith(column.purpose)
        assert found.prompt.startswith("Moet ingevuld zijn.") is column.must_be_filled


def test_every_setting_has_its_own_message() -> None:
    for row, setting in enumerate(SETTINGS, start=2):
        found = validation("Rapport", f"B{row}")
        assert (str(found.sqref), found.promptTitle) == (f"B{row}", setting.name)
        assert found.prompt.endswith(setting.purpose)


def test_no_message_or_formula_is_longer_than_excel_allows() -> None:
    everything = [one for sheet in book() for one in sheet.data_validations.dataValidation]
    assert len(everything) > 60
    for one in everything:
        assert len(one.prompt) <= _PROMPT
        assert len(one.promptTitle) <= _TITLE
        assert len(one.error or "") <= _ERROR
        assert len(one.errorTitle or "") <= _TITLE
        assert len(one.formula1 or "") <= _FORMULA


def test_names_mean_whole_columns_with_their_header() -> None:
    assert {name: one.attr_text for name, one in book().defined_names.items()} == _NAMED


@pytest.mark.parametrize(
    ("sheet", "cell", "names"),
    [
        ("Acties", "B2", ["ThemasThema"]),
        ("Acties", "C2", ["AmbitiesAmbitie", "AmbitiesThema", "$B2"]),
        ("Acties", "H2", ["StatussenStatus"]),
        ("Ambities", "A2", ["ThemasThema"]),
        ("Aanvullend", "A2", ["ThemasThema"]),
        ("Citaten", "A2", ["ThemasThema"]),
        ("Beelden", "A2", ["ThemasThema"]),
    ],
)
def test_a_drop_down_refers_to_the_sheet_that_it_comes_from(
    sheet: str, cell: str, names: list[str]
) -> None:
    found = validation(sheet, cell)
    assert found.type == "list"
    assert not found.hide_drop_down
    others = (_NAMED.keys() | {"$B2"}) - set(names)
    assert all(name in found.formula1 for name in names)
    assert not any(name in found.formula1 for name in others)


@pytest.mark.parametrize(
    ("sheet", "cell", "choices"),
    [
        ("Rapport", "B9", "concept,definitief"),
        ("Acties", "K2", "actie,kop,opmerking"),
        ("Statussen", "E2", "ja,nee"),
        ("Statussen", "F2", "afgerond,op schema,aandacht,vertraagd,gewijzigd,niet gestart"),
    ],
)
def test_a_short_list_is_in_the_drop_down_itself(sheet: str, cell: str, choices: str) -> None:
    found = validation(sheet, cell)
    assert (found.type, found.formula1) == ("list", f'"{choices}"')


@pytest.mark.parametrize(
    ("sheet", "cell", "objects", "style"),
    [
        ("Acties", "B2", True, "stop"),  # a theme that is not there is always a mistake
        ("Acties", "C2", True, "warning"),  # an ambition may be put on its sheet later
        ("Acties", "H2", True, "warning"),  # the symbol of a status is right as well
        ("Acties", "K2", True, "stop"),
        ("Aanvullend", "A2", False, None),  # any other group is right
        ("Statussen", "D2", False, None),  # any colour is right
        ("Acties", "E2", False, None),
    ],
)
def test_excel_objects_only_where_the_reader_would(
    sheet: str, cell: str, objects: bool, style: str | None
) -> None:
    found = validation(sheet, cell)
    assert found.showErrorMessage is objects
    assert found.errorStyle == style
    assert bool(found.error) is objects


@pytest.mark.parametrize(("sheet", "cell"), [("Acties", "A2"), ("Statussen", "A2")])
def test_a_key_that_is_there_already_is_refused(sheet: str, cell: str) -> None:
    found = validation(sheet, cell)
    last = _LAST_ROWS[sheet]
    assert (found.type, found.errorStyle) == ("custom", "stop")
    assert found.formula1 == f"SUMPRODUCT(--($A$2:$A${last}=A2))=1"


def test_years_and_the_date_are_asked_about_when_they_are_none() -> None:
    first, last, day = (validation("Rapport", cell) for cell in ("B6", "B7", "B8"))
    for year in (first, last):
        assert (year.type, year.formula1, year.formula2) == ("whole", "1900", "2199")
    assert (day.type, day.operator, day.formula1) == ("date", "greaterThanOrEqual", "36526")
    assert {first.errorStyle, last.errorStyle, day.errorStyle} == {"warning"}
