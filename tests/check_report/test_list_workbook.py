"""The list of problems as a workbook to send round."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell

from progress_report.check_report.list_workbook import ListSource, list_workbook
from progress_report.problems import Position, Problem, Severity
from progress_report.spreadsheets.looks import Look
from progress_report.workbook.delivery import Delivery, Share

_MADE = datetime(2024, 3, 28, 21, 40)
_ERROR = Problem(
    Severity.ERROR,
    Position("voortgang 2024.xlsx", 2, "Thema's", 4, "B4"),
    "thema 'WONEN' staat er twee keer, ook in rij 2",
    "Thema | WONEN",
    "Geef elk thema een eigen naam.",
)
_WARNING = Problem(
    Severity.WARNING, Position("voortgang 2024.xlsx", 3, "Acties", 27, "H27"), "=1+1", "", "Doe."
)
_TIP = Problem(Severity.TIP, Position("voortgang 2024.xlsx", 3, "Acties"), "2 verborgen rijen")
_TEXT = Problem(Severity.ERROR, Position("inleiding.md.j2", row=7), "onbekende naam 'x'")
_DELIVERY = Delivery(
    (Share("=Jan", 3, 1, 0, 0, 1), Share("Fatima", 2, 0, 0, 0, 0)),
    Share("", 5, 1, 0, 0, 1),
    "Acties",
    {27: "=Jan"},
)


def _source(folder: Path) -> ListSource:
    return ListSource(folder / "voortgang 2024.xlsx", folder / "rond" / "lijst.xlsx", _MADE)


def _book(folder: Path, *problems: Problem, delivery: Delivery | None = _DELIVERY) -> Workbook:
    return load_workbook(BytesIO(list_workbook(_source(folder), problems, delivery)))


def test_there_is_a_row_per_problem_with_who_delivers_it(tmp_path: Path) -> None:
    rows = list(_book(tmp_path, _ERROR, _WARNING, _TIP, _TEXT)["Meldingen"].values)
    assert rows == [
        ("Ernst", "Blad", "Cel", "Melding", "Wat er staat", "Wat te doen", "Verantwoordelijk"),
        (
            "Fout",
            "Thema's",
            "B4",
            "thema 'WONEN' staat er twee keer, ook in rij 2",
            "Thema | WONEN",
            "Geef elk thema een eigen naam.",
            None,
        ),
        ("Waarschuwing", "Acties", "H27", "=1+1", None, "Doe.", "=Jan"),
        ("Tip", "Acties", "openen", "2 verborgen rijen", None, None, None),
        ("Fout", "inleiding.md.j2", "7", "onbekende naam 'x'", None, None, None),
    ]


def test_a_link_opens_the_workbook_at_the_cell(tmp_path: Path) -> None:
    sheet = _book(tmp_path, _ERROR, _TIP, _TEXT)["Meldingen"]
    links = [sheet.cell(row, 3).hyperlink for row in (2, 3, 4)]
    assert [link and (link.target, link.location) for link in links] == [
        ("../voortgang%202024.xlsx", "'Thema''s'!B4"),
        ("../voortgang%202024.xlsx", "'Acties'!A1"),
        None,
    ]


def test_all_links_share_the_one_address_in_the_file(tmp_path: Path) -> None:
    data = list_workbook(_source(tmp_path), [_WARNING] * 30, None)
    with ZipFile(BytesIO(data)) as archive:
        relations = archive.read("xl/worksheets/_rels/sheet1.xml.rels").decode()
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert relations.count("<Relationship ") == 1
    assert 'Id="rId1"' in relations
    assert sheet.count("<hyperlink ") == sheet.count('r:id="rId1"') == 30


def test_a_look_is_made_once_for_all_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Look] = []
    put_on = Look.put_on

    def counted(self: Look, target: Cell) -> None:
        made.append(self)
        put_on(self, target)

    monkeypatch.setattr(Look, "put_on", counted)
    counts = []
    for rows in (1, 50):
        made.clear()
        list_workbook(_source(tmp_path), [_WARNING] * rows, _DELIVERY)
        counts.append(len(made))
    assert counts[0] == counts[1]


def test_a_very_long_list_ends_with_how_many_problems_are_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("progress_report.check_report.list_workbook._MOST_ROWS", 2)
    sheet = _book(tmp_path, _ERROR, _WARNING, _TIP, _TEXT)["Meldingen"]
    assert sheet["A4"].value == (
        "… en nog 2 meldingen. Los eerst deze op en maak de lijst dan opnieuw."
    )
    assert (sheet.max_row, sheet.auto_filter.ref) == (4, "A1:G3")


def test_a_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    book = _book(tmp_path, _WARNING)
    cells = [book["Meldingen"]["D2"], book["Meldingen"]["G2"], book["Oplevering"]["A5"]]
    assert [cell.data_type for cell in cells] == ["s", "s", "s"]


def test_the_delivery_stands_per_person_with_the_total(tmp_path: Path) -> None:
    rows = list(_book(tmp_path)["Oplevering"].values)
    assert [row[0] for row in rows[:2]] == [
        "Oplevering van voortgang 2024.xlsx",
        "Stand van 28 maart 2024, 21:40 uur. Het werkboek zelf is niet veranderd.",
    ]
    assert rows[3:] == [
        (
            "Verantwoordelijk",
            "Acties",
            "Zonder status",
            "Zonder toelichting",
            "Met fouten",
            "Stand",
        ),
        ("=Jan", 3, 1, 0, 0, "Nog 1 te doen"),
        ("Fatima", 2, 0, 0, 0, "Klaar"),
        ("Totaal", 5, 1, 0, 0, "Nog 1 te doen"),
    ]


def test_the_total_stands_out_and_numbers_stand_to_the_right(tmp_path: Path) -> None:
    sheet = _book(tmp_path)["Oplevering"]
    assert [sheet.cell(row, 1).font.bold for row in (5, 6, 7)] == [False, False, True]
    assert sheet["B5"].alignment.horizontal == "right"


def test_a_list_without_problems_or_delivery_says_so(tmp_path: Path) -> None:
    book = _book(tmp_path, delivery=None)
    assert book["Meldingen"]["A2"].value == "Er zijn geen meldingen."
    assert book["Oplevering"]["A5"].value == ("Nog niet te tellen: los eerst de fouten op.")


def test_the_headers_stay_in_view_and_problems_can_be_filtered(tmp_path: Path) -> None:
    book = _book(tmp_path, _ERROR, _WARNING)
    assert book["Meldingen"].freeze_panes == "A2"
    assert book["Meldingen"].auto_filter.ref == "A1:G3"
    assert book["Oplevering"].freeze_panes == "A5"
