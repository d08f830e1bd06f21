"""Which earlier row became which later one."""

from __future__ import annotations

import pytest

from progress_report.model import DroppedAction
from tests.comparison.told import compared, told


def test_the_same_id_is_the_same_action_wherever_it_stands_and_however_it_is_spelt() -> None:
    before = """
Wonen, Betaalbaar
  W-01: Bouw sociale huurwoningen
"""
    after = """
Zorg, Jeugd
  w-01: Bouw van sociale huurwoningen
"""
    assert told(compared(before, after)) == ["W-01 -> w-01 by ID"]


def test_without_ids_place_and_text_decide_then_the_text_alone() -> None:
    before = """
Wonen, Betaalbaar
  Bouw woningen
  Maak een woonvisie
"""
    after = """
Wonen, Betaalbaar
  • bouw  woningen.
Wonen, Prettig
  Maak een woonvisie (programma 8)
"""
    assert told(compared(before, after)) == [
        "Bouw woningen -> • bouw  woningen. by PLACE",
        "Maak een woonvisie -> Maak een woonvisie (programma 8) by TEXT",
    ]


def test_of_the_same_texts_elsewhere_that_of_the_same_ambition_counts() -> None:
    before = """
Wonen, Betaalbaar
  W-1: Jaarlijks onderzoek
Zorg, Jeugd
  Z-1: Jaarlijks onderzoek
"""
    after = """
Thuis, Jeugd
  T-1: Jaarlijks onderzoek
Wonen, Prettig
  T-2: Jaarlijks onderzoek
"""
    assert told(compared(before, after)) == [
        "Z-1 -> T-1 by TEXT, OTHER_PLACE",
        "W-1 -> T-2 by TEXT, OTHER_PLACE",
    ]


def test_the_same_texts_in_a_renamed_ambition_are_not_in_doubt() -> None:
    before = """
Wonen, Betaalbaar
  A-1: Bouw woningen aan de haven
  A-2: Jaarlijks onderzoek
Wonen, Groen
  A-3: Plant bomen in het park
  A-4: Jaarlijks onderzoek
"""
    after = """
Wonen, Natuur
  B-1: Plant bomen in het park
  B-2: Jaarlijks onderzoek
Wonen, Woningbouw
  B-3: Bouw woningen aan de haven
  B-4: Jaarlijks onderzoek
"""
    assert told(compared(before, after)) == [
        "A-3 -> B-1 by TEXT",
        "A-4 -> B-2 by TEXT",
        "A-1 -> B-3 by TEXT",
        "A-2 -> B-4 by TEXT",
    ]


def test_one_of_two_equal_measures_that_is_gone_is_a_doubt() -> None:
    before = """
Wonen, Betaalbaar
  A-1: Jaarlijks onderzoek
  A-2: Jaarlijks onderzoek
"""
    after = """
Wonen, Betaalbaar
  B-1: Jaarlijks onderzoek
"""
    assert told(compared(before, after)) == [
        "A-1 -> B-1 by PLACE, RIVAL earlier A-2",
        "dropped: A-2",
    ]


