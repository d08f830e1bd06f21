"""The package of the document: the house style's, with our parts, properties and ids."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from datetime import datetime
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
# Word gives these names itself, and clears them away: ``_Toc`` when it makes contents anew.
_NAMES_OF_WORD = ("_toc", "_ref", "_hl", "_goback")
# Zip counts years from 1980 in seven bits, and seconds by twos (APPNOTE.TXT 4.4.6).
_FIRST_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_LAST_ZIP_TIME = (2107, 12, 31, 23, 59, 58)


class Package:
    """The house style opened as a document without content, and what refers to its parts.

    ``pages`` has the number of the page of every anchor, as far as it is known.
    """

    def __init__(self, house_style: HouseStyle, pages: Mapping[str, int]) -> None:
        self.house_style = house_style
        self.pages = pages
        self.document: WordDocument = docx.Document(io.BytesIO(house_style.docx))
        self.body: etree._Element = self.document.element.body
        for child in list(self.body):
            if child.tag != qualified("w:sectPr"):
                self.body.remove(child)
        self._ids = count(1 + _highest_id(self.document))
        self._media: dict[bytes, str] = {}
        self._bookmarks: dict[str, str] = {}
        self._taken: set[str] = set()  # names of bookmarks, folded

    def style(self, name: str) -> str:
        """The id of the style with the name."""
        return self.house_style.style(name)

    def next_id(self) -> int:
        return next(self._ids)

    def bookmark_name(self, anchor: str) -> str:
        """The bookmark for an anchor: letters, digits and underscores, at most 40, unique.

        ECMA-376 part 1, 17.13.6.2; to Word ``_W_03`` and ``_w_03`` are one name. The underscore in
        front hides the bookmark in the lists of Word.
        """
        if anchor not in self._bookmarks:
            name = "_" + re.sub(r"[^0-9A-Za-z_]", "_", anchor)
            if name.lower().startswith(_NAMES_OF_WORD):
                name = f"_{name}"
            tried = chain([""], (f"_{number}" for number in count(2)))
            shortened = (name[: _LONGEST_BOOKMARK - len(end)] + end for end in tried)
            free = next(name for name in shortened if name.lower() not in self._taken)
            self._taken.add(free.lower())
            self._bookmarks[anchor] = free
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

    def to_bytes(self, timestamp: datetime) -> bytes:
        """The file; the same content and the same time give the same bytes."""
        stream = io.BytesIO()
        self.document.save(stream)
        return _repacked(stream, timestamp)


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


def part_named(package: OpcPackage, name: str) -> Part | None:
    """The part with the name, such as ``/docProps/app.xml``."""
    return next((part for part in package.iter_parts() if part.partname == name), None)


def _repacked(stream: io.BytesIO, timestamp: datetime) -> bytes:
    """The same zip with one fixed time on every part, as near as zip can say it."""
    moment = min(max(timestamp.timetuple()[:6], _FIRST_ZIP_TIME), _LAST_ZIP_TIME)
    result = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, moment)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return result.getvalue()
