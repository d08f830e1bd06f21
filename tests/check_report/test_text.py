"""The delivery as it stands on a terminal."""

from __future__ import annotations

from progress_report.check_report.text import delivery_text, problem_list
from progress_report.problems import Position, Problem, Severity
from progress_report.workbook.delivery import Delivery, Share

_TODO = Share("Jan Jansen", 12, 3, 1, 0, 4)
_DONE = Share("Fatima", 1_095, 0, 0, 0, 0)


def _delivery(*people: Share) -> Delivery:
    return Delivery(people, Share("", 1_107, 3, 1, 0, 4), "Acties", {})


def test_people_stand_in_a_table_and_who_is_done_is_shown_as_done() -> None:
    assert delivery_text(_delivery(_TODO, _DONE)) == (
        "Oplevering: 1 van 2 verantwoordelijken klaar\n"
        "\n"
        "  Verantwoordelijk  Acties  Zonder status  Zonder toelichting  Met fouten\n"
        "  Jan Jansen            12              3                   1           0  nog 4 te doen\n"
        "  Fatima             1.095              0                   0           0  klaar\n"
        "  Totaal             1.107              3                   1           0  nog 4 te doen"
    )


def test_rows_of_nobody_are_no_person_that_is_to_be_ready() -> None:
    said = delivery_text(_delivery(_DONE, Share("", 2, 0, 0, 0, 0)))
    assert said.startswith("Oplevering: 1 van 1 verantwoordelijke klaar\n")
    assert "\n  (niemand ingevuld)       2 " in said


def test_a_very_long_name_is_cut() -> None:
    said = delivery_text(_delivery(Share("Afdeling " * 20, 1, 0, 0, 0, 0)))
    assert max(map(len, said.splitlines())) < 120


def test_without_people_the_delivery_is_a_line() -> None:
    assert delivery_text(_delivery()) == (
        "Oplevering: 1.107 acties, nog 4 te doen: "
        "3 zonder status, 1 zonder toelichting en 0 met fouten"
    )


def test_when_all_is_done_the_line_says_so() -> None:
    assert delivery_text(Delivery((), Share("", 3, 0, 0, 0, 0), "Acties", {})) == (
        "Oplevering: 3 acties, niets meer te doen"
    )


def test_a_workbook_without_actions_is_not_called_done() -> None:
    assert delivery_text(Delivery((), Share("", 0, 0, 0, 0, 0), "Acties", {})) == (
        "Oplevering: er zijn nog geen acties"
    )


def test_problems_stand_under_their_sheets_when_there_are_more() -> None:
    def problem(order: int, sheet: str) -> Problem:
        return Problem(Severity.ERROR, Position("w.xlsx", order, sheet, 2, "A2"), "fout")

    one, other = problem(1, "Rapport"), problem(3, "Acties")
    assert list(problem_list([one])) == [str(one)]
    assert list(problem_list([one, other])) == [
        "Blad 'Rapport'",
        str(one),
        "Blad 'Acties'",
        str(other),
    ]


def test_a_very_long_list_ends_with_how_many_problems_are_left_out() -> None:
    def problem(cell: str, message: str) -> Problem:
        return Problem(Severity.ERROR, Position("w.xlsx", 1, "Acties", 2, cell), message)

    entries = [problem(f"A{row}", f"fout {row}") for row in range(200)]
    last = [problem(f"B{row}", "dezelfde fout") for row in range(46)]
    assert len(list(problem_list(entries))) == 200
    *shown, more = problem_list([*entries, *last])
    assert shown == [str(entry) for entry in entries]
    assert more == "… en nog 46 meldingen; met --check --list staan ze in een werkboek"
