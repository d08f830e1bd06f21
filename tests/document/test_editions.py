"""The document of a part: it says everywhere what it is a part of, and refers to what it has."""

from __future__ import annotations

import csv
import io
import json
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from progress_report.charts.selection import no_charts
from progress_report.document.blocks import Block, Cover, Document, Figure, Paragraph, Row, Table
from progress_report.document.chapter import Sources, WorkbookFile
from progress_report.document.kinds import KINDS, kind_of
from progress_report.document.making import make_document
from progress_report.editions import Edition
from progress_report.editions.finding import find_edition
from progress_report.editions.part import part_of
from progress_report.figures import count
from progress_report.model import Programme
from progress_report.problems import Problem
from progress_report.templating.folder import default_templates
from progress_report.writers import WRITERS, tree
from progress_report.writers.cover_lines import cover_lines
from progress_report.writers.tree import inline_text
from tests.awkward import CASES
from tests.documents import (
    PROJECT,
    REAL_WORKBOOK,
    ROOM,
    compose,
    drawn_document,
    house_style,
    programme_of,
    read_programme,
)
from tests.shown import shown, squeezed
from tests.workbooks import Sheets, minimal_sheets

WONEN = Edition(("Wonen",))
BOUWEN = Edition(responsible="Bouwen")
DEVIATIONS = Edition(only_deviations=True)
SCHEMA = json.loads((PROJECT / "docs" / "open-data.schema.json").read_text(encoding="utf-8"))


def sheets() -> Sheets:
    made = minimal_sheets()
    made["Acties"][0].append("Verantwoordelijk")
    for row in made["Acties"][1:3]:
        row.append("Bouwen")
    made["Acties"].append(
        ["D-02", "Duurzaamheid", None, "2.", "Isoleer", "2023", None, None, "Bouwen"]
    )
    made["Aanvullend"] = [["Thema", "Actie"], ["Duurzaamheid", "Meer bomen"], ["Raad", "Steun"]]
    return made


def part_of_sheets(edition: Edition, of: Sheets | None = None) -> Programme:
    whole = programme_of(of or sheets())
    return part_of(whole, find_edition(whole, edition, "voortgang.xlsx"))


def document_of(edition: Edition, of: Sheets | None = None) -> Document:
    document, problems = compose(part_of_sheets(edition, of))
    assert problems == ()
    return document


def lines_of(document: Document) -> list[str]:
    return [line.strip() for line in tree.write(document).decode().splitlines()]


def cover_of(document: Document) -> Cover:
    (cover,) = (block for block in document.blocks if isinstance(block, Cover))
    return cover


@pytest.mark.parametrize(
    ("edition", "label", "slug"),
    [
        (WONEN, "thema Wonen", "thema-wonen"),
        (Edition(("raad",)), "aanvullend werk Raad", "aanvullend-raad"),
        (BOUWEN, "acties van Bouwen", "acties-van-bouwen"),
        (DEVIATIONS, "afwijkingen", "afwijkingen"),
    ],
)
def test_a_part_says_on_its_cover_in_its_properties_and_texts_what_it_is(
    edition: Edition, label: str, slug: str
) -> None:
    document = document_of(edition)

    assert cover_of(document).part == f"Deel: {label}"
    assert document.part == slug
    assert document.properties.part == label
    assert document.properties.title == f"Midterm review – deel: {label}"
    assert document.properties.subject == (
        f"Voortgang van het Uitvoeringsprogramma 2022-2026 – deel: {label}"
    )
    lines = lines_of(document)
    assert any(
        line.startswith(f"body: *Dit rapport is een deel: {label}.* Alle cijfers gaan alleen over ")
        for line in lines
    )
    assert f"body: Dit rapport is een deel: {label}" in lines


def test_the_whole_says_nothing_of_a_part() -> None:
    document, _ = compose(programme_of(sheets()))

    assert cover_of(document).part == document.part == document.properties.part == ""
    assert document.properties.title == "Midterm review"
    assert " deel" not in tree.write(document).decode()
    assert "deel" not in json.loads(WRITERS["json"].write(document, house_style()))["rapport"]
    assert ";Deel;" not in WRITERS["csv"].write(document, house_style()).decode()


