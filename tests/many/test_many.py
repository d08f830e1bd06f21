"""The command with many workbooks, in real processes."""

from __future__ import annotations

import errno
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from progress_report import cli
from progress_report.beside.process import Process
from progress_report.many import running
from tests.interrupted import content
from tests.many.municipalities import (
    interrupted_at_haarlem,
    killed_at_haarlem,
    mistaken_at_haarlem,
    slow_at_haarlem,
    starved_at_haarlem,
    stopped_after_haarlem,
    workbook,
)

Run = Callable[..., tuple[int, list[str], str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command in the folder of the test: exit status, lines of standard output, and what it
    said. Charts and pages are left out, for speed."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["generate_report.py"])

    def call(*words: str) -> tuple[int, list[str], str]:
        options = [] if "--formats" in words else ["--formats", "csv"]
        status = cli.main([*words, *options, "--document", "raadsplanning"])
        captured = capsys.readouterr()
        return status, captured.out.splitlines(), captured.err

    return call


def made(municipality: str) -> str:
    return str(Path("reports", f"raadsplanning-{municipality}-2024-04-01.csv"))


def processes(monkeypatch: pytest.MonkeyPatch, serve: Callable[[], None]) -> None:
    """Every process does this instead."""
    monkeypatch.setattr(running, "serve", serve)


def test_a_workbook_with_errors_stops_none_of_the_others(tmp_path: Path, run: Run) -> None:
    workbook(tmp_path, "Haarlem")
    workbook(tmp_path, "Heemstede", status="op shema")
    (tmp_path / "kapot.xlsx").write_bytes(b"geen werkboek")
    workbook(tmp_path, "Zandvoort")
    status, out, err = run(
        "zandvoort.xlsx", "heemstede.xlsx", "weg.xlsx", "kapot.xlsx", "haarlem.xlsx", "--quiet"
    )
    assert (status, out) == (1, [made("zandvoort"), made("haarlem")])
    assert err.startswith(
        "\nheemstede.xlsx\n"
        "\nEén fout\n"
        "\nheemstede.xlsx, blad 'Acties', cel G2: onbekende status 'op shema'\n"
    )
    assert "\nweg.xlsx\n\nHet werkboek 'weg.xlsx' is er niet." in err
    assert "\nkapot.xlsx: " in err
    assert "zandvoort.xlsx" not in err
    assert err.endswith(
        "\n  heemstede.xlsx  één fout"
        "\n  weg.xlsx        niet gelukt"
        "\n  kapot.xlsx      één fout"
        "\n\n5 werkboeken: 2 gemaakt, 2 met fouten en 1 niet gelukt.\n"
    )


def test_quiet_says_nothing_when_all_is_well(tmp_path: Path, run: Run) -> None:
    workbook(tmp_path, "Haarlem")
    workbook(tmp_path, "Heemstede")
    assert run("*.xlsx", "--quiet") == (0, [made("haarlem"), made("heemstede")], "")


def test_progress_and_the_table_go_to_standard_error(tmp_path: Path, run: Run) -> None:
    workbook(tmp_path, "Haarlem")
    workbook(tmp_path, "Heemstede")
    status, _, err = run("*.xlsx", "--jobs", "1")
    assert (status, err) == (
        0,
        "1 van 2: haarlem.xlsx gemaakt\n"
        "2 van 2: heemstede.xlsx gemaakt\n"
        "\n  Werkboek        Uitkomst  Waarschuwingen  Bestanden\n"
        f"  haarlem.xlsx    gemaakt                   {made('haarlem')[:-4]}.*\n"
        f"  heemstede.xlsx  gemaakt                   {made('heemstede')[:-4]}.*\n"
        "\n2 werkboeken: 2 gemaakt.\n",
    )


def test_warnings_are_counted_with_how_to_read_them(tmp_path: Path, run: Run) -> None:
    workbook(tmp_path, "Haarlem")
    workbook(tmp_path, "Heemstede")
    (tmp_path / "~$heemstede.xlsx").write_bytes(b"")
    status, _, err = run("*.xlsx")
    assert status == 0
    assert f"  heemstede.xlsx  gemaakt                1  {made('heemstede')[:-4]}.*\n" in err
    assert "nog open" not in err
    assert err.endswith(
        "Waarschuwingen leest u door één werkboek te controleren: "
        'python generate_report.py "heemstede.xlsx" --check\n'
    )


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_the_files_are_those_that_each_workbook_gets_by_itself(
    jobs: str, tmp_path: Path, run: Run
) -> None:
    names = ["Haarlem", "Heemstede", "Zandvoort"]
    formats = ("--formats", "docx,html,csv,json")
    for name in names:
        workbook(tmp_path, name)
        assert run(f"{name.lower()}.xlsx", "--output", "apart", "--quiet", *formats)[0] == 0
    assert run("*.xlsx", "--output", "samen", "--quiet", "--jobs", jobs, *formats)[0] == 0
    assert len(content(tmp_path / "samen")) == 4 * len(names)
    assert content(tmp_path / "samen") == content(tmp_path / "apart")


@pytest.mark.parametrize("copy", ["Haarlem", "HAARLEM", "Gemeente Haarlem", "Haarlem!"])
def test_of_two_reports_with_the_same_files_the_first_that_was_given_is_made(
    copy: str, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    processes(monkeypatch, slow_at_haarlem)
    workbook(tmp_path, "Haarlem")
    workbook(tmp_path, copy, name="kopie")
    status, out, err = run("haarlem.xlsx", "kopie.xlsx", "--quiet", "--jobs", "2")
    assert (status, out) == (1, [made("haarlem")])
    assert err.startswith(
        "\nkopie.xlsx\n"
        "\nEén fout\n"
        "\nkopie.xlsx, blad 'Rapport', cel B2: het rapport van deze gemeente op deze peildatum "
        "wordt al gemaakt van 'haarlem.xlsx'\n"
        f"  Gemeente | {copy.removeprefix('Gemeente ')}\n"
        "  Klopt dit niet? Verbeter dan de gemeente of de peildatum (cel B7) in een van de twee "
        "werkboeken.\n"
        "  Klopt het wel? Maak dit rapport dan apart, met --output in een andere map.\n"
    )


def test_a_check_tells_of_the_same_files_too(tmp_path: Path, run: Run) -> None:
    workbook(tmp_path, "Haarlem")
    workbook(tmp_path, "Haarlem", name="kopie")
    status, out, err = run("haarlem.xlsx", "kopie.xlsx", "--check", "--quiet")
    assert (status, out) == (1, [])
    assert "wordt al gemaakt van 'haarlem.xlsx'" in err
    assert not (tmp_path / "reports").exists()


def test_a_name_without_a_report_is_free_for_a_later_workbook(tmp_path: Path, run: Run) -> None:
    (tmp_path / "eerst.xlsx").write_bytes(b"geen werkboek")
    workbook(tmp_path, "Haarlem")
    status, out, _ = run("eerst.xlsx", "haarlem.xlsx", "--quiet")
    assert (status, out) == (1, [made("haarlem")])


@pytest.mark.parametrize(
    ("process", "told"),
    [
        pytest.param(
            killed_at_haarlem,
            "Het maken van dit rapport is van buiten gestopt (signaal 9). Meestal is er te weinig "
            "geheugen.\n",
            marks=pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals"),
        ),
        (starved_at_haarlem, "Er is te weinig geheugen voor dit werkboek.\n"),
        (mistaken_at_haarlem, "Er gaat iets mis in het programma zelf; dat ligt niet aan u."),
    ],
)
def test_a_process_that_dies_costs_one_report(
    process: Callable[[], None],
    told: str,
    tmp_path: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    processes(monkeypatch, process)
    for name in ("Bloemendaal", "Haarlem", "Zandvoort"):
        workbook(tmp_path, name)
    status, out, err = run("*.xlsx", "--quiet", "--jobs", "1")
    assert (status, out) == (1, [made("bloemendaal"), made("zandvoort")])
    assert err.startswith(f"\nhaarlem.xlsx\n\n{told}")
    assert err.endswith("\n3 werkboeken: 2 gemaakt en 1 niet gelukt.\n")
    assert "Traceback" not in err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals")
def test_a_process_that_is_stopped_before_it_listens_is_not_said_to_lack_memory(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    processes(monkeypatch, interrupted_at_haarlem)
    workbook(tmp_path, "Haarlem")
    workbook(tmp_path, "Zandvoort")
    status, out, err = run("*.xlsx", "--jobs", "1")
    assert (status, out) == (1, [made("zandvoort")])
    assert "\n  haarlem.xlsx    afgebroken" in err
    assert "geheugen" not in err


def test_a_report_that_was_stopped_once_its_files_were_there_is_made(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    processes(monkeypatch, stopped_after_haarlem)
    workbook(tmp_path, "Haarlem")
    workbook(tmp_path, "Zandvoort")
    status, out, err = run("*.xlsx", "--jobs", "1")
    assert (status, out) == (0, [made("haarlem"), made("zandvoort")])
    assert "\n  haarlem.xlsx    gemaakt, toen afgebroken  " in err
    assert err.endswith("\n2 werkboeken: 2 gemaakt.\n")


def room_for(processes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The system has room for so many, and no more."""
    begin, room = running.Process, iter(range(processes))

    def start(serve: Callable[[], None]) -> Process:
        if next(room, None) is None:
            raise OSError(errno.EAGAIN, "geen plaats")
        return begin(serve)

    monkeypatch.setattr(running, "Process", start)


def test_where_there_is_room_for_one_process_that_does_all(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    room_for(1, monkeypatch)
    names = ["haarlem", "heemstede", "zandvoort"]
    for name in names:
        workbook(tmp_path, name.capitalize())
    assert run("*.xlsx", "--jobs", "3", "--quiet") == (0, [made(name) for name in names], "")


def test_where_there_is_room_for_no_process_that_is_told(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    room_for(0, monkeypatch)
    workbook(tmp_path, "Haarlem")
    workbook(tmp_path, "Heemstede")
    status, out, err = run("*.xlsx", "--quiet")
    assert (status, out) == (1, [])
    assert err.startswith(
        "\nhaarlem.xlsx en heemstede.xlsx\n"
        "\nEr kan geen proces meer bij: geen plaats.\n"
        "  Sluit andere programma's, of maak minder rapporten tegelijk: --jobs 1.\n"
    )


def test_a_theme_that_one_workbook_lacks_fails_only_there(tmp_path: Path, run: Run) -> None:
    workbook(tmp_path, "Haarlem")
    workbook(tmp_path, "Heemstede", theme="Verkeer")
    status, out, err = run("*.xlsx", "--theme", "Wonen", "--quiet")
    assert status == 1
    assert out == [made("haarlem").replace(".csv", "-thema-wonen.csv")]
    assert err.startswith("\nheemstede.xlsx\n\n")
    assert "Wonen" in err


def test_a_check_of_many_says_how_far_each_is(tmp_path: Path, run: Run) -> None:
    workbook(tmp_path, "Haarlem")
    workbook(tmp_path, "Heemstede", status="op shema")
    status, out, err = run("*.xlsx", "--check")
    assert (status, out) == (1, [])
    assert err.endswith(
        "\n  Werkboek        Uitkomst  Waarschuwingen  Oplevering\n"
        "  haarlem.xlsx    in orde                   klaar\n"
        "  heemstede.xlsx  één fout                  nog 1 te doen\n"
        "\n2 werkboeken: 1 in orde en 1 met fouten.\n"
    )


def test_json_of_many_is_a_list_of_what_each_says_by_itself(tmp_path: Path, run: Run) -> None:
    workbook(tmp_path, "Haarlem")
    workbook(tmp_path, "Heemstede", status="op shema")
    alone = [
        json.loads("\n".join(run(f"{name}.xlsx", "--check", "--json", "--quiet")[1]))
        for name in ("haarlem", "heemstede")
    ]
    status, out, _ = run("haarlem.xlsx", "heemstede.xlsx", "weg.xlsx", "--check", "--json")
    told = json.loads("\n".join(out))
    assert (status, told[:2]) == (1, alone)
    assert told[2]["werkboek"] == "weg.xlsx"
    assert [problem["ernst"] for problem in told[2]["meldingen"]] == ["fout"]
    assert told[2].keys() == told[0].keys()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--jobs", "0"], "--jobs: '0' kan niet; geef een heel getal vanaf 1."),
        (["--jobs", "-2"], "--jobs: '-2' kan niet; geef een heel getal vanaf 1."),
        (["--jobs", "alle"], "--jobs: 'alle' kan niet; geef een heel getal vanaf 1."),
        (
            ["a.xlsx", "b.xlsx", "--check", "--list", "lijst.xlsx"],
            "De optie --list gaat niet samen met meer dan één werkboek.",
        ),
        (
            ["a.xlsx", "b.xlsx", "--previous", "toen.xlsx"],
            "De optie --previous gaat niet samen met meer dan één werkboek.",
        ),
        (
            ["a.xlsx", "b.xlsx", "--timings"],
            "De optie --timings gaat niet samen met meer dan één werkboek.",
        ),
        (
            ["weg/*.xlsx"],
            "Er is geen werkboek dat past bij 'weg/*.xlsx'. Controleer de naam en de map.",
        ),
    ],
)
def test_what_cannot_be_asked_is_told_before_anything_is_done(
    words: list[str], message: str, run: Run
) -> None:
    assert run(*words) == (2, [], f"{message}\n  Zie: python generate_report.py --help\n")


def test_one_workbook_given_twice_is_one_workbook(tmp_path: Path, run: Run) -> None:
    workbook(tmp_path, "Haarlem")
    status, out, err = run("haarlem.xlsx", "./haarlem.xlsx", "--jobs", "2", "--quiet")
    assert (status, out, err) == (0, [made("haarlem")], "")
