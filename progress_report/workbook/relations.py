"""What a sheet refers to: addresses, and other parts of the file (ECMA-376-2, 9.3)."""

from __future__ import annotations

from collections.abc import Mapping
from posixpath import dirname, join, normpath
from typing import Any

from lxml import etree
from msgspec import Struct
from openpyxl.packaging.relationship import get_rels_path
from openpyxl.xml.constants import PKG_REL_NS

from progress_report.workbook.parts import Parts

_TAG = f"{{{PKG_REL_NS}}}Relationship"
_SAFE = etree.XMLParser(resolve_entities=False)


class Relation(Struct, frozen=True):
    """What it is, and the address or the name of the part."""

    kind: str
    target: str


def relations_of(archive: Parts, part: str) -> Mapping[str, Relation]:
    """What the part refers to, by relationship id.

    openpyxl forgets all of them when it does not know one of their attributes. Raises what
    ``Parts.read`` raises, and ``etree.XMLSyntaxError``.
    """
    path: str = get_rels_path(part)  # type: ignore[no-untyped-call]
    if path not in archive.namelist():
        return {}
    root = etree.fromstring(archive.read(path), _SAFE)
    return {
        element.get("Id", ""): _relation(element, dirname(part))
        for element in root.iterchildren(_TAG)
    }


def _relation(element: Any, folder: str) -> Relation:
    target = element.get("Target", "")
    if element.get("TargetMode") != "External":
        target = normpath(join("/", folder, target)).lstrip("/")
    return Relation(element.get("Type", ""), target)
