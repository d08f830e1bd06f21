"""The workbook of ``minimal_sheets`` as Excel saves it: part by part, with what Excel adds to each.

A test changes it where it wants to: it adds XML to a part, or a part to the file.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

from progress_report.model import Action, Programme
from progress_report.workbook.reader import Reading, read_workbook
from tests.workbooks import Sheets, minimal_sheets

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
WORKBOOK_TYPE = f"{SHEET_TYPES}.sheet.main+xml"

ACTIONS = "xl/worksheets/sheet3.xml"
STRINGS = "xl/sharedStrings.xml"
_SHEET_ROOT = (
    f'<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'mc:Ignorable="x14ac xr xr2 xr3" '
    'xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" '
    'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" '
    'xmlns:xr2="http://schemas.microsoft.com/office/spreadsheetml/2015/revision2" '
    'xmlns:xr3="http://schemas.microsoft.com/office/spreadsheetml/2016/revision3" '
    'xr:uid="{00000000-0001-0000-0000-000000000000}">'
)
_VIEWS = (
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" '
    'activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView>'
    '</sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>'
)

FIRST_STRING = 100
"""The number of the first shared string of a test; those before it are the workbook's own."""
FIRST_STYLE = 2
"""The number of the first ``xf`` of a test; before it stand a plain one and one for dates."""


@dataclass
class ExcelFile:
    """The XML that a test adds; ``parts`` are added too, or take the place of others."""

    strings: str = ""
    formats: str = ""
    styles: str = ""
    columns: str = ""
    after_data: str = ""
    book_settings: str = "<workbookPr/>"
    after_sheets: str = ""
    content_types: str = ""
    book_relations: str = ""
    sheet_relations: str = ""
    book_type: str = WORKBOOK_TYPE
    parts: dict[str, str | bytes] = field(default_factory=dict)
    rewrite: Callable[[str, str], str | bytes] = lambda _, xml: xml
    sheets: Sheets = field(default_factory=minimal_sheets)
    cells: dict[str, str] = field(default_factory=dict)
    rows: dict[int, str] = field(default_factory=dict)
    """Attributes of rows of ``Acties``."""

    def save(self, path: Path) -> Path:
        """Write the file; ``cells`` stand in ``Acties`` instead of what was there."""
        parts: dict[str, str | bytes] = {**self._parts(), **self.parts}
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                text = self.rewrite(name, content) if isinstance(content, str) else content
                archive.writestr(name, text)
        return path

    def read(self, folder: Path) -> Reading:
        return read_workbook(self.save(folder / "voortgang.xlsx"))

    def programme(self, folder: Path) -> Programme:
        """The programme of a workbook of which nothing has to be said."""
        reading = self.read(folder)
        assert [str(problem) for problem in reading.problems] == []
        assert reading.programme is not None
        return reading.programme

    def _parts(self) -> dict[str, str]:
        strings = _Strings()
        sheets = {
            f"xl/worksheets/sheet{number}.xml": self._sheet(name, strings)
            for number, name in enumerate(self.sheets, start=1)
        }
        return {
            "[Content_Types].xml": self._content_types(),
            "_rels/.rels": _relations(
                f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
            ),
            "xl/workbook.xml": self._book(),
            "xl/_rels/workbook.xml.rels": self._book_rels(),
            **sheets,
            "xl/worksheets/_rels/sheet3.xml.rels": _relations(self.sheet_relations),
            "xl/styles.xml": self._style_sheet(),
            STRINGS: strings.xml(self.strings),
        }

    def _content_types(self) -> str:
        sheets = "".join(
            f'<Override PartName="/xl/worksheets/sheet{number}.xml" '
            f'ContentType="{SHEET_TYPES}.worksheet+xml"/>'
            for number in range(1, len(self.sheets) + 1)
        )
        return (
            f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
            f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            'relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{self.book_type}"/>{sheets}'
            f'<Override PartName="/xl/styles.xml" ContentType="{SHEET_TYPES}.styles+xml"/>'
            f'<Override PartName="/{STRINGS}" ContentType="{SHEET_TYPES}.sharedStrings+xml"/>'
            f"{self.content_types}</Types>"
        )

    def _book(self) -> str:
        sheets = "".join(
            f'<sheet name="{escape(name)}" sheetId="{number}" r:id="rId{number}"/>'
            for number, name in enumerate(self.sheets, start=1)
        )
        return (
            f'{_XML}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><fileVersion appName="xl" '
            f'lastEdited="7" lowestEdited="7" rupBuild="22228"/>{self.book_settings}'
            '<bookViews><workbookView xWindow="-120" yWindow="-120" windowWidth="29040" '
            f'windowHeight="15840" activeTab="2"/></bookViews><sheets>{sheets}</sheets>'
            f'{self.after_sheets}<calcPr calcId="191029"/></workbook>'
        )

    def _book_rels(self) -> str:
        sheets = "".join(
            f'<Relationship Id="rId{number}" Type="{OFFICE}/worksheet" '
            f'Target="worksheets/sheet{number}.xml"/>'
            for number in range(1, len(self.sheets) + 1)
        )
        return _relations(
            f'{sheets}<Relationship Id="rId91" Type="{OFFICE}/styles" Target="styles.xml"/>'
            f'<Relationship Id="rId92" Type="{OFFICE}/sharedStrings" '
            f'Target="sharedStrings.xml"/>{self.book_relations}'
        )

    def _style_sheet(self) -> str:
        return (
            f'{_XML}<styleSheet xmlns="{MAIN}"><numFmts>'
            '<numFmt numFmtId="164" formatCode="[$-413]d\\ mmmm\\ yyyy;@"/>'
            f"{self.formats}</numFmts>"
            '<fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'
            "<font><b/><sz val='11'/></font><font><u/><sz val='11'/></font></fonts>"
            '<fills count="2"><fill><patternFill patternType="none"/></fill>'
            '<fill><patternFill patternType="gray125"/></fill></fills>'
            "<borders><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
            '</cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
            '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" '
            f'applyNumberFormat="1"/>{self.styles}</cellXfs>'
            '<cellStyles count="1"><cellStyle name="Standaard" xfId="0" builtinId="0"/>'
            '</cellStyles><dxfs count="0"/></styleSheet>'
        )

    def _sheet(self, name: str, strings: _Strings) -> str:
        is_actions = name == "Acties"
        cells = self.cells if is_actions else {}
        rows = "".join(
            _row(number, values, strings, cells, self.rows.get(number, "") if is_actions else "")
            for number, values in enumerate(self.sheets[name], start=1)
        )
        columns, after = (self.columns, self.after_data) if is_actions else ("", "")
        return (
            f'{_XML}{_SHEET_ROOT}<dimension ref="A1:H4"/>{_VIEWS}{columns}<sheetData>{rows}'
            f'</sheetData>{after}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" '
            'header="0.3" footer="0.3"/></worksheet>'
        )


