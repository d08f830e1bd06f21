"""What a part refers to: addresses, and other parts of the file (ECMA-376-2, 9.3)."""

from __future__ import annotations

from collections.abc import Mapping
from posixpath import dirname, join, normpath, split
from xml.etree.ElementTree import Element

from msgspec import Struct

from progress_report.workbook.parts import Parts
from progress_report.workbook.xml_names import PACKAGE_RELATIONSHIPS

_TAG = f"{{{PACKAGE_RELATIONSHIPS}}}Relationship"


class Relation(Struct, frozen=True):
    """What it is, and the address or the name of the part."""

    kind: str
    target: str


def relations_of(archive: Parts, part: str) -> Mapping[str, Relation]:
    """What the part refers to, by relationship id.

    Raises what ``Parts.tree`` raises.
    """
    folder, name = split(part)
    path = join(folder, "_rels", f"{name}.rels")
    if path not in archive.namelist():
        return {}
    return {
        element.get("Id", ""): _relation(element, dirname(part))
        for element in archive.tree(path).iterfind(_TAG)
    }


def _relation(element: Element, folder: str) -> Relation:
    target = element.get("Target", "")
    if element.get("TargetMode") != "External":
        target = normpath(join("/", folder, target)).lstrip("/")
    return Relation(element.get("Type", ""), target)
