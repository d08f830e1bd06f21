"""Names of thousands of characters, as a slip of pasting makes them, in messages."""

from __future__ import annotations

from pathlib import Path

from progress_report.problems import Problem
from progress_report.workbook.reader import read_workbook
from tests.workbooks import Sheets, minimal_sheets, save_workbook

_LONG = "Wonen " + "en nog veel meer " * 300


def _problems(folder: Path, changes: Sheets) -> tuple[Problem, ...]:
    sheets = {**minimal_sheets(), **changes}
    return read_workbook(save_workbook(folder / "voortgang.xlsx", sheets)).problems


def test_no_message_quotes_a_name_as_a_whole(tmp_path: Path) -> None:
    headings = ["ID", "Thema", "Ambitie", "Actie", "Status", f"Status {_LONG}", f"Status {_LONG}"]
    settings = [*minimal_sheets()["Rapport"], ["Extra kolommen", _LONG], [_LONG, _LONG]]
    problems = _problems(
        tmp_path,
        {
            "Rapport": [*settings, ["Versie", _LONG]],
            "Thema's": [["Thema", "Nr"], [_LONG, 1], [_LONG, 2]],
            "Ambities": [["Thema", "Ambitie"], [_LONG, _LONG], [_LONG, _LONG], ["Zorg", _LONG]],
            "Statussen": [
                ["Status", "Symbool", "Betekenis", "Kleur", "Soort"],
                [_LONG, "+", "goed", "#1B6E3C", _LONG],
                [f"2 {_LONG}", "+", "ook goed", _LONG, "afgerond"],
                [f"3 {_LONG}", "-", "niet goed", "#1B6E3C", "afgerond"],
            ],
            "Acties": [
                headings,
                ["1", _LONG, "Anders", "Bouw", "op schema", _LONG, _LONG],
                ["2", f"Zorg {_LONG}", _LONG, "Bouw", _LONG, "x", "y"],
                [_LONG, _LONG, _LONG, "Bouw", _LONG, "x", "y"],
                [_LONG, _LONG, _LONG, "Bouw", _LONG, "x", "y"],
            ],
            "Beelden": [["Thema", "Bestand", "Alt-tekst"], ["Zorg", _LONG, "x"]],
        },
    )
    assert len(problems) > 20
    for problem in problems:
        assert len(problem.message) < 400, problem.message
        assert len(problem.excerpt) < 200, problem.excerpt
        assert len(problem.hint) < 800, problem.hint


def test_of_many_statuses_only_the_nearest_is_named(tmp_path: Path) -> None:
    names = [f"stand {number}" for number in range(13)]
    columns = ["Status", "Symbool", "Betekenis", "Kleur", "Soort"]
    rows = [[name, name, name, None, None] for name in names]
    actions = [
        ["Thema", "Ambitie", "Actie", "Status"],
        ["Wonen", None, "Bouw", "stnd 12"],
        ["Wonen", None, "Bouw", "?"],
    ]
    problems = _problems(tmp_path, {"Statussen": [columns, *rows], "Acties": actions})
    hints = [problem.hint for problem in problems if "onbekende status" in problem.message]
    assert hints == ["Bedoeld: 'stand 12'?", "Kies een status van het blad met statussen."]


def test_a_colour_is_said_to_look_like_one_other(tmp_path: Path) -> None:
    columns = ["Status", "Symbool", "Betekenis", "Kleur", "Soort"]
    rows = [[name, name, name, "#1B6E3C", None] for name in ("op schema", "afgerond", "vertraagd")]
    problems = _problems(tmp_path, {"Statussen": [columns, *rows]})
    assert [problem.message for problem in problems if "kleur" in problem.message] == [
        "kleur #1B6E3C lijkt te veel op die van 'op schema' (#1B6E3C)"
    ] * 2