def test_equal_measures_that_moved_to_other_themes_are_a_doubt() -> None:
    before = """
Wonen, Betaalbaar
  A-1: Jaarlijks onderzoek
Zorg, Jeugd
  A-2: Jaarlijks onderzoek
Bestuur, Raad
"""
    after = """
Wonen, Betaalbaar
Zorg, Jeugd
Bestuur, Raad
  B-1: Jaarlijks onderzoek
  B-2: Jaarlijks onderzoek
"""
    assert told(compared(before, after)) == [
        "A-1 -> B-1 by TEXT, RIVAL later B-2",
        "A-2 -> B-2 by TEXT, RIVAL later B-1",
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Jeugdakkoord vastgesteld", "Jeugdakkoord vastgesteld en ondertekend"),
        ("Onderzoek naar inbreiding bij het station", "Onderzoek naar uitbreiding bij het station"),
        ("Vaststellen woonvisie", "Vaststellen woonvisie. Daarna volgen een verordening en regels"),
        ("Aanpak energie: woningen isoleren, voorlichting en subsidies", "Aanpak energie"),
        (
            "Herinrichten Kerkplein met bomen en banken",
            "Herinrichten Kerkplein met:\\n• bomen\\n• banken\\n• fietsrekken",
        ),
    ],
)
def test_a_measure_in_other_words_is_found_without_doubt(before: str, after: str) -> None:
    found = compared(f"Wonen, Thuis\n  {before}", f"Wonen, Thuis\n  {after}")
    assert [(match.found.name, match.doubt) for match in found.matches] == [("LIKENESS", None)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Aanleg fietspad Kerklaan", "Aanleg fietspad Dorpsstraat"),
        ("Nota sport en bewegen fase 1 gereed", "Nota sport en bewegen fase 2 gereed"),
        (
            "Herstel van de brug over de vaart bij Jansen",
            "Herstel van de brug over de vaart bij Vos",
        ),
        ("Evalueren woonvisie", "Opleveren woonvisie"),
        ("Uitvoering geven aan het beleid", "Uitvoering geven aan het programma"),
        ("Regionaal ingroeiplan beschermd wonen", "Lokaal uitvoeringsplan beschermd wonen"),
    ],
)
def test_a_measure_that_may_be_another_is_a_doubt(before: str, after: str) -> None:
    found = compared(f"Wonen, Thuis\n  {before}", f"Wonen, Thuis\n  {after}")
    assert [(match.found.name, match.doubt and match.doubt.name) for match in found.matches] == [
        ("LIKENESS", "LITTLE_ALIKE")
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Plan van aanpak zwembad", "Plan van aanpak stadhuis"),
        ("Opstellen visie op sport", "Opstellen visie op wonen"),
        ("Bouw woningen", "Plant bomen"),
    ],
)
def test_measures_that_share_only_common_words_are_not_the_same(before: str, after: str) -> None:
    found = compared(f"Wonen, Thuis\n  {before}", f"Wonen, Thuis\n  {after}")
    assert told(found) == [f"new: {after}", f"dropped: {before}"]


def test_nearly_the_same_measures_are_not_swapped() -> None:
    before = """
Zorg, Wmo
  A-1: Regionaal ingroeiplan beschermd wonen gereed
  A-2: Lokaal uitvoeringsplan beschermd wonen gereed
"""
    after = """
Zorg, Wmo
  B-1: Lokaal uitvoeringsprogramma beschermd wonen gereed
  B-2: Regionaal ingroeiplan beschermd wonen gereed
"""
    assert told(compared(before, after)) == [
        "A-2 -> B-1 by LIKENESS",
        "A-1 -> B-2 by PLACE",
    ]


def test_a_measure_that_two_are_as_much_like_is_a_doubt_with_the_rival() -> None:
    before = """
Zorg, Wmo
  A-1: Aanleg speeltuin in de wijk
"""
    after = """
Zorg, Wmo
  B-1: Aanleg speeltuin in de wijk Oost
  B-2: Aanleg speeltuin in de wijk West
"""
    assert told(compared(before, after)) == [
        "A-1 -> B-1 by LIKENESS, RIVAL later B-2",
        "new: B-2",
    ]


def test_two_measures_that_became_one_are_a_doubt() -> None:
    before = """
Zorg, Wmo
  A-1: Aanleg speeltuin in de wijk Oost
  A-2: Aanleg speeltuin in de wijk West
"""
    after = """
Zorg, Wmo
  B-1: Aanleg speeltuin in de wijk
"""
    assert told(compared(before, after)) == [
        "A-1 -> B-1 by LIKENESS, RIVAL earlier A-2",
        "dropped: A-2",
    ]


