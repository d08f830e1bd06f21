"""The comparison in the list that is sent round."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from progress_report.check_report.list_file import write_list
from progress_report.check_report.list_workbook import ListSource, list_workbook
from progress_report.workbook.delivery import Delivery, Share
from tests.compared_pair import HOSTILE, comparison

_DELIVERY = Delivery((), Share("", 9, 0, 0, 0, 0), "Acties 'nu'", {})


def _source(folder: Path) -> ListSource:
    made = datetime(2024, 3, 28, 21, 40)
    return ListSource(folder / "voortgang.xlsx", folder / "lijst.xlsx", made)


def _sheet(folder: Path, delivery: Delivery | None = _DELIVERY) -> Worksheet:
    data = list_workbook(_source(folder), (), delivery, comparison())
    sheet = load_workbook(BytesIO(data))["Vergelijking"]
    assert isinstance(sheet, Worksheet)
    return sheet


def _rows(sheet: Worksheet) -> list[dict[str, object]]:
    """The rows by heading, each without its empty cells."""
    header, *rows = sheet.values
    return [
        {str(name): cell for name, cell in zip(header, row, strict=True) if cell is not None}
        for row in rows
    ]


def test_without_a_comparison_the_list_has_no_such_sheet(tmp_path: Path) -> None:
    book = load_workbook(BytesIO(list_workbook(_source(tmp_path), (), _DELIVERY)))
    assert book.sheetnames == ["Meldingen", "Oplevering"]


def test_the_sheet_is_in_the_file(tmp_path: Path) -> None:
    write_list(_source(tmp_path), [], _DELIVERY, comparison())
    book = load_workbook(tmp_path / "lijst.xlsx")
    assert book.sheetnames == ["Meldingen", "Oplevering", "Vergelijking"]


def test_every_row_of_now_is_there_in_its_order_and_then_what_is_gone(tmp_path: Path) -> None:
    rows = _rows(_sheet(tmp_path))
    assert [(row.get("Rij toen"), row.get("Rij nu"), row.get("Veranderd")) for row in rows] == [
        (2, 2, "status beter; Status tijd slechter"),
        (3, 3, "status slechter; later gepland; andere tekst; ander begrotingsprogramma"),
        (8, 4, "status anders; eerder gepland; verplaatst"),
        (4, 5, "andere tekst"),
        (None, 6, "nieuw"),
        (5, 7, "opgesplitst"),
        (5, 8, "afgesplitst"),
        (5, 9, "afgesplitst"),
        (9, 10, None),
        (None, 11, "nieuw"),
        (6, None, "vervallen"),
        (7, None, "vervallen"),
    ]


def test_a_row_says_what_it_was_and_is_and_how_it_was_found(tmp_path: Path) -> None:
    assert _rows(_sheet(tmp_path))[1] == {
        "Rij toen": 3,
        "ID toen": "W-02",
        "Thema toen": "Wonen",
        "Ambitie toen": "Betaalbaar",
        "Tekst toen": "Maak een woonvisie",
        "Rij nu": 3,
        "ID nu": "W-02",
        "Thema nu": "Wonen en leven",
        "Ambitie nu": "Betaalbaar wonen",
        "Tekst nu": "Maak een korte woonvisie",
        "Gevonden op": "tekst",
        "Twijfel": "een andere actie lijkt er bijna evenveel op\ntoen rij 7: Sluit het loket",
        "Veranderd": "status slechter; later gepland; andere tekst; ander begrotingsprogramma",
        "Was": "Status: op schema\nGepland: 2023\nProgramma: 6",
        "Is": "Status: vertraagd\nGepland: 2025\nProgramma: 6 en 8",
    }


def test_a_status_that_was_taken_away_is_none(tmp_path: Path) -> None:
    moved = _rows(_sheet(tmp_path))[2]
    assert (moved["Was"], moved["Is"]) == (
        "Status: op schema\nGepland: 2026",
        "Status: geen\nGepland: 2025",
    )


def test_what_is_gone_has_its_reason_or_says_that_it_is_missing(tmp_path: Path) -> None:
    gone = _rows(_sheet(tmp_path))[-2:]
    assert [(row["Tekst toen"], row["Reden"], row.get("Twijfel")) for row in gone] == [
        (HOSTILE, "reden ontbreekt", "lijkt op de nieuwe actie in rij 11"),
        ("Sluit het loket", "@Raad: opgegaan in\n=D-05", None),
    ]


def test_a_text_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    cells = [cell for row in _sheet(tmp_path).iter_rows() for cell in row]
    assert {HOSTILE, "-Maak een link"} <= {cell.value for cell in cells}
    assert {cell.data_type for cell in cells} == {"s", "n"}


def test_a_row_of_now_is_a_link_to_its_place_in_the_workbook(tmp_path: Path) -> None:
    sheet = _sheet(tmp_path)
    links = [sheet.cell(row, 6).hyperlink for row in (2, 4, 12)]
    assert [link and (link.target, link.location) for link in links] == [
        ("voortgang.xlsx", "'Acties ''nu'''!A2"),
        ("voortgang.xlsx", "'Acties ''nu'''!A4"),
        None,
    ]


def test_without_a_known_sheet_there_are_no_links(tmp_path: Path) -> None:
    sheet = _sheet(tmp_path, delivery=None)
    assert [sheet.cell(row, 6).hyperlink for row in (2, 3)] == [None, None]
    assert sheet["F2"].value == 2


def test_the_header_stays_in_view_rows_can_be_filtered_and_it_prints_wide(tmp_path: Path) -> None:
    sheet = _sheet(tmp_path)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:P13")
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 8)
    assert sheet["E2"].alignment.wrap_text


def test_what_is_new_gone_or_doubtful_stands_out(tmp_path: Path) -> None:
    sheet = _sheet(tmp_path)
    colours = {cell: sheet[cell].fill.fgColor.rgb for cell in ("M2", "M6", "M12", "L3")}
    assert len(set(colours.values())) == 4
