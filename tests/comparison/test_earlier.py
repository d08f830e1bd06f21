"""The workbook that ``--previous`` names, beside that of the report."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from progress_report import cli
from progress_report.comparison.earlier import compare_with
from progress_report.workbook.reader import read_workbook
from tests.comparison.cases import earlier_sheets
from tests.inside import holds
from tests.workbooks import Sheets, minimal_sheets, save_workbook


def _later(folder: Path, sheets: Sheets | None = None) -> Path:
    return save_workbook(folder / "voortgang.xlsx", sheets or minimal_sheets())


def _said(previous: Path, workbook: Path) -> list[str]:
    """What is said of the comparison, each with its first line alone."""
    _, problems = compare_with(previous, workbook, read_workbook(workbook))
    return [str(problem).splitlines()[0] for problem in problems]


def test_of_two_files_with_one_name_only_messages_name_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "map van een medewerker"
    folder.mkdir()
    sheets = earlier_sheets()
    sheets["Acties"][1][4] = "Graaf een vijver"
    previous = save_workbook(folder / "voortgang.xlsx", sheets)
    workbook = _later(tmp_path)
    earlier, problems = compare_with(previous, workbook, read_workbook(workbook))
    assert earlier is not None
    assert earlier.comparison.basis.earlier_file == "voortgang.xlsx"
    assert [problem.message for problem in problems] == [
        f"zelfde ID als in {previous}, maar een heel andere tekst"
    ]


@pytest.mark.parametrize("document", ["midterm-review", "raadsplanning"])
def test_no_file_holds_the_folder_of_an_earlier_workbook_with_the_same_name(
    document: str, tmp_path: Path
) -> None:
    folder, output = tmp_path / "map-van-een-medewerker", tmp_path / "reports"
    folder.mkdir()
    previous = save_workbook(folder / "voortgang.xlsx", earlier_sheets())
    asked = ["--previous", previous, "--document", document, "--output", output]
    asked += ["--formats", "docx,pdf,html,csv,json", "--quiet"]
    assert cli.main([str(one) for one in (_later(tmp_path), *asked)]) == 0
    files = [path for path in output.iterdir() if path.is_file()]
    assert len(files) == 5
    assert [path.name for path in files if holds(path.read_bytes(), folder.name)] == []
    (table,) = output.glob("*.csv")
    assert "Eerder werkboek;voortgang.xlsx" in table.read_text(encoding="utf-8")


def test_messages_on_dates_name_the_folder_of_a_file_with_the_same_name(tmp_path: Path) -> None:
    (tmp_path / "eerder").mkdir()
    sheets = minimal_sheets()
    sheets["Rapport"].append(["Versie", "concept"])
    previous = save_workbook(tmp_path / "eerder" / "voortgang.xlsx", sheets)
    assert _said(previous, _later(tmp_path)) == [
        "voortgang.xlsx, blad 'Rapport', cel B7: de peildatum is dezelfde als die van "
        f"{previous} (1 april 2024)"
    ]


@pytest.mark.parametrize("name", ["voortgang.xlsx", "kopie.xlsx"])
def test_a_workbook_is_not_compared_with_itself(name: str, tmp_path: Path) -> None:
    workbook = _later(tmp_path)
    previous = tmp_path / name
    if previous != workbook:
        shutil.copyfile(workbook, previous)
    earlier, (problem,) = compare_with(previous, workbook, read_workbook(workbook))
    called = previous if previous == workbook else name
    assert earlier is None
    assert str(problem) == (
        f"{called}: dit is hetzelfde werkboek als voortgang.xlsx\n"
        "  Achter --previous hoort het werkboek van een eerdere peildatum."
    )


def test_quotes_and_pictures_of_the_earlier_workbook_do_not_matter(tmp_path: Path) -> None:
    sheets = earlier_sheets()
    sheets["Citaten"] = [["Thema", "Citaat", "Naam", "Foto"], ["Geen", "Mooi", "Ans", "weg.jpg"]]
    sheets["Beelden"] = [["Thema", "Bestand", "Alt-tekst"], ["Wonen", "weg.png", "Een huis"]]
    previous = save_workbook(tmp_path / "eerder.xlsx", sheets)
    assert _said(previous, _later(tmp_path)) == []


def test_nothing_is_said_to_be_gone_while_rows_of_the_workbook_have_errors(tmp_path: Path) -> None:
    previous = save_workbook(tmp_path / "eerder.xlsx", earlier_sheets())
    sheets = minimal_sheets()
    del sheets["Acties"][2]
    gone = "eerder.xlsx, blad 'Acties', cel E3: deze actie staat niet meer in voortgang.xlsx, "
    gone += "en een reden ontbreekt"
    assert _said(previous, _later(tmp_path, sheets)) == [gone]
    sheets["Acties"][1][1] = "Wonnen"  # an unknown theme: W-01 is in no theme
    assert _said(previous, _later(tmp_path, sheets)) == []
