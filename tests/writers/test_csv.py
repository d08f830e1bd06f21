"""The data as CSV."""

from __future__ import annotations

import csv
import io
import re
from datetime import date

import pytest
from msgspec.structs import replace

from progress_report.model import CellText, Programme
from progress_report.writers import csv_table
from progress_report.writers.csv_table.guard import guarded
from tests.awkward import CASES, traffic_lights
from tests.documents import REAL_WORKBOOK, compose, document_of, programme_of, read_programme
from tests.everything import SECRET, everything, everything_sheets
from tests.public_texts import public_links, public_texts
from tests.workbooks import minimal_sheets

BOM = b"\xef\xbb\xbf"


def _write(programme: Programme) -> bytes:
    return csv_table.write(compose(programme)[0])


def _rows(data: bytes) -> list[dict[str, str]]:
    """The rows by heading, as ``docs/open-data.md`` tells researchers to read them."""
    text = data.decode("utf-8-sig")
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=";", strict=True)
    return [{name: _as_typed(cell) for name, cell in row.items()} for row in reader]


def _as_typed(cell: str) -> str:
    return re.sub(r"^'(?='*\s*[=+\-@＝＋－＠\t\r\n])", "", cell)


def _of_kind(data: bytes, kind: str) -> list[dict[str, str]]:
    """The rows of the kind, each without its empty cells."""
    return [
        {name: cell for name, cell in row.items() if cell}
        for row in _rows(data)
        if row["Soort"] == kind
    ]


@pytest.fixture(scope="module")
def full() -> Programme:
    return everything()


def test_it_is_utf_8_with_a_byte_order_mark_and_semicolons() -> None:
    data = csv_table.write(document_of(minimal_sheets()))
    assert data.startswith(BOM + b"Soort;Thema nr;Thema;Ambitie;ID;Nr;Naam;Tekst;Programma;")
    assert data.count(BOM) == 1


def test_the_action_rows_are_the_list_of_actions() -> None:
    assert _of_kind(csv_table.write(document_of(traffic_lights())), "actie")[:2] == [
        {
            "Soort": "actie",
            "Thema nr": "1",
            "Thema": "Wonen",
            "Tekst": "Bouw woningen",
            "Gepland": "2023",
            "Gepland vanaf": "2023",
            "Gepland tot en met": "2023",
            "Stoplicht": "groen",
            "Portefeuille": "Wonen",
            "Toelichting geld": "Binnen de begroting.",
            "Toelichting": "Loopt.",
            "Anker": "actie-rij-2",
        },
        {
            "Soort": "actie",
            "Thema nr": "1",
            "Thema": "Wonen",
            "Tekst": "Maak een visie",
            "Gepland": "2025",
            "Gepland vanaf": "2025",
            "Gepland tot en met": "2025",
            "Stoplicht": "oranje",
            "Portefeuille": "Wonen",
            "Toelichting geld": (
                "We werken samen met inwoners, ondernemers en de provincie aan een plan dat past "
                "bij de straat en de buurt. "
            )
            * 2
            + "We werken samen met inwoners, ondernemers en de provincie aan een plan dat past bij "
            "de straat en de buurt.",
            "Toelichting": "Loopt.",
            "Anker": "actie-rij-3",
        },
    ]


def test_there_are_as_many_action_rows_as_actions() -> None:
    programme = read_programme(REAL_WORKBOOK)
    actions = _of_kind(_write(programme), "actie")
    assert [row["ID"] for row in actions] == [action.id for action in programme.actions]


def test_every_kind_of_thing_has_its_own_rows(full: Programme) -> None:
    kinds = [row["Soort"] for row in _rows(_write(full)) if row["Soort"] != "rapport"]
    assert kinds == [
        *["status"] * 3,
        *["thema", "aandachtspunt", "aandachtspunt", "citaat"],
        *["ambitie", "actie", "kop", "opmerking"],
        *["thema", "beeld", "actie", "ambitie"],
        *["aanvullende ambitie", "aanvullend", "aanvullend"],
    ]


def test_the_report_says_what_it_is_and_that_it_is_a_concept(full: Programme) -> None:
    report = {row["Naam"]: row.get("Tekst", "") for row in _of_kind(_write(full), "rapport")}
    assert report["Gemeente"] == "Heemstede"
    assert report["Titel"] == "Midterm review"
    assert report["Versie"] == "concept"
    assert report["Peildatum"] == "2024-04-01"
    assert report["Onderwerp"] == "Voortgang van het Uitvoeringsprogramma 2022-2026"
    assert report["Trefwoorden"] == "raad; voortgang"
    assert report["Taal"] == "nl-NL"
    assert report["Werkboek"] == "voortgang.xlsx"


def test_a_report_that_was_adopted_is_no_concept() -> None:
    sheets = minimal_sheets()
    sheets["Rapport"].append(["Versie", "definitief"])
    rows = _of_kind(csv_table.write(document_of(sheets)), "rapport")
    assert {"Soort": "rapport", "Naam": "Versie", "Tekst": "definitief"} in rows


def _said(data: bytes) -> set[str]:
    """Every heading and every cell, and the keywords one by one."""
    rows = _rows(data)
    cells = {cell for row in rows for cell in row.values()}
    keywords = next(row["Tekst"] for row in rows if row["Naam"] == "Trefwoorden")
    return {*rows[0], *cells, *keywords.split("; ")}


def test_every_public_text_is_there(full: Programme) -> None:
    texts = list(public_texts(full))
    assert "Bouw:\n• huizen\n• flats" in texts  # the walk goes down to the cells
    said = _said(_write(full))
    assert [text for text in texts if text not in said] == []


