"""The one form of a message, and the order of messages."""

from __future__ import annotations

import pytest

from progress_report.problems import Position, Problem, Severity, in_order


@pytest.mark.parametrize(
    ("position", "text"),
    [
        (Position("voortgang.xlsx"), "voortgang.xlsx"),
        (Position("voortgang.xlsx", 3, "Acties"), "voortgang.xlsx, blad 'Acties'"),
        (Position("voortgang.xlsx", 3, "Acties", 12), "voortgang.xlsx, blad 'Acties', rij 12"),
        (
            Position("voortgang.xlsx", 3, "Acties", 12, "H12"),
            "voortgang.xlsx, blad 'Acties', cel H12",
        ),
        (Position("inleiding.md.j2", row=7), "inleiding.md.j2, regel 7"),
    ],
)
def test_a_place_is_named(position: Position, text: str) -> None:
    assert str(position) == text


def test_a_problem_has_the_form_of_the_contract() -> None:
    problem = Problem(
        Severity.ERROR,
        Position("voortgang.xlsx", 3, "Acties", 12, "H12"),
        "onbekende status 'op shema'",
        "Status | op shema",
        "Kies een van: afgerond, op schema. Bedoeld: 'op schema'?",
    )
    assert str(problem) == (
        "voortgang.xlsx, blad 'Acties', cel H12: onbekende status 'op shema'\n"
        "  Status | op shema\n"
        "  Kies een van: afgerond, op schema. Bedoeld: 'op schema'?"
    )


def test_problems_are_sorted_by_severity_sheet_and_row_and_told_once() -> None:
    def problem(severity: Severity, sheet_order: int, row: int) -> Problem:
        return Problem(severity, Position("w.xlsx", sheet_order, "Blad", row), "fout")

    late = problem(Severity.ERROR, 3, 10)
    early = problem(Severity.ERROR, 3, 9)
    first_sheet = problem(Severity.ERROR, 1, 99)
    warning = problem(Severity.WARNING, 1, 1)
    assert in_order([warning, late, early, late, first_sheet]) == (
        first_sheet,
        early,
        late,
        warning,
    )
