"""The workbook as a package: which parts are its sheets, texts and styles (ECMA-376-1, 12.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO
from xml.etree.ElementTree import Element

from msgspec import Struct

from progress_report.workbook.grid import Look, RichText
from progress_report.workbook.parts import DamageError, Parts, TooLargeError
from progress_report.workbook.relations import relations_of
from progress_report.workbook.strings import TEXTS, read_strings
from progress_report.workbook.styles import STYLES, read_looks
from progress_report.workbook.xml_names import RELATIONSHIPS

MAX_STRINGS_BYTES = 40_000_000
"""Of the texts that cells refer to, also cells of sheets that are not read."""

CONTENT_TYPES = "[Content_Types].xml"
WORKBOOK_PART = "xl/workbook.xml"
"""Where the workbook is in files that do not say so."""

_STYLES_PART = "xl/styles.xml"
_STRINGS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
_WORKBOOKS = (
    "application/vnd.ms-excel.template.macroEnabled.main+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
)
_RELATION = f"{{{RELATIONSHIPS}}}id"


class SheetPart(Struct, frozen=True):
    """A sheet with cells, unread: not even its size, which is often wrong."""

    title: str
    part: str


class Package(Struct, frozen=True):
    """The sheets in their order, and what their cells refer to by number: texts and looks.

    ``from_1904`` when days count from 1904 and not from 1900.
    """

    archive: Parts
    sheets: Sequence[SheetPart]
    strings: Sequence[str | RichText]
    looks: Sequence[Look]
    from_1904: bool


def open_package(data: bytes) -> Package:
    """The workbook with its sheets still unread.

    Chart sheets, defined names, properties and the theme are left alone: a report needs none of
    them, and no damage in there can stand in its way. Raises DamageError, TooLargeError and the
    ``NOT_UNDERSTOOD``.
    """
    archive = Parts(BytesIO(data))
    types = archive.tree(CONTENT_TYPES)
    strings = _strings(archive, types)
    part = _workbook_part(types)
    workbook = archive.tree(part)
    looks = _looks(archive)
    return Package(
        archive, tuple(_sheets(archive, part, workbook)), strings, looks, _from_1904(workbook)
    )


def _workbook_part(types: Element) -> str:
    for kind in _WORKBOOKS:
        part = _part_of_type(types, kind)
        if part:
            return part
    # Some programs make all XML that is nothing else a workbook.
    if any(part.get("ContentType") in _WORKBOOKS for part in types.iterfind("{*}Default")):
        return WORKBOOK_PART
    raise DamageError(CONTENT_TYPES)


def _part_of_type(types: Element, kind: str) -> str | None:
    """The name of the first part of that type."""
    overrides = types.iterfind("{*}Override")
    names = (part.get("PartName", "") for part in overrides if part.get("ContentType") == kind)
    return next((name[1:] for name in names), None)


def _strings(archive: Parts, types: Element) -> list[str | RichText]:
    name = _part_of_type(types, _STRINGS)
    if name is None:
        return []
    if archive.getinfo(name).file_size > MAX_STRINGS_BYTES:
        raise TooLargeError(name)
    with archive.open(name) as source:
        items = (item for _, item in archive.children(source, (TEXTS,)))
        return read_strings(archive.counted(items))


def _looks(archive: Parts) -> list[Look]:
    """How cells look; without styles all of them are plain."""
    if _STYLES_PART not in archive.namelist():
        return []
    with archive.open(_STYLES_PART) as source:
        return read_looks(archive.children(source, STYLES))


def _sheets(archive: Parts, part: str, workbook: Element) -> Iterator[SheetPart]:
    """The sheets with cells. Raises DamageError and KeyError when one has no name or no part."""
    relations = relations_of(archive, part)
    names = set(archive.namelist())
    for sheet in workbook.iterfind("{*}sheets/{*}sheet"):
        title, identifier = sheet.get("name"), sheet.get(_RELATION)
        if title is None:
            raise DamageError(part)
        relation = relations[identifier] if identifier else None
        if relation and relation.target in names and "chartsheet" not in relation.kind:
            yield SheetPart(title, relation.target)


def _from_1904(workbook: Element) -> bool:
    properties = workbook.find("{*}workbookPr")
    return properties is not None and properties.get("date1904") in {"1", "true"}
