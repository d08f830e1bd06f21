"""Who gets a name does not depend on who is first to ask."""

from __future__ import annotations

from itertools import permutations

import pytest

from progress_report.many.claims import Claims

NAMES = {0: "haarlem", 1: "heemstede", 2: "haarlem", 3: "haarlem"}


@pytest.mark.parametrize("order", list(permutations(NAMES)))
def test_the_first_that_was_given_gets_the_name(order: tuple[int, ...]) -> None:
    claims = Claims()
    answers: dict[int, int] = {}
    for number in order:
        claims.ask(number, NAMES[number])
        answers |= dict(claims.answers())
    assert answers == {0: 0, 1: 1, 2: 0, 3: 0}


def test_nobody_waits_for_a_workbook_that_ended_without_a_name() -> None:
    claims = Claims()
    claims.ask(2, "haarlem")
    claims.settle(0)
    assert list(claims.answers()) == []
    claims.settle(1)
    assert list(claims.answers()) == [(2, 2)]


def test_a_workbook_that_ended_keeps_the_name_it_was_given() -> None:
    claims = Claims()
    claims.ask(0, "haarlem")
    assert list(claims.answers()) == [(0, 0)]
    claims.settle(0)
    claims.ask(1, "haarlem")
    assert list(claims.answers()) == [(1, 0)]
