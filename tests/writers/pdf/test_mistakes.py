"""A layout with a mistake: one message in Dutch with file and line, and nothing is written."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from progress_report.cli import main
from progress_report.errors import FileError, InputError
from progress_report.templating.folder import default_templates
from progress_report.writers.pdf import lay_out, write
from tests.workbooks import minimal_sheets, save_workbook
from tests.writers.docx.examples import document, house_style, paragraph

_REMEDY = "  Neem review.typ van het programma over, of maak de laatste wijziging ongedaan."
DOCUMENT = document(paragraph("x"))


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    return shutil.copytree(default_templates(), tmp_path / "sjablonen")


@pytest.mark.parametrize("work", [write, lay_out])
@pytest.mark.parametrize(
    ("last_lines", "message"),
    [
        ("#let a = (", "unclosed delimiter"),
        ("#bestaat-niet()", "unknown variable: bestaat-niet"),
        ('#panic("stuk")', "panicked with: stuk"),
    ],
)
def test_a_mistake_in_the_layout_is_told_with_its_line(
    templates: Path, work: Callable[..., object], last_lines: str, message: str
) -> None:
    layout = templates / "review.typ"
    text = layout.read_text(encoding="utf-8")
    layout.write_text(f"{text}\n{last_lines}\n", encoding="utf-8")
    line = text.count("\n") + 2

    with pytest.raises(InputError) as caught:
        work(DOCUMENT, replace(house_style(), folder=templates))

    first, excerpt, remedy = str(caught.value).split("\n")
    assert first == f"review.typ, regel {line}: de PDF kan niet worden opgemaakt"
    assert excerpt.startswith(f"  Typst meldt: {message}")
    assert remedy == _REMEDY


def test_a_layout_that_is_gone_is_told_with_what_to_do(templates: Path) -> None:
    (templates / "review.typ").unlink()

    with pytest.raises(FileError) as caught:
        write(DOCUMENT, replace(house_style(), folder=templates))

    assert str(caught.value) == (
        f"{templates / 'review.typ'}: de opmaak van de PDF is niet te lezen: het bestand of de map "
        "is er niet.\n"
        "  Ook de paginanummers in Word komen daarvandaan.\n"
        "  Zet review.typ terug in de map met sjablonen, of neem het over uit de map templates "
        "van het programma. Is uw map van een eerdere versie? Neem dan alles over wat er nog niet "
        "in staat."
    )


@pytest.mark.parametrize("formats", ["pdf", "docx"])
def test_the_command_tells_a_mistake_in_the_layout_and_writes_nothing(
    templates: Path, tmp_path: Path, formats: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (templates / "review.typ").write_text("#let a = (\n", encoding="utf-8")
    workbook = save_workbook(tmp_path / "voortgang.xlsx", minimal_sheets())
    output = tmp_path / "rapport"
    options = ["--formats", formats, "--templates", str(templates), "--quiet"]

    status = main([str(workbook), "--output", str(output), *options])

    out, err = capsys.readouterr()
    assert (status, out, output.exists()) == (1, "", False)
    assert "review.typ, regel 1: de PDF kan niet worden opgemaakt" in err
    assert err.count("review.typ, regel") == 1
    assert "Traceback" not in err
    assert "\nvoortgang.xlsx: één fout, geen waarschuwingen en " in err
    assert err.endswith(" Het rapport is niet gemaakt.\n")


def test_the_command_tells_that_the_layout_is_gone_and_writes_nothing(
    templates: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (templates / "review.typ").unlink()
    workbook = save_workbook(tmp_path / "voortgang.xlsx", minimal_sheets())
    output = tmp_path / "rapport"
    options = ["--formats", "docx", "--templates", str(templates), "--quiet"]

    status = main([str(workbook), "--output", str(output), *options])

    out, err = capsys.readouterr()
    assert (status, out, output.exists()) == (2, "", False)
    assert err.startswith(f"{templates / 'review.typ'}: de opmaak van de PDF is niet te lezen")
