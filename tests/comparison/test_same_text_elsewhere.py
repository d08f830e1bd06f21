"""The same text under another theme or ambition: the same action, perhaps another, or dropped."""

from __future__ import annotations

import pytest

from progress_report.model import DroppedAction
from tests.comparison.told import compared, told

BEFORE = """
Wonen, Thuis
  W-01: Evaluatie
  W-02: Bouw woningen aan de haven
Sport, Buiten
  S-01: Aanleg van een ijsbaan
"""
AFTER = """
Wonen, Thuis
  W-02: Bouw woningen aan de haven
Sport, Buiten
  S-01: Aanleg van een ijsbaan
  S-09: Evaluatie
"""


def test_another_id_under_another_theme_is_a_doubt() -> None:
    assert told(compared(BEFORE, AFTER)) == [
        "W-02 -> W-02 by ID",
        "S-01 -> S-01 by ID",
        "W-01 -> S-09 by TEXT, OTHER_PLACE",
    ]


@pytest.mark.parametrize(
    ("before", "after", "doubt"),
    [
        # another theme
        ("W-01: Evaluatie", "S-09: Evaluatie", True),
        ("W-01: Evaluatie", "Evaluatie", True),
        ("Evaluatie", "Evaluatie", True),
        ("W-01: Verkoop van het raadhuis", "S-09: Verkoop van het raadhuis", True),
        ("W-01: Verkoop van het raadhuis", "Verkoop van het raadhuis", False),
        ("Verkoop van het raadhuis", "Verkoop van het raadhuis", False),
    ],
)
def test_it_is_a_doubt_with_two_ids_or_without_telling_words(
    before: str, after: str, doubt: bool
) -> None:
    found = compared(
        BEFORE.replace("W-01: Evaluatie", before), AFTER.replace("S-09: Evaluatie", after)
    )
    (match,) = [match for match in found.matches if match.move]
    assert (match.found.name, match.doubt and match.doubt.name) == (
        ("TEXT", "OTHER_PLACE" if doubt else None)
    )


@pytest.mark.parametrize(
    ("text", "doubt"), [("Evaluatie", "OTHER_PLACE"), ("Verkoop van het raadhuis", None)]
)
def test_under_another_ambition_of_the_theme_only_a_text_without_telling_words_is(
    text: str, doubt: str | None
) -> None:
    before = f"Wonen, Thuis\n  W-01: {text}\nWonen, Buiten\n  W-02: Plant bomen"
    after = f"Wonen, Thuis\nWonen, Buiten\n  W-02: Plant bomen\n  W-09: {text}"
    (match,) = [match for match in compared(before, after).matches if match.move]
    assert match.doubt == doubt or (match.doubt and match.doubt.name == doubt)


def test_a_theme_under_a_new_name_is_no_other_place() -> None:
    before = "Wonen, Thuis\n  A-1: Bouw woningen aan de haven\n  A-2: Evaluatie"
    after = "Zo wonen we, Thuis\n  B-1: Bouw woningen aan de haven\n  B-2: Evaluatie"
    assert told(compared(before, after)) == ["A-1 -> B-1 by TEXT", "A-2 -> B-2 by TEXT"]


def test_a_text_without_telling_words_does_not_show_that_a_theme_was_renamed() -> None:
    before = "Wonen, Thuis\n  A-1: Evaluatie\nZorg, Jeugd\n  A-2: Help ouders"
    after = "Zorg, Jeugd\n  A-2: Help ouders\nSport, Buiten\n  B-1: Evaluatie"
    found = compared(before, after)
    assert found.themes == ()
    assert told(found) == ["A-2 -> A-2 by ID", "A-1 -> B-1 by TEXT, OTHER_PLACE"]


def test_what_the_sheet_names_by_id_is_dropped_though_its_text_stands_elsewhere() -> None:
    dropped = DroppedAction("W-01", "", "Is klaar", 2)
    assert told(compared(BEFORE, AFTER, [dropped])) == [
        "W-02 -> W-02 by ID",
        "S-01 -> S-01 by ID",
        "new: S-09",
        "dropped: W-01 (Is klaar)",
    ]


def test_what_the_sheet_names_by_its_text_is_dropped_when_what_stands_elsewhere_is_a_doubt() -> (
    None
):
    before = BEFORE.replace("W-01: ", "") + "Zorg, Jeugd\n  Verkoop van het raadhuis"
    after = AFTER + "  Verkoop van het raadhuis"
    dropped = [
        DroppedAction("", "Evaluatie", "Is klaar", 2),
        DroppedAction("", "Verkoop van het raadhuis", "Verkocht", 3),
    ]
    assert told(compared(before, after, dropped)) == [
        "W-02 -> W-02 by ID",
        "S-01 -> S-01 by ID",
        "Verkoop van het raadhuis -> Verkoop van het raadhuis by TEXT",
        "new: S-09",
        "dropped: Evaluatie (Is klaar)",
    ]


def test_what_the_sheet_names_by_id_is_still_there_with_its_text_in_its_place() -> None:
    dropped = DroppedAction("W-01", "", "Is klaar", 2)
    after = BEFORE.replace("W-01: Evaluatie", "W-09: Evaluatie")
    assert told(compared(BEFORE, after, [dropped]))[0] == "W-01 -> W-09 by PLACE"


def test_of_two_equal_texts_the_one_that_the_sheet_names_by_id_is_dropped() -> None:
    before = "Wonen, Thuis\n  A-1: Jaarlijks onderzoek\nZorg, Jeugd\n  A-2: Jaarlijks onderzoek"
    after = "Wonen, Thuis\nZorg, Jeugd\nBestuur, Raad\n  Jaarlijks onderzoek"
    dropped = DroppedAction("A-1", "", "Is klaar", 2)
    assert told(compared(before, after, [dropped])) == [
        "A-2 -> Jaarlijks onderzoek by TEXT, OTHER_PLACE",
        "dropped: A-1 (Is klaar)",
    ]
