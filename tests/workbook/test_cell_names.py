"""Messages after reading name cells by what the schema calls sheets and columns."""

from __future__ import annotations

from pathlib import Path

from progress_report.workbook.cell_names import Cells
from progress_report.workbook.reader import read_workbook
from tests.workbooks import minimal_sheets, save_workbook


def _cells(folder: Path) -> Cells:
    """Of a workbook with other names for its sheets and columns, in another order."""
    sheets = minimal_sheets()
    sheets["ACTIES "] = [[row[4], *row[:4], *row[5:]] for row in sheets.pop("Acties")]
    sheets["Rapport"].insert(0, ["Ons rapport", None])
    return read_workbook(save_workbook(folder / "a.xlsx", sheets), "mijn.xlsx").cells


def test_a_cell_has_the_name_of_its_sheet_as_typed(tmp_path: Path) -> None:
    place = _cells(tmp_path).position("Acties", 3, "actie")
    assert str(place) == "mijn.xlsx, blad 'ACTIES ', cel A3"


def test_without_the_column_it_is_the_row_and_without_the_sheet_the_file(tmp_path: Path) -> None:
    cells = _cells(tmp_path)
    assert str(cells.position("Acties", 3, "Soort")) == "mijn.xlsx, blad 'ACTIES ', rij 3"
    assert str(cells.position("Acties")) == "mijn.xlsx, blad 'ACTIES '"
    assert str(cells.position("Vervallen", 3, "ID")) == "mijn.xlsx"


def test_a_setting_is_the_cell_with_its_value(tmp_path: Path) -> None:
    cells = _cells(tmp_path)
    assert str(cells.setting("Peildatum")) == "mijn.xlsx, blad 'Rapport', cel B8"
    assert str(cells.setting("Versie")) == "mijn.xlsx, blad 'Rapport'"


def test_problems_of_the_workbook_call_it_by_the_name_that_was_given(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Acties"][1][6] = "onbekend"
    path = save_workbook(tmp_path / "voortgang.xlsx", sheets)
    lock = tmp_path / ".~lock.voortgang.xlsx#"
    lock.write_text(",Jo,,", encoding="utf-8")
    problems = read_workbook(path, "eerder/voortgang.xlsx").problems
    assert {problem.position.file for problem in problems} == {"eerder/voortgang.xlsx"}
    assert len(problems) == 2


def test_a_file_that_is_no_workbook_is_called_by_the_name_that_was_given(tmp_path: Path) -> None:
    path = tmp_path / "voortgang.xlsx"
    path.write_bytes(b"no workbook")
    reading = read_workbook(path, "eerder/voortgang.xlsx")
    assert [problem.position.file for problem in reading.problems] == ["eerder/voortgang.xlsx"]
    assert reading.cells.file == "eerder/voortgang.xlsx"