@pytest.mark.parametrize("case", CASES)
def test_every_public_text_of_an_awkward_workbook_is_there(case: str) -> None:
    programme = programme_of(CASES[case]())
    if not programme.status_columns:  # then the legend is not printed
        programme = replace(programme, statuses=())
    said = _said(_write(programme))
    assert [text for text in public_texts(programme) if text not in said] == []


def test_every_public_text_of_the_projects_workbook_is_there() -> None:
    programme = read_programme(REAL_WORKBOOK)
    said = _said(_write(programme))
    assert [text for text in public_texts(programme) if text not in said] == []


def test_links_stand_in_a_column_of_their_own(full: Programme) -> None:
    [action] = [row for row in _rows(_write(full)) if row["ID"] == "W-01"]
    assert action["Koppelingen"].split("\n") == [
        "Bouw: huizen flats (https://example.org/actie)",
        "Van Dijk (mailto:wonen@example.org)",
        "€ 12.500 (https://example.org/extra)",
    ]


def test_no_link_is_lost(full: Programme) -> None:
    links = list(public_links(full))
    column = "\n".join(row["Koppelingen"] for row in _rows(_write(full)))
    assert len(links) == 10  # a link over several lines is one per line
    assert [(text, to) for text, to in links if text not in column or to not in column] == []


@pytest.mark.parametrize(
    ("column", "appears"), [(None, False), ("Verantwoordelijk", True), ("Interne notitie", True)]
)
def test_what_is_not_printed_is_in_no_byte(column: str | None, appears: bool) -> None:
    sheets = everything_sheets()
    if column:
        sheets["Rapport"][-1] = ["Extra kolommen", column, None]
    assert (SECRET.encode() in _write(everything(sheets))) is appears


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+/-", "'+/-"),
        ("-", "'-"),
        ("@SOM(A1)", "'@SOM(A1)"),
        ("\t=1+1", "'\t=1+1"),
        ("\rtekst", "'\rtekst"),
        (" \u00a0=1+1", "' \u00a0=1+1"),
        ("＝1+1", "'＝1+1"),
        ("'=1+1", "''=1+1"),
        ("", ""),
        ("2024-feb", "2024-feb"),
        ("6.1", "6.1"),
        ("0", "0"),
        ("'s-Hertogenbosch", "'s-Hertogenbosch"),
        ("– gedachtestreep", "– gedachtestreep"),
        ("Loopt.\n=1+1", "Loopt.\n=1+1"),
    ],
)
def test_a_text_that_looks_like_a_formula_gets_an_apostrophe(typed: str, written: str) -> None:
    assert guarded(typed) == written
    assert _as_typed(written) == typed


def test_no_cell_starts_as_a_formula() -> None:
    programme = programme_of(minimal_sheets())
    theme = programme.themes[0]
    group = theme.groups[0]
    formula = '=HYPERLINK("http://example.org?x="&A1;"klik")'
    action = replace(
        group.actions[0],
        title=CellText.of(formula),
        number="-1",
        id="@1",
        explanation=CellText.of("+1"),
    )
    themes = (replace(theme, name="=A1", groups=(replace(group, actions=(action,)),)),)
    settings = replace(programme.settings, title="=A2", extra_columns=("=A3",))
    hostile = replace(programme, settings=settings, themes=themes)
    data = _write(hostile)
    cells = [
        cell
        for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
        for cell in row
    ]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert f"'{formula}" in cells
    assert {"'=A1", "'=A2", "'=A3", "'-1", "'@1", "'+1"} <= set(cells)


def test_semicolons_quotes_and_line_breaks_come_back_as_typed() -> None:
    sheets = minimal_sheets()
    sheets["Acties"][1][7] = 'Zie "nota"; en:\n- één;\n- "twee"'
    data = csv_table.write(document_of(sheets))
    assert '"Zie ""nota""; en:\n• één;\n• ""twee"""'.encode() in data
    assert _of_kind(data, "actie")[0]["Toelichting"] == 'Zie "nota"; en:\n• één;\n• "twee"'


@pytest.mark.parametrize("case", CASES)
def test_every_row_ends_in_cr_lf_and_has_a_cell_for_every_heading(case: str) -> None:
    text = csv_table.write(document_of(CASES[case]())).decode("utf-8-sig")
    assert text.endswith("\r\n")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))
    assert len(rows) == text.count("\r\n")
    assert text.count("\r") == text.count("\r\n")
    assert {len(row) for row in rows} == {len(rows[0])}


def test_a_column_that_has_a_name_of_ours_gets_a_number() -> None:
    sheets = minimal_sheets()
    sheets["Rapport"] += [["Kop status", "Soort"], ["Extra kolommen", "Toelichting; ID"]]
    data = csv_table.write(document_of(sheets))
    header = data.decode("utf-8-sig").split("\r\n")[0].split(";")
    assert len(set(header)) == len(header)
    action = _of_kind(data, "actie")[0]
    assert (action["Soort (2)"], action["Toelichting (2)"], action["ID (2)"]) == (
        "afgerond",
        "Klaar.",
        "W-01",
    )


def test_years_are_whole_years_whatever_was_typed() -> None:
    sheets = minimal_sheets()
    for row, planned in zip(
        sheets["Acties"][1:], ["Q2 en Q3 2023", "doorlopend", date(2024, 5, 1)], strict=True
    ):
        row[5] = planned
    actions = _of_kind(csv_table.write(document_of(sheets)), "actie")
    years = [(row["Gepland vanaf"], row["Gepland tot en met"]) for row in actions]
    assert years == [("2023", "2023"), ("2022", "2026"), ("2024", "2024")]


def test_the_same_workbook_gives_the_same_bytes() -> None:
    assert _write(everything()) == _write(everything())
