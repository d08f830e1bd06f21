"""The command with an earlier workbook, another document, or a part: what it makes and says."""

from __future__ import annotations

import csv
import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from jsonschema import validate

from progress_report import cli
from progress_report.document.kinds import KINDS
from progress_report.templating.folder import default_templates
from tests.documents import PROJECT
from tests.workbooks import Sheets, minimal_sheets, save_workbook

SCHEMA = PROJECT / "docs" / "open-data.schema.json"


@pytest.fixture(autouse=True)
def every_font_is_here_and_the_command_is_called_from_the_checkout(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is said must not depend on the fonts of the computer that tests."""
    monkeypatch.setattr("progress_report.writers.pdf.fonts.missing_fonts", lambda *_: ())
    monkeypatch.setattr("sys.argv", ["generate_report.py"])


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    """Exit status, standard output and standard error."""
    status = cli.main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def earlier_sheets() -> Sheets:
    """The small workbook a year earlier: one action more, and one status worse."""
    sheets = minimal_sheets()
    sheets["Rapport"][6][1] = date(2023, 4, 1)
    sheets["Acties"][2][6] = "vertraagd"
    sheets["Acties"].append(
        ["D-02", "Duurzaamheid", None, "2.", "Vang regen op", "2024", "op schema", "Loopt."]
    )
    return sheets


@pytest.fixture
def later(tmp_path: Path) -> Path:
    return save_workbook(tmp_path / "voortgang.xlsx", minimal_sheets())


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    return save_workbook(tmp_path / "eerder.xlsx", earlier_sheets())


def _names(output: Path) -> set[str]:
    return {path.name for path in output.iterdir()}


@pytest.mark.parametrize("document", KINDS)
def test_every_document_is_made_in_every_format_under_its_own_name(
    document: str, later: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "reports"
    formats = ("docx", "pdf", "html", "csv", "json")
    asked = ("--document", document, "--formats", ",".join(formats), "--output", output)
    status, _, errors = run(capsys, later, *asked, "--quiet")
    assert (status, errors) == (0, "")
    stem = f"{document}-heemstede-2024-04-01"
    files = {f"{stem}.{ending}" for ending in formats}
    with_charts = {f"{stem}-grafieken"} if document == "midterm-review" else set()
    assert _names(output) == files | with_charts


def test_a_document_that_there_is_not_is_told_with_those_there_are(
    later: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _, errors = run(capsys, later, "--document", "jaarverslag")
    assert (status, errors) == (
        2,
        "--document: onbekend document 'jaarverslag'; kies uit: midterm-review, "
        "uitvoeringsprogramma, raadsplanning, herijking.\n"
        "  Zie: python generate_report.py --help\n",
    )


def test_a_document_that_does_not_compare_says_so(
    later: Path, earlier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ("--document", "uitvoeringsprogramma", "--previous", earlier)
    assert run(capsys, later, *asked) == (
        2,
        "",
        "Het document uitvoeringsprogramma vergelijkt niet met een eerder werkboek. "
        "Laat --previous weg, of kies een ander document.\n"
        "  Zie: python generate_report.py --help\n",
    )


def test_checking_with_an_earlier_workbook_says_what_became_of_its_actions(
    later: Path, earlier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _, errors = run(capsys, later, "--previous", earlier, "--check")
    assert status == 0
    assert "Vergelijken met eerder.xlsx …" in errors
    assert (
        "eerder.xlsx, blad 'Acties', cel E5: deze actie staat niet meer in voortgang.xlsx, "
        "en een reden ontbreekt" in errors
    )
    assert "Vergelijking met eerder.xlsx, peildatum 1 april 2023: 4 acties toen, 3 nu" in errors


def test_in_a_final_report_an_action_that_vanished_without_a_reason_is_an_error(
    tmp_path: Path, earlier: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheets = minimal_sheets()
    sheets["Rapport"].append(["Versie", "definitief"])
    later = save_workbook(tmp_path / "voortgang.xlsx", sheets)
    output = tmp_path / "reports"
    asked = (later, "--previous", earlier, "--output", output, "--quiet")
    status, made, errors = run(capsys, *asked)
    assert (status, made) == (1, "")
    assert "en een reden ontbreekt" in errors
    assert not output.exists()

    sheets["Vervallen"] = [["ID", "Reden"], ["D-02", "Opgegaan in D-01"]]
    save_workbook(later, sheets)
    assert run(capsys, *asked, "--formats", "json")[0] == 0
    assert "Opgegaan in D-01" in next(output.glob("*.json")).read_text(encoding="utf-8")


def test_errors_of_the_earlier_workbook_are_told_and_its_warnings_are_not(
    later: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheets = earlier_sheets()
    sheets["Acties"][1][6] = "op shema"
    sheets["Acties"][2][5] = "n.t.b."  # cannot be read: a warning
    earlier = save_workbook(tmp_path / "eerder.xlsx", sheets)
    status, _, errors = run(capsys, later, "--previous", earlier, "--check")
    assert status == 1
    assert "eerder.xlsx, blad 'Acties', cel G2: onbekende status 'op shema'" in errors
    assert "n.t.b." not in errors


def test_of_two_workbooks_with_the_same_name_the_earlier_is_told_with_its_folder(
    later: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "2023").mkdir()
    earlier = save_workbook(tmp_path / "2023" / "voortgang.xlsx", earlier_sheets())
    _, _, errors = run(capsys, later, "--previous", earlier, "--check")
    assert (
        f"{earlier}, blad 'Acties', cel E5: deze actie staat niet meer in voortgang.xlsx" in errors
    )


def test_an_earlier_workbook_that_is_not_there_is_named(
    later: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _, errors = run(capsys, later, "--previous", tmp_path / "weg.xlsx", "--check")
    assert status == 2
    assert "weg.xlsx' is er niet" in errors


def test_a_part_has_its_own_file_and_the_whole_stays(
    later: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "reports"
    asked = (later, "--formats", "json", "--output", output, "--quiet")
    run(capsys, *asked)
    run(capsys, *asked, "--theme", "1")
    stem = "midterm-review-heemstede-2024-04-01"
    assert {f"{stem}.json", f"{stem}-thema-wonen.json"} <= _names(output)


def test_names_that_are_not_there_are_told_all_at_once(
    later: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _, errors = run(capsys, later, "--theme", "Wonne", "--responsible", "Anna", "--check")
    assert status == 2
    assert "voortgang.xlsx: --theme 'Wonne': dit thema is er niet" in errors
    assert "voortgang.xlsx: --responsible 'Anna'" in errors


def test_errors_of_the_workbook_come_before_a_name_that_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The theme may be missing because of them."""
    sheets = minimal_sheets()
    sheets["Acties"][1][6] = "op shema"
    later = save_workbook(tmp_path / "voortgang.xlsx", sheets)
    status, _, errors = run(capsys, later, "--theme", "Zorg", "--check")
    assert status == 1
    assert "cel G2: onbekende status 'op shema'" in errors


def test_an_empty_name_is_not_taken_for_everything(
    later: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, later, "--responsible", " ", "--check") == (
        2,
        "",
        "--responsible: noem een naam.\n  Zie: python generate_report.py --help\n",
    )


def test_a_document_that_shows_nothing_of_the_part_is_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheets = minimal_sheets()
    sheets["Aanvullend"] = [["Thema", "Actie"], ["Steun aan de raad", "Richt de griffie in"]]
    later = save_workbook(tmp_path / "voortgang.xlsx", sheets)
    asked = ("--theme", "Steun aan de raad", "--document", "raadsplanning")
    assert run(capsys, later, *asked, "--quiet") == (
        2,
        "",
        "voortgang.xlsx: dit document zou leeg zijn (aanvullend werk Steun aan de raad)\n"
        "  Er is geen rapport gemaakt. Kies een ander document, of een ander deel.\n",
    )


def test_the_recalibration_gives_the_sheet_vervallen_in_its_data_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheets = minimal_sheets()
    sheets["Vervallen"] = [["ID", "Actie", "Reden"], ["W-09", "Bouw een brug", "Te duur"]]
    later = save_workbook(tmp_path / "voortgang.xlsx", sheets)
    output = tmp_path / "reports"
    asked = ("--document", "herijking", "--formats", "csv,json", "--output", output, "--quiet")
    assert run(capsys, later, *asked)[0] == 0

    made = json.loads(next(output.glob("*.json")).read_text(encoding="utf-8"))
    validate(made, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert made["vervallen"] == [{"id": "W-09", "tekst": "Bouw een brug", "reden": "Te duur"}]
    table = next(output.glob("*.csv")).read_text(encoding="utf-8-sig").splitlines()
    rows = list(csv.DictReader(table, delimiter=";"))
    assert (rows[-1]["Soort"], rows[-1]["ID"], rows[-1]["Tekst"], rows[-1]["Toelichting"]) == (
        "vervallen actie",
        "W-09",
        "Bouw een brug",
        "Te duur",
    )


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--previous", "--check"), "Bij de optie --previous hoort een waarde."),
        (("--check", "--theme"), "Bij de optie --theme hoort een waarde."),
        (
            ("--responsible", "Wonen", "--responsible=Inkoop"),
            "De optie --responsible staat er twee keer; geef hem één keer.",
        ),
    ],
)
def test_a_value_that_was_forgotten_or_given_twice_is_told(
    asked: tuple[str, ...], said: str, later: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = f"{said}\n  Zie: python generate_report.py --help\n"
    assert run(capsys, later, *asked) == (2, "", expected)


def test_texts_that_cannot_speak_of_a_part_are_told(
    later: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As in a copy of the texts from before there were parts."""
    templates = tmp_path / "mijn-sjablonen"
    shutil.copytree(default_templates(), templates)
    for text in (templates / "teksten").glob("*.md.j2"):
        text.write_text(f"# {text.stem}\n\nHet hele programma.", encoding="utf-8")
    asked = (later, "--templates", templates, "--check")
    warning = "teksten: geen enkele tekst zegt dat het rapport over een deel van het programma gaat"
    assert warning in run(capsys, *asked, "--theme", "1")[2]
    assert warning not in run(capsys, *asked)[2]
    assert warning not in run(capsys, later, "--check", "--theme", "1")[2]
