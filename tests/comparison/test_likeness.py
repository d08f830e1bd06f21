"""Which measures without ID are the same in other words, and which may be another: a doubt."""

from __future__ import annotations

import pytest

from tests.comparison.told import compared


def _found(before: str, after: str) -> list[tuple[str, str | None]]:
    """By what the one measure was found, and its doubt."""
    found = compared(f"Wonen, Thuis\n  {before}", f"Wonen, Thuis\n  {after}")
    return [(match.found.name, match.doubt and match.doubt.name) for match in found.matches]


_SURE, _DOUBTFUL = [("LIKENESS", None)], [("LIKENESS", "LITTLE_ALIKE")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Opstellen van een woonvisie voor jongeren", "Woonvisie voor jongeren opgesteld"),
        ("Vaststellen warmtenet", "Besluit warmtenet"),
        ("Bouwen van 200 huurwoningen", "Realiseren van 200 huurwoningen"),
        ("Woonvisie", "De woonvisie vaststellen"),
        ("Jeugdakkoord vastgesteld", "Jeugdakkoord vastgesteld en ondertekend"),
        ("Vergroten biodiversiteit in bermen", "Biodiversiteit in bermen vergroten"),
        ("Onderhoud sporthal", "Onderhoud van sporthallen"),
        ("Herziening huisnummers", "Herziening huisnummering"),
        ("Regels voor antispeculatiebedding", "Regels voor antispeculatiebedingen"),
        ("Herstel brug (2023) en sluis (2024)", "Herstel brug (2024) en sluis van 2023"),
    ],
)
def test_another_form_of_a_word_is_the_same_measure(before: str, after: str) -> None:
    assert _found(before, after) == _SURE


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Opstellen woonvisie", "Vaststellen woonvisie"),
        ("Invoeren betaald parkeren centrum", "Evaluatie betaald parkeren centrum"),
        ("Verkeersplan", "Evaluatie verkeersplan"),
        ("Start nieuwbouw Nicolaas Beetsschool", "Oplevering nieuwbouw Nicolaas Beetsschool"),
        ("Plan van aanpak cybersecurity", "Uitvoering plan van aanpak cybersecurity"),
        (
            "Opstellen van een lokale inclusieagenda samen met inwoners en partners",
            "Evalueren van de lokale inclusieagenda samen met inwoners en partners",
        ),
    ],
)
def test_another_stage_of_the_work_is_a_doubt(before: str, after: str) -> None:
    assert _found(before, after) == _DOUBTFUL


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("We voeren betaald parkeren in", "We voeren geen betaald parkeren in"),
        ("De hondenbelasting wordt afgeschaft", "De hondenbelasting wordt niet afgeschaft"),
        ("Wel meewerken aan windmolens", "Niet meewerken aan windmolens"),
    ],
)
def test_the_opposite_is_a_doubt(before: str, after: str) -> None:
    assert _found(before, after) == _DOUBTFUL


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Uitbreiding fietsparkeren station", "Uitbreiding autoparkeren station"),
        ("Vaststellen nota armoedebeleid", "Vaststellen nota grondbeleid"),
        ("Herinrichting Beatrixplein", "Herinrichting Beatrixlaan"),
        ("Onderhoud brug Zandvaart", "Onderhoud brug Zandvoort"),
        ("Inclusieakkoord is vastgesteld", "Inclusieagenda vastgesteld."),
        ("Klimaatadaptatie in de wijk", "Klimaatmitigatie in de wijk"),
        (
            "Na vaststelling van de woonvisie wordt de verordening met opkoopbescherming,"
            " toewijzingsgroepen en sociale huurwoningen geactualiseerd",
            "Na vaststelling van de jeugdhulp wordt de verordening met opkoopbescherming,"
            " toewijzingsgroepen en sociale huurwoningen geactualiseerd",
        ),
    ],
)
def test_another_subject_is_a_doubt(before: str, after: str) -> None:
    assert _found(before, after) == _DOUBTFUL


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Herinrichting van het centrum, fase een", "Herinrichting van het centrum, fase twee"),
        ("Woningbouw Havendreef, eerste fase", "Woningbouw Havendreef, tweede fase"),
        ("Wijkplan voor de wijken noord en oost", "Wijkplan voor de wijken noord en west"),
        ("Hulp van huisartsen (2021 en 2022)", "Hulp van huisartsen (2022 en 2022)"),
    ],
)
def test_another_number_or_part_of_town_is_a_doubt(before: str, after: str) -> None:
    assert _found(before, after) == _DOUBTFUL


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Voetpad Kerklaan", "Voetpad Kerklaan verlichting"),
        ("Sportpark Groenendaal", "Sportpark Groenendaal kleedkamers voetbalvereniging"),
        ("Cultuurnota vastgesteld", "Cultuurnota vastgesteld (inclusief archeologie)"),
    ],
)
def test_what_was_added_to_a_few_words_is_a_doubt(before: str, after: str) -> None:
    assert _found(before, after) == _DOUBTFUL
    assert _found(after, before) == _DOUBTFUL


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Opstellen woonvisie", "Evalueren woonvisie"),
        ("We voeren betaald parkeren in", "We voeren geen betaald parkeren in"),
        ("Voetpad Kerklaan", "Voetpad Kerklaan verlichting"),
    ],
)
def test_with_the_same_id_it_is_another_wording(before: str, after: str) -> None:
    assert _found(f"A-1: {before}", f"A-1: {after}") == [("ID", None)]


def test_texts_that_begin_alike_are_found_by_what_differs() -> None:
    same = "Samen met inwoners en ondernemers werken wij in de wijk aan"
    subjects = ["haven", "zwembad", "raadhuis", "molen", "sporthal", "viaduct", "ijsbaan"]
    before = ["Wonen, Thuis", *(f"  {same} {subject}" for subject in subjects)]
    after = ["Wonen, Thuis", *(f"  {same} {one} en meer" for one in reversed(subjects))]
    found = compared("\n".join(before), "\n".join(after))
    assert [match.later.action.title.plain.split()[-3] for match in found.matches] == subjects[::-1]
    assert all(
        match.later.action.title.plain == f"{match.earlier.action.title.plain} en meer"
        for match in found.matches
    )


def test_a_very_long_text_is_found_by_its_weightiest_words() -> None:
    words = [f"{first}{second}" for first in _syllables() for second in _syllables()]
    long = " ".join(words)
    before = f"Wonen, Thuis\n  Bouw een brug\n  {long}"
    after = f"Wonen, Thuis\n  {long} en meer\n  Bouw een brug"
    found = compared(before, after)
    assert len(words) > 500
    assert [(match.earlier.action.row, match.found.name) for match in found.matches] == [
        (3, "LIKENESS"),
        (2, "PLACE"),
    ]


def _syllables() -> list[str]:
    return [f"{start}{end}" for start in "bdfgklmnprst" for end in ("aard", "oen")]
