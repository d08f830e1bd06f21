"""A folder that is not the one with templates: what is wrong with it is said."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from progress_report import cli
from progress_report.document.texts.rendering import read_text
from progress_report.errors import FileError, InputError
from progress_report.house_style import read_house_style
from progress_report.templating.folder import LARGEST_FILE, default_templates
from progress_report.writers.html.templates import read_marks_style, read_templates
from progress_report.writers.pdf.fonts import font_book
from progress_report.writers.pdf.typesetting import Sheet, page_numbers
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
        "  Zet teksten/voorwoord.md.j2 terug in de map met sjablonen, of neem het over uit de map "
        "templates van het programma. Is uw map van een eerdere versie? Neem dan alles over wat er "
        "nog niet in staat.",
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


_LAYOUT: dict[str, Callable[[Path], object]] = {
    "page.html.j2": read_templates,
    "page.css": read_templates,
    "page_marks.css": read_marks_style,
    "page.js": read_templates,
    "review.typ": lambda folder: page_numbers(Sheet(folder, {}, {}, font_book())),
}
_READERS: dict[str, Callable[[Path], object]] = {
    "huisstijl.docx": read_house_style,
    "teksten/voorwoord.md.j2": lambda folder: read_text(folder, "voorwoord"),
    **_LAYOUT,
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
@pytest.mark.parametrize("name", _READERS)
@pytest.mark.parametrize(
    ("make", "why"),
    [
        (os.mkfifo, "het is geen gewoon bestand"),
        (lambda path: path.symlink_to("/dev/zero"), "het is geen gewoon bestand"),
        (Path.mkdir, "het is een map"),
    ],
)
def test_what_is_no_file_is_not_waited_for(
    name: str, make: Callable[[Path], None], why: str, tmp_path: Path
) -> None:
    templates = shutil.copytree(default_templates(), tmp_path / "templates")
    (templates / name).unlink()
    make(templates / name)
    with pytest.raises(FileError) as caught:
        _READERS[name](templates)
    first, *_, last = str(caught.value).splitlines()
    assert first.startswith(f"{templates / name}: de")
    assert first.endswith(f" is niet te lezen: {why}.")
    assert last == (
        f"  Zet {name} terug in de map met sjablonen, of neem het over uit de map templates van "
        "het programma. Is uw map van een eerdere versie? Neem dan alles over wat er nog niet in "
        "staat."
    )


@pytest.mark.parametrize("name", _LAYOUT)
def test_a_file_for_the_layout_that_is_far_too_large_is_told(name: str, tmp_path: Path) -> None:
    templates = shutil.copytree(default_templates(), tmp_path / "templates")
    os.truncate(templates / name, LARGEST_FILE + 1)
    with pytest.raises(InputError) as caught:
        _READERS[name](templates)
    assert str(caught.value) == (
        f"{name}: dit bestand is te groot: meer dan 10 MB\n"
        "  Neem het bestand dat bij het programma hoort als begin en pas dat aan."
    )