def test_an_id_that_was_given_to_another_action_is_a_doubt() -> None:
    before = """
Wonen, Thuis
  W-01: Bouw woningen aan de haven
"""
    after = """
Wonen, Thuis
  W-01: Plant bomen in het park
"""
    assert told(compared(before, after)) == ["W-01 -> W-01 by ID, OTHER_TEXT"]


def test_ids_that_shifted_by_one_are_doubts_with_where_the_text_is_now() -> None:
    before = """
Wonen, Thuis
  W-01: Bouw woningen aan de haven
  W-02: Plant bomen in het park
  W-03: Onderzoek naar deelauto's
"""
    after = """
Wonen, Thuis
  W-01: Verkoop van het raadhuis
  W-02: Bouw woningen aan de haven
  W-03: Plant bomen in het park
  W-04: Onderzoek naar deelauto's
"""
    assert told(compared(before, after)) == [
        "W-01 -> W-01 by ID, OTHER_TEXT later W-02",
        "W-02 -> W-02 by ID, OTHER_TEXT later W-03",
        "W-03 -> W-03 by ID, OTHER_TEXT later W-04",
        "new: W-04",
    ]


def test_ids_that_shifted_among_measures_that_are_alike_are_doubts() -> None:
    before = """
Wonen, Thuis
  W-01: Aanleg van een speeltuin en bankjes in Noord
  W-02: Aanleg van een speeltuin en bankjes in Zuid
"""
    after = """
Wonen, Thuis
  W-01: Aanleg van een speeltuin en bankjes in Zuid
  W-02: Aanleg van een speeltuin en bankjes in Noord
"""
    assert told(compared(before, after)) == [
        "W-01 -> W-01 by ID, RIVAL later W-02",
        "W-02 -> W-02 by ID, RIVAL later W-01",
    ]


def test_ids_that_shifted_among_long_texts_are_doubts_however_alike_these_are() -> None:
    plan = "Opstellen en uitvoeren van een wijkplan met bewoners, ondernemers, woningcorporatie,"
    plan += " politie en welzijn voor de wijk"
    before = f"""
Wonen, Thuis
  W-01: {plan} Noord
  W-02: {plan} Zuid
  W-03: {plan} Oost
"""
    after = f"""
Wonen, Thuis
  W-01: {plan} Zuid
  W-02: {plan} Oost
  W-04: {plan} Noord
"""
    assert told(compared(before, after)) == [
        "W-01 -> W-01 by ID, RIVAL later W-04",
        "W-02 -> W-02 by ID, RIVAL later W-01",
        "W-03 -> W-04 by LIKENESS, LITTLE_ALIKE",
    ]


def test_a_text_that_was_typed_over_from_a_row_that_kept_it_is_no_doubt() -> None:
    before = """
Wonen, Thuis
  W-01: Aanleg van een speeltuin en bankjes in Noord
  W-02: Aanleg van een speeltuin en bankjes in Zuid
"""
    after = """
Wonen, Thuis
  W-01: Aanleg van een speeltuin en bankjes in Zuid
  W-02: Aanleg van een speeltuin en bankjes in Zuid
"""
    assert told(compared(before, after)) == ["W-01 -> W-01 by ID", "W-02 -> W-02 by ID"]


def test_an_id_whose_text_was_that_of_a_row_that_is_gone_names_that_row() -> None:
    before = """
Wonen, Thuis
  W-01: Bouw woningen aan de haven
  W-02: Plant bomen in het park
"""
    after = """
Wonen, Thuis
  W-01: Plant bomen in het park
"""
    assert told(compared(before, after)) == [
        "W-01 -> W-01 by ID, OTHER_TEXT earlier W-02",
        "dropped: W-02",
    ]


