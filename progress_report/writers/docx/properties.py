"""What the file says about itself, and the fields in header and footer that show it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from progress_report.document.blocks import Properties
from progress_report.writers.docx.package import Package, part_named
from progress_report.writers.docx.running_fields import fill_fields
from progress_report.writers.docx.xml import element
from progress_report.writers.header_fields import custom_properties, field_values

_CUSTOM_NAME = "/docProps/custom.xml"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_EXTENDED_NAME = "/docProps/app.xml"
# The format id and the first number of properties that a user defines ([MS-OSHARED] 2.3.3.2.2).
_CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_CUSTOM_NUMBER = 2
_LONGEST_PROPERTY = 255
# Word shows an error for an empty property; a space shows nothing.
_NOTHING = " "


def set_properties(package: Package, properties: Properties) -> None:
    """Fills in core, extended and custom properties, and every field that shows one of them."""
    _set_core(package, properties)
    custom = {name: text or _NOTHING for name, text in custom_properties(properties).items()}
    _set_extended(package, properties)
    _set_custom(package, custom)
    texts = {name: text or _NOTHING for name, text in field_values(properties).items()}
    for root in _headers_and_footers(package):
        fill_fields(root, texts)


def _set_core(package: Package, properties: Properties) -> None:
    core = package.document.core_properties
    for left_behind in list(core._element):
        core._element.remove(left_behind)
    core.title = _shortened(properties.title)
    core.subject = _shortened(properties.subject)
    core.author = _shortened(properties.author)
    core.last_modified_by = _shortened(properties.author)
    core.keywords = _shortened("; ".join(properties.keywords))
    core.language = properties.language
    core.created = core.modified = properties.timestamp.replace(tzinfo=None)
    core.revision = 1


def _shortened(text: str) -> str:
    """Word shows at most 255 characters of a property, and python-docx refuses more."""
    return text if len(text) <= _LONGEST_PROPERTY else f"{text[: _LONGEST_PROPERTY - 1]}…"


def _set_extended(package: Package, properties: Properties) -> None:
    company = element("ep:Company")
    company.text = properties.organisation
    part = part_named(package.document.part.package, _EXTENDED_NAME)
    if part is not None:
        part._blob = _serialised(element("ep:Properties", None, company))


def _set_custom(package: Package, custom: Mapping[str, str]) -> None:
    root = element("cp:Properties")
    for number, (name, text) in enumerate(custom.items(), _FIRST_CUSTOM_NUMBER):
        content = element("vt:lpwstr")
        content.text = text
        attributes = {"fmtid": _CUSTOM_FORMAT, "pid": str(number), "name": name}
        root.append(element("cp:property", attributes, content))
    opc = package.document.part.package
    part = part_named(opc, _CUSTOM_NAME)
    if part is None:
        part = Part(PackURI(_CUSTOM_NAME), _CUSTOM_TYPE, b"", opc)
        opc.relate_to(part, RT.CUSTOM_PROPERTIES)
    part._blob = _serialised(root)


def _serialised(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _headers_and_footers(package: Package) -> Iterator[etree._Element]:
    for relationship in package.document.part.rels.values():
        if relationship.reltype in (RT.HEADER, RT.FOOTER):
            yield relationship.target_part.element
