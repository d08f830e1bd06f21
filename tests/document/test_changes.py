"""The chapter on what changed since an earlier workbook."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import asdict

from progress_report.document.blocks import Document, Table, TableKind
from progress_report.document.texts.comparison_names import comparison_names
from progress_report.model import Programme
from progress_report.templating.folder import default_templates
from progress_report.writers import pdf, tree
from tests.document.changed import (
    EARLIER,
    LATER,
    compose,
    document_of,
    earlier_programme,
    found,
    later_programme,
    sheets_of,
)
from tests.documents import compose as compose_alone
from tests.documents import house_style, programme_of

Actions = list[list[object]]


def chapter_of(document: Document, key: str = "veranderd") -> str:
    """The chapter as a tree of text."""
    text = tree.write(document).decode()
    start = text.index(f"heading 1 #{key}")
    end = text.find("\nheading 1 ", start)
    return text[start:end]


def chapter(earlier: Actions, later: Actions) -> str:
    return chapter_of(document_of(earlier_programme(earlier), later_programme(later)))


def edited(actions: Actions, place: int, **values: object) -> Actions:
    """The actions with other values in the row at the place."""
    columns = ["id", "theme", "ambition", "number", "action", "planned", "status", "programme"]
    row = list(actions[place])
    for name, value in values.items():
        row[columns.index(name)] = value
    return [*actions[:place], row, *actions[place + 1 :]]


def test_it_tells_every_kind_of_change_and_what_is_worst_first(
    golden: Callable[[str, str], None],
) -> None:
    golden("every_change.txt", chapter(EARLIER, LATER))


def test_the_green_tables_have_a_mark_with_a_word_under_the_status() -> None:
    document = document_of(earlier_programme(), later_programme())
    rows = [line for line in chapter_of(document, "thema-1").splitlines() if "action #" in line]
    rows += [line for line in chapter_of(document, "thema-2").splitlines() if "action #" in line]
    assert [row.split(" | ")[2].replace("\u00a0", " ") for row in rows] == [
        "body: ⟨+ op schema #1F5FA8⟩ ¶ body: ▼ slechter",
        "body: ⟨✓ afgerond #1B6E3C⟩ ¶ body: ▲ beter",
        "body: ⟨+ op schema #1F5FA8⟩ ¶ body: ► later",
        "body: ● nieuw",
        "body: ◄ eerder",
        "body: ≠ andere tekst",
        "body: → verplaatst",
        "",
        "body: ● afgesplitst",
        "body: ● afgesplitst",
        "body: ◊ andere status",
        "",
    ]


def test_more_than_one_mark_stands_below_each_other() -> None:
    earlier = edited(EARLIER, 0, planned="2022", action="Bouw oude woningen")
    document = document_of(earlier_programme(earlier), later_programme())
    marks = "▼\u00a0slechter ↵ ►\u00a0later ↵ ≠\u00a0andere tekst"
    assert f"⟨+ op schema #1F5FA8⟩ ¶ body: {marks} |" in chapter_of(document, "thema-1")


def test_without_status_column_the_marks_stand_under_the_planning() -> None:
    def without(actions: Actions) -> Programme:
        sheets = sheets_of(actions)
        sheets["Acties"] = [[*row[:6], *row[7:]] for row in sheets["Acties"]]
        return programme_of(sheets)

    document = document_of(without(EARLIER), without(LATER))
    assert "body: 2026 ¶ body: ►\u00a0later |" in chapter_of(document, "thema-1")
    assert "Onder de planning van een actie ziet u" in chapter_of(document, "inleiding")


def with_columns(actions: Actions, **statuses: list[str]) -> Programme:
    """The programme with more status columns: ``tijd`` has the statuses of ``Status tijd``."""
    sheets = sheets_of(actions)
    header, *rows = sheets["Acties"]
    added = zip(*statuses.values(), strict=True)
    sheets["Acties"] = [
        [*header, *(f"Status {name}" for name in statuses)],
        *([*row, *more] for row, more in zip(rows, added, strict=True)),
    ]
    return programme_of(sheets)


def test_with_more_status_columns_each_has_its_own_mark() -> None:
    same = [LATER[0]]
    document = document_of(
        with_columns(same, tijd=["vertraagd"]), with_columns(same, tijd=["op schema"])
    )
    assert "| body: ⟨+ op schema #1F5FA8⟩ | body: ⟨+ op schema #1F5FA8⟩ ¶ body: ▲\u00a0beter |" in (
        chapter_of(document, "thema-1")
    )


def test_actions_count_once_whatever_number_of_status_columns_changed() -> None:
    late, fine = "vertraagd", "op schema"
    then = with_columns(
        [edited([row], 0, status=fine)[0] for row in EARLIER[:3]],
        tijd=[fine, fine, fine],
        geld=[fine, late, fine],
    )
    now = with_columns(
        [
            edited([row], 0, status=status)[0]
            for row, status in zip(EARLIER[:3], (late, fine, fine), strict=True)
        ],
        tijd=[late, fine, fine],
        geld=[late, fine, fine],
    )
    lines = chapter_of(document_of(then, now)).splitlines()
    told = [line for line in lines if line.startswith(("  body", "  Acties met een"))]
    assert [line.strip() for line in told if "status" in line] == [
        "body: Eén actie heeft een *slechtere status*.",
        "body: 2 acties hebben een *andere status in een andere kolom*.",
        "Acties met een slechtere status (1)",
        "Acties met een andere status in een andere kolom (2)",
    ]
    rows = [line.strip().split(" | ")[1:4] for line in lines if "| body: Status " in line]
    good, bad = "body: ⟨+ op schema #1F5FA8⟩", "body: ⟨- vertraagd #B3261E⟩"
    assert rows == [
        ["body: Status tijd", good, f"{bad} ¶ body: ▼ slechter"],
        ["body: Status geld", good, f"{bad} ¶ body: ▼ slechter"],
        ["body: Status geld", bad, f"{good} ¶ body: ▲ beter"],
    ]


@pytest.mark.parametrize(
    ("whole", "parts", "later"),
    [
        ("2024", ("2024", "2026"), True),
        ("2026", ("2024", "2026"), False),
        ("2024", ("2023", None), False),
        ("2024", (None, None), False),
        (None, ("2024", "2026"), False),
    ],
)
def test_a_split_action_whose_last_part_ends_later_says_so(
    whole: str | None, parts: tuple[str | None, str | None], later: bool
) -> None:
    text = chapter(
        [["A", "Groen", "Bomen", "3.", "Graaf vijvers", whole, "op schema", "7", None], EARLIER[0]],
        [
            EARLIER[0],
            ["A", "Groen", "Bomen", "3.", "Graaf vijvers", None, None, "7", "kop"],
            ["B", "Groen", "Bomen", "3.1", "Vijver in het park", parts[0], None, "7", None],
            ["C", "Groen", "Bomen", "3.2", "Poel bij de school", parts[1], None, "7", None],
        ],
    )
    said = "*gesplitst* in 2 nieuwe acties. Bij deze actie is het laatste deel later gepland dan"
    assert (said in text) is later
    assert ("¶ body: /de laatste daarvan later dan toen/ | body: toen: 2024 |" in text) is later
    assert "*gesplitst* in 2 nieuwe acties." in text


def test_the_marks_of_what_leads_in_actions_are_not_explained_for_no_table_has_them() -> None:
    def led_in_by(words: str) -> Actions:
        heading: list[object] = ["K", "Groen", "Bomen", "0.", words, None, None, None, "kop"]
        return [*EARLIER[:6], heading, *EARLIER[6:]]

    then, now = led_in_by("Deze acties horen bij elkaar"), led_in_by("Deze horen bij elkaar")
    document = document_of(earlier_programme(then), later_programme(now))
    assert "Acties met een andere tekst (1)" in chapter_of(document)
    assert "Wat betekenen de tekens?" not in chapter_of(document, "inleiding")


def test_a_new_workbook_without_statuses_is_not_said_to_be_compared_with_one_without() -> None:
    sheets = sheets_of(EARLIER)
    sheets["Acties"] = [[*row[:6], *row[7:]] for row in sheets["Acties"]]
    text = chapter_of(document_of(earlier_programme(EARLIER), programme_of(sheets)))
    assert "hadden de acties nog geen status" not in text
    assert (
        "body: Bij de acties van 1 april 2024 staat geen status. Daarom is niet te zeggen of ze nu "
        "beter of slechter gaan dan op 1 april 2023.\nbody: Er is niets veranderd, voor zover "
        "vergeleken.\n"
    ) in text


def test_what_did_not_change_did_not_as_far_as_it_was_compared() -> None:
    adopted = EARLIER
    for place in range(len(adopted)):
        adopted = edited(adopted, place, status=None)
    now = edited(EARLIER, 0, planned="2026")
    assert "  body: 10 acties zijn niet veranderd, voor zover vergeleken.\n" in chapter(
        adopted, now
    )
    assert "  body: 10 acties zijn niet veranderd.\n" in chapter(EARLIER, now)


def test_the_introduction_explains_the_marks_that_are_used_and_no_others() -> None:
    document = document_of(earlier_programme(EARLIER[:1]), later_programme(LATER[:1]))
    text = chapter_of(document, "inleiding")
    assert "  body: *▼ slechter*: de status is slechter dan toen\n" in text
    assert text.count(" dan toen") == 1
    assert "Onder de status van een actie ziet u wat er is veranderd sinds 1 april 2023:" in text


def test_the_introduction_explains_the_marks_in_one_order() -> None:
    document = document_of(earlier_programme(), later_programme())
    lines = chapter_of(document, "inleiding").splitlines()
    marks = [line.split("*")[1] for line in lines if line.startswith("  body: *")]
    assert marks == [
        "▲ beter",
        "▼ slechter",
        "◊ andere status",
        "◄ eerder",
        "► later",
        "● nieuw",
        "● afgesplitst",
        "≠ andere tekst",
        "→ verplaatst",
    ]


def test_foreword_and_colophon_name_the_date_and_the_earlier_workbook() -> None:
    document = document_of(earlier_programme(), later_programme())
    assert "de acties van 1 april 2023? In het hoofdstuk" in chapter_of(document, "voorwoord")
    said = "Vergeleken met het werkboek: vorige.xlsx, met peildatum 1 april 2023"
    assert said in chapter_of(document, "colofon")


def test_nothing_changed() -> None:
    document = document_of(earlier_programme(EARLIER), later_programme(EARLIER))
    text = chapter_of(document)
    assert "\nbody: Er is niets veranderd.\nheading 2 #veranderd-zo-sluit-de-telling:" in text
    assert "bullets" not in text
    assert "table changes" not in text
    assert "Wat betekenen de tekens?" not in chapter_of(document, "inleiding")


@pytest.mark.parametrize(
    ("changed", "one", "two"),
    [
        (
            {"status": "vertraagd"},
            "Eén actie heeft een *slechtere status*.",
            "2 acties hebben een *slechtere status*.",
        ),
        (
            {"planned": "2026"},
            "Eén actie is *later gepland*.",
            "2 acties zijn *later gepland*.",
        ),
        (
            {"planned": "2021"},
            "Eén actie is *eerder gepland*.",
            "2 acties zijn *eerder gepland*.",
        ),
        (
            {"planned": None},
            "Eén actie heeft een *andere planning*, die niet eerder of later is.",
            "2 acties hebben een *andere planning*, die niet eerder of later is.",
        ),
        (
            {"programme": "1"},
            "Eén actie heeft een *ander begrotingsprogramma*.",
            "2 acties hebben een *ander begrotingsprogramma*.",
        ),
    ],
)
def test_one_change_and_two_are_told_in_correct_dutch(
    changed: dict[str, object], one: str, two: str
) -> None:
    same = edited(EARLIER, 1, status="afgerond")
    once = edited(same, 0, **changed)
    twice = edited(once, 1, **changed)
    assert f"bullets\n  body: {one}\n  body: 10 acties zijn niet veranderd.\n" in chapter(
        same, once
    )
    assert f"bullets\n  body: {two}\n  body: 9 acties zijn niet veranderd.\n" in chapter(
        same, twice
    )


@pytest.mark.parametrize(
    ("without", "said"),
    [
        (
            {"status": None},
            "hadden de acties nog geen status. Daarom is niet te zeggen of ze nu beter of slechter "
            "gaan.",
        ),
        (
            {"planned": None},
            "hadden de acties nog geen planning. Daarom is niet te zeggen of ze nu eerder of later "
            "klaar zijn.",
        ),
        (
            {"status": None, "planned": None},
            "hadden de acties nog geen status en geen planning. Daarom is niet te zeggen of ze nu "
            "beter of slechter gaan, of eerder of later klaar zijn.",
        ),
    ],
)
def test_what_the_earlier_workbook_did_not_have_is_said_and_not_counted(
    without: dict[str, object], said: str
) -> None:
    adopted = EARLIER
    for place in range(len(adopted)):
        adopted = edited(adopted, place, **without)
    text = chapter(adopted, EARLIER)
    assert (
        f"body: Op 1 april 2023 {said}\nbody: Er is niets veranderd, voor zover vergeleken.\n"
        in text
    )
    assert ("toen-en-nu" in text) is ("status" not in without)


def test_a_first_planning_has_its_own_words_table_and_mark() -> None:
    then, now = edited(EARLIER, 4, planned=None), EARLIER
    document = document_of(earlier_programme(then), later_programme(now))
    text = chapter_of(document)
    assert "Eén actie heeft nu wel een *planning*, en had die toen nog niet." in text
    assert "heading 2 #veranderd-eerste-planning: Eerste planning" in text
    assert "Acties die nu wel een planning hebben (1)" in text
    whole = tree.write(document).decode()
    assert "body: ○\u00a0eerste planning" in whole
    assert "de actie had toen nog geen planning" in whole
    assert "andere planning" not in whole
    assert "anders gepland" not in whole


def test_a_heading_that_changed_is_said_to_count_too() -> None:
    def led_in_by(words: str) -> Actions:
        heading: list[object] = ["K", "Groen", "Bomen", "0.", words, None, None, None, "kop"]
        return [*EARLIER[:6], heading, *EARLIER[6:]]

    text = chapter(led_in_by("Deze acties horen bij elkaar"), led_in_by("Deze horen bij elkaar"))
    assert "Eén actie heeft een *andere tekst*." in text
    assert "telt dan bij elke verandering mee. Ook een tussenkop boven acties die is " in text
    row = "action: body: Deze [-acties-] horen bij elkaar | body: Deze horen bij elkaar | "
    assert text.endswith(row)  # without a link: only an action has one


def test_only_a_concept_says_that_no_reason_was_given() -> None:
    later = [row for row in EARLIER if row[0] != "W-03"]
    concept = document_of(earlier_programme(), later_programme(later, version="concept"))
    final = document_of(earlier_programme(), later_programme(later))
    assert "Verkoop het kavel (programma 8) | body: geen reden opgegeven" in chapter_of(concept)
    said = "Eén actie is *vervallen*. Bij deze actie is nog geen reden opgegeven."
    assert said in chapter_of(concept)
    assert "reden opgegeven" not in chapter_of(final)


def test_the_names_for_texts_count_every_kind_of_change() -> None:
    names = asdict(comparison_names(*found(earlier_programme(), later_programme())))
    assert names == {
        "datum": "1 april 2023",
        "werkboek": "vorige.xlsx",
        "met_statussen": True,
        "met_planning": True,
        "planning_onvolledig": False,
        "alles_vergeleken": True,
        "veranderd": True,
        "acties_toen": 11,
        "acties_nu": 12,
        "onveranderd": 1,
        "nieuw": 1,
        "vervallen": 1,
        "met_reden": 1,
        "zonder_reden": 0,
        "gesplitst": 1,
        "gesplitst_later": 1,
        "delen": 2,
        "werd_kop": 0,
        "was_kop": 0,
        "beter": 1,
        "slechter": 1,
        "andere_status": 1,
        "status_elders": 0,
        "later": 1,
        "eerder": 1,
        "andere_planning": 0,
        "eerste_planning": 0,
        "anders_verwoord": 1,
        "verplaatst": 1,
        "ander_programma": 1,
        "hernoemde_themas": 0,
        "hernoemde_ambities": 1,
        "tussenkoppen": 0,
        "vermoedelijk": 1,
        "verdwenen_themas": "",
    }


def test_a_text_can_ask_whether_there_is_a_comparison(tmp_path: Path) -> None:
    templates = Path(shutil.copytree(default_templates(), tmp_path / "templates"))
    (templates / "teksten" / "voorwoord.md.j2").write_text(
        "# Voorwoord\n\n"
        "{% if vergelijking %}{{ vergelijking.nieuw }} nieuw{% else %}Los{% endif %}\n"
    )
    later = later_programme()
    beside, problems = compose(earlier_programme(), later, templates)
    alone, problems_alone = compose_alone(later, templates)
    assert (problems, problems_alone) == ((), ())
    assert "body: 1 nieuw" in chapter_of(beside, "voorwoord")
    assert "body: Los" in chapter_of(alone, "voorwoord")


def test_where_the_green_tables_are_left_out_no_link_leads_to_them(tmp_path: Path) -> None:
    templates = Path(shutil.copytree(default_templates(), tmp_path / "templates"))
    (templates / "teksten" / "thema.md.j2").write_text(
        "# {{ thema.titel }}\n\n{{ inleiding }}\n\nTekst\n"
    )
    document, problems = compose(earlier_programme(), later_programme(), templates, drawn=True)
    assert problems == ()
    text = chapter_of(document)
    assert "action: body: 1. Bouw woningen | body: ⟨✓ afgerond" in text
    assert "action: body: 3.1 Vijver in het park | body: 2024 |" in text
    assert "(#W-" not in text
    assert "page of" not in text
    assert pdf.lay_out(document, house_style()).pages["veranderd"] > 1


def test_a_long_action_is_cut_after_a_word_where_it_is_a_link() -> None:
    long = "Samen met inwoners " + "en ondernemers " * 10 + "aan het werk"
    text = chapter(edited(EARLIER[:1], 0, action=long), edited(LATER[:1], 0, action=long))
    start = "1. Samen met inwoners " + "en ondernemers " * 6
    assert f"[{start.rstrip()} en…](#W-01)" in text


def test_of_one_theme_the_tables_have_no_column_for_it() -> None:
    def wonen(actions: Actions, day: date) -> Programme:
        sheets = sheets_of([row for row in actions if row[1] == "Wonen"], day)
        sheets["Thema's"] = [["Thema"], ["Wonen"]]
        return programme_of(sheets)

    document = document_of(wonen(EARLIER, date(2023, 4, 1)), wonen(LATER, date(2024, 4, 1)))
    tables = [block for block in document.blocks if isinstance(block, Table)]
    changes = [table for table in tables if table.kind is TableKind.CHANGES]
    assert len(changes) > 3
    assert {column.heading for table in changes for column in table.columns}.isdisjoint({"Thema"})


def test_a_short_table_stays_on_one_page() -> None:
    worse = [edited([row], 0, status="vertraagd")[0] for row in EARLIER[:1] + EARLIER[3:4]]
    better = [edited([row], 0, status="op schema")[0] for row in EARLIER[:1] + EARLIER[3:4]]
    document = document_of(earlier_programme(better), later_programme(worse))
    (table,) = (
        block
        for block in document.blocks
        if isinstance(block, Table) and block.kind is TableKind.CHANGES
    )
    assert [row.keep_with_next for group in table.groups for row in group.rows] == [True, False]


def test_an_id_like_the_chapter_does_not_take_its_link() -> None:
    later = edited(LATER, 0, id="veranderd")
    earlier = edited(EARLIER, 0, id="veranderd")
    assert "[1. Bouw woningen](#actie-rij-2-veranderd)" in chapter(earlier, later)


def test_without_an_earlier_workbook_nothing_of_it_is_there() -> None:
    document, problems = compose_alone(later_programme())
    assert problems == ()
    text = tree.write(document).decode()
    assert "veranderd" not in text
    assert not any(sign in text for sign in "▲▼►◄●≠")
