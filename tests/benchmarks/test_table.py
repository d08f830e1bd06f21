"""The tables, the goals and the growth, from results that are made up."""

from __future__ import annotations

import pytest

from benchmarks.contenders import chosen
from benchmarks.documents import Made
from benchmarks.goals import Goal, goals
from benchmarks.growth import exponent
from benchmarks.measuring import Summary
from benchmarks.rounds import Result
from benchmarks.stages import by_name
from benchmarks.table import markdown
from progress_report.timings import Step

MIB = 1024 * 1024


def result(seconds: float, memory: int = 100, failure: str = "") -> Result:
    times = None if failure else Summary(seconds, seconds - 0.1, seconds + 0.1, 2 * seconds, 3)
    return Result(memory * MIB, Made({"docx": 12_345}, "DOCX: 5 of 5 texts"), failure, times)


def test_a_contender_that_fails_says_so_and_has_no_figures() -> None:
    found = {150: {"own-docx": result(0.5), "pandoc": result(1.0, failure="exit status 1: a|b")}}

    table = markdown("2 cores.", chosen(["own-docx", "pandoc"]), found, {}, [])

    assert (
        "| this program | 0.500 | 0.400–0.600 | 1.00 | 1.000 | 100 | DOCX 12 | DOCX: 5 of 5 texts |"
        in table
    )
    assert (
        "| pandoc, with openpyxl | – | – | – | – | – | – | does not count: exit status 1: a\\|b |"
        in table
    )


def test_stages_have_the_power_by_which_they_grow() -> None:
    stages = {"reading": {150: 0.1, 1_500: 2.0, 15_000: 10.0}}

    table = markdown("2 cores.", (), {}, stages, [])

    assert "| stage | 150 | 1,500 | 15,000 | power, from 150 | power, from 1,500 |" in table
    assert "| reading | 0.100 | 2.000 | 10.000 | 1.00 | 0.70 |" in table


@pytest.mark.parametrize(
    ("times", "power"),
    [
        ({150: 1.0, 15_000: 100.0}, 1.0),
        ({150: 1.0, 15_000: 10_000.0}, 2.0),
        ({150: 1.0}, None),
        ({150: 0.001, 15_000: 0.01}, None),  # next to nothing
    ],
)
def test_growth_is_a_power(times: dict[int, float], power: float | None) -> None:
    assert exponent(times) == (None if power is None else pytest.approx(power))


def test_goals_are_ratios_of_what_was_measured() -> None:
    found = {
        150: {"own-all": result(1.0), "stack": result(2.0)},
        15_000: {
            "own-docx": result(9.0, memory=500),
            "own-reading": result(5.0),
            "floor": result(1.0),
            "docxtpl-own": result(0.0, failure="more than 600 s"),
        },
    }

    assert goals(found, {"charts": {150: 1.0, 15_000: 1e4}}) == [
        Goal("150 actions: everything, of the stack", 0.5, 0.45),
        Goal("15,000 actions: DOCX less the reading of the workbook, of the floor", 4.0, 4),
        Goal("15,000 actions: DOCX, peak memory", 500, 400, "MiB"),
        Goal("growth of charts", 2.0, 1.1),
    ]


def test_a_goal_is_met_up_to_its_limit() -> None:
    assert Goal("", 4.0, 4).met
    assert not Goal("", 4.01, 4).met


def test_a_stage_is_a_step_of_the_program_in_english() -> None:
    steps = (
        Step("loading the program", 1.0, None),
        Step("150.xlsx lezen en controleren", 2.0, None),
        Step("DOCX opmaken", 4.0, None),
    )

    assert by_name(steps, "150.xlsx") == {
        "loading the program": 1.0,
        "reading and checking": 2.0,
        "DOCX": 4.0,
        "total": 7.0,
    }
