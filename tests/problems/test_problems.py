"""Every problem that the program can report has a small workbook and its exact message.

``pytest tests/problems --accept`` writes what is said now into the case files.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from progress_report.workbook.reader import read_workbook
from tests.problems.cases import FOLDER, Case, printed

_CASES = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", _CASES, ids=lambda path: path.stem)
def test_says_exactly_this(path: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    case = Case.read(path)
    said = printed(read_workbook(case.save(tmp_path)).problems)
    if request.config.getoption("--accept"):
        case.accept(path, said)
    assert said == Case.read(path).expected


# Every check of the contract (workbook.md, "What is checked"), and the cases that show it. What no
# table can show (a file that is not a workbook) is in tests/workbook/test_damaged_files.py.
_CHECKS = {
    "error: required sheet missing, with the nearest name": [
        "sheet_missing",
        "sheet_missing_without_a_like",
    ],
    "error: required column missing, with the nearest name": [
        "column_missing",
        "column_missing_without_a_like",
        "header_missing",
    ],
    "error: required setting missing, with the nearest name": ["setting_missing", "setting_empty"],
    "error: required cell empty": ["cell_empty", "setting_without_name", "dropped_without_action"],
    "error: unknown theme": ["theme_unknown", "theme_unknown_elsewhere", "themes_empty"],
    "error: unknown ambition": ["ambition_unknown"],
    "error: unknown status": ["status_unknown", "aspect_status_unknown"],
    "error: unknown Soort": ["kind_unknown", "status_kind_unknown"],
    "error: unknown Versie": ["version_unknown"],
    "error: double ID": ["id_twice"],
    "error: double theme": ["theme_twice"],
    "error: double ambition in a theme": ["ambition_twice"],
    "error: double status name or symbol": ["status_twice", "symbol_twice"],
    "error: double sheet, column or setting": ["sheet_twice", "column_twice", "setting_twice"],
    "error: a year or date that is none": ["year_that_is_none", "date_that_is_none"],
    "error: Laatste jaar before Eerste jaar": ["years_reversed"],
    "error: colour that is none": ["colour_that_is_none"],
    "error: picture missing": ["picture_missing", "photo_missing"],
    "error: picture that is none": ["picture_that_is_none"],
    "error: picture outside the folder": ["picture_outside"],
    "error: picture without alternative text": ["picture_without_alternative_text"],
    "error: formula without value": ["formula_without_value"],
    "error: error value": ["error_value"],
    "error: a name without end": ["name_too_long"],
    "warning: a setting that is cut": ["setting_without_room"],
    "error: Extra kolommen naming an absent column": ["extra_column_missing"],
    "warning: planned in a year before the reference date, no status": ["past_without_status"],
    "warning: status that asks for an explanation": ["explanation_missing"],
    "warning: done, but planned after the reference date's year": ["done_too_early"],
    "warning: planned outside the programme's years": ["planned_outside_the_programme"],
    "warning: unreadable planning": ["planning_unreadable"],
    "warning: ambition or theme without actions": [
        "ambition_without_actions",
        "theme_without_actions",
    ],
    "warning: two ambitions with the same description": ["same_description"],
    "warning: page number typed in a text": ["page_number"],
    "warning: quote without a name": ["quote_without_name"],
    "warning: status colours too close": ["colours_too_close"],
    "warning: status of a row that is not counted": ["status_not_counted"],
    "warning: characters that XML cannot hold": ["control_characters"],
    "warning: text that is struck through": ["struck_through"],
    "warning: link that a report cannot hold": ["link_dropped"],
    "warning: the workbook is open": ["workbook_is_open"],
    "tip: very long explanation": ["long_explanation"],
    "tip: hidden rows": ["hidden_rows"],
    "warning: unknown column, sheet or setting that looks like a known one": [
        "column_unknown",
        "sheet_misspelt",
        "sheet_copied",
        "setting_misspelt",
        "status_column_misspelt",
    ],
    "warning: an example is left in a final report": ["example_left_in_final_report"],
    "tip: an example is left": ["example_left"],
    "tip: unknown setting": ["setting_unknown"],
    "tip: a usual column that is not there": ["column_not_there"],
    "tip: sentence over 30 words": ["long_sentence"],
    "all: everything at once, in order": ["everything_at_once", "settings_wrong_and_more"],
}
_LABELS = {"error": "fout: ", "warning": "waarschuwing: ", "tip": "tip: ", "all": "fout: "}


@pytest.mark.parametrize("check", _CHECKS)
def test_every_check_of_the_contract_has_a_case(check: str) -> None:
    for name in _CHECKS[check]:
        expected = Case.read(FOLDER / f"{name}.txt").expected
        assert expected.startswith(_LABELS[check.partition(":")[0]])


def test_every_case_shows_a_check() -> None:
    named = {name for names in _CHECKS.values() for name in names}
    assert {path.stem for path in _CASES} == named


def test_the_workbook_that_cases_start_from_is_sound(tmp_path: Path) -> None:
    assert read_workbook(Case("", "").save(tmp_path)).problems == ()
