"""A folder that is not the one with templates: what is wrong with it is said."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from progress_report import cli
from progress_report.templates_folder import default_templates
from tests.workbooks import minimal_sheets, save_workbook

WHICH = (
    "Geef achter --templates de map waarin huisstijl.docx, page.html.j2 en de map teksten staan."
)


def said(capsys: pytest.CaptureFixture[str], folder: Path, templates: Path) -> list[str]:
    workbook = save_workbook(folder / "voortgang.xlsx", minimal_sheets())
    words = [str(workbook), "--templates", str(templates), "--output", str(folder / "reports")]
    assert cli.main([*words, "--formats", "html", "--quiet"]) != 0
    assert not (folder / "reports").exists()
    return capsys.readouterr().err.strip().splitlines()


def test_a_folder_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    templates = tmp_path / "sjabloon"
    assert said(capsys, tmp_path, templates) == [
        f"{templates / 'huisstijl.docx'}: de huisstijl is niet te lezen: "
        "het bestand of de map is er niet.",
        f"  De map '{templates}' is er niet. Controleer de naam achter --templates.",
    ]


def test_a_file_in_place_of_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    templates = tmp_path / "huisstijl.docx"
    shutil.copy(default_templates() / "huisstijl.docx", templates)
    assert said(capsys, tmp_path, templates) == [
        f"{templates / 'huisstijl.docx'}: de huisstijl is niet te lezen: "
        "een deel van het pad is geen map.",
        f"  '{templates}' is geen map. {WHICH}",
    ]


def test_an_empty_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    templates = tmp_path / "leeg"
    templates.mkdir()
    assert said(capsys, tmp_path, templates) == [
        f"{templates / 'huisstijl.docx'}: de huisstijl is niet te lezen: "
        "het bestand of de map is er niet.",
        f"  In de map '{templates}' staan geen sjablonen. {WHICH}",
    ]


def test_a_folder_with_only_a_house_style(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(default_templates() / "huisstijl.docx", tmp_path)
    assert said(capsys, tmp_path, tmp_path) == [
        f"{tmp_path / 'teksten' / 'voorwoord.md.j2'}: deze tekst is niet te lezen: "
        "het bestand of de map is er niet.",
        "  Zet teksten/voorwoord.md.j2 terug in de map met sjablonen, "
        "of kies een andere map met --templates.",
    ]


@pytest.mark.parametrize("page", ["", "<!DOCTYPE html>\n<title>{{ properties.title }}</title>\n"])
def test_a_page_without_the_report_is_no_page(
    page: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    templates = shutil.copytree(default_templates(), tmp_path / "templates")
    (templates / "page.html.j2").write_text(page, encoding="utf-8")
    assert said(capsys, tmp_path, templates)[2:5] == [
        "page.html.j2: de tekst van het rapport komt niet in de pagina",
        "  Zet {{ chapters }} op de plaats van de tekst. "
        "Neem het bestand dat bij het programma hoort als begin en pas dat aan.",
        "",
    ]