def test_the_figures_are_those_of_the_part_and_say_so() -> None:
    lines = lines_of(document_of(BOUWEN))

    assert (
        "body: Op 1 april 2024 staan er 3 acties in dit deel van het programma, verdeeld over "
        "2 thema’s. Alle cijfers in dit hoofdstuk gaan alleen over dit deel: acties van Bouwen."
    ) in lines
    assert "body: Dit deel telt 3 acties. Nog niet ingevuld:" in lines
    assert any(line.startswith("body: Dit deel telt 3 acties in 2 thema’s.") for line in lines)
    assert (
        lines.count("body: In de tabel staan alleen de acties van dit deel: acties van Bouwen.")
        == 2
    )


def test_a_theme_that_is_whole_is_not_said_to_be_in_part() -> None:
    lines = lines_of(document_of(WONEN))

    assert not any(line.startswith("body: In de tabel staan alleen") for line in lines)
    assert (
        "figure thema-1-status #figuur-3: Figuur 3. Status van de acties in thema 1 Wonen" in lines
    )


def test_the_introduction_of_deviations_says_what_they_are() -> None:
    (words,) = (line for line in lines_of(document_of(DEVIATIONS)) if "Een afwijking is" in line)

    assert words == (
        "body: *Dit rapport is een deel: afwijkingen.* Alle cijfers gaan alleen over dit deel. Een "
        "afwijking is een actie die aandacht vraagt, is vertraagd of gewijzigd, of volgens de "
        "planning al klaar had moeten zijn."
    )


def charts_of(document: Document) -> dict[str, tuple[str, str]]:
    """The title and the words of every chart by its name."""
    figures = (block for block in document.blocks if isinstance(block, Figure) and block.caption)
    return {
        figure.name: (inline_text(figure.caption.text), figure.image.alternative_text)
        for figure in figures
        if figure.caption
    }


def test_the_charts_of_a_part_say_so_in_their_titles_and_words() -> None:
    charts = charts_of(document_of(BOUWEN))

    assert {name: title for name, (title, _) in charts.items()} == {
        "status-programma": "Status van de acties in dit deel",
        "status-per-thema": "Status per thema in dit deel",
        "status-per-jaar": "Status van de acties in dit deel per jaar waarin ze klaar moeten zijn",
        "thema-1-status": "Status van de acties in dit deel van thema 1 Wonen",
        "thema-2-status": "Status van de acties in dit deel van thema 2 Duurzaamheid",
    }
    ending = " Deze cijfers gaan alleen over een deel van het programma: acties van Bouwen."
    assert all(words.endswith(ending) for _, words in charts.values())
    assert charts["status-programma"][1].startswith(
        "Staafdiagram met de status van alle 3 acties in dit deel: één afgerond (33%), "
    )
    assert charts["thema-1-status"][1].startswith(
        "Staafdiagram met de status van beide acties in dit deel van thema 1 Wonen: "
    )
    assert charts["status-per-thema"][1].startswith(
        "Staafdiagram: status van de acties in dit deel per thema. "
    )


def test_a_chart_without_statuses_says_it_too() -> None:
    charts = charts_of(document_of(WONEN, CASES["without_status"]()))

    assert charts["status-per-jaar"] == (
        "Acties in dit deel per jaar waarin ze klaar moeten zijn",
        "Staafdiagram met het aantal acties in dit deel per jaar waarin ze klaar moeten zijn. "
        "2023: één actie. 2025: één actie. Deze cijfers gaan alleen over een deel van het "
        "programma: thema Wonen.",
    )


def test_a_part_with_only_additional_work_promises_no_tables_of_actions() -> None:
    lines = lines_of(document_of(Edition(("Raad",))))

    assert not any("groene tabel" in line or "Wat betekenen" in line for line in lines)
    assert any("blauwe tabellen" in line for line in lines)
    assert not any("telt geen acties" in line for line in lines)


# --- the cover and the other formats --------------------------------------------------------------


def test_the_part_has_a_line_of_its_own_on_the_cover() -> None:
    assert list(cover_lines(cover_of(document_of(WONEN)))) == [
        ("Omslag gemeente", "Gemeente Heemstede"),
        ("Title", "Midterm review"),
        ("Subtitle", "Deel: thema Wonen"),
        ("Omslag datum", "Peildatum 1 april 2024"),
        ("Omslag concept", "\u00a0CONCEPT\u00a0"),
    ]


def long_titled(title: str) -> Document:
    """The part with five of the twelve themes, each with a name of over 80 characters."""
    made = CASES["twelve_themes"]()
    made["Rapport"][2][1] = title
    return document_of(Edition(("1", "2", "3", "4", "5")), made)


