"""Sheets, headers and rows: what staff may move, rename, merge and hide."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image as Picture
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
from PIL import Image

from progress_report.inlines import Link, Strong, Text
from progress_report.model import Programme
from progress_report.workbook.reader import read_workbook
from tests.workbooks import minimal_sheets, save_workbook


def _programme(path: Path) -> Programme:
    """The programme of a workbook that has no problems."""
    reading = read_workbook(path)
    assert reading.problems == ()
    assert reading.programme is not None
    return reading.programme


def _titles(programme: Programme) -> list[str]:
    return [action.title.plain for action in programme.actions]


_ALL = ["Bouw woningen", "Maak een visie", "Plant bomen"]


@pytest.mark.parametrize("title", ["Thema's", "THEMA’S", "themas", " Thema's "])
def test_a_sheet_is_found_whatever_its_case_and_apostrophe(tmp_path: Path, title: str) -> None:
    sheets = {title if name == "Thema's" else name: rows for name, rows in minimal_sheets().items()}
    assert _titles(_programme(save_workbook(tmp_path / "a.xlsx", sheets))) == _ALL


def test_a_column_is_found_whatever_its_case_and_place(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Acties"] = [row[::-1] for row in sheets["Acties"]]
    sheets["Acties"][0] = [f" {str(name).upper()} \n" for name in sheets["Acties"][0]]
    assert _titles(_programme(save_workbook(tmp_path / "a.xlsx", sheets))) == _ALL


def test_titles_and_empty_rows_may_stand_above_the_headers(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Acties"] = [["Acties van het college"], [], ["Thema"], *sheets["Acties"]]
    programme = _programme(save_workbook(tmp_path / "a.xlsx", sheets))
    assert _titles(programme) == _ALL
    assert [action.row for action in programme.actions] == [5, 6, 7]


def test_a_title_that_is_the_name_of_a_column_is_no_header(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Thema's"] = [
        [None, "Thema"],
        ["Nr", "Thema *", "Inleiding:"],
        [1, "Wonen", "We wonen."],
        [2, "Duurzaamheid", "We verduurzamen."],
    ]
    reading = read_workbook(save_workbook(tmp_path / "voortgang.xlsx", sheets))
    assert reading.problems == ()
    assert reading.programme is not None
    introductions = [theme.introduction.plain for theme in reading.programme.themes]
    assert introductions == ["We wonen.", "We verduurzamen."]


def test_headers_below_the_tenth_row_are_not_looked_for(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Acties"] = [[]] * 10 + sheets["Acties"]
    reading = read_workbook(save_workbook(tmp_path / "a.xlsx", sheets))
    assert reading.programme is None
    assert "kolom 'Thema' ontbreekt" in str(reading.problems[0])


def test_other_sheets_and_columns_are_the_staffs_own(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Mijn blad"] = [["#REF!", "=A1"]]
    sheets["Acties"][0].append("Kladblok")
    sheets["Acties"][1].append("=A1")
    sheets["Acties"].append([None] * 8 + ["een losse notitie"])
    assert _titles(_programme(save_workbook(tmp_path / "a.xlsx", sheets))) == _ALL


def test_empty_rows_are_skipped(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    header, *rows = sheets["Acties"]
    sheets["Acties"] = [header, [], rows[0], ["  "], *rows[1:]]
    assert _titles(_programme(save_workbook(tmp_path / "a.xlsx", sheets))) == _ALL


def test_optional_sheets_may_be_empty(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets |= {"Ambities": [], "Statussen": [["Status", "Symbool", "Betekenis", "Kleur", "Soort"]]}
    programme = _programme(save_workbook(tmp_path / "a.xlsx", sheets))
    assert [status.symbol for status in programme.statuses] == ["✓", "+", "+/-", "-"]


def test_a_merged_value_counts_for_every_cell_of_the_range(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Acties"][2][1:3] = [None, None]
    path = save_workbook(tmp_path / "a.xlsx", sheets)
    book = load_workbook(path)
    book["Acties"].merge_cells("B2:B3")
    book["Acties"].merge_cells("C2:C3")
    book.save(path)
    (group,) = _programme(path).themes[0].groups
    assert group.ambition is not None
    assert group.ambition.name == "Betaalbaar"
    assert [action.id for action in group.actions] == ["W-01", "W-02"]


def test_a_merged_value_alone_makes_no_row(tmp_path: Path) -> None:
    path = save_workbook(tmp_path / "a.xlsx", minimal_sheets())
    book = load_workbook(path)
    book["Acties"].merge_cells("B4:B9")
    book.save(path)
    assert _titles(_programme(path)) == _ALL


def test_an_empty_cell_is_never_filled_from_above(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Acties"][2][2] = None
    groups = _programme(save_workbook(tmp_path / "a.xlsx", sheets)).themes[0].groups
    assert [group.ambition and group.ambition.name for group in groups] == ["Betaalbaar", None]


def test_hidden_rows_are_data(tmp_path: Path) -> None:
    path = save_workbook(tmp_path / "a.xlsx", minimal_sheets())
    book = load_workbook(path)
    book["Acties"].row_dimensions[3].hidden = True
    book.save(path)
    programme = read_workbook(path).programme
    assert programme is not None
    assert _titles(programme) == _ALL


def test_a_range_as_large_as_the_sheet_costs_nothing(tmp_path: Path) -> None:
    path = save_workbook(tmp_path / "a.xlsx", minimal_sheets())
    book = load_workbook(path)
    sheet = book["Acties"]
    sheet["H2"].hyperlink = "https://heemstede.nl"
    sheet["H2"].hyperlink.ref = "H2:XFD1048576"
    sheet["A1048576"].number_format = "0%"
    sheet.auto_filter.ref = "A1:XFD1048576"
    book.save(path)
    start = time.perf_counter()
    programme = _programme(path)
    assert time.perf_counter() - start < 1
    (line,) = next(iter(programme.actions)).explanation.lines
    assert line.content == (Link((Text("Klaar."),), "https://heemstede.nl"),)


def test_bold_names_and_headers_are_names(tmp_path: Path) -> None:
    path = save_workbook(tmp_path / "a.xlsx", minimal_sheets())
    book = load_workbook(path)
    for row in book["Acties"].iter_rows():
        for cell in row:
            cell.font = Font(bold=True)
    book.save(path)
    programme = _programme(path)
    assert programme.status_columns == ("Status",)
    assert next(iter(programme.actions)).title.lines[0].content == (
        Strong((Text("Bouw woningen"),)),
    )


def test_what_staff_dress_a_workbook_with_does_not_stand_in_the_way(tmp_path: Path) -> None:
    picture = tmp_path / "foto.png"
    Image.new("RGB", (4, 4)).save(picture)
    path = save_workbook(tmp_path / "a.xlsx", minimal_sheets())
    book = load_workbook(path)
    sheet = book.worksheets[2]
    sheet.print_title_rows = "1:1"
    sheet.print_area = "A1:H4"
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = "A1:H4"
    sheet.protection.password = "geheim"
    sheet["A2"].comment = Comment("Klopt dit?", "Griffie")
    sheet.add_data_validation(DataValidation(type="list", formula1="Statussen!$A$2:$A$5"))
    sheet.conditional_formatting.add("G2:G4", Rule("duplicateValues"))
    sheet.add_table(Table(displayName="Acties", ref="A1:H4"))
    sheet.add_image(Picture(picture), "J1")
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=7, min_row=1, max_row=4))
    sheet.add_chart(chart, "J9")
    book.create_chartsheet("Grafiek", 0)
    book.defined_names["Namen"] = DefinedName("Namen", attr_text="Weg!$A$1")
    book["Thema's"].sheet_state = "hidden"
    book.save(path)
    assert _titles(_programme(path)) == _ALL
