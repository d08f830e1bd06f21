"""The parts of a Word file, and how they refer to each other."""

from __future__ import annotations

import lzma
import posixpath
import zipfile
import zlib
from collections.abc import Mapping

from lxml import etree
from msgspec import Struct

from progress_report.house_style.xml import parse

DOCUMENT = "word/document.xml"
_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# A damaged part, one with a password (RuntimeError), or compressed in a way that is not known.
_UNREADABLE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, RuntimeError)


class Target(Struct, frozen=True):
    """What a relationship leads to: the name of a part, or an address outside the file."""

    name: str
    external: bool


class WordFile:
    """An opened archive. Its methods raise KeyError for a part that is not there, or that cannot
    be read."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        if _DOCUMENT_TYPE not in self.data("[Content_Types].xml"):
            raise KeyError("a document, and not a template")

    def data(self, name: str) -> bytes:
        try:
            part = self._archive.getinfo(name)
            with self._archive.open(part) as file:
                return file.read(part.file_size)  # "read" unpacks more than it says that it is
        except _UNREADABLE as error:
            raise KeyError(name) from error

    def xml(self, name: str) -> etree._Element:
        return parse(self.data(name))

    def xml_or_none(self, name: str) -> etree._Element | None:
        return self.xml(name) if name in self._archive.namelist() else None

    def targets(self, part: str) -> Mapping[str, Target]:
        """What the part refers to, by the id of the relationship (ECMA-376 part 2, 6.5)."""
        folder, _, name = part.rpartition("/")
        root = self.xml_or_none(f"{folder}/_rels/{name}.rels")
        if root is None:
            return {}
        return {str(item.get("Id")): _target(item, folder) for item in root.iter(_RELATIONSHIP)}


def _target(item: etree._Element, folder: str) -> Target:
    name = str(item.get("Target"))
    if item.get("TargetMode") == "External":
        return Target(name, external=True)
    return Target(posixpath.normpath(posixpath.join(f"/{folder}", name)).lstrip("/"), False)
