"""Mistyped names next to what is suggested, also when there are very many of them."""

from __future__ import annotations

import pytest

from progress_report import suggestions
from progress_report.folding import fold
from progress_report.model import Ambition, CellText
from progress_report.problems import Position
from progress_report.suggestions import choose, nearest
from progress_report.workbook import themes
from progress_report.workbook.cells import Content
from progress_report.workbook.fields import Field, TableRow
from progress_report.workbook.themes import AmbitionRow, Ambitions

_THEMES = (
    "Wonen",
    "Duurzaamheid",
    "Zorg en welzijn",
    "Investeringen in openbaar groen",
    "Economie",
)


class _Folding:
    """Folds names and counts how often."""

    def __init__(self) -> None:
        self.calls = 0

    def __call__(self, name: str) -> str:
        self.calls += 1
        return fold(name)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Women", "Wonen"),
        ("duurzaam", "Duurzaamheid"),
        ("ZORG & WELZIJN", "Zorg en welzijn"),
        ("Inves", "Investeringen in openbaar groen"),  # how a long name begins
        ("Inve", None),  # too few letters to tell
        ("Verkeer", None),
        ("", None),
        ("Wonen" * 50, None),
    ],
)
def test_the_nearest_name_is_suggested(typed: str, meant: str | None) -> None:
    assert nearest(typed, _THEMES) == meant


def test_of_names_that_are_as_near_one_is_always_the_same() -> None:
    assert nearest("W-03", ["W-01", "W-02"]) == nearest("W-03", ["W-02", "W-01"]) == "W-02"


def test_more_choices_than_a_message_can_hold_are_not_listed() -> None:
    assert choose("Women", _THEMES, most=5) == (
        "Kies een van: Wonen, Duurzaamheid, Zorg en welzijn, Investeringen in openbaar groen, "
        "Economie. Bedoeld: 'Wonen'?"
    )
    assert choose("Women", _THEMES, most=4) == "Bedoeld: 'Wonen'?"


def test_the_known_names_are_folded_once_for_all_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    folding = _Folding()
    monkeypatch.setattr(suggestions, "fold", folding)
    known = [f"Thema van het programma nummer {number}" for number in range(100)]
    for row in range(1_000):
        assert choose(f"Tema van het programa nummer {row % 100}", list(known))
    assert folding.calls == 100 + 1_000


def _ambition(theme: str, name: str) -> AmbitionRow:
    position = Position("voortgang.xlsx", 3, "Ambities", 2)
    return AmbitionRow(theme, Ambition(name, CellText()), TableRow(position, {}))


def test_unknown_ambitions_take_no_search_through_all_rows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folding = _Folding()
    monkeypatch.setattr(themes, "fold", folding)
    ambitions = Ambitions(_ambition("Wonen", f"Ambitie {number}") for number in range(200))
    for row in range(200):
        field = Field("Ambitie", Position("voortgang.xlsx", 4, "Acties", row), 3, Content("Anders"))
        _, (problem,) = ambitions.name("Duurzaamheid", field)
        assert problem.message == "onbekende ambitie 'Anders' bij thema 'Duurzaamheid'"
    assert folding.calls == 2 * 200 + 2 * 200


def test_an_ambition_of_another_theme_is_found_there() -> None:
    ambitions = Ambitions([_ambition("Wonen", "Betaalbaar"), _ambition("Zorg", "Betaalbaar")])
    field = Field("Ambitie", Position("voortgang.xlsx"), 3, Content("betaalbaar"))
    _, (problem,) = ambitions.name("Economie", field)
    assert problem.hint == "Deze ambitie staat bij thema 'Wonen'."
    assert [ambition.name for ambition in ambitions.of("Zorg")] == ["Betaalbaar"]
    assert list(ambitions.of("Economie")) == []


def test_choices_with_a_comma_are_kept_apart_by_quotation_marks() -> None:
    assert choose("x", ["Veilig wonen, werken en leven", "Klimaat"]) == (
        "Kies een van: 'Veilig wonen, werken en leven', 'Klimaat'."
    )
