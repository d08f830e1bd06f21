"""What changed in a measure that was found again."""

from __future__ import annotations

from itertools import pairwise

import pytest

from progress_report.comparison.compare import compare
from progress_report.comparison.model import Match, Place, Renaming
from progress_report.model import Status, StatusKind
from tests.comparison.programmes import EARLIER, cell, legend, programme
from tests.comparison.told import compared, marked


def _match(before: str, after: str) -> Match:
    """The match of two lines under one ambition."""
    (match,) = compared(f"Wonen, Thuis\n  A-1: {before}", f"Wonen, Thuis\n  A-1: {after}").matches
    return match


@pytest.mark.parametrize(
    ("before", "after", "direction"),
    [
        ("op schema", "afgerond", "beter"),
        ("vertraagd", "aandacht", "beter"),
        ("niet gestart", "op schema", "beter"),
        ("gewijzigd", "afgerond", "beter"),
        ("afgerond", "op schema", "slechter"),
        ("op schema", "vertraagd", "slechter"),
        ("op schema", "niet gestart", "slechter"),
        ("afgerond", "gewijzigd", "slechter"),
        ("niet gestart", "vertraagd", "anders"),
        ("aandacht", "niet gestart", "anders"),
        ("op schema", "gewijzigd", "anders"),
        ("gewijzigd", "vertraagd", "anders"),
        ("op schema", "", "anders"),
    ],
)
def test_a_status_went_one_way_or_another(before: str, after: str, direction: str) -> None:
    change = _match(f"Bouw | {before}", f"Bouw | {after}").status
    assert change is not None
    assert (change.direction.value, change.column, change.leading) == (direction, "Status", True)
    assert change.before is not None
    assert change.before.name == before


def test_a_status_that_was_given_where_others_had_one_is_another() -> None:
    before = "Wonen, Thuis\n  A-1: Bouw\n  A-2: Plant | op schema"
    after = "Wonen, Thuis\n  A-1: Bouw | afgerond\n  A-2: Plant | op schema"
    given, same = compared(before, after).matches
    assert given.status is not None
    assert given.status.direction.value == "anders"
    assert same.statuses == ()


def test_statuses_and_planning_that_were_not_there_yet_did_not_change() -> None:
    found = compared("Wonen\n  A-1: Bouw", "Wonen\n  A-1: Bouw | afgerond | 2024 | 8")
    assert found.matches[0].changed is False
    assert (found.basis.with_statuses, found.basis.with_planning) == (False, False)


def _called(name: str, kind: StatusKind) -> Status:
    return Status(name, name[0], cell(""), "#000000", kind)


def test_a_status_under_another_name_is_the_same_when_it_is_the_only_one_of_its_kind() -> None:
    old = (_called("groen", StatusKind.ON_SCHEDULE), _called("rood", StatusKind.DELAYED))
    new = (_called("loopt", StatusKind.ON_SCHEDULE), _called("Rood", StatusKind.DELAYED))
    earlier = programme("Wonen\n  A-1: Bouw | groen\n  A-2: Plant | rood", EARLIER, statuses=old)
    later = programme("Wonen\n  A-1: Bouw | loopt\n  A-2: Plant | Rood", statuses=new)
    assert [match.statuses for match in compare(earlier, later, "x").matches] == [(), ()]


def test_another_status_of_the_same_kind_is_another_status() -> None:
    both = (_called("groen", StatusKind.ON_SCHEDULE), _called("loopt", StatusKind.ON_SCHEDULE))
    earlier = programme("Wonen\n  A-1: Bouw | groen", EARLIER, statuses=both)
    later = programme("Wonen\n  A-1: Bouw | loopt", statuses=both)
    (match,) = compare(earlier, later, "x").matches
    assert match.status is not None
    assert match.status.direction.value == "anders"


def test_other_columns_of_statuses_are_compared_by_their_heading() -> None:
    statuses = legend(StatusKind.DONE, StatusKind.DELAYED)
    earlier = programme(
        "Wonen\n  A-1: Bouw | afgerond/afgerond/vertraagd",
        EARLIER,
        statuses=statuses,
        columns=("Stand", "Status tijd", "Status geld"),
    )
    later = programme(
        "Wonen\n  A-1: Bouw | afgerond/vertraagd/afgerond",
        statuses=statuses,
        columns=("Status", "Status nieuw", "STATUS TIJD"),
    )
    (match,) = compare(earlier, later, "x").matches
    assert match.statuses == ()
    swapped = programme(
        "Wonen\n  A-1: Bouw | afgerond/afgerond/vertraagd",
        statuses=statuses,
        columns=("Status", "Status nieuw", "STATUS TIJD"),
    )
    (match,) = compare(earlier, swapped, "x").matches
    assert [(one.column, one.direction.value, one.leading) for one in match.statuses] == [
        ("STATUS TIJD", "slechter", False)
    ]