def test_bullets_that_became_actions_below_a_heading_are_parts_of_the_measure() -> None:
    before = """
Klimaat, Vervoer
  A-1: Uitvoering actieplan verkeersdruk:\\n• Opstellen beleid deelauto's\\n• Nota parkeren
"""
    after = """
Klimaat, Vervoer
  kop B-1: Uitvoeren actieplan verkeersdruk
  B-2: • Opstellen beleid deelauto's
  opmerking: Zie ook hierboven
  B-3: • Nota parkeren
  kop B-4: Overig
  B-5: Verkoop van het raadhuis
"""
    assert told(compared(before, after)) == [
        "A-1 -> B-1 by LIKENESS, in B-2 and B-3",
        "new: B-5",
    ]


def test_parts_end_with_their_group_and_do_not_hold_what_was_there_before() -> None:
    before = """
Klimaat, Vervoer
  K-01: Actieplan verkeersdruk
  K-02: Nota parkeren
"""
    after = """
Klimaat, Vervoer
  kop K-01: Actieplan verkeersdruk
  K-02: Nota parkeren
  K-03: Beleid deelauto's
Klimaat, Afval
  K-04: Restafval halveren
"""
    assert told(compared(before, after)) == [
        "K-01 -> K-01 by ID, in K-03",
        "K-02 -> K-02 by ID",
        "new: K-04",
    ]


def test_parts_end_at_a_remark_and_where_bullets_end() -> None:
    before = """
Klimaat, Vervoer
  K-01: Actieplan verkeersdruk
  K-02: Actieplan afval
"""
    after = """
Klimaat, Vervoer
  kop K-01: Actieplan verkeersdruk
  K-03: • Beleid deelauto's
  K-04: • Nota parkeren
  K-05: Verkoop van het raadhuis
  kop K-02: Actieplan afval
  K-06: Restafval halveren
  opmerking: Nieuw in dit programma
  K-07: Bankjes plaatsen
"""
    assert told(compared(before, after)) == [
        "K-01 -> K-01 by ID, in K-03 and K-04",
        "K-02 -> K-02 by ID, in K-06",
        "new: K-05",
        "new: K-07",
    ]


def test_the_same_text_as_a_part_of_a_measure_is_not_taken_for_that_part() -> None:
    before = """
Klimaat, Vervoer
  Uitvoeren verkeersplan:\\n• drempels aanleggen\\n• borden plaatsen
  Borden plaatsen
"""
    after = """
Klimaat, Vervoer
  kop Uitvoeren verkeersplan
  • drempels aanleggen
  • borden plaatsen
  Borden plaatsen
"""
    found = compared(before, after)
    assert [match.later.action.title.plain for match in found.matches] == [
        "Uitvoeren verkeersplan",
        "Borden plaatsen",
    ]
    assert [part.action.title.plain for part in found.matches[0].parts] == [
        "• drempels aanleggen",
        "• borden plaatsen",
    ]


def test_rows_that_only_differ_in_their_budget_programme_are_told_apart_by_it() -> None:
    before = """
Klimaat, Vervoer
  Uitvoering (programma 6)
  Uitvoering (programma 8)
"""
    after = """
Klimaat, Vervoer
  Uitvoering (programma 8)
  Uitvoering (programma 6)
"""
    assert told(compared(before, after)) == [
        "Uitvoering (programma 8) -> Uitvoering (programma 8) by PLACE",
        "Uitvoering (programma 6) -> Uitvoering (programma 6) by PLACE",
    ]


def test_an_ambition_that_took_the_name_of_another_did_not_take_its_measures() -> None:
    before = """
Wonen, Betaalbaar
  A-1: Bouw woningen aan de haven
  A-2: Jaarlijks onderzoek
Wonen, Prettig
  A-3: Meer bankjes in het park
  A-4: Jaarlijks onderzoek
"""
    after = """
Wonen, Prettig
  B-1: Bouw woningen aan de haven
  B-2: Jaarlijks onderzoek
Wonen, Fijn
  B-3: Meer bankjes in het park
  B-4: Jaarlijks onderzoek
"""
    found = compared(before, after)
    assert [(match.earlier.action.id, match.later.action.id) for match in found.matches] == [
        ("A-1", "B-1"),
        ("A-2", "B-2"),
        ("A-3", "B-3"),
        ("A-4", "B-4"),
    ]
    assert "Betaalbaar" not in {renaming.before for renaming in found.ambitions}