class _Strings:
    """The shared strings, each once, in the order in which they are met."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, text: str) -> int:
        return self._numbers.setdefault(text, len(self._numbers))

    def xml(self, added: str) -> str:
        own = [f"<si><t>{escape(text)}</t></si>" for text in self._numbers]
        own += ["<si><t/></si>"] * (FIRST_STRING - len(own))
        count = len(own)
        return (
            f'{_XML}<sst xmlns="{MAIN}" count="{count}" uniqueCount="{count}">'
            f"{''.join(own)}{added}</sst>"
        )


def _row(
    number: int, values: list[object], strings: _Strings, cells: dict[str, str], attributes: str
) -> str:
    places = [f"{get_column_letter(column)}{number}" for column in range(1, len(values) + 1)]
    content = "".join(
        cells.get(place, _cell(place, value, strings))
        for place, value in zip(places, values, strict=True)
    )
    return (
        f'<row r="{number}" spans="1:{len(values)}" {attributes} x14ac:dyDescent="0.25">'
        f"{content}</row>"
    )


def _cell(place: str, value: object, strings: _Strings) -> str:
    match value:
        case None:
            return ""
        case date():
            return f'<c r="{place}" s="1"><v>{int(to_excel(value))}</v></c>'
        case int():
            return f'<c r="{place}"><v>{value}</v></c>'
        case _:
            return f'<c r="{place}" t="s"><v>{strings.number(str(value))}</v></c>'


def _relations(relations: str) -> str:
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>'


def first_action(folder: Path, cell: str, **added: str) -> tuple[Action, tuple[str, ...]]:
    """The first action when its ``Actie`` is written as ``cell``, and what is said of it.

    ``added`` is XML of ``ExcelFile``.
    """
    reading = ExcelFile(cells={"E2": cell}, **added).read(folder)  # type: ignore[arg-type]
    assert reading.programme is not None
    return next(iter(reading.programme.actions)), tuple(
        problem.message for problem in reading.problems
    )


def titles(programme: Programme) -> list[str]:
    """The actions by their title."""
    return [action.title.plain for action in programme.actions]


def said(file: ExcelFile, folder: Path) -> list[str]:
    """All that is said of the file."""
    return [str(problem) for problem in file.read(folder).problems]


def relation(identifier: str, kind: str, target: str, mode: str = "") -> str:
    """The XML of a relationship."""
    return f'<Relationship Id="{identifier}" Type="{kind}" Target="{target}" {mode}/>'


ALL = ["Bouw woningen", "Maak een visie", "Plant bomen"]
"""The titles of the actions of ``minimal_sheets``."""


def without_places(xml: str) -> str:
    """The XML of a sheet without the places of its rows and cells."""
    return re.sub(r'(<(?:row|c)) r="[A-Z]*\d+"', r"\1", xml)
