"""The same mistake in many cells is one entry with its cells."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from progress_report.check_report.groups import by_sheet, grouped, ranges
from progress_report.problems import Position, Problem, Severity

_HINT = "Kies een status: de planning ligt voor de peildatum."


def _without_status(row: int, sheet: str = "Acties", order: int = 3) -> Problem:
    return Problem(
        Severity.WARNING,
        Position("voortgang.xlsx", order, sheet, row, f"H{row}"),
        "gepland in 2023, maar zonder status",
        "Status | (leeg)",
        _HINT,
    )


def _long_sentence(row: int, words: int) -> Problem:
    return Problem(
        Severity.TIP,
        Position("voortgang.xlsx", 3, "Acties", row, f"I{row}"),
        f"zin van {words} woorden: 'De gemeente…'",
        f"Toelichting | De gemeente {row}",
        "Knip de zin in stukken.",
        subject="zin van meer dan 30 woorden",
    )


def _said(problems: Sequence[Problem]) -> list[str]:
    return [str(group) for group in grouped(problems)]


def test_a_single_problem_is_told_in_the_form_of_the_contract() -> None:
    assert _said([_without_status(4)]) == [str(_without_status(4))]


def test_a_few_cells_are_named_in_the_first_line() -> None:
    assert _said([_without_status(row) for row in (4, 5, 6, 9)]) == [
        "voortgang.xlsx, blad 'Acties', cellen H4-H6 en H9: gepland in 2023, maar zonder status\n"
        "  Status | (leeg)\n"
        f"  {_HINT}"
    ]


def test_many_cells_are_counted_and_listed_on_lines_that_fit() -> None:
    (said,) = _said([_without_status(row) for row in range(2, 82, 2)])
    first, *lines = said.splitlines()
    assert first == "voortgang.xlsx, blad 'Acties', 40 cellen: gepland in 2023, maar zonder status"
    assert lines[0].startswith("  H2, H4, H6, ")
    assert ", ".join(line.strip().rstrip(",") for line in lines[:-2]).count("H") == 40
    assert lines[-2:] == ["  Status | (leeg)", f"  {_HINT}"]
    assert max(map(len, lines)) <= 100


def test_what_differs_per_cell_is_told_per_cell_under_what_they_share() -> None:
    assert _said([_long_sentence(4, 37), _long_sentence(112, 41)]) == [
        "voortgang.xlsx, blad 'Acties', 2 cellen: zin van meer dan 30 woorden\n"
        "  I4    zin van 37 woorden: 'De gemeente…'\n"
        "  I112  zin van 41 woorden: 'De gemeente…'\n"
        "  Knip de zin in stukken."
    ]


def test_of_very_many_cells_the_first_ones_are_listed() -> None:
    (said,) = _said([_without_status(row) for row in range(2, 2002, 2)])
    first, *lines = said.splitlines()
    assert ", 1.000 cellen: " in first
    assert len(lines) < 55
    assert lines[-4].endswith("H798, H800")
    assert lines[-3:] == ["  … en nog 600 cellen", "  Status | (leeg)", f"  {_HINT}"]


def test_of_very_many_messages_the_first_ones_are_told() -> None:
    (said,) = _said([_long_sentence(row, row) for row in range(1, 52)])
    _, *lines = said.splitlines()
    assert lines[49:] == [
        "  I50  zin van 50 woorden: 'De gemeente…'",
        "  … en nog één cel",
        "  Knip de zin in stukken.",
    ]


def test_an_excerpt_that_differs_is_left_out() -> None:
    problems = [_long_sentence(4, 37), _long_sentence(5, 37)]
    assert _said(problems) == [
        "voortgang.xlsx, blad 'Acties', cellen I4-I5: zin van 37 woorden: 'De gemeente…'\n"
        "  Knip de zin in stukken."
    ]


def test_the_same_mistake_on_two_sheets_is_two_entries() -> None:
    problems = [_without_status(4), _without_status(4, "Aanvullend", 6)]
    assert _said(problems) == [str(problem) for problem in problems]


def test_what_is_not_about_a_cell_is_told_one_by_one() -> None:
    problems = [
        Problem(Severity.ERROR, Position("inleiding.md.j2", row=row), "onbekende naam")
        for row in (3, 7)
    ]
    assert _said(problems) == [
        "inleiding.md.j2, regel 3: onbekende naam",
        "inleiding.md.j2, regel 7: onbekende naam",
    ]


def test_no_problem_is_lost_and_an_entry_stands_where_its_first_problem_stood() -> None:
    problems = [_without_status(4), _long_sentence(4, 37), _without_status(5)]
    groups = grouped(problems)
    assert [len(group.problems) for group in groups] == [2, 1]
    assert {problem for group in groups for problem in group.problems} == set(problems)


def test_entries_stand_under_their_sheet_or_file() -> None:
    problems = [
        Problem(Severity.TIP, Position("huisstijl.docx"), "lettertype"),
        _without_status(4),
        _long_sentence(4, 37),
        _without_status(2, "Aanvullend", 6),
    ]
    assert [(place, len(groups)) for place, groups in by_sheet(grouped(problems))] == [
        ("Bestand huisstijl.docx", 1),
        ("Blad 'Acties'", 2),
        ("Blad 'Aanvullend'", 1),
    ]


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        (["H2"], ["H2"]),
        (["H2", "H3", "H4"], ["H2-H4"]),
        (["H2", "I3", "I4"], ["H2", "I3-I4"]),
        (["Z9", "AA10"], ["Z9", "AA10"]),
    ],
)
def test_cells_below_each_other_are_a_range(cells: list[str], shown: list[str]) -> None:
    assert ranges(cells) == shown