@pytest.mark.parametrize(
    ("then", "now", "compared_columns"),
    [
        # the same columns in another order: nothing changed
        (("Status tijd", "Status geld"), ("Status geld", "Status tijd"), []),
        # a column in front: it was not there, and the others did not change
        (("Status tijd", "Status geld"), ("Status", "Status tijd", "Status geld"), []),
        # the leading column under another name
        (("Stand", "Status geld"), ("Status", "STATUS GELD"), ["Status"]),
        (("Stand",), ("Status tijd", "Status geld"), ["Status tijd"]),
    ],
)
def test_the_leading_columns_are_compared_when_neither_is_there_on_the_other_side(
    then: tuple[str, ...], now: tuple[str, ...], compared_columns: list[str]
) -> None:
    statuses = legend(StatusKind.DONE, StatusKind.ON_SCHEDULE, StatusKind.DELAYED)
    given = {"Stand": "op schema", "Status": "afgerond"}
    given |= {"Status tijd": "op schema", "Status geld": "vertraagd", "STATUS GELD": "vertraagd"}
    if len(then) == 1:
        given["Status tijd"] = "afgerond"
    earlier, later = (
        programme(
            f"Wonen\n  A-1: Bouw | {'/'.join(map(given.__getitem__, columns))}",
            statuses=statuses,
            columns=columns,
        )
        for columns in (then, now)
    )
    (match,) = compare(earlier, later, "x").matches
    assert [change.column for change in match.statuses] == compared_columns
    assert [change.direction.value for change in match.statuses] == ["beter"] * len(match.statuses)
    assert all(change.leading for change in match.statuses)


@pytest.mark.parametrize(
    ("before", "after", "shift"),
    [
        ("2023", "2024", "later"),
        ("2023", "Q3 2023", "eerder"),
        ("2024-2025", "2025", "anders"),
        ("2024", "", "anders"),
        ("2024", "zo snel als kan", "anders"),
        ("als het kan", "zo snel als kan", "anders"),
        ("2023, 2024", "2023-2024", None),
        ("2024 Q1", "eerste kwartaal 2024", None),
        ("Als  het kan.", "als het kan", None),
    ],
)
def test_a_planning_shifts_by_the_day_on_which_all_is_due(
    before: str, after: str, shift: str | None
) -> None:
    assert _shift(_match(f"Bouw | | {before}", f"Bouw | | {after}")) == shift


def test_a_planning_that_was_given_only_counts_where_most_had_one() -> None:
    after = "Wonen\n  A-1: Bouw | | 2024\n  A-2: Plant | | 2024\n  A-3: Maai | | 2024"
    most = compared("Wonen\n  A-1: Bouw\n  A-2: Plant | | 2024\n  A-3: Maai | | 2024", after)
    few = compared("Wonen\n  A-1: Bouw\n  A-2: Plant\n  A-3: Maai | | 2024", after)
    assert [_shift(match) for match in most.matches] == ["eerste planning", None, None]
    assert [_shift(match) for match in few.matches] == [None, None, None]


def _shift(match: Match) -> str | None:
    return match.planning.shift.value if match.planning else None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Bouw woningen", "bouw  Woningen."),
        ("Bouw woningen (programma 8)", "Bouw woningen"),
        ("Bouw (programma's 6 en 8) woningen", "Bouw woningen (programma 6)"),
        ("Thema's: wonen, werken", "Thema’s – wonen; werken"),
        ('De pilot "Samen"', "De pilot ‘Samen’"),
        ("Aanpak\\n• bomen\\n• banken", "Aanpak bomen banken"),
        ("Evaluatie werkwijze/ proces", "Evaluatie werkwijze/proces"),
    ],
)
def test_a_wording_is_the_same_but_for_how_it_is_typed(before: str, after: str) -> None:
    assert _match(before, after).wording is None


@pytest.mark.parametrize(
    ("before", "after", "marked_before", "marked_after"),
    [
        (
            "Onderzoek naar inbreiding bij het station",
            "Onderzoek naar uitbreiding bij het station",
            "Onderzoek naar [inbreiding ]bij het station",
            "Onderzoek naar [uitbreiding ]bij het station",
        ),
        (
            "Bouw woningen.",
            "Bouw woningen, ook voor ouderen.",
            "Bouw woningen.",
            "Bouw woningen, [ook voor ouderen.]",
        ),
        (
            "Aanpak:\\n• meer bomen",
            "Aanpak:\\n• banken\\n• meer bomen",
            "Aanpak:\n• meer bomen",
            "Aanpak:\n[• banken\n]• meer bomen",
        ),
        ("Bespaar 5%", "Bespaar -5%", "Bespaar [5%]", "Bespaar [-5%]"),
        ("Meer bomen", "Minder bomen\\n•", "[Meer ]bomen", "[Minder ]bomen\n•"),
        ("Bomen planten", "Bomen kappen\\n•", "Bomen [planten]", "Bomen [kappen\n]•"),
    ],
)
def test_the_words_that_changed_are_marked(
    before: str, after: str, marked_before: str, marked_after: str
) -> None:
    wording = _match(before, after).wording
    assert wording is not None
    assert (marked(wording.before), marked(wording.after)) == (marked_before, marked_after)
    for one, other in (*pairwise(wording.before), *pairwise(wording.after)):
        assert one.changed is not other.changed


