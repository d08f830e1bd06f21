"""What a comparison finds in a part: all of it in some edition, and figures that are true there."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import asdict, replace

from progress_report.comparison.compare import compare
from progress_report.comparison.counts import Compared, Reconciliation
from progress_report.comparison.model import (
    Basis,
    Comparison,
    Doubt,
    Dropped,
    Found,
    GoneTheme,
    Match,
    Place,
    PlacedAction,
    Renaming,
)
from progress_report.editions import Edition
from progress_report.editions.comparison import comparison_of_part
from progress_report.editions.finding import find_edition
from progress_report.editions.naming import theme_names
from progress_report.editions.part import part_of
from progress_report.figures import count
from progress_report.model import Action, ActionKind, CellText, Programme
from tests.compared_parts import compared_part
from tests.comparison.programmes import EARLIER
from tests.comparison.programmes import programme as listed
from tests.documents import PROJECT, REAL_WORKBOOK, read_programme
from tests.test_editions import BOOK, DEVIATIONS, programme

THEN = """
Wonen; zorg, Thuis
  W-1: Bouw woningen
  W-2: Verkoop het raadhuis
  W-3: Help bij verhuizen
Groen, Tuin
  G-1: Plant bomen in de straat
  G-2: Maai minder vaak
Milieu, Lucht
  M-1: Meet de lucht
  M-2: Sluit de schoorsteen
  M-3: Tel de vogels
  M-4: Isoleer huizen
Cultuur, Toneel
  C-1: Bouw een theater
  C-2: Open een museum
"""
NOW = """
Wonen zorg, Thuis
  W-1: Bouw woningen
  M-4: Isoleer huizen
  W-9: Leg een fietspad aan
Groen, Tuin
  G-1: Plant bomen in de straat
  W-3: Help bij verhuizen
  M-1: Meet de lucht
  M-3: Tel de vogels
