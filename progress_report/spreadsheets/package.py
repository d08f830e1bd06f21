"""A workbook as the bytes of a file, the same ones at every call."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.writer.excel import ExcelWriter
from openpyxl.xml.constants import ARC_CORE, ARC_STYLE, DCTERMS_NS

_NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_CONTENT_TYPES = "[Content_Types].xml"
_FONT_ORDER = ("b", "i", "u", "sz", "color", "name", "family", "charset", "scheme")
_LAST_ROW = 1_048_576
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment that a ZIP file can hold
_READABLE = 0o644 << 16


def packed(book: Workbook) -> bytes:
    """The file, without the time at which it was made."""
    parts = _written(book)
    parts[ARC_CORE] = _without_times(parts[ARC_CORE])
    parts[ARC_STYLE] = _with_fonts_in_order(parts[ARC_STYLE])
    for sheet in book.worksheets:
        name = sheet.path.removeprefix("/")
        columns = get_column_letter(sheet.max_column)
        parts[name] = _completed(parts[name], f"A1:{columns}{_LAST_ROW}")
    return _archive(parts)


def _written(book: Workbook) -> dict[str, bytes]:
    """The parts of the file by their names."""
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        ExcelWriter(book, archive).write_data()
        return {name: archive.read(name) for name in archive.namelist()}


def _without_times(xml: bytes) -> bytes:
    """The properties of the document, but for when it was made and changed."""
    properties = etree.fromstring(xml)
    for element in properties.findall(f"{{{DCTERMS_NS}}}*"):
        properties.remove(element)
    return _serialised(properties)


def _with_fonts_in_order(xml: bytes) -> bytes:
    """The styles with what a font says in the order of the schema (ECMA-376-1, 18.8.22)."""
    styles = etree.fromstring(xml)
    for font in styles.iter(f"{_NAMESPACE}font"):
        font[:] = sorted(font, key=lambda child: _FONT_ORDER.index(etree.QName(child).localname))
    return _serialised(styles)


def _completed(xml: bytes, area: str) -> bytes:
    """A sheet with what openpyxl does not write.

    Row heights are where Excel starts from, not fixed; in the area of a sheet with a table it does
    not mark the cells with a number that is kept as text (ECMA-376-1, 18.3.1.52 and 73).
    """
    sheet = etree.fromstring(xml)
    for row in sheet.iter(f"{_NAMESPACE}row"):
        row.attrib.pop("customHeight", "")
    tables = sheet.find(f"{_NAMESPACE}tableParts")
    if tables is not None:
        ignored = etree.Element(f"{_NAMESPACE}ignoredErrors")
        etree.SubElement(ignored, f"{_NAMESPACE}ignoredError", sqref=area, numberStoredAsText="1")
        tables.addprevious(ignored)
    return _serialised(sheet)


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _archive(parts: Mapping[str, bytes]) -> bytes:
    """The parts as a ZIP file, the list of their kinds first, as Excel writes it."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda name: (name != _CONTENT_TYPES, name)):
            info = ZipInfo(name, _EARLIEST)
            info.create_system, info.external_attr = 3, _READABLE  # the same on every computer
            archive.writestr(info, parts[name], ZIP_DEFLATED)
    return stream.getvalue()