def test_a_long_part_is_on_the_cover_as_far_as_the_title_leaves_room() -> None:
    name = (
        "thema Een veilige, schone en prettige leefomgeving voor alle inwoners van alle dorpskernen"
    )

    assert cover_of(long_titled("Review")).part == (
        f"Deel: {name} (1), {name} (2), {name} (3), {name} (4) en {name} (5)"
    )
    assert cover_of(long_titled("Midterm review " * 6)).part == "Deel: 5 thema’s"


def test_the_title_of_a_part_has_room_in_a_header_and_the_introduction_says_all() -> None:
    document = long_titled("Midterm review over het uitvoeringsprogramma")

    assert document.properties.title.endswith("programma – deel: 5 thema’s")
    assert len(document.properties.subject) < 300
    assert any("(1), thema Een" in line and "(5).*" in line for line in lines_of(document))


@cache
def _files() -> dict[str, bytes]:
    style = house_style()
    document = drawn_document(part_of_sheets(BOUWEN), style)
    return {name: write.write(document, style) for name, write in WRITERS.items()}


@pytest.mark.parametrize("name", [name for name in WRITERS if name not in {"csv", "json"}])
def test_every_format_shows_the_part_on_its_cover(name: str) -> None:
    assert squeezed("Deel: acties van Bouwen") in shown(name, _files()[name])


def test_the_window_of_the_page_and_the_open_data_name_the_part() -> None:
    title = "Midterm review – deel: acties van Bouwen"
    report = json.loads(_files()["json"])["rapport"]

    assert f"<title>CONCEPT: {title} – Gemeente Heemstede</title>" in _files()["html"].decode()
    assert (report["titel"], report["deel"]) == ("Midterm review", "acties van Bouwen")
    assert report["onderwerp"] == "Voortgang van het Uitvoeringsprogramma 2022-2026"
    rows = csv.DictReader(io.StringIO(_files()["csv"].decode("utf-8-sig")), delimiter=";")
    told = {row["Naam"]: row["Tekst"] for row in rows if row["Soort"] == "rapport"}
    assert (told["Titel"], told["Deel"]) == ("Midterm review", "acties van Bouwen")
    assert told["Onderwerp"] == report["onderwerp"]


@pytest.mark.parametrize("edition", [WONEN, BOUWEN, DEVIATIONS, Edition(("Raad",))])
def test_the_json_of_a_part_follows_the_schema(edition: Edition) -> None:
    content: Any = json.loads(WRITERS["json"].write(document_of(edition), house_style()))
    Draft202012Validator(SCHEMA).validate(content)


# --- what texts refer to --------------------------------------------------------------------------


def read(text: str, folder: Path, edition: Edition) -> tuple[tuple[Block, ...], list[str]]:
    """The blocks after the heading of the foreword, and the messages about all texts."""
    templates = shutil.copytree(default_templates(), folder / "templates")
    foreword = templates / "teksten" / "voorwoord.md.j2"
    foreword.write_text(f"# Voorwoord\n\n{text}", encoding="utf-8")
    document, problems = compose(part_of_sheets(edition), templates)
    return document.blocks[2:], [problem.message for problem in problems]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Zie {{ actie('W-01') }}.", "Zie [Bouw woningen](#W-01)."),
        ("Zie {{ actie('D-01') }}.", "Zie Plant bomen."),
        ("Zie {{ actie('d-01', 'de bomen') }}.", "Zie de bomen."),
        ("Zie pagina {{ pagina('W-01') }}.", "Zie pagina [page of #W-01]."),
        ("Zie pagina {{ pagina('D-01') }}.", "Zie het volledige rapport."),
        ("Bomen (vanaf pagina {{ pagina('D-01') }}).", "Bomen (in het volledige rapport)."),
        ("Dat staat op pagina {{ pagina('D-01') }}.", "Dat staat in het volledige rapport."),
        ("Op blz. {{ pagina('D-01') }} staat het.", "In het volledige rapport staat het."),
        ("Bomen: {{ pagina('D-01') }}.", "Bomen: het volledige rapport."),
        ("**Pagina {{ pagina('D-01') }}**", "*Het volledige rapport*"),
        ("{{ pagina('D-01') }}", "het volledige rapport"),
        ("Zie ‘{{ hoofdstuk('aanvullend') }}’.", "Zie ‘Aanvullende werkzaamheden boven op "
         "uitvoeringsprogramma’."),
        ("Zie {{ hoofdstuk('aanvullend', 'het extra werk') }}.", "Zie het extra werk."),
        ("Vanaf pagina {{ pagina('aanvullend') }}.", "In het volledige rapport."),
        ("Zie {{ hoofdstuk('thema-1') }}.", "Zie [1 Wonen](#thema-1)."),
        ("Zie {{ hoofdstuk('thema-2') }}.", "Zie 2 Duurzaamheid."),
        ("{{ pagina('W-01') }} en pagina {{ pagina('D-01') }}", "[page of #W-01] en het volledige "
         "rapport"),
    ],
)  # fmt: skip
def test_what_only_the_whole_report_has_is_named_without_a_link(
    text: str, printed: str, tmp_path: Path
) -> None:
    (block, *_), messages = read(text, tmp_path, WONEN)

    assert messages == []
    assert isinstance(block, Paragraph)
    assert inline_text(block.content) == printed


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{ actie('W-9') }}", "de actie 'W-9' is er niet"),
        ("{{ hoofdstuk('thema-3') }}", "het hoofdstuk 'thema-3' is er niet"),
        ("{{ pagina('aanvulend') }}", "'aanvulend' is geen hoofdstuk en geen ID van een actie"),
        ("{{ hoofdstuk('inhoud') }}", "het hoofdstuk 'inhoud' heeft geen kop om te noemen"),
        ("## Zie {{ actie('D-01') }}\n\nTekst", "een verwijzing kan niet in een kop staan"),
        (
            "{{ actie('D-01') ~ '.' }}",
            "een verwijzing kan niet met ~ aan andere woorden vastzitten",
        ),
    ],
)
def test_what_the_whole_report_does_not_have_either_stays_an_error(
    text: str, message: str, tmp_path: Path
) -> None:
    _, messages = read(text, tmp_path, WONEN)

    assert messages == [message]


