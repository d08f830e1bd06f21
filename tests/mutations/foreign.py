"""Other people's spreadsheets, as they are and with our names on their sheets."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from progress_report.workbook.schema import SHEETS
from tests.mutations.archives import MAIN, packed, unpacked

_ENDINGS = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".ods")
_WORKBOOK = "xl/workbook.xml"
AS_IT_IS, RENAMED = "as it is", "renamed"


@dataclass(frozen=True, slots=True, order=True)
class Foreign:
    """A file; of a ``renamed`` one the first sheets have our names, so that they are parsed."""

    path: Path
    kind: str
    number: int

    @property
    def name(self) -> str:
        return f"{self.path} ({self.kind})"

    def data(self) -> bytes:
        data = self.path.read_bytes()
        return _renamed(data) if self.kind == RENAMED else data


def foreign_files(folder: Path) -> Iterator[Foreign]:
    """Every spreadsheet in the folder and those below it, twice."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in _ENDINGS)
    for number, path in enumerate(paths):
        yield Foreign(path, AS_IT_IS, number)
        yield Foreign(path, RENAMED, number)


def _renamed(data: bytes) -> bytes:
    """The workbook with our names; what cannot be renamed stays as it is."""
    try:
        parts = unpacked(data)
        book = etree.fromstring(parts[_WORKBOOK], etree.XMLParser(resolve_entities=False))
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, RuntimeError, NotImplementedError):
        return data
    for sheet, schema in zip(book.iter(f"{MAIN}sheet"), SHEETS, strict=False):
        sheet.set("name", schema.name)
    return packed({**parts, _WORKBOOK: etree.tostring(book)})
