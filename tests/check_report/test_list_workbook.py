"""The list of problems as a workbook to send round."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from progress_report.check_report.list_file import refuse_to_replace, write_list
from progress_report.check_report.list_workbook import ListSource, list_workbook
from progress_report.errors import FileError
from progress_report.problems import Position, Problem, Severity
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


def test_a_list_without_problems_or_delivery_says_so(tmp_path: Path) -> None:
    book = _book(tmp_path, delivery=None)
    assert book["Meldingen"]["A2"].value == "Er zijn geen meldingen."
    assert book["Oplevering"]["A5"].value == ("Nog niet te tellen: los eerst de fouten op.")


def test_the_headers_stay_in_view_and_problems_can_be_filtered(tmp_path: Path) -> None:
    book = _book(tmp_path, _ERROR, _WARNING)
    assert book["Meldingen"].freeze_panes == "A2"
    assert book["Meldingen"].auto_filter.ref == "A1:G3"
    assert book["Oplevering"].freeze_panes == "A5"


def test_a_list_replaces_a_list(tmp_path: Path) -> None:
    source = _source(tmp_path)
    write_list(source, [_ERROR], None)
    write_list(source, [], None)
    assert load_workbook(source.list_file)["Meldingen"]["A2"].value == "Er zijn geen meldingen."


def test_a_list_that_was_saved_since_is_kept(tmp_path: Path) -> None:
    source = _source(tmp_path)
    write_list(source, [_ERROR], None)
    book = load_workbook(source.list_file)
    book["Meldingen"]["H2"] = "gebeld met Jan"
    book.save(source.list_file)
    with pytest.raises(FileError, match="is na het maken nog bewaard"):
        write_list(source, [], None)
    assert load_workbook(source.list_file)["Meldingen"]["H2"].value == "gebeld met Jan"


@pytest.mark.parametrize("content", [b"", b"PK", b"notities"])
def test_any_other_file_is_kept(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "lijst.xlsx"
    path.write_bytes(content)
    with pytest.raises(FileError, match="bestaat al en is geen meldingenlijst"):
        refuse_to_replace(path)


def test_a_workbook_of_staff_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "voortgang.xlsx"
    Workbook().save(path)
    with pytest.raises(FileError, match="bestaat al en is geen meldingenlijst"):
        refuse_to_replace(path)


@pytest.mark.parametrize(
    ("name", "said"),
    [("lijst.csv", "eindigt niet op .xlsx"), ("map.xlsx", "is een map")],
)
def test_the_name_must_be_that_of_a_workbook(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "map.xlsx").mkdir()
    with pytest.raises(FileError, match=said):
        refuse_to_replace(tmp_path / name)
