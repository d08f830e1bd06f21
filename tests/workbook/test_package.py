"""Packages as other programs write them, next to the sheets that are found in them."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from progress_report.workbook.package import open_package
from progress_report.workbook.parts import DamageError
from progress_report.workbook.reader import read_workbook
from tests.documents import REAL_WORKBOOK
from tests.workbooks import minimal_sheets, save_workbook

_BOOK, _RELATIONS, _TYPES = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"
_TITLES = ["Rapport", "Thema's", "Acties"]
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def _changed(folder: Path, part: str, old: str, new: str) -> bytes:
    """A sound workbook with something else in one of its parts."""
    sound = save_workbook(folder / "heel.xlsx", minimal_sheets())
    target = BytesIO()
    with zipfile.ZipFile(sound) as source, zipfile.ZipFile(target, "w") as written:
        for name in source.namelist():
            content = source.read(name).decode()
            assert name != part or old in content
            written.writestr(name, content.replace(old, new) if name == part else content)
    return target.getvalue()


def _titles(data: bytes) -> list[str]:
    return [sheet.title for sheet in open_package(data).sheets]


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (_BOOK, "<sheets>", '<sheets nieuw="1"><nieuw/>'),
        (_BOOK, "<sheets>", "<onbekend/><definedNames><definedName/></definedNames><sheets>"),
        (_BOOK, "</workbook>", "<bookViews>1</bookViews></workbook>"),
        (_RELATIONS, "<Relationship ", '<Relationship nieuw="1" '),
        (_RELATIONS, "</Relationships>", '<Relationship Id="rId99"/></Relationships>'),
        (_TYPES, "</Types>", '<Override nieuw="1"/><nieuw/></Types>'),
    ],
)
def test_what_is_not_known_does_not_stand_in_the_way(
    tmp_path: Path, part: str, old: str, new: str
) -> None:
    assert _titles(_changed(tmp_path, part, old, new)) == _TITLES


def test_a_sheet_without_a_part_is_left_out(tmp_path: Path) -> None:
    data = _changed(tmp_path, _BOOK, "</sheets>", '<sheet name="Weg" sheetId="9"/></sheets>')
    assert _titles(data) == _TITLES


def test_a_sheet_without_a_name_is_damage(tmp_path: Path) -> None:
    data = _changed(tmp_path, _BOOK, "</sheets>", '<sheet sheetId="9"/></sheets>')
    with pytest.raises(DamageError):
        open_package(data)


def test_a_sheet_whose_relation_is_gone_is_damage(tmp_path: Path) -> None:
    data = _changed(tmp_path, _RELATIONS, 'Id="rId1"', 'Id="weg"')
    path = tmp_path / "voortgang.xlsx"
    path.write_bytes(data)
    said = [str(problem) for problem in read_workbook(path).problems]
    assert said == [
        "voortgang.xlsx: het werkboek is beschadigd"
        "\n  Open het bestand in Excel en sla het opnieuw op, of gebruik een reservekopie."
    ]


def test_the_workbook_may_be_of_the_type_that_all_xml_has(tmp_path: Path) -> None:
    override = f'<Override PartName="/{_BOOK}" ContentType="{_MAIN_TYPE}"/>'
    default = f'<Default Extension="xml" ContentType="{_MAIN_TYPE}"/>'
    assert _titles(_changed(tmp_path, _TYPES, override, default)) == _TITLES


def test_reading_a_workbook_loads_no_library_that_it_does_not_need() -> None:
    """Each of them takes more time than reading 150 actions."""
    code = (
        "import sys; from pathlib import Path;"
        "from progress_report.workbook.reader import read_workbook;"
        "assert read_workbook(Path(sys.argv[1])).programme;"
        "print(sorted({'openpyxl', 'numpy', 'matplotlib', 'docx'} & set(sys.modules)))"
    )
    said = subprocess.run(
        [sys.executable, "-c", code, REAL_WORKBOOK], capture_output=True, text=True, check=True
    )
    assert said.stdout == "[]\n"
