"""What is due when, what is overdue, and what leads actions in."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from progress_report.inlines import Text
from progress_report.model import (
    Action,
    ActionGroup,
    ActionKind,
    CellLine,
    CellText,
    Programme,
    Settings,
    Status,
    StatusKind,
    Theme,
)
from progress_report.planning import parse_planning
from progress_report.programme.due import DueGroup, due_period, is_finished, is_overdue, schedule
from progress_report.programme.leads import Listed, listed, with_leads

REFERENCE_DATE = date(2024, 4, 1)
TERM = (2022, 2026)


def status(kind: StatusKind) -> Status:
    return Status(kind.value, "x", CellText(), "#000000", kind)


def action(planned: str, kind: StatusKind | None = StatusKind.ON_SCHEDULE, row: int = 2) -> Action:
    return Action(
        CellText.of(f"Actie {row}"),
        planned=CellText.of(planned),
        planning=parse_planning(planned, *TERM),
        statuses=(status(kind) if kind else None,),
        row=row,
    )


def programme(*actions: Action, reference_date: date = REFERENCE_DATE) -> Programme:
    settings = Settings(
        municipality="Heemstede",
        title="Review",
        programme="Programma",
        first_year=TERM[0],
        last_year=TERM[1],
        reference_date=reference_date,
        author="Gemeente Heemstede",
    )
    return Programme(
        settings, (), ("Status",), (Theme("Wonen", groups=(ActionGroup(None, actions),)),)
    )


@pytest.mark.parametrize(
    ("planned", "kind", "overdue"),
    [
        ("2023", StatusKind.ON_SCHEDULE, True),
        ("2023", None, True),
        ("2023", StatusKind.DONE, False),
        ("31 maart 2024", StatusKind.DELAYED, True),
        ("1 april 2024", StatusKind.DELAYED, False),
        ("Q1 2024", StatusKind.NOT_STARTED, True),
        ("2023/2024", StatusKind.ON_SCHEDULE, False),
        ("doorlopend", StatusKind.ATTENTION, False),
        ("ooit", StatusKind.DELAYED, False),
        ("", StatusKind.DELAYED, False),
    ],
)
def test_an_action_is_overdue_when_its_last_day_was_before_the_reference_date_and_it_is_not_done(
    planned: str, kind: StatusKind | None, overdue: bool
) -> None:
    assert is_overdue(action(planned, kind), REFERENCE_DATE) is overdue


def test_an_action_without_a_status_column_is_not_finished_and_can_be_overdue() -> None:
    promised = replace(action("2023"), statuses=())
    assert not is_finished(promised)
    assert is_overdue(promised, REFERENCE_DATE)


def test_only_the_leading_status_says_whether_an_action_is_finished() -> None:
    done, late = status(StatusKind.DONE), status(StatusKind.DELAYED)
    assert is_finished(replace(action("2023"), statuses=(done, late)))
    assert not is_finished(replace(action("2023"), statuses=(late, done)))


@pytest.mark.parametrize(
    ("planned", "first", "last"),
    [
        ("15 mei 2024", (2024, 4, 1), (2024, 6, 30)),
        ("2024-nov", (2024, 10, 1), (2024, 12, 31)),
        ("2024 Q3", (2024, 7, 1), (2024, 9, 30)),
        ("Q2 en Q3 2024", (2024, 7, 1), (2024, 9, 30)),
        ("eerste helft 2024", (2024, 1, 1), (2024, 6, 30)),
        ("mei - september 2024", (2024, 7, 1), (2024, 9, 30)),
        ("zomer 2024", (2024, 7, 1), (2024, 9, 30)),
        ("herfst 2024", (2024, 7, 1), (2024, 12, 31)),
        ("2024", (2024, 1, 1), (2024, 12, 31)),
        ("2023/2024", (2024, 1, 1), (2024, 12, 31)),
        ("2023-2026", (2026, 1, 1), (2026, 12, 31)),
        ("april - december 2024", (2024, 1, 1), (2024, 12, 31)),
    ],
)
def test_an_action_is_due_in_the_quarter_half_or_year_that_its_planning_says(
    planned: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    planning = parse_planning(planned, *TERM)
    assert planning is not None
    period = due_period(planning)
    assert (period.first, period.last) == (date(*first), date(*last))


def places(*planned: tuple[str, StatusKind | None]) -> dict[str, list[list[int]]]:
    """The rows of the actions, from 2 on, where they stand in the schedule."""
    actions = [action(text, kind, row) for row, (text, kind) in enumerate(planned, 2)]
    return places_in(programme(*actions))


def places_in(whole: Programme) -> dict[str, list[list[int]]]:
    found = schedule(whole)
    flat = {
        "throughout": found.throughout,
        "unplanned": found.unplanned,
        "unreadable": found.unreadable,
        "finished": found.finished,
    }
    return {
        "overdue": [_rows(group.actions) for group in found.overdue],
        "due": [_rows(group.actions) for group in found.due],
        **{name: [_rows(actions)] if actions else [] for name, actions in flat.items()},
    }


def _rows(actions: tuple[Listed, ...]) -> list[int]:
    return [one.action.row for one in actions]


def test_every_action_is_in_one_place_of_the_schedule() -> None:
    plan = StatusKind.ON_SCHEDULE
    assert places(
        ("2025", plan),  # 2
        ("2023", plan),  # 3
        ("", plan),  # 4
        ("ooit", None),  # 5
        ("doorlopend", plan),  # 6
        ("2022-2026", plan),  # 7
        ("2023-2026", plan),  # 8
        ("2025", StatusKind.DONE),  # 9
        ("", StatusKind.DONE),  # 10
        ("Q2 2024", plan),  # 11
        ("mei 2024", None),  # 12
        ("2022", plan),  # 13
    ) == {
        "overdue": [[13], [3]],
        "due": [[12, 11], [2], [8]],
        "throughout": [[6, 7]],
        "unplanned": [[4]],
        "unreadable": [[5]],
        "finished": [[9, 10]],
    }


def test_groups_are_in_order_of_time_and_the_finer_comes_first() -> None:
    plan = StatusKind.ON_SCHEDULE
    found = schedule(
        programme(
            *(
                action(text, plan, row)
                for row, text in enumerate(
                    (
                        "2024",
                        "tweede helft 2024",
                        "Q4 2024",
                        "eerste helft 2024",
                        "Q2 2024",
                        "2025",
                    ),
                    2,
                )
            )
        )
    )
    assert [_group(group) for group in found.due] == [
        ("2024-04-01", "2024-06-30", [6]),
        ("2024-01-01", "2024-06-30", [5]),
        ("2024-10-01", "2024-12-31", [4]),
        ("2024-07-01", "2024-12-31", [3]),
        ("2024-01-01", "2024-12-31", [2]),
        ("2025-01-01", "2025-12-31", [7]),
    ]


def _group(group: DueGroup) -> tuple[str, str, list[int]]:
    return str(group.period.first), str(group.period.last), _rows(group.actions)


def test_years_in_a_row_that_cover_the_term_run_throughout_and_with_a_gap_they_do_not() -> None:
    plan = StatusKind.ON_SCHEDULE
    assert places(("2022 2023 2024 2025 2026", plan), ("2022 2023 2025 2026", plan)) == {
        "overdue": [],
        "due": [[3]],
        "throughout": [[2]],
        "unplanned": [],
        "unreadable": [],
        "finished": [],
    }


def test_in_a_term_of_one_year_nothing_runs_throughout() -> None:
    whole = programme(replace(action("2024"), planning=parse_planning("2024", 2024, 2024)))
    settings = replace(whole.settings, first_year=2024, last_year=2024)
    found = schedule(replace(whole, settings=settings))
    assert [_group(group) for group in found.due] == [("2024-01-01", "2024-12-31", [2])]


def test_after_the_term_what_ran_throughout_and_is_not_finished_is_overdue() -> None:
    whole = programme(action("doorlopend"), reference_date=date(2027, 1, 1))
    assert places_in(whole)["overdue"] == [[2]]
    assert places_in(whole)["throughout"] == []


def row(kind: ActionKind, title: str, number: int) -> Action:
    bullet = title.startswith("• ")
    return Action(
        CellText((CellLine((Text(title.removeprefix("• ")),), bullet),)), kind, row=number
    )


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (["kop: K", "A", "B"], {"A": "K", "B": "K"}),
        (
            ["A", "kop: K", "• B", "• C", "D", "• E"],
            {"A": "", "B": "K", "C": "K", "D": "", "E": ""},
        ),
        (["kop: K", "A", "kop: L", "B"], {"A": "K", "B": "L"}),
        (["kop: K", "A", "opmerking: N", "B"], {"A": "K", "B": ""}),
        (["kop: K", "A", "• B"], {"A": "K", "B": "K"}),
        (["• A"], {"A": ""}),
        (["kop: K"], {}),
    ],
)
def test_a_row_leads_in_the_actions_below_it(titles: list[str], expected: dict[str, str]) -> None:
    rows = []
    for number, title in enumerate(titles, 2):
        kind, _, words = title.rpartition(": ")
        rows.append(row(ActionKind(kind or "actie"), words, number))
    found = {
        led.title.plain.removeprefix("• "): lead.title.plain if lead else ""
        for led, lead in with_leads(ActionGroup(None, tuple(rows)))
    }
    assert found == expected


def test_only_rows_that_count_are_listed() -> None:
    rows = (
        row(ActionKind.INTRODUCTION, "K", 2),
        row(ActionKind.ACTION, "A", 3),
        row(ActionKind.REMARK, "N", 4),
    )
    (one,) = listed(programme(*rows))
    assert (one.action, one.lead, one.theme.name) == (rows[1], rows[0], "Wonen")
