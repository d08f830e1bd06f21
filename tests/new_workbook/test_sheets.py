"""The sheets of an empty workbook, against the declaration that the reader uses."""

from __future__ import annotations

import pytest
from openpyxl.utils import get_column_letter

from progress_report.new_workbook.introduction_text import sections
from progress_report.workbook.declarations import SheetSchema
from progress_report.workbook.schema import SHEETS
from progress_report.workbook.setting_schema import SETTINGS
from tests.new_workbook.opened import MAIN, book, sheet_part

every_sheet = pytest.mark.parametrize("schema", SHEETS, ids=lambda schema: schema.name)


def test_the_introduction_comes_first_and_then_every_sheet_in_order() -> None:
    assert book().sheetnames == ["Lees mij", *(schema.name for schema in SHEETS)]
    assert book().active.title == "Lees mij"


@every_sheet
def test_a_sheet_has_every_column_under_its_exact_name(schema: SheetSchema) -> None:
    assert tuple(cell.value for cell in book()[schema.name][1]) == schema.column_names


@every_sheet
def test_a_column_that_must_be_filled_has_a_star_and_another_colour(schema: SheetSchema) -> None:
    for column, cell in zip(schema.columns, book()[schema.name][1], strict=True):
        assert (cell.number_format == '@" *"') is column.must_be_filled
        assert (cell.fill.fgColor.rgb == "FF17494D") is column.must_be_filled


@every_sheet
def test_every_column_has_its_width_and_keeps_what_is_typed(schema: SheetSchema) -> None:
    for index, column in enumerate(schema.columns, start=1):
        dimension = book()[schema.name].column_dimensions[get_column_letter(index)]
        assert dimension.width == column.width
        assert dimension.number_format == "@"
        assert (dimension.alignment.wrap_text, dimension.alignment.vertical) == (True, "top")


@every_sheet
def test_the_header_stays_in_view_and_is_on_every_printed_page(schema: SheetSchema) -> None:
    sheet = book()[schema.name]
    assert sheet.freeze_panes == ("B2" if schema.name == "Acties" else "A2")
    assert sheet.print_title_rows == "$1:$1"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == ("landscape", 1)
    assert sheet.page_setup.fitToHeight == 0


@every_sheet
def test_the_rows_are_a_table_with_a_filter_over_every_column(schema: SheetSchema) -> None:
    sheet = book()[schema.name]
    (table,) = sheet.tables.values()
    assert table.ref == f"A1:{get_column_letter(len(schema.columns))}{max(sheet.max_row, 2)}"
    assert table.autoFilter.ref == table.ref
    assert tuple(column.name for column in table.tableColumns) == schema.column_names


@every_sheet
def test_a_number_that_is_kept_as_text_gets_no_green_corner(schema: SheetSchema) -> None:
    (ignored,) = sheet_part(schema.name).iter(f"{MAIN}ignoredError")
    last = get_column_letter(len(schema.columns))
    assert dict(ignored.attrib) == {"sqref": f"A1:{last}1048576", "numberStoredAsText": "1"}


@every_sheet
def test_rows_grow_with_their_text(schema: SheetSchema) -> None:
    rows = list(sheet_part(schema.name).iter(f"{MAIN}row"))
    assert rows
    assert not [row for row in rows if "customHeight" in row.attrib]


def test_the_introduction_leads_to_every_sheet() -> None:
    links = [cell.hyperlink for row in book()["Lees mij"] for cell in row if cell.hyperlink]
    targets = {link.location for link in links}
    assert targets == {f"{_quoted(schema.name)}!A1" for schema in SHEETS}


def _quoted(name: str) -> str:
    return "'Thema''s'" if name == "Thema's" else f"'{name}'"


def test_the_introduction_says_what_every_sheet_and_column_is_for() -> None:
    said = [str(cell.value) for row in book()["Lees mij"] for cell in row if cell.value]
    purposes = [schema.purpose for schema in SHEETS]
    purposes += [column.purpose for schema in SHEETS[2:3] for column in schema.columns]
    for purpose in purposes:
        assert any(purpose in text for text in said)


def test_the_introduction_has_room_for_every_text() -> None:
    sheet = book()["Lees mij"]
    by_text = {entry.text: entry for section in sections() for entry in section.entries}
    rows = [cell.row for row in sheet for cell in row if cell.value in by_text]
    assert len(rows) == len(by_text)
    for row in rows:
        lines = len(str(sheet.cell(row, 3).value)) / 96
        assert sheet.row_dimensions[row].height > lines * 14


def test_the_sheet_rapport_has_every_setting_with_its_explanation() -> None:
    rows = list(book()["Rapport"].iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows] == [setting.name for setting in SETTINGS]
    for row, setting in zip(rows, SETTINGS, strict=True):
        assert str(row[2]).startswith(setting.purpose)
        assert ("Moet ingevuld zijn." in str(row[2])) is setting.required
        assert setting.default in str(row[2])


def test_dates_and_years_have_their_own_formats() -> None:
    sheet = book()["Rapport"]
    formats = {sheet.cell(row, 1).value: sheet.cell(row, 2).number_format for row in range(2, 19)}
    assert formats.pop("Peildatum") == "[$-413]d mmmm yyyy"
    assert (formats.pop("Eerste jaar"), formats.pop("Laatste jaar")) == ("0", "0")
    assert set(formats.values()) == {"@"}
