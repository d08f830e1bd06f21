"""Dutch as it is written."""

from __future__ import annotations

from datetime import date

import pytest

from progress_report.dutch import amount, capitalised, long_date, number, percentage, words_in_a_row
from progress_report.slugs import slug


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "geen acties"), (1, "één actie"), (2, "2 acties"), (1095, "1.095 acties")],
)
def test_an_amount_is_good_dutch_also_for_0_and_1(value: int, text: str) -> None:
    assert amount(value, "actie", "acties") == text


def test_a_capital_drops_the_first_accent_of_one() -> None:
    assert capitalised("één actie") == "Eén actie"
    assert capitalised("geen acties") == "Geen acties"
    assert capitalised("") == ""


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_words_stand_in_a_row(words: list[str], text: str) -> None:
    assert words_in_a_row(words) == text


def test_dates_and_numbers() -> None:
    assert long_date(date(2024, 4, 1)) == "1 april 2024"
    assert number(1234567) == "1.234.567"
    assert percentage(1, 3) == "33%"
    assert percentage(0, 0) == "0%"
    assert percentage(1, 300) == "<1%"
    assert percentage(1, 8) == "13%"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Heemstede", "heemstede"),
        ("'s-Hertogenbosch", "s-hertogenbosch"),
        ("Súdwest-Fryslân", "sudwest-fryslan"),
        ("Bergen (NH.)", "bergen-nh"),
        ("Tórshavn Ærø", "torshavn-aero"),
    ],
)
def test_a_municipality_in_a_file_name(text: str, name: str) -> None:
    assert slug(text) == name
