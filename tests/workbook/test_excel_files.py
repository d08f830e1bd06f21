"""Files as Excel and others write them: what is in the package next to what is read of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.workbook.excel_parts import (
    ACTIONS,
    ALL,
    FIRST_STRING,
    MAIN,
    OFFICE,
    SHEET_TYPES,
    STRINGS,
    WORKBOOK_TYPE,
    ExcelFile,
    relation,
    titles,
    without_places,
)
from tests.workbooks import minimal_sheets

_NAMES = (
    "<definedNames>"
    '<definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">Acties!$A$1:$H$4'
    "</definedName>"
    '<definedName name="_xlnm.Print_Titles" localSheetId="2">Acties!$1:$1</definedName>'
    '<definedName name="Weg">#REF!</definedName>'
    '<definedName name="Ver">[1]Blad1!$A$1</definedName>'
    '<definedName name="Lam">_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1)</definedName></definedNames>'
)


def test_names_that_are_broken_do_not_stand_in_the_way(tmp_path: Path) -> None:
    assert titles(ExcelFile(after_sheets=_NAMES).programme(tmp_path)) == ALL


def test_protection_of_the_workbook_hides_nothing(tmp_path: Path) -> None:
    file = ExcelFile(
        book_settings='<workbookPr codeName="DitWerkboek"/><workbookProtection '
        'workbookAlgorithmName="SHA-512" lockStructure="1"/>'
    )
    assert titles(file.programme(tmp_path)) == ALL


@pytest.mark.parametrize(
    "book_type",
    [
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        f"{SHEET_TYPES}.template.main+xml",
        "application/vnd.ms-excel.template.macroEnabled.main+xml",
        WORKBOOK_TYPE,
    ],
)
def test_a_workbook_with_macros_or_a_template_is_read(tmp_path: Path, book_type: str) -> None:
    file = ExcelFile(
        book_type=book_type,
        book_relations=relation(
            "rId8",
            "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
            "vbaProject.bin",
        ),
        parts={"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook"},
    )
    assert titles(file.programme(tmp_path)) == ALL


def test_links_to_other_workbooks_and_pivot_tables_are_left_alone(tmp_path: Path) -> None:
    file = ExcelFile(
        after_sheets='<externalReferences><externalReference r:id="rId8"/></externalReferences>'
        '<pivotCaches><pivotCache cacheId="1" r:id="rId9"/></pivotCaches>',
        book_relations=relation("rId8", f"{OFFICE}/externalLink", "externalLinks/link1.xml")
        + relation("rId9", f"{OFFICE}/pivotCacheDefinition", "pivotCache/definition1.xml"),
        sheet_relations=relation("rId1", f"{OFFICE}/pivotTable", "../pivotTables/weg.xml"),
        parts={"xl/externalLinks/link1.xml": "<weg", "xl/pivotCache/definition1.xml": "<weg"},
    )
    assert titles(file.programme(tmp_path)) == ALL


def test_a_chart_sheet_has_no_cells(tmp_path: Path) -> None:
    file = ExcelFile(
        rewrite=lambda _, xml: xml.replace(
            "</sheets>", '<sheet name="Grafiek" sheetId="9" r:id="rId8"/></sheets>'
        ),
        book_relations=relation("rId8", f"{OFFICE}/chartsheet", "chartsheets/sheet1.xml"),
        parts={"xl/chartsheets/sheet1.xml": f'<chartsheet xmlns="{MAIN}"/>'},
    )
    assert titles(file.programme(tmp_path)) == ALL


def test_a_style_needs_no_base_and_nothing_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    base = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
    programme = ExcelFile(rewrite=lambda _, xml: xml.replace(base, "")).programme(tmp_path)
    assert programme.settings.reference_date == date(2024, 4, 1)
    assert capsys.readouterr() == ("", "")


def _without_style_names(_: str, xml: str) -> str:
    """As programs write it that only know what a cell looks like."""
    start, end = xml.find("<cellStyleXfs"), xml.find("</cellStyleXfs>")
    names = xml.find("<cellStyles"), xml.find("</cellStyles>")
    if start < 0:
        return xml
    without_names = xml[: names[0]] + xml[names[1] + len("</cellStyles>") :]
    return without_names[:start] + without_names[end + len("</cellStyleXfs>") :]


def test_styles_need_no_names(tmp_path: Path) -> None:
    programme = ExcelFile(rewrite=_without_style_names).programme(tmp_path)
    assert programme.settings.reference_date == date(2024, 4, 1)


# Other ways to write the same.


def _utf_16(name: str, xml: str) -> str | bytes:
    """Of the list of parts programs only expect UTF-8."""
    if not name.startswith("xl/"):
        return xml
    return xml.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")


def _with_mark(_: str, xml: str) -> bytes:
    return b"\xef\xbb\xbf" + xml.encode()


def _prefixed(name: str, xml: str) -> str:
    """As the software kit for Open XML of Microsoft writes it: every element with a prefix."""
    if name not in {ACTIONS, STRINGS}:
        return xml
    root = "worksheet" if name == ACTIONS else "sst"
    head, _, body = xml.partition(f"<{root}")
    body = body.replace("</", "</x:").replace("<", "<x:").replace("<x:/x:", "</x:")
    return f"{head}<x:{root}" + body.replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')


def _without_places(name: str, xml: str) -> str:
    """As some exports write it; the sheets for this test have no empty cells."""
    return without_places(xml) if name == ACTIONS else xml


def _without_size(_: str, xml: str) -> str:
    return xml.replace('<dimension ref="A1:H4"/>', "")


def _with_wrong_size(_: str, xml: str) -> str:
    return xml.replace('<dimension ref="A1:H4"/>', '<dimension ref="A1:A1"/>')


def _with_senseless_size(_: str, xml: str) -> str:
    return xml.replace('<dimension ref="A1:H4"/>', '<dimension ref="niets"/>')


@pytest.mark.parametrize(
    "rewrite",
    [
        _utf_16,
        _with_mark,
        _prefixed,
        _without_places,
        _without_size,
        _with_wrong_size,
        _with_senseless_size,
    ],
)
def test_the_same_workbook_may_be_written_otherwise(tmp_path: Path, rewrite: object) -> None:
    sheets = minimal_sheets()
    sheets["Acties"][3][2] = "Groen"
    file = ExcelFile(sheets=sheets, rewrite=rewrite)  # type: ignore[arg-type]
    assert titles(file.programme(tmp_path)) == ALL


def test_parts_may_have_other_names_and_places(tmp_path: Path) -> None:
    file = ExcelFile(
        rewrite=lambda name, xml: (
            xml.replace("worksheets/sheet3.xml", "/xl/bladen/acties.xml")
            if name == "xl/_rels/workbook.xml.rels"
            else xml.replace("/xl/worksheets/sheet3.xml", "/xl/bladen/acties.xml")
        )
    )
    own = ExcelFile()._parts()
    file.parts["xl/bladen/acties.xml"] = own[ACTIONS]
    file.parts[ACTIONS] = "<weg"
    assert titles(file.programme(tmp_path)) == ALL


def test_a_workbook_that_google_sheets_exported_is_read(tmp_path: Path) -> None:
    """Its habits: dates with a style of their own, sizes as decimals, formulas of its own."""
    dummy = '__xludf.DUMMYFUNCTION("""COMPUTED_VALUE""")'
    file = ExcelFile(
        strings='<si><t xml:space="preserve">Bouw een brug</t></si><si><r><rPr><b/><color rgb='
        '"FF000000"/><rFont val="Arial"/></rPr><t xml:space="preserve">Vet</t></r></si>',
        styles='<xf borderId="0" fillId="0" fontId="0" numFmtId="164" xfId="0" '
        'applyAlignment="1" applyFont="1"><alignment readingOrder="0" wrapText="1"/></xf>',
        cells={
            "E2": f'<c r="E2" s="2" t="s"><v>{FIRST_STRING}</v></c>',
            "E3": f'<c r="E3" s="2" t="str"><f>IFERROR({dummy},"Maak een visie")</f>'
            "<v>Maak een visie</v></c>",
            "F2": '<c r="F2" s="2"><v>2023.0</v></c>',
        },
        rows={2: 'customFormat="1" s="2"', 3: 'ht="15.75" customHeight="1"'},
        rewrite=lambda _, xml: xml.replace('<sz val="11"/>', '<sz val="10.0"/>').replace(
            '<dimension ref="A1:H4"/>', '<sheetPr><outlinePr summaryBelow="0"/></sheetPr>'
        ),
    )
    reading = file.read(tmp_path)
    assert reading.programme is not None
    assert titles(reading.programme) == ["Bouw een brug", "Maak een visie", "Plant bomen"]
