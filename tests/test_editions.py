"""Editions: which part of the programme they hold, what that is called, and what is refused."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from progress_report.document.kinds import kind_of
from progress_report.editions import Edition
from progress_report.editions.finding import find_edition, refuse_empty
from progress_report.editions.naming import part_slug, short_label, theme_names
from progress_report.editions.part import part_of
from progress_report.errors import EditionError
from progress_report.figures import Figures, count
from progress_report.folding import fold
from progress_report.model import (
    Action,
    ActionGroup,
    ActionKind,
    AdditionalTheme,
    Ambition,
    CellText,
    Programme,
    Settings,
    Theme,
)
from tests.awkward import CASES
from tests.documents import REAL_WORKBOOK, programme_of, read_programme
from tests.workbooks import Sheets, minimal_sheets

BOOK = "voortgang.xlsx"
DEVIATIONS = Edition(only_deviations=True)
HEADER = ["ID", "Thema", "Ambitie", "Actie", "Gepland", "Status", "Status tijd"]


def sheets() -> Sheets:
    """Two themes, an introduction and remarks among the actions, and work of no theme."""
    made = minimal_sheets()
    made["Ambities"] = [
        ["Thema", "Ambitie", "Omschrijving"],
        ["Wonen", "Betaalbaar", "Voor iedere beurs."],
        ["Wonen", "Schoon", None],
        ["Duurzaamheid", "Zonder acties", "Nog te doen."],
    ]
    late = "langere doorlooptijd"
    made["Acties"] = [
        [*HEADER, "Verantwoordelijk", "Soort"],
        ["W-1", "Wonen", "Betaalbaar", "Bouw", "2022", "afgerond", None, "Bouwen", None],
        ["", "Wonen", "Schoon", "Let op", None, None, None, None, "opmerking"],
        ["W-2", "Wonen", "Schoon", "Veeg", "2025", "op schema", late, "Buurt", None],
        ["W-K", "Wonen", "Betaalbaar", "Projecten", None, None, None, "Bouwen", "kop"],
        ["W-3", "Wonen", "Betaalbaar", "Hal", "2025", late, None, "bouwen ", None],
        ["W-L", "Wonen", "Betaalbaar", "Plannen", None, None, None, "Buurt", "kop"],
        ["W-4", "Wonen", "Betaalbaar", "Visie", "2025", "op schema", None, "Buurt", None],
        ["D-1", "Duurzaamheid", None, "Bomen", "2023", None, None, "Buurt", None],
        ["D-2", "Duurzaamheid", None, "Zon", "2026", "op schema", None, None, None],
    ]
    made["Aanvullend"] = [
        ["Thema", "Actie"],
        ["Wonen", "Extra huizen"],
        ["Steun aan de raad", "Vergaderen"],
    ]
    return made


def programme() -> Programme:
    return programme_of(sheets())


def edition_of(whole: Programme, edition: Edition) -> Programme:
    return part_of(whole, find_edition(whole, edition, BOOK))


def shown(part: Programme) -> dict[str, list[str]]:
    """Per theme its ambitions and rows, each by its words."""
    return {
        theme.name: [
            text
            for group in theme.groups
            for text in (
                f"[{group.ambition.name if group.ambition else ''}]",
                *(row.title.plain for row in group.actions),
            )
        ]
        for theme in part.themes
    }


def test_the_edition_of_a_theme_holds_all_of_it_and_its_additional_work() -> None:
    whole = programme()

    part = edition_of(whole, Edition(("Duurzaamheid",)))

    assert part.themes == (whole.themes[1],)
    assert shown(part) == {"Duurzaamheid": ["[]", "Bomen", "Zon", "[Zonder acties]"]}
    assert part.additional == ()
    assert edition_of(whole, Edition(("Wonen",))).additional == (whole.additional[0],)


def test_the_edition_of_other_additional_work_holds_nothing_else() -> None:
    whole = programme()

    part = edition_of(whole, Edition(("Steun aan de raad",)))

    assert part.themes == ()
    assert part.additional == (whole.additional[1],)


def test_the_edition_of_who_delivers_keeps_what_leads_in_and_remarks_beside_the_actions() -> None:
    part = edition_of(programme(), Edition(responsible="Bouwen"))

    assert shown(part) == {"Wonen": ["[Betaalbaar]", "Bouw", "[Betaalbaar]", "Projecten", "Hal"]}
    assert part.additional == ()


def test_the_edition_of_deviations_goes_by_every_status_and_by_what_is_overdue() -> None:
    part = edition_of(programme(), DEVIATIONS)

    assert shown(part) == {
        "Wonen": ["[Schoon]", "Let op", "Veeg", "[Betaalbaar]", "Projecten", "Hal"],
        "Duurzaamheid": ["[]", "Bomen"],
    }


def test_an_ambition_has_its_description_where_it_is_left_for_the_first_time() -> None:
    (theme, _) = edition_of(programme(), DEVIATIONS).themes

    assert [group.ambition for group in theme.groups] == [
        Ambition("Schoon"),
        Ambition("Betaalbaar", CellText.of("Voor iedere beurs.")),
    ]


@pytest.mark.parametrize(
    ("edition", "left"),
    [
        (Edition(("Wonen",), "Buurt"), ["Veeg", "Visie"]),
        (Edition(("Wonen",), only_deviations=True), ["Veeg", "Hal"]),
        (Edition(responsible="Buurt", only_deviations=True), ["Veeg", "Bomen"]),
        (Edition(("Wonen", "Duurzaamheid"), "Buurt", only_deviations=True), ["Veeg", "Bomen"]),
        (Edition(("Duurzaamheid",), "Buurt", only_deviations=True), ["Bomen"]),
    ],
)
def test_what_is_asked_for_together_must_all_hold(edition: Edition, left: list[str]) -> None:
    assert [row.title.plain for row in edition_of(programme(), edition).actions] == left


def test_nothing_asked_for_is_the_whole_programme() -> None:
    whole = programme()

    assert edition_of(whole, Edition()) is whole
    assert whole.part is None
    assert whole.whole is whole


def test_a_part_knows_the_whole_and_not_what_was_dropped() -> None:
    made = sheets()
    made["Vervallen"] = [["ID", "Reden"], ["X-1", "Niet meer nodig"]]
    whole = programme_of(made)

    part = edition_of(whole, Edition(("Wonen",)))

    assert part.whole is whole
    assert len(whole.dropped) == 1
    assert part.dropped == ()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (("wonen",), ("Wonen",)),
        (("2",), ("Duurzaamheid",)),
        (("1 Wonen",), ("Wonen",)),
        (("steun  aan de raad",), ("Steun aan de raad",)),
        (("Duurzaamheid", "1", "WONEN"), ("Wonen", "Duurzaamheid")),
    ],
)
def test_a_theme_is_found_by_name_number_or_both(
    typed: tuple[str, ...], found: tuple[str, ...]
) -> None:
    assert find_edition(programme(), Edition(typed), BOOK) == Edition(found)


def test_a_name_counts_before_a_number() -> None:
    whole = programme()
    named = replace(whole, themes=(whole.themes[0], replace(whole.themes[1], name="1")))

    assert find_edition(named, Edition(("1",)), BOOK) == Edition(("1",))


def refused(whole: Programme, edition: Edition) -> str:
    with pytest.raises(EditionError) as error:
        find_edition(whole, edition, BOOK)
    return str(error.value)


def test_all_names_that_are_not_there_are_told_at_once() -> None:
    assert refused(programme(), Edition(("Wone", "2", "7"), "Bouwe")) == (
        "voortgang.xlsx: --theme 'Wone': dit thema is er niet\n"
        "  Kies een van: Wonen, Duurzaamheid, Steun aan de raad. Bedoeld: 'Wonen'?\n"
        "voortgang.xlsx: --theme '7': dit thema is er niet\n"
        "  Kies een van: Wonen, Duurzaamheid, Steun aan de raad.\n"
        "voortgang.xlsx: --responsible 'Bouwe': geen enkele actie heeft deze verantwoordelijke\n"
        "  Kies een van: Bouwen, Buurt. Bedoeld: 'Bouwen'?"
    )


def test_a_number_of_two_themes_is_refused() -> None:
    whole = programme()
    same = replace(whole, themes=tuple(replace(theme, number="1") for theme in whole.themes))

    assert refused(same, Edition(("1",))) == (
        "voortgang.xlsx: --theme '1': meer thema's hebben dit nummer\n"
        "  Kies een van: Wonen, Duurzaamheid."
    )


def test_names_too_many_to_list_are_said_to_be_in_the_workbook() -> None:
    many = replace(programme(), themes=tuple(Theme(f"Thema nummer {n}") for n in range(30)))

    assert refused(many, Edition(("Wonen", "x"))) == (
        "voortgang.xlsx: --theme 'x': dit thema is er niet\n  De namen staan op het blad 'Thema's'."
    )


def test_a_workbook_without_names_of_who_delivers_says_so() -> None:
    assert refused(programme_of(minimal_sheets()), Edition(responsible="Wonen")) == (
        "voortgang.xlsx: --responsible 'Wonen': geen enkele actie heeft deze verantwoordelijke\n"
        "  Vul op het blad 'Acties' de kolom Verantwoordelijk in: daar staat nog geen naam."
    )


def test_without_deviations_there_is_good_news_and_no_report() -> None:
    assert refused(programme_of(CASES["one_theme"]()), DEVIATIONS) == (
        "voortgang.xlsx: er is niets dat afwijkt\n"
        "  Er is geen rapport gemaakt: geen enkele actie vraagt aandacht, is vertraagd of "
        "gewijzigd, of is te laat."
    )


def test_choices_that_have_no_action_in_common_are_refused() -> None:
    assert refused(programme(), Edition(("Duurzaamheid",), "Bouwen")) == (
        "voortgang.xlsx: er zijn geen acties in dit deel (thema Duurzaamheid, acties van Bouwen)\n"
        "  Er is geen rapport gemaakt. Laat een van de keuzes weg, of kies een andere naam."
    )
    assert refused(programme(), Edition(("2",), "Bouwen", only_deviations=True)).startswith(
        "voortgang.xlsx: er is niets dat afwijkt (thema Duurzaamheid, acties van Bouwen)\n"
    )


def test_a_document_that_shows_nothing_of_the_part_is_refused() -> None:
    part = edition_of(programme(), Edition(("Steun aan de raad",)))
    refuse_empty(part, BOOK)
    refuse_empty(replace(programme(), themes=(), additional=()), BOOK)

    with pytest.raises(EditionError) as error:
        refuse_empty(kind_of("raadsplanning").printed(part), BOOK)

    assert str(error.value) == (
        "voortgang.xlsx: dit document zou leeg zijn (aanvullend werk Steun aan de raad)\n"
        "  Er is geen rapport gemaakt. Kies een ander document, of een ander deel."
    )


@pytest.mark.parametrize(
    ("edition", "label", "slug"),
    [
        (Edition(("1",)), "thema Wonen", "thema-wonen"),
        (
            Edition(("1", "2")),
            "thema Wonen en thema Duurzaamheid",
            "thema-wonen--thema-duurzaamheid",
        ),
        (
            Edition(("steun aan de raad",)),
            "aanvullend werk Steun aan de raad",
            "aanvullend-steun-aan-de-raad",
        ),
        (Edition(responsible="bouwen"), "acties van Bouwen", "acties-van-bouwen"),
        (DEVIATIONS, "afwijkingen", "afwijkingen"),
        (
            Edition(("1",), "Buurt", only_deviations=True),
            "thema Wonen, acties van Buurt, alleen afwijkingen",
            "thema-wonen--acties-van-buurt--afwijkingen",
        ),
    ],
)
def test_a_part_says_what_it_is_a_part_of(edition: Edition, label: str, slug: str) -> None:
    part = edition_of(programme(), edition).part

    assert part is not None
    assert (part.label, part.short, part.slug) == (label, label, slug)


def test_a_long_label_is_told_in_fewer_words_and_a_long_name_of_a_file_is_cut() -> None:
    whole = programme_of(CASES["twelve_themes"]())
    names = theme_names(whole)

    def short(*themes: str) -> str:
        return short_label(Edition(themes), whole)

    assert short(*names[:5]) == "5 thema’s"
    assert short(names[0]) == "thema Een veilige, schone en prettige leefomg…"
    assert re.fullmatch(
        r"thema-een-veilige-schone-en-prettige-leefomgeving-voor-alle-inwoners-v--[0-9a-f]{8}",
        part_slug(Edition(names[:1]), whole),
    )
    assert len({part_slug(Edition((name,)), whole) for name in names}) == 12


def test_names_that_differ_in_signs_alone_get_files_of_their_own() -> None:
    themes = (Theme("Wonen!"), Theme("Wonen?"), Theme("？"))
    whole = replace(programme(), themes=themes, additional=())
    slugs = [part_slug(Edition((theme.name,)), whole) for theme in themes]

    assert [slug.rpartition("--")[0] for slug in slugs] == ["thema-wonen", "thema-wonen", "thema"]
    assert len(set(slugs)) == 3


# --- what holds for every workbook and every part ------------------------------------------------

# On a busy computer drawing may take its time.
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
NAMES = st.text(alphabet="aAbé -!?ß1", min_size=1, max_size=6).filter(str.strip)
PEOPLE = st.sampled_from(["", "a", "A ", "a!", "b", "a-b", "?", "a b acties van a"])
ROWS = st.lists(
    st.builds(Action, st.just(CellText()), st.sampled_from(ActionKind), responsible=PEOPLE),
    max_size=5,
)
AMBITIONS = st.sampled_from([None, Ambition("x"), Ambition("y")])
GROUPS = st.lists(st.builds(ActionGroup, AMBITIONS, ROWS.map(tuple)), max_size=2)


def _with_row_numbers(themes: list[Theme]) -> tuple[Theme, ...]:
    numbers = iter(range(1, 10**6))

    def numbered(group: ActionGroup) -> ActionGroup:
        rows = tuple(replace(row, row=next(numbers)) for row in group.actions)
        return replace(group, actions=rows)

    return tuple(
        replace(theme, groups=tuple(numbered(group) for group in theme.groups)) for theme in themes
    )


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    """Themes with any rows, and additional work of themes and of other groups."""
    names = draw(st.lists(NAMES, min_size=1, max_size=4, unique_by=fold))
    others = draw(st.integers(0, len(names) - 1))
    themes = [Theme(name, groups=tuple(draw(GROUPS))) for name in names[others:]]
    settings = Settings("X", "T", "P", 2022, 2026, date(2024, 4, 1), "A")
    additional = tuple(AdditionalTheme(name, ()) for name in reversed(names))
    return Programme(settings, (), (), _with_row_numbers(themes), additional)


@PATIENT
@given(programmes())
def test_the_editions_of_all_themes_hold_every_row_and_every_item_once(whole: Programme) -> None:
    parts = [part_of(whole, Edition((name,))) for name in theme_names(whole)]

    rows = Counter(row.row for part in parts for theme in part.themes for row in theme.rows)
    items = Counter(group.name for part in parts for group in part.additional)
    assert rows == Counter(row.row for theme in whole.themes for row in theme.rows)
    assert items == Counter(group.name for group in whole.additional)


@PATIENT
@given(programmes())
def test_the_editions_of_all_who_deliver_hold_every_action_of_somebody_once(
    whole: Programme,
) -> None:
    people = {fold(action.responsible): action.responsible for action in whole.actions}
    parts = [part_of(whole, Edition(responsible=name)) for name in people.values() if name]

    rows = Counter(action.row for part in parts for action in part.actions)
    assert rows == Counter(action.row for action in whole.actions if action.responsible)


@PATIENT
@given(programmes())
def test_a_row_that_leads_in_is_left_only_above_an_action(whole: Programme) -> None:
    people = sorted({action.responsible for action in whole.actions if action.responsible})
    assume(people)

    for theme in part_of(whole, Edition(responsible=people[0])).themes:
        for group in theme.groups:
            kinds = [row.kind for row in group.actions if row.kind is not ActionKind.REMARK]
            pairs = list(zip(kinds, [*kinds[1:], ActionKind.INTRODUCTION], strict=True))
            assert (ActionKind.INTRODUCTION, ActionKind.INTRODUCTION) not in pairs
            assert ActionKind.ACTION in kinds


@st.composite
def two_editions(draw: st.DrawFn) -> tuple[Programme, Edition, Edition]:
    whole = draw(programmes())
    names = theme_names(whole)
    people = {fold(action.responsible): action.responsible for action in whole.actions}
    edition = st.builds(
        Edition,
        st.sets(st.sampled_from(names)).map(lambda some: tuple(n for n in names if n in some)),
        st.sampled_from(["", *people.values()]),
        st.booleans(),
    ).filter(lambda made: not made.is_whole)
    return whole, draw(edition), draw(edition)


@PATIENT
@given(two_editions())
def test_two_parts_never_have_the_same_name_of_a_file(
    made: tuple[Programme, Edition, Edition],
) -> None:
    whole, one, other = made
    slugs = part_slug(one, whole), part_slug(other, whole)

    assert (slugs[0] == slugs[1]) == (one == other)
    assert all(re.fullmatch(r"[a-z0-9]+(--?[a-z0-9]+)*", slug) for slug in slugs)
    assert all(len(slug) <= 80 for slug in slugs)


@pytest.mark.parametrize("case", [*CASES, "heemstede"])
def test_the_figures_of_the_editions_of_all_themes_add_up_to_those_of_the_whole(case: str) -> None:
    whole = programme_of(CASES[case]()) if case in CASES else read_programme(REAL_WORKBOOK)
    figures = count(whole)
    parts = [count(part_of(whole, Edition((name,)))) for name in theme_names(whole)]

    def added(one: Figures) -> Counter[object]:
        numbers: Counter[object] = Counter(actions=one.actions, additional=one.additional)
        for kind, labelled in (("year", one.years), ("programme", one.budget_programmes)):
            numbers += Counter({(kind, part.label): part.counts.total for part in labelled})
        for column in one.overall:
            numbers += Counter({(column.label, c.status): c.number for c in column.counts.counts})
        return numbers

    assert sum(map(added, parts), Counter[object]()) == added(figures)
    assert sum((part.themes for part in parts), ()) == figures.themes