def test_the_same_text_in_a_place_that_came_from_elsewhere_is_a_doubt() -> None:
    before = """
Wonen, Betaalbaar
  A-1: Bouw woningen aan de haven
  A-2: Jaarlijks onderzoek
Wonen, Prettig
  A-3: Jaarlijks onderzoek
"""
    after = """
Wonen, Prettig
  B-1: Bouw woningen aan de haven
  B-2: Jaarlijks onderzoek
"""
    assert "A-3 -> B-2 by PLACE, RIVAL earlier A-2" in told(compared(before, after))


BEFORE = """
Wonen, Thuis
  W-01: Aanleg fietspad Kerklaan
"""
AFTER = """
Wonen, Thuis
  Aanleg fietspad Dorpsstraat
"""


@pytest.mark.parametrize(
    "dropped",
    [
        DroppedAction("w-01", "", "Geen geld", 2),
        DroppedAction("", "• aanleg fietspad Kerklaan. (programma 2)", "Geen geld", 2),
        DroppedAction("W-99", "Aanleg fietspad Kerklaan", "Geen geld", 2),
    ],
)
def test_what_the_sheet_names_is_dropped_and_takes_no_part_in_likeness(
    dropped: DroppedAction,
) -> None:
    assert told(compared(BEFORE, AFTER)) == [
        "W-01 -> Aanleg fietspad Dorpsstraat by LIKENESS, LITTLE_ALIKE"
    ]
    assert told(compared(BEFORE, AFTER, [dropped])) == [
        "new: Aanleg fietspad Dorpsstraat",
        "dropped: W-01 (Geen geld)",
    ]


def test_one_row_of_the_sheet_accounts_for_one_action() -> None:
    before = """
Wonen, Thuis
  Jaarlijks onderzoek
  Jaarlijks onderzoek
"""
    once = DroppedAction("", "Jaarlijks onderzoek", "Klaar", 2)
    assert told(compared(before, "Wonen, Thuis\n", [once])) == [
        "dropped: Jaarlijks onderzoek (Klaar)",
        "dropped: Jaarlijks onderzoek",
    ]


def test_an_action_that_is_still_there_is_not_dropped_by_the_sheet() -> None:
    dropped = DroppedAction("W-01", "", "Geen geld", 2)
    assert told(compared(BEFORE, BEFORE, [dropped])) == ["W-01 -> W-01 by ID"]


def test_the_sheet_denies_an_id_that_another_action_has_now() -> None:
    after = "Wonen, Thuis\n  W-01: Plant bomen in het park"
    dropped = DroppedAction("W-01", "", "Geen geld", 2)
    assert told(compared(BEFORE, after, [dropped])) == ["new: W-01", "dropped: W-01 (Geen geld)"]


@pytest.mark.parametrize(
    "dropped",
    [
        DroppedAction("W-01", "", "Geen geld", 2),
        DroppedAction("", "Aanleg fietspad Kerklaan", "Geen geld", 2),
    ],
)
def test_the_sheet_denies_an_id_that_an_action_like_it_has_now(dropped: DroppedAction) -> None:
    after = "Wonen, Thuis\n  W-01: Aanleg fietspad Dorpsstraat"
    assert told(compared(BEFORE, after, [dropped])) == ["new: W-01", "dropped: W-01 (Geen geld)"]


def test_of_new_actions_the_one_that_is_most_like_what_is_gone_is_named() -> None:
    before = "Wonen, Thuis\n  A-1: Verkoop grond bij de haven en het station"
    after = """
Zorg, Jeugd
  B-1: Jeugdhuis verbouwen
  B-2: Haven verdiepen, station verbouwen
"""
    (dropped,) = compared(before, after).dropped
    assert dropped.nearest is not None
    assert dropped.nearest.action.id == "B-2"