def test_a_chapter_of_a_theme_has_the_same_link_in_every_part() -> None:
    lines = lines_of(document_of(Edition(("Duurzaamheid",))))

    assert "heading 1 #thema-2: 2 Duurzaamheid" in lines
    assert not any("#thema-1" in line for line in lines)


def test_a_condition_on_a_chapter_goes_by_the_part(tmp_path: Path) -> None:
    text = "{{ hoofdstuk('aanvullend') if cijfers.aanvullend else 'geen extra werk' }}"
    (block, *_), messages = read(text, tmp_path, WONEN)

    assert messages == []
    assert isinstance(block, Paragraph)
    assert inline_text(block.content) == "geen extra werk"


# --- all themes -----------------------------------------------------------------------------------


def rows_of(document: Document) -> list[Row]:
    """The rows of the tables that can be referred to: actions and additional work."""
    tables = (block for block in document.blocks if isinstance(block, Table))
    rows = (row for table in tables for group in table.groups for row in group.rows)
    return [replace(row, tall=False, keep_with_next=False) for row in rows if row.anchor]


@pytest.mark.parametrize("case", [*CASES, "heemstede"])
def test_the_documents_of_all_themes_hold_every_action_once_and_the_same(case: str) -> None:
    whole = programme_of(CASES[case]()) if case in CASES else read_programme(REAL_WORKBOOK)
    names = dict.fromkeys(theme.name for theme in (*whole.themes, *whole.additional))
    problems: list[Problem] = []
    rows: list[Row] = []
    for name in names:
        document, mistakes = compose(part_of(whole, Edition((name,))))
        problems += mistakes
        rows += rows_of(document)

    document, _ = compose(whole)
    assert problems == []
    assert sorted(rows, key=_anchor) == sorted(rows_of(document), key=_anchor)


def _anchor(row: Row) -> str:
    return row.anchor


# --- every kind of document -----------------------------------------------------------------------


@pytest.mark.parametrize("edition", [WONEN, BOUWEN, DEVIATIONS, Edition(("Raad",))])
@pytest.mark.parametrize("name", KINDS)
def test_every_kind_of_document_says_what_it_is_a_part_of(name: str, edition: Edition) -> None:
    kind = kind_of(name)
    part = kind.printed(part_of_sheets(edition))
    figures = count(part)
    workbook = WorkbookFile("voortgang.xlsx", "0" * 64)
    sources = Sources(part, figures, no_charts(figures), workbook, ROOM)

    document, problems = make_document(kind, sources, default_templates())

    assert part.part is not None
    assert problems == ()
    assert cover_of(document).part == f"Deel: {part.part.label}"
    assert any(
        " is een deel" in line and f": {part.part.label}.*" in line for line in lines_of(document)
    )
