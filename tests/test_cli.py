"""What the command says and its exit status, without making reports."""

from __future__ import annotations

import json
from pathlib import Path

import click
import pytest
from openpyxl import load_workbook

from progress_report import cli
from progress_report.errors import FileError
from progress_report.pipeline import Outcome
from tests.awkward import one_theme
from tests.workbooks import minimal_sheets, save_workbook


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    """Exit status, standard output and standard error."""
    status = cli.main([str(argument) for argument in arguments])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


@pytest.fixture(autouse=True)
def _every_font_is_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is said must not depend on the fonts of the computer that tests."""
    monkeypatch.setattr("progress_report.writers.pdf.fonts.missing_fonts", lambda *_: ())


@pytest.fixture(autouse=True)
def called_from_the_checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["generate_report.py"])


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return save_workbook(tmp_path / "voortgang.xlsx", one_theme())


def test_checking_a_good_workbook_says_so(
    workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, workbook, "--check") == (
        0,
        "",
        "voortgang.xlsx lezen en controleren …\n"
        "Huisstijl lezen …\n"
        "Teksten maken …\n"
        "\nOplevering: één actie, niets meer te doen\n"
        "\nvoortgang.xlsx: geen fouten, geen waarschuwingen en geen tips.\n",
    )


def test_quiet_says_nothing_when_all_is_well(
    workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, workbook, "--check", "--quiet") == (0, "", "")


def test_an_error_is_told_and_nothing_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheets = minimal_sheets()
    sheets["Acties"][1][6] = "op shema"
    save_workbook(tmp_path / "voortgang.xlsx", sheets)
    status, out, err = run(
        capsys, tmp_path / "voortgang.xlsx", "--output", tmp_path / "reports", "--quiet"
    )
    assert (status, out) == (1, "")
    assert err == (
        "\nEén fout\n"
        "\nvoortgang.xlsx, blad 'Acties', cel G2: onbekende status 'op shema'\n"
        "  Status | op shema\n"
        "  Kies een van: afgerond, op schema, langere doorlooptijd, vertraagd. "
        "Bedoeld: 'op schema'?\n"
        "\nvoortgang.xlsx: één fout, geen waarschuwingen en geen tips. "
        "Het rapport is niet gemaakt.\n"
    )
    assert not (tmp_path / "reports").exists()


def test_strict_makes_a_warning_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheets = minimal_sheets()
    sheets["Acties"][1][5] = "ooit"
    path = save_workbook(tmp_path / "voortgang.xlsx", sheets)
    assert run(capsys, path, "--check", "--quiet")[0] == 0
    status, _, err = run(capsys, path, "--check", "--quiet", "--strict")
    assert status == 1
    assert "cel F2: planning 'ooit' is niet te lezen" in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--formaat"], "De optie --formaat bestaat niet. Bedoeld: --formats?"),
        (["--output"], "Bij de optie --output hoort een waarde."),
        (["--check=ja"], "Bij de optie --check hoort geen waarde."),
        (
            ["--formats", "odt"],
            "--formats: onbekend formaat 'odt'; "
            "kies uit: docx, pdf, html, csv, json, met komma's ertussen.",
        ),
        (
            ["--formats", ","],
            "--formats: noem een formaat; "
            "kies uit: docx, pdf, html, csv, json, met komma's ertussen.",
        ),
        (["--list", "lijst.xlsx"], "Bij de optie --list hoort ook --check."),
        (["--json"], "Bij de optie --json hoort ook --check."),
        (
            ["--new-workbook", "nieuw.xlsx", "--check"],
            "De optie --new-workbook gaat niet samen met --check.",
        ),
        (
            ["--new-workbook", "nieuw.xlsx", "--formats", "docx,pdf,html"],
            "De optie --new-workbook gaat niet samen met --formats.",
        ),
        (
            ["data/voortgang.xlsx", "--new-workbook", "nieuw.xlsx"],
            "De optie --new-workbook gaat niet samen met een werkboek.",
        ),
    ],
)
def test_wrong_use_is_told_in_dutch(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = f"{message}\n  Zie: python generate_report.py --help\n"
    assert run(capsys, *arguments) == (2, "", expected)


def test_a_workbook_that_is_not_there_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = run(capsys, tmp_path / "weg.xlsx", "--quiet")
    assert (status, out) == (2, "")
    assert err == (
        f"Het werkboek '{tmp_path / 'weg.xlsx'}' is er niet. Controleer de naam en de map.\n"
    )


def test_templates_that_are_not_there_are_named(
    workbook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _, err = run(capsys, workbook, "--templates", tmp_path / "weg", "--quiet", "--check")
    assert status == 2
    assert err.startswith(f"{tmp_path / 'weg' / 'huisstijl.docx'}: de huisstijl is niet te lezen")


def test_a_source_date_that_is_no_time_is_told(
    workbook: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "vandaag")
    assert run(capsys, workbook, "--check", "--quiet") == (
        2,
        "",
        "De omgevingsvariabele SOURCE_DATE_EPOCH is 'vandaag'. Dat is geen tijdstip.\n"
        "  Geef het aantal hele seconden sinds 1 januari 1970, zoals 1711929600, "
        "of haal de variabele weg.\n",
    )


def test_a_mistake_of_the_program_is_no_traceback(
    workbook: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Outcome:
        raise RuntimeError("onverwacht")

    monkeypatch.setattr("progress_report.pipeline.check", fail)
    status, out, err = run(capsys, workbook, "--check", "--quiet")
    assert (status, out) == (2, "")
    assert "RuntimeError: onverwacht (test_cli.py, regel" in err
    assert "Traceback" not in err


def test_an_interruption_is_told(
    workbook: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> Outcome:
        raise KeyboardInterrupt

    monkeypatch.setattr("progress_report.pipeline.check", interrupt)
    assert run(capsys, workbook, "--check", "--quiet") == (
        2,
        "",
        "\nAfgebroken. Er is niets geschreven; eerdere bestanden staan er nog.\n",
    )


@pytest.mark.parametrize(
    "options",
    [
        ["W", "--formats", "csv", "--output", "F"],
        ["W", "--check", "--list", "F"],
        ["--new-workbook", "F"],
    ],
    ids=["report", "list", "new workbook"],
)
def test_an_interruption_after_a_file_was_written_is_told_otherwise(
    options: list[str],
    workbook: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    def echo(message: object = "", **options: bool) -> None:
        """Interrupts where the path of what was made would be shown."""
        if made.name in str(message):
            interrupt()
        shown(message, **options)

    made, shown = workbook.with_name("gemaakt.xlsx"), click.echo
    monkeypatch.setattr(cli.click, "echo", echo)
    words = [{"W": str(workbook), "F": str(made)}.get(option, option) for option in options]
    status, out, err = run(capsys, *words)
    assert (status, out) == (2, "")
    assert err.endswith("\nAfgebroken. Het opslaan was al klaar: alle bestanden zijn de nieuwe.\n")
    assert made.exists()
    monkeypatch.setattr("progress_report.pipeline.check", lambda *_: interrupt())
    assert run(capsys, workbook, "--check")[2] == (
        "\nAfgebroken. Er is niets geschreven; eerdere bestanden staan er nog.\n"
    ), "the next run of the same process has written nothing"


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--version")[:2] == (0, "generate-report 0.1.0\n")


def test_the_same_mistake_is_told_once_with_its_cells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheets = minimal_sheets()
    for row in sheets["Acties"][1:]:
        row[6] = "op shema"
    path = save_workbook(tmp_path / "voortgang.xlsx", sheets)
    status, _, err = run(capsys, path, "--check", "--quiet")
    assert status == 1
    assert err == (
        "\n3 fouten\n"
        "\nvoortgang.xlsx, blad 'Acties', cellen G2-G4: onbekende status 'op shema'\n"
        "  Status | op shema\n"
        "  Kies een van: afgerond, op schema, langere doorlooptijd, vertraagd. "
        "Bedoeld: 'op schema'?\n"
        "\nvoortgang.xlsx: 3 fouten, geen waarschuwingen en geen tips.\n"
    )


def test_checking_with_json_prints_one_object_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheets = minimal_sheets()
    sheets["Acties"][1][6] = "op shema"
    path = save_workbook(tmp_path / "voortgang.xlsx", sheets)
    status, out, err = run(capsys, path, "--check", "--json", "--quiet")
    assert (status, err) == (1, "")
    assert [problem["cel"] for problem in json.loads(out)["meldingen"]] == ["G2"]


def test_the_list_is_written_and_named_also_when_there_are_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheets = minimal_sheets()
    sheets["Acties"][1][6] = "op shema"
    path = save_workbook(tmp_path / "voortgang.xlsx", sheets)
    listed = tmp_path / "lijst.xlsx"
    status, out, _ = run(capsys, path, "--check", "--list", listed, "--quiet")
    assert (status, out) == (1, f"{listed}\n")
    assert load_workbook(listed)["Meldingen"]["C2"].value == "G2"


def test_the_problems_are_shown_also_when_the_list_cannot_be_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise FileError("de schijf is vol")

    monkeypatch.setattr("progress_report.check_report.list_file.write_files", full)
    sheets = minimal_sheets()
    sheets["Acties"][1][6] = "op shema"
    path = save_workbook(tmp_path / "voortgang.xlsx", sheets)
    status, out, err = run(capsys, path, "--check", "--list", tmp_path / "lijst.xlsx", "--quiet")
    assert (status, out) == (2, "")
    assert "cel G2: onbekende status 'op shema'" in err
    assert err.endswith("de schijf is vol\n")


def test_the_workbook_is_never_replaced_by_its_list(
    workbook: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = workbook.read_bytes()
    status, out, err = run(capsys, workbook, "--check", "--list", workbook, "--quiet")
    assert (status, out) == (2, "")
    assert err.startswith(f"{workbook}: dit bestand bestaat al en is geen meldingenlijst.\n")
    assert workbook.read_bytes() == before


def test_json_and_the_path_of_the_list_do_not_mix(
    workbook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = tmp_path / "lijst.xlsx"
    status, out, err = run(capsys, workbook, "--check", "--json", "--list", listed, "--quiet")
    assert (status, err) == (0, f"{listed}\n")
    assert json.loads(out)["meldingen"] == []


def test_a_new_workbook_is_made_and_an_existing_one_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "nieuw.xlsx"
    assert run(capsys, "--new-workbook", path) == (0, f"{path}\n", "")
    made = path.read_bytes()
    status, out, err = run(capsys, "--new-workbook", path)
    assert (status, out) == (2, "")
    assert str(path) in err
    assert path.read_bytes() == made