def test_of_a_measure_that_was_split_words_in_its_parts_are_not_gone() -> None:
    before = "Wonen\n  A-1: Uitvoering plan verkeer:\\n• deelauto's\\n• parkeren"
    after = "Wonen\n  kop A-1: Uitvoeren plan verkeer\n  • deelauto's\n  • parkeren"
    (match,) = compared(before, after).matches
    assert match.wording is not None
    assert marked(match.wording.before) == "[Uitvoering ]plan verkeer:\n• deelauto's\n• parkeren"
    assert marked(match.wording.after) == "[Uitvoeren ]plan verkeer"


def test_the_longest_wordings_are_compared_in_time() -> None:
    before, after = "a b " * 8000, "b c " * 8000
    wording = _match(before, after).wording
    assert wording is not None
    assert "".join(piece.text for piece in wording.before) == before.strip()


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("6 en 8", "8, 6", False),
        ("programma 8", "8", False),
        ("8", "08", False),
        ("8", "80", True),
        ("8", "5", True),
        ("8", "", True),
        ("8", "6 en 8", True),
    ],
)
def test_budget_programmes_are_compared_as_a_set(before: str, after: str, changes: bool) -> None:
    change = _match(f"Bouw | | | {before}", f"Bouw | | | {after}").budget_programmes
    assert bool(change) is changes
    if change:
        assert (change.before, change.after) == (before, after)


def test_a_measure_under_another_theme_moved() -> None:
    before = "Wonen, Thuis\n  A-1: Bouw\nZorg, Jeugd\n  A-2: Help"
    after = "Wonen, Thuis\nZorg, Jeugd\n  A-1: Bouw\n  A-2: Help"
    moved, stayed = compared(before, after).matches
    assert moved.move is not None
    assert (moved.move.before, moved.move.after) == (
        Place("Wonen", "Thuis"),
        Place("Zorg", "Jeugd"),
    )
    assert stayed.move is None


def test_a_renamed_theme_or_ambition_is_no_move() -> None:
    before = """
Wonen, Thuis
  A-1: Bouw
  A-2: Plant
Zorg en welzijn, Jeugd
  A-3: Help
Oud, Zonder acties
"""
    after = """
wonen., Betaalbaar thuis
  A-1: Bouw
  A-2: Plant
Zorgen voor elkaar, Jeugd
  A-3: Help
Ouder, Zonder acties!
"""
    found = compared(before, after)
    assert [match.move for match in found.matches] == [None, None, None]
    assert found.themes == (
        Renaming("Zorg en welzijn", "Zorgen voor elkaar"),
        Renaming("Oud", "Ouder"),
    )
    assert found.ambitions == (Renaming("Thuis", "Betaalbaar thuis", "wonen."),)


def test_an_ambition_of_which_less_than_half_went_elsewhere_is_not_renamed() -> None:
    before = "Wonen, Thuis\n  A-1: Bouw\n  A-2: Plant\n  A-3: Maai"
    after = "Wonen, Tuin\n  A-2: Plant\nWonen, Huis\n  A-1: Bouw\nWonen, Gras\n  A-3: Maai"
    found = compared(before, after)
    assert found.ambitions == ()
    assert all(match.move for match in found.matches)


def test_half_is_not_most() -> None:
    before = "Wonen, Verkeer\n  A-1: Bouw\n  A-2: Plant"
    after = "Wonen, Fiets\n  A-1: Bouw\nWonen, Auto\n  A-2: Plant"
    found = compared(before, after)
    assert found.ambitions == ()
    assert all(match.move for match in found.matches)


def test_names_that_are_alike_are_one_when_nothing_stands_under_them() -> None:
    before = "Wonen, Thuis in de wijk\nWonen, Natuur\nWonen, Groen\n  A-1: Plant"
    after = "Wonen, Thuis in de wijken\nWonen, Water\nWonen, Groen\n  A-1: Plant"
    assert compared(before, after).ambitions == (
        Renaming("Thuis in de wijk", "Thuis in de wijken", "Wonen"),
    )


def test_a_theme_that_kept_its_name_is_not_renamed() -> None:
    before = "Wonen\n  A-1: Bouw\n  A-2: Plant\nZorg\n  A-3: Help"
    after = "Nieuw\n  A-1: Bouw\n  A-2: Plant\nWonen\nZorg\n  A-3: Help"
    found = compared(before, after)
    assert found.themes == ()
    assert [bool(match.move) for match in found.matches] == [True, True, False]
