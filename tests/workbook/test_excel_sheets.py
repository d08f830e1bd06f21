"""Sheets as Excel writes them: what staff do to a sheet next to what is read of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from progress_report.inlines import Link, Text
from tests.workbook.excel_parts import (
    ALL,
    MAIN,
    OFFICE,
    SHEET_TYPES,
    ExcelFile,
    relation,
    said,
    titles,
)
from tests.workbooks import minimal_sheets

_ADDED_ROW = ["X-01", "Duurzaamheid", None, "3.", "Nog een", "2026", "op schema", "Loopt."]


def test_the_workbook_that_tests_start_from_is_sound(tmp_path: Path) -> None:
    assert titles(ExcelFile().programme(tmp_path)) == ALL


# Tables (Insert, Table).


def _table(
    last_row: int, *, totals: str, columns: str = "A1:H", name: str = "Acties"
) -> dict[str, str]:
    """The XML of a table on the sheet, for ``ExcelFile``."""
    area = f"{columns}{last_row}"
    table = (
        f'<table xmlns="{MAIN}" id="1" name="{name}" displayName="{name}" ref="{area}" {totals}>'
        f'<autoFilter ref="{area}"/><tableColumns count="8"/>'
        '<tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>'
    )
    return {
        "after_data": '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        "sheet_relations": relation("rId1", f"{OFFICE}/table", "../tables/table1.xml"),
        "content_types": '<Override PartName="/xl/tables/table1.xml" '
        f'ContentType="{SHEET_TYPES}.table+xml"/>',
        "table": table,
    }


def _with_table(table: dict[str, str], **changes: object) -> ExcelFile:
    content = table.pop("table")
    file = ExcelFile(**table, parts={"xl/tables/table1.xml": content})  # type: ignore[arg-type]
    return replace(file, **changes)  # type: ignore[arg-type]


def test_a_table_is_a_sheet_like_any_other(tmp_path: Path) -> None:
    file = _with_table(_table(4, totals='totalsRowShown="0"'))
    assert titles(file.programme(tmp_path)) == ALL


_LABEL = "Totaal"
_COUNT = '<c r="H5"><f>SUBTOTAL(103,Acties[Toelichting])</f><v>3</v></c>'


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ([_LABEL, *[None] * 6, "telling"], {"H5": _COUNT}),
        ([None, _LABEL, None, None, "telling"], {"E5": _COUNT.replace("H5", "E5")}),
        ([_LABEL], {}),
    ],
)
def test_a_totals_row_is_no_action(
    tmp_path: Path, row: list[object], cells: dict[str, str]
) -> None:
    sheets = minimal_sheets()
    sheets["Acties"].append(row)
    file = _with_table(_table(5, totals='totalsRowCount="1"'), sheets=sheets, cells=cells)
    assert titles(file.programme(tmp_path)) == ALL


def test_an_action_that_was_typed_over_the_totals_row_is_an_action(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Acties"].append(_ADDED_ROW)
    file = _with_table(_table(5, totals='totalsRowCount="1"'), sheets=sheets)
    assert titles(file.programme(tmp_path)) == [*ALL, "Nog een"]


def test_the_totals_row_of_a_table_beside_the_actions_hides_none(tmp_path: Path) -> None:
    table = _table(4, totals='totalsRowCount="1"', columns="J1:K", name="Telling")
    assert titles(_with_table(table).programme(tmp_path)) == ALL


def test_a_row_below_the_actions_that_is_no_totals_row_is_looked_at(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Acties"].append([_LABEL])
    messages = said(_with_table(_table(4, totals=""), sheets=sheets), tmp_path)
    assert "cel B5: 'Thema' is niet ingevuld" in messages[0]


@pytest.mark.parametrize("description", ["<table", '<table xmlns="" totalsRowCount="1"/>'])
def test_a_table_whose_description_is_damaged_is_data(tmp_path: Path, description: str) -> None:
    file = _with_table(_table(4, totals=""))
    file.parts["xl/tables/table1.xml"] = description
    assert titles(file.programme(tmp_path)) == ALL


# Rows, columns, merged cells.


def test_a_merged_value_counts_for_every_cell_of_the_range(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Acties"][2][1:3] = [None, None]
    file = ExcelFile(
        sheets=sheets,
        after_data='<mergeCells count="1"><mergeCell ref="B2:B3"/><mergeCell ref="C2:C3"/>'
        "</mergeCells>",
    )
    (group,) = file.programme(tmp_path).themes[0].groups
    assert group.ambition is not None
    assert [action.id for action in group.actions] == ["W-01", "W-02"]


_FILTER = (
    '<autoFilter ref="A1:H4"><filterColumn colId="6"><filters><filter val="afgerond"/></filters>'
    "</filterColumn></autoFilter>"
)


@pytest.mark.parametrize(
    ("row", "after"),
    [('hidden="1"', ""), ('hidden="1"', _FILTER), ('hidden="true" outlineLevel="1"', "")],
    ids=["hidden", "filtered", "grouped"],
)
def test_a_row_that_is_not_shown_is_data_with_a_tip(tmp_path: Path, row: str, after: str) -> None:
    file = ExcelFile(rows={3: row, 4: row}, after_data=after)
    reading = file.read(tmp_path)
    assert reading.programme is not None
    assert titles(reading.programme) == ALL
    assert [problem.message for problem in reading.problems] == [
        "2 verborgen rijen (ook door een filter); die tellen gewoon mee"
    ]


def test_a_row_of_empty_texts_is_no_row(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Acties"].insert(3, [None] * 8)
    empty = {"A4": '<c r="A4" t="str"><v></v></c>', "E4": '<c r="E4" s="1"><v/></c>'}
    assert titles(ExcelFile(sheets=sheets, cells=empty).programme(tmp_path)) == ALL


def test_columns_that_are_not_shown_are_data(tmp_path: Path) -> None:
    file = ExcelFile(
        columns='<cols><col min="2" max="5" width="0" hidden="1" customWidth="1"/>'
        '<col min="6" max="16384" outlineLevel="1" collapsed="1"/></cols>'
    )
    assert titles(file.programme(tmp_path)) == ALL


def test_sheets_that_are_not_shown_are_data(tmp_path: Path) -> None:
    file = ExcelFile(
        rewrite=lambda _, xml: xml.replace('sheetId="2"', 'sheetId="2" state="hidden"').replace(
            'sheetId="3"', 'sheetId="3" state="veryHidden"'
        )
    )
    assert titles(file.programme(tmp_path)) == ALL


# What stands on and beside the cells.

_COMMENT = "Klopt dit wel, wethouder?"
_THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"


def test_comments_and_threads_are_not_read(tmp_path: Path) -> None:
    file = ExcelFile(
        after_data='<legacyDrawing r:id="rId1"/>',
        sheet_relations=relation("rId1", f"{OFFICE}/vmlDrawing", "../drawings/vml1.vml")
        + relation("rId2", f"{OFFICE}/comments", "../comments1.xml")
        + relation(
            "rId3",
            "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
            "../threadedComments/threadedComment1.xml",
        ),
        parts={
            "xl/comments1.xml": f'<comments xmlns="{MAIN}"><authors><author>tc</author></authors>'
            f'<commentList><comment ref="E2" authorId="0"><text><t>{_COMMENT}</t></text></comment>'
            "</commentList></comments>",
            "xl/threadedComments/threadedComment1.xml": f'<ThreadedComments xmlns="{_THREADED}">'
            f'<threadedComment ref="E2" id="{{1}}"><text>{_COMMENT}</text></threadedComment>'
            "</ThreadedComments>",
            "xl/drawings/vml1.vml": "<xml/>",
        },
    )
    programme = file.programme(tmp_path)
    assert titles(programme) == ALL
    assert _COMMENT not in repr(programme)


def test_drawings_pictures_and_controls_do_not_stand_in_the_way(tmp_path: Path) -> None:
    file = ExcelFile(
        after_data='<drawing r:id="rId1"/><mc:AlternateContent><mc:Choice Requires="x14"><controls>'
        '<mc:AlternateContent><mc:Choice Requires="x14"><control shapeId="1" r:id="rId2" '
        'name="Knop"/></mc:Choice></mc:AlternateContent></controls></mc:Choice>'
        '</mc:AlternateContent><picture r:id="rId3"/>',
        sheet_relations=relation("rId1", f"{OFFICE}/drawing", "../drawings/drawing1.xml")
        + relation("rId2", f"{OFFICE}/ctrlProp", "../ctrlProps/ctrlProp1.xml")
        + relation("rId3", f"{OFFICE}/image", "../media/image1.png"),
        parts={
            "xl/drawings/drawing1.xml": "<nog/>",
            "xl/ctrlProps/ctrlProp1.xml": "<nog/>",
            "xl/media/image1.png": b"geen plaatje",
        },
    )
    assert titles(file.programme(tmp_path)) == ALL


_WEB = "https://heemstede.nl"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ('<hyperlink ref="E2" r:id="rId1" display="Bouw" tooltip="Kijk"/>', _WEB),
        ('<hyperlink ref="E1:E9" r:id="rId1"/>', _WEB),
        ('<hyperlink ref="E2" r:id="rId1" location="wonen"/>', f"{_WEB}#wonen"),
    ],
)
def test_a_link_of_a_cell_is_kept(tmp_path: Path, link: str, address: str) -> None:
    file = ExcelFile(
        after_data=f"<hyperlinks>{link}</hyperlinks>",
        sheet_relations=relation("rId1", f"{OFFICE}/hyperlink", _WEB, mode='TargetMode="External"'),
    )
    action = next(iter(file.programme(tmp_path).actions))
    assert action.title.lines[0].content == (Link((Text("Bouw woningen"),), address),)


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ('<hyperlink ref="E2" location="Blad2!A1" display="x"/>', "link naar '#Blad2!A1' valt weg"),
        (
            '<hyperlink ref="E2" r:id="rId9"/>',
            "een of meer links op dit blad zijn niet te lezen; die vallen weg",
        ),
    ],
)
def test_a_link_that_leads_nowhere_is_dropped(tmp_path: Path, link: str, said: str) -> None:
    reading = ExcelFile(after_data=f"<hyperlinks>{link}</hyperlinks>").read(tmp_path)
    assert reading.programme is not None
    assert titles(reading.programme) == ALL
    assert [problem.message for problem in reading.problems] == [said]


def test_links_are_kept_beside_a_relation_that_openpyxl_does_not_know(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    web = relation("rId1", f"{OFFICE}/hyperlink", _WEB, mode='TargetMode="External"')
    file = ExcelFile(
        after_data='<hyperlinks><hyperlink ref="E2" r:id="rId1"/></hyperlinks>',
        sheet_relations=relation("rId2", f"{OFFICE}/drawing", "a.xml", mode='Onbekend="1"') + web,
    )
    action = next(iter(file.programme(tmp_path).actions))
    assert action.title.lines[0].content == (Link((Text("Bouw woningen"),), _WEB),)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("columns", ["E:F", "$E:$E", "2:4"])
def test_a_link_of_whole_columns_or_rows_is_kept(tmp_path: Path, columns: str) -> None:
    file = ExcelFile(
        after_data=f'<hyperlinks><hyperlink ref="{columns}" r:id="rId1"/></hyperlinks>',
        sheet_relations=relation("rId1", f"{OFFICE}/hyperlink", _WEB, mode='TargetMode="External"'),
    )
    last = list(file.programme(tmp_path).actions)[-1]
    assert last.title.lines[0].content == (Link((Text("Plant bomen"),), _WEB),)


@pytest.mark.parametrize(
    ("first", "second", "leads_to"),
    [
        ("E2:E4", "A1:H9", "https://een.nl"),
        ("A1:H9", "E2:E4", "https://een.nl"),
        ("A2:D2", "E2:H2", "https://twee.nl"),
        ("F2:H2", "A2:E2", "https://twee.nl"),
        ("E3", "D2:E2", "https://twee.nl"),
    ],
)
def test_the_first_of_the_links_of_a_cell_counts(
    tmp_path: Path, first: str, second: str, leads_to: str
) -> None:
    kind, mode = f"{OFFICE}/hyperlink", 'TargetMode="External"'
    file = ExcelFile(
        after_data=f'<hyperlinks><hyperlink ref="{first}" r:id="rId1"/>'
        f'<hyperlink ref="{second}" r:id="rId2"/></hyperlinks>',
        sheet_relations=relation("rId1", kind, "https://een.nl", mode)
        + relation("rId2", kind, "https://twee.nl", mode),
    )
    action = next(iter(file.programme(tmp_path).actions))
    assert action.title.lines[0].content == (Link((Text("Bouw woningen"),), leads_to),)


_X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
_EXCEL = "http://schemas.microsoft.com/office/excel/2006/main"
_VALIDATION = (
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" '
    'errorStyle="warning" sqref="G2:G1048576" promptTitle="Status" prompt="Kies een status">'
    "<formula1>Statussen</formula1></dataValidation></dataValidations>"
)
_EXTENSIONS = (
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
    f'xmlns:x14="{_X14}"><x14:dataValidations xmlns:xm="{_EXCEL}" count="1">'
    '<x14:dataValidation type="list"><x14:formula1><xm:f>Statussen!$A$2:$A$9</xm:f></x14:formula1>'
    "<xm:sqref>G2:G99</xm:sqref></x14:dataValidation></x14:dataValidations></ext>"
    '<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" '
    f'xmlns:x14="{_X14}"><x14:conditionalFormattings><x14:conditionalFormatting '
    f'xmlns:xm="{_EXCEL}"><x14:cfRule type="iconSet" priority="2" id="{{1}}"><x14:iconSet '
    'iconSet="3Triangles"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo></x14:iconSet>'
    "</x14:cfRule><xm:sqref>G2:G9</xm:sqref></x14:conditionalFormatting>"
    "</x14:conditionalFormattings></ext></extLst>"
)
_COLOURING = (
    '<conditionalFormatting sqref="G2:G9"><cfRule type="nieuweregel" dxfId="7" priority="1"/>'
    "</conditionalFormatting>"
)
_PROTECTION = (
    '<sheetProtection algorithmName="SHA-512" hashValue="nep=" saltValue="nep=" '
    'spinCount="100000" sheet="1" objects="1" scenarios="1"/>'
)


@pytest.mark.parametrize(
    "after",
    [_VALIDATION, _EXTENSIONS, _COLOURING, _PROTECTION, _FILTER],
    ids=["validation", "extensions", "colouring", "protection", "filter"],
)
def test_what_helps_staff_to_fill_a_sheet_is_left_alone(tmp_path: Path, after: str) -> None:
    assert titles(ExcelFile(after_data=after).programme(tmp_path)) == ALL
