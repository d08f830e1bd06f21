"""A comparison in the CSV."""

from __future__ import annotations

import csv
import io
import re

import pytest
from msgspec.structs import replace

from progress_report.comparison.counts import Compared
from progress_report.comparison.words import sameness
from progress_report.document.open_data import open_data
from progress_report.figures import count
from progress_report.writers import csv_table
from tests.compared_pair import (
    HOSTILE,
    compared_document,
    comparison,
    figures,
    later,
    real_comparison,
    real_document,
)
from tests.documents import compose
from tests.everything import SECRET
from tests.public_texts import compared_texts

_ADDED = [
    "Verandering",
    "Reden",
    "Gevonden op",
    "Twijfel",
    "Lijkt op",
    "Eerder thema",
    "Eerdere ambitie",
    "Eerder ID",
    "Eerdere tekst",
    "Eerder programma",
    "Eerder gepland",
    "Eerder: Status",
    "Eerder: Status tijd",
]


def _cells(data: bytes) -> list[list[str]]:
    text = data.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))


@pytest.fixture(scope="module")
def table() -> list[dict[str, str]]:
    """The rows by heading, without the apostrophes that keep Excel from running a text."""
    header, *rows = _cells(csv_table.write(compared_document()))
    as_typed = [[re.sub(r"^'(?='*\s*[=+\-@])", "", cell) for cell in row] for row in rows]
    return [dict(zip(header, row, strict=True)) for row in as_typed]


def _added(row: dict[str, str]) -> dict[str, str]:
    """What the comparison says of the row."""
    return {name: row[name] for name in _ADDED if row[name]}


def test_a_comparison_adds_columns_and_rows_and_changes_nothing_else() -> None:
    bare = _cells(csv_table.write(compose(later())[0]))
    compared = _cells(csv_table.write(compared_document()))
    width = len(bare[0])
    assert compared[0] == [*bare[0], *_ADDED]
    kept = [row[:width] for row in compared[1:] if not row[6].startswith("Eerder")]
    assert kept[: len(bare) - 1] == bare[1:]
    assert [row[0] for row in kept[len(bare) - 1 :]] == ["vervallen actie", "vervallen actie"]


def test_the_report_says_what_it_is_compared_with(table: list[dict[str, str]]) -> None:
    said = {row["Naam"]: row["Tekst"] for row in table if row["Soort"] == "rapport"}
    assert said["Eerder werkboek"] == "programma 2022.xlsx"
    assert said["Eerdere peildatum"] == "2022-09-01"


def test_every_action_says_what_changed_and_how_it_was(table: list[dict[str, str]]) -> None:
    actions = {row["ID"]: _added(row) for row in table if row["Soort"] in {"actie", "kop"}}
    assert actions == {
        "W-01": {
            "Verandering": "status beter; Status tijd slechter",
            "Gevonden op": "ID",
            "Eerder: Status": "op schema",
            "Eerder: Status tijd": "op schema",
        },
        "W-02": {
            "Verandering": "status slechter; later gepland; andere tekst; "
            "ander begrotingsprogramma",
            "Gevonden op": "tekst",
            "Twijfel": "een andere actie lijkt er bijna evenveel op",
            "Lijkt op": "Sluit het loket",
            "Eerdere tekst": "Maak een woonvisie",
            "Eerder programma": "6",
            "Eerder gepland": "2023",
            "Eerder: Status": "op schema",
        },
        "D-05": {
            "Verandering": "status anders; eerder gepland; verplaatst",
            "Gevonden op": "ID",
            "Eerder thema": "Duurzaamheid",
            "Eerder gepland": "2026",
            "Eerder: Status": "op schema",
        },
        "D-01": {
            "Verandering": "andere tekst",
            "Gevonden op": "gelijkenis",
            "Twijfel": "tekst lijkt maar voor een deel",
            "Lijkt op": "Plant struiken",
            "Eerdere tekst": "Plant bomen",
        },
        "D-07": {"Verandering": "nieuw"},
        "D-02": {
            "Verandering": "opgesplitst",
            "Gevonden op": "ID",
            "Eerdere tekst": "Isoleer dak en gevel",
        },
        "D-02a": {"Verandering": "afgesplitst"},
        "D-02b": {"Verandering": "afgesplitst"},
        "D-06": {"Gevonden op": "thema, ambitie en tekst"},
        "D-08": {"Verandering": "nieuw"},
    }