"""


def told_of(edition: Edition) -> Compared:
    _, compared = compared_part(listed(THEN, EARLIER), listed(NOW), edition)
    return compared


def ids(rows: tuple[Dropped, ...] | tuple[Match, ...]) -> list[str]:
    return [row.earlier.action.id for row in rows]


# What became of the themes: 'Wonen; zorg' has other signs, most of 'Milieu' that is left went to
# 'Groen', and nothing is left of 'Cultuur'.
WONEN, GROEN = Edition(("Wonen zorg",)), Edition(("Groen",))


@pytest.mark.parametrize(
    ("edition", "dropped", "moved_out", "moved_in", "gone"),
    [
        (WONEN, ["W-2"], ["W-3"], ["M-4"], [GoneTheme("Cultuur", 2, counted=False)]),
        (
            GROEN,
            ["G-2", "M-2"],
            ["M-4"],
            ["W-3"],
            [GoneTheme("Milieu", 4, counted=True), GoneTheme("Cultuur", 2, counted=False)],
        ),
    ],
)
def test_what_was_dropped_and_moved_is_in_the_edition_of_its_theme(
    edition: Edition, dropped: list[str], moved_out: list[str], moved_in: list[str], gone: object
) -> None:
    found = told_of(edition).found

    assert ids(found.dropped) == dropped
    assert ids(found.moved_out) == moved_out
    assert ids(tuple(m for m in found.matches if m.from_elsewhere)) == moved_in
    assert list(found.gone_themes) == gone


@pytest.mark.parametrize(
    ("edition", "balance"),
    [
        (
            WONEN,
            Reconciliation(
                earlier=3, carried_on=1, became_heading=0, dropped=1, parts=0, new=1,
                was_heading=0, later=3, split=0, moved_out=1, moved_in=1,
            ),
        ),
        (
            GROEN,
            Reconciliation(
                earlier=6, carried_on=3, became_heading=0, dropped=2, parts=0, new=0,
                was_heading=0, later=4, split=0, moved_out=1, moved_in=1,
            ),
        ),
    ],
)  # fmt: skip
def test_then_and_now_of_a_theme_are_what_it_had(edition: Edition, balance: Reconciliation) -> None:
    assert told_of(edition).figures.reconciliation == balance


def test_nothing_of_the_whole_comparison_is_in_no_edition_of_a_theme() -> None:
    earlier, later = listed(THEN, EARLIER), listed(NOW)
    whole = compare(earlier, later, "x")
    parts = [told_of(Edition((theme.name,))).found for theme in later.themes]

    dropped = Counter(one for part in parts for one in ids(part.dropped))
    nowhere = {gone.name: gone.actions for gone in parts[0].gone_themes if not gone.counted}
    left = [one for one in whole.dropped if one.earlier.action.id not in dropped]
    assert set(dropped.values()) == {1}
    assert Counter(one.earlier.place.theme for one in left) == nowhere
    assert Counter(one for part in parts for one in ids(part.matches)) == Counter(
        ids(whole.matches)
    )
    assert sum(len(part.new) for part in parts) == len(whole.new)
    assert [theme for part in parts for theme in part.themes] == list(whole.themes)
    assert [one for part in parts for one in part.ambitions] == list(whole.ambitions)


def test_with_two_themes_only_what_crosses_their_border_moved_in_or_out() -> None:
    both = told_of(Edition(("Wonen zorg", "Groen")))

    assert both.found.moved_out == ()
    assert both.figures.reconciliation.moved_in == 0
    assert both.figures.moved == 4  # W-3, and M-1, M-3 and M-4: their theme is gone
    assert both.figures.earlier == 9


def test_of_picked_actions_nothing_moved_in_or_out_and_no_theme_counts() -> None:
    later = listed(NOW.replace("M-4: Isoleer huizen", "M-4: Isoleer huizen | vertraagd"))
    edition = Edition(("Wonen zorg",), only_deviations=True)

    _, compared = compared_part(listed(THEN, EARLIER), later, edition)

    assert ids(compared.found.matches) == ["M-4"]
    assert compared.found.moved_out == ()
    assert (compared.figures.reconciliation.moved_in, compared.figures.earlier) == (0, 2)
    assert list(compared.found.gone_themes) == [GoneTheme("Cultuur", 2, counted=False)]


def test_an_action_that_was_split_and_moved_counts_where_it_stood_and_where_its_parts_are() -> None:
    earlier = listed("Wonen\n  W-1: Bouw huizen en scholen\n  W-2: Meet\nGroen\n  G-1: Maai")
    later = listed(
        "Wonen\n  W-2: Meet\nGroen\n  G-1: Maai\n  kop W-1: Bouw huizen en scholen\n"
        "  W-3: Bouw huizen\n  W-4: Bouw scholen"
    )

    _, wonen = compared_part(earlier, later, Edition(("Wonen",)))
    _, groen = compared_part(earlier, later, Edition(("Groen",)))

    out, into = wonen.figures.reconciliation, groen.figures.reconciliation
    assert (out.earlier, out.moved_out, out.split, out.later) == (2, 1, 0, 1)
    assert (into.earlier, into.moved_in, into.became_heading, into.parts) == (1, 0, 0, 2)
    assert (into.later, into.split, groen.figures.split) == (3, 0, 1)


def test_then_and_now_of_a_chart_are_the_statuses_of_the_part() -> None:
    earlier = listed(
        "Wonen\n  W-1: Bouw | vertraagd\n  W-2: Meet | op schema\nGroen\n  G-1: Maai | afgerond"
    )
    later = listed(
        "Wonen\n  W-1: Bouw | op schema\n  G-1: Maai | afgerond\nGroen\n  W-2: Meet | gewijzigd"
    )

    def bars(theme: str) -> list[dict[str, int]]:
        statuses = compared_part(earlier, later, Edition((theme,)))[1].figures.statuses
        return [
            {c.status.name if c.status else "": c.number for c in bar.counts.counts if c.number}
            for bar in (statuses.then, statuses.now)
        ]

    assert bars("Wonen") == [{"vertraagd": 1, "op schema": 1}, {"op schema": 1, "afgerond": 1}]
    assert bars("Groen") == [{"afgerond": 1}, {"gewijzigd": 1}]


# --- which rows ----------------------------------------------------------------------------------


def placed(row: int, theme: str, responsible: str = "") -> PlacedAction:
    action = Action(CellText.of(f"Actie {row}"), row=row, responsible=responsible)
    return PlacedAction(action, Place(theme))


def comparison(whole: Programme) -> Comparison:
    """Every later row matched, but ``Zon`` new; three dropped, one of a theme with another name."""
    rows = [
        (theme, row)
        for theme in whole.themes
        for row in theme.rows
        if row.kind is not ActionKind.REMARK and row.id != "D-2"
    ]
    zon = list(whole.themes[1].actions)[1]
    matches = tuple(
        Match(placed(row.row, theme.name), PlacedAction(row, Place(theme.name)), Found.ID)
        for theme, row in rows
    )
    new = PlacedAction(zon, Place("Duurzaamheid"))
    return Comparison(
        Basis("eerder.xlsx", date(2023, 1, 1), date(2024, 4, 1), True, True),
        matches,
        (new,),
        (
            Dropped(placed(101, "Wonen", "Bouwen"), nearest=new),
            Dropped(placed(102, "Milieu", "Buurt"), nearest=new),
            Dropped(placed(103, "Opgeheven thema", "Bouwen")),
        ),
        themes=(Renaming("Milieu", "Duurzaamheid"),),
        ambitions=(Renaming("Net", "Schoon", "Wonen"),),
    )


def told(edition: Edition) -> tuple[list[str], list[str], list[int], int, int]:
    """The IDs of matches and new, the rows of the dropped, and how many names changed."""
    whole = programme()
    found = find_edition(whole, edition, BOOK)
    left = comparison_of_part(comparison(whole), part_of(whole, found), found)
    return (
        [match.later.action.id for match in left.matches],
        [new.action.id for new in left.new],
        [dropped.earlier.action.row for dropped in left.dropped],
        len(left.themes),
        len(left.ambitions),
    )


@pytest.mark.parametrize(
    ("edition", "matches", "new", "dropped", "names"),
    [
        (Edition(("1",)), ["W-1", "W-2", "W-K", "W-3", "W-L", "W-4"], [], [101], (0, 1)),
        (Edition(("2",)), ["D-1"], ["D-2"], [102], (1, 0)),
        (Edition(responsible="Bouwen"), ["W-1", "W-K", "W-3"], [], [101, 103], (0, 0)),
        (DEVIATIONS, ["W-2", "W-K", "W-3", "D-1"], [], [101, 102, 103], (1, 1)),
        (Edition(("2",), only_deviations=True), ["D-1"], [], [102], (1, 0)),
    ],
)
def test_the_comparison_of_a_part_is_about_its_actions(
    edition: Edition,
    matches: list[str],
    new: list[str],
    dropped: list[int],
    names: tuple[int, int],
) -> None:
    assert told(edition) == (matches, new, dropped, *names)


def test_the_comparison_of_a_part_names_no_action_outside_it() -> None:
    whole = programme()

    def nearest(edition: Edition) -> list[PlacedAction | None]:
        left = comparison_of_part(comparison(whole), part_of(whole, edition), edition)
        return [dropped.nearest for dropped in left.dropped]

    assert nearest(Edition(("Wonen",))) == [None]
    assert nearest(Edition(("Duurzaamheid",))) == list(comparison(whole).new)


def test_an_action_that_was_split_is_in_the_part_with_the_parts_that_are() -> None:
    whole = programme()
    found = comparison(whole)
    head, *parts = (match for match in found.matches if match.later.action.id in "W-K W-3 W-4")
    split = replace(head, parts=tuple(match.later for match in parts))
    whole_story = replace(found, matches=(split,))

    def split_in(edition: Edition) -> list[list[str]]:
        left = comparison_of_part(whole_story, part_of(whole, edition), edition)
        return [[part.action.id for part in match.parts] for match in left.matches]

    assert split_in(Edition(("Wonen",))) == [["W-3", "W-4"]]
    assert split_in(Edition(responsible="Bouwen")) == [["W-3"]]
    assert split_in(Edition(responsible="Buurt")) == [["W-4"]]
    assert split_in(Edition(("Duurzaamheid",))) == []


def test_the_comparison_of_the_whole_is_left_as_it_is() -> None:
    whole = programme()
    found = comparison(whole)

    assert comparison_of_part(found, whole, Edition()) is found


def test_a_doubtful_match_names_no_rival_outside_the_part() -> None:
    whole = programme()
    found = comparison(whole)
    first, *others = found.matches
    visie, gone = others[-2].later, found.dropped[1].earlier
    assert (visie.action.id, gone.place.theme) == ("W-4", "Milieu")

    def rivals(edition: Edition, rival: PlacedAction, *, earlier: bool) -> list[str]:
        doubtful = replace(first, doubt=Doubt.RIVAL, rival=rival, rival_is_earlier=earlier)
        of_whole = replace(found, matches=(doubtful, *others))
        left = comparison_of_part(of_whole, part_of(whole, edition), edition)
        assert left.matches[0].doubt is Doubt.RIVAL
        return [match.rival.action.title.plain for match in left.matches if match.rival]

    assert rivals(Edition(("Wonen",)), visie, earlier=False) == ["Visie"]
    assert rivals(Edition(responsible="Bouwen"), visie, earlier=False) == []
    assert rivals(Edition(("Wonen", "Duurzaamheid")), gone, earlier=True) == ["Actie 102"]
    assert rivals(Edition(("Wonen",)), gone, earlier=True) == []


# --- any two programmes --------------------------------------------------------------------------

# Where each action stood and stands; '' is nowhere. 'Zorg?' is 'Zorg' in other signs.
PLACES = st.lists(
    st.tuples(
        st.sampled_from(["", "Wonen", "Groen", "Zorg?", "Milieu", "Cultuur"]),
        st.sampled_from(["", "Wonen", "Groen", "Zorg", "Natuur"]),
    ),
    max_size=12,
)


def side(places: list[str], day: date) -> Programme:
    """The actions by their numbers, each with words of its own, under their themes."""
    lines = [
        line
        for theme in dict.fromkeys(filter(None, places))
        for line in (theme, *(f"  A-{n}: {n * 7919}" for n, at in enumerate(places) if at == theme))
    ]
    return listed("\n".join(lines), day)


@settings(deadline=None, max_examples=200)
@given(PLACES)
def test_the_editions_of_all_themes_tell_of_every_action_of_both_programmes(
    places: list[tuple[str, str]],
) -> None:
    earlier = side([then for then, _ in places], EARLIER)
    later = side([now for _, now in places], date(2024, 4, 1))
    whole = compare(earlier, later, "x")
    names = [theme.name for theme in later.themes]
    parts = {name: compared_part(earlier, later, Edition((name,)), whole)[1] for name in names}

    sums = [part.figures.reconciliation for part in parts.values()]
    nowhere = next(
        (
            sum(gone.actions for gone in part.found.gone_themes if not gone.counted)
            for part in parts.values()
        ),
        len(whole.dropped),
    )
    assert sum(one.earlier for one in sums) + nowhere == len(list(earlier.actions))
    assert sum(one.dropped for one in sums) + nowhere == len(whole.dropped)
    assert sum(one.later for one in sums) == len(list(later.actions))
    assert sum(one.moved_in for one in sums) == sum(one.moved_out for one in sums)
    for theme in earlier.themes:
        part = parts.get(theme.name.rstrip("?"))
        gone = part and any(one.counted for one in part.found.gone_themes)
        if part and not gone:
            assert part.figures.earlier == sum(1 for _ in theme.actions)


def test_every_measure_of_both_programmes_is_in_the_edition_of_one_theme() -> None:
    earlier = read_programme(PROJECT / "data" / "uitvoeringsprogramma-2022.xlsx")
    whole = read_programme(REAL_WORKBOOK)
    found = compare(earlier, whole, "uitvoeringsprogramma-2022.xlsx")

    def counted(edition: Edition) -> Counter[str]:
        part, compared = compared_part(earlier, whole, edition, found)
        balance = Counter(asdict(compared.figures.reconciliation))
        assert balance["later"] == count(part).actions
        balance["carried_on"] += balance.pop("moved_in")
        balance.pop("moved_out")
        return balance

    parts = {name: counted(Edition((name,))) for name in theme_names(whole)}
    assert sum(parts.values(), Counter[str]()) == +counted(Edition())
    for theme in earlier.themes:
        assert parts[theme.name]["earlier"] == sum(1 for _ in theme.actions)
    assert counted(DEVIATIONS)["later"] == 48
    assert counted(Edition(responsible="Wonen"))["later"] == 11
