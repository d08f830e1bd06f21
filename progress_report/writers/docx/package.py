"""The package of the document: the house style's, with our parts, properties and ids."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, date, datetime, time
from itertools import chain, count

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from progress_report.house_style import HouseStyle
from progress_report.writers.docx.xml import qualified

_LONGEST_BOOKMARK = 40


class Package:
    """The house style opened as a document without content, and what refers to its parts."""

    def __init__(self, house_style: HouseStyle) -> None:
        self.house_style = house_style
        self.document: WordDocument = docx.Document(io.BytesIO(house_style.docx))
        self.body: etree._Element = self.document.element.body
        for child in list(self.body):
            if child.tag != qualified("w:sectPr"):
                self.body.remove(child)
        self._ids = count(1 + _highest_id(self.document))
        self._media: dict[bytes, str] = {}
        self._bookmarks: dict[str, str] = {}

    def style(self, name: str) -> str:
        """The id of the style with the name."""
        return self.house_style.style(name)

    def next_id(self) -> int:
        return next(self._ids)

    def bookmark_name(self, anchor: str) -> str:
        """The bookmark for an anchor: no hyphens, at most 40 characters, unique.

        ECMA-376 part 1, 17.13.6.2. The underscore in front hides it in the lists of Word.
        """
        if anchor not in self._bookmarks:
            name = f"_{anchor.replace('-', '_')}"
            tried = chain([""], (f"_{number}" for number in count(2)))
            shortened = (name[: _LONGEST_BOOKMARK - len(end)] + end for end in tried)
            taken = self._bookmarks.values()
            self._bookmarks[anchor] = next(name for name in shortened if name not in taken)
        return self._bookmarks[anchor]

    def link(self, address: str) -> str:
        """The id of the relationship to an address outside the document."""
        return str(self.document.part.relate_to(address, RT.HYPERLINK, is_external=True))

    def media(self, data: bytes, media_type: str) -> str:
        """The id of the relationship to the file, which is stored once.

        Not by python-docx, which refuses photos with a header that it does not know.
        """
        if data not in self._media:
            extension = media_type.partition("/")[2].partition("+")[0]
            uri = PackURI(f"/word/media/beeld{len(self._media) + 1}.{extension}")
            part = Part(uri, media_type, data, self.document.part.package)
            self._media[data] = str(self.document.part.relate_to(part, RT.IMAGE))
        return self._media[data]

    def to_bytes(self, day: date) -> bytes:
        """The file; the same content gives the same bytes, with the day as its time."""
        stream = io.BytesIO()
        self.document.save(stream)
        return _repacked(stream, day)


def _highest_id(document: WordDocument) -> int:
    """The highest id of a drawing or bookmark in the header and footer of the house style."""
    parts = (part for part in document.part.package.iter_parts() if hasattr(part, "element"))
    found = (
        int(digits[0])
        for part in parts
        for tag, name in (("wp:docPr", "id"), ("w:bookmarkStart", qualified("w:id")))
        for node in part.element.iter(qualified(tag))
        if (digits := re.match(r"\d+", node.get(name, "")))
    )
    return max(found, default=0)


def midnight(day: date) -> datetime:
    """The start of the day in UTC, for properties that ask a time."""
    return datetime.combine(day, time(), UTC)


def part_named(package: OpcPackage, name: str) -> Part | None:
    """The part with the name, such as ``/docProps/app.xml``."""
    return next((part for part in package.iter_parts() if part.partname == name), None)


def _repacked(stream: io.BytesIO, day: date) -> bytes:
    """The same zip with one fixed time on every part; zip knows the years 1980 to 2107."""
    moment = (min(max(day.year, 1980), 2107), day.month, day.day, 0, 0, 0)
    result = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, moment)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return result.getvalue()