def test_an_earlier_id_stands_there_when_it_is_another_one() -> None:
    action = comparison().matches[0].earlier.action
    earlier = replace(comparison().matches[0].earlier, action=replace(action, id="OUD-1"))
    match = replace(comparison().matches[0], earlier=earlier)
    document, _ = compose(later())
    data = open_data(
        later(),
        count(later()),
        document.data.report.source,
        Compared(replace(comparison(), matches=(match,)), figures()),
    )
    header, *rows = _cells(csv_table.write(replace(document, open_data=data)))
    assert [row[header.index("Eerder ID")] for row in rows if row[4] == "W-01"] == ["OUD-1"]


def test_a_theme_and_an_ambition_say_that_they_were_renamed(table: list[dict[str, str]]) -> None:
    added = {row["Soort"]: _added(row) for row in table if row["Thema"] == "Wonen en leven"}
    assert added["thema"] == {"Verandering": "hernoemd", "Eerder thema": "Wonen"}
    assert added["ambitie"] == {"Verandering": "hernoemd", "Eerdere ambitie": "Betaalbaar"}


def test_what_is_gone_stands_at_the_end_with_the_reason(table: list[dict[str, str]]) -> None:
    gone = [{name: cell for name, cell in row.items() if cell} for row in table[-2:]]
    assert gone == [
        {
            "Soort": "vervallen actie",
            "Thema": "Duurzaamheid",
            "ID": "D-03",
            "Nr": "3.",
            "Tekst": HOSTILE,
            "Programma": "8 en 9",
            "Gepland": "Q2 2024",
            "Gepland vanaf": "2024",
            "Gepland tot en met": "2024",
            "Status": "op schema",
            "Status tijd": "vertraagd",
            "Verandering": "vervallen",
            "Lijkt op": "-Maak een link",
        },
        {
            "Soort": "vervallen actie",
            "Thema": "Duurzaamheid",
            "ID": "D-04",
            "Nr": "4.",
            "Tekst": "Sluit het loket",
            "Verandering": "vervallen",
            "Reden": "@Raad: opgegaan in\n=D-05",
        },
    ]


def test_every_public_text_of_the_comparison_is_there(table: list[dict[str, str]]) -> None:
    said = {cell for row in table for cell in row.values()}
    texts = list(compared_texts(comparison()))
    assert {"Maak een woonvisie", HOSTILE, "@Raad: opgegaan in\n=D-05"} <= set(texts)
    assert [text for text in texts if text not in said] == []


def test_every_public_text_of_the_comparison_with_2022_is_there() -> None:
    """But for what nobody would call another text: a capital, a full stop, white space."""
    cells = _cells(csv_table.write(real_document()))
    said = {sameness(cell) for row in cells for cell in row}
    texts = list(compared_texts(real_comparison()))
    assert len(texts) > 1000
    assert [text for text in texts if sameness(text) not in said] == []


def test_no_cell_of_a_comparison_starts_as_a_formula() -> None:
    data = csv_table.write(compared_document())
    cells = [cell for row in _cells(data) for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert {f"'{HOSTILE}", "'@Raad: opgegaan in\n=D-05", "'-Maak een link"} <= set(cells)


def test_what_is_not_printed_is_in_no_byte() -> None:
    assert SECRET.encode() not in csv_table.write(compared_document())


def test_a_column_with_the_name_of_one_that_is_added_gets_a_number() -> None:
    document = compared_document()
    report = replace(document.data.report, status_columns=("Verandering", "Eerder: Verandering"))
    data = replace(document.data, report=report)
    header, *rows = _cells(csv_table.write(replace(document, open_data=data)))
    assert header[12:14] == ["Verandering (2)", "Eerder: Verandering"]
    assert header[-2:] == ["Eerder: Verandering (2)", "Eerder: Eerder: Verandering"]
    assert {len(row) for row in rows} == {len(header)}
