"""The package of the document: the house style's, with our parts, properties and ids."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from copy import deepcopy
from datetime import datetime
from itertools import count

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from progress_report.house_style import HouseStyle
from progress_report.writers.docx.xml import NAMESPACES, qualified

# Stands where the content comes; a house style has nothing there any more.
_PLACE = etree.ProcessingInstruction("content")
_PICTURE = re.compile(r"/word/media/beeld(\d{1,9})\.")
_NOT_IN_BOOKMARKS = re.compile(r"[^0-9A-Za-z_]")
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
        _declare_namespaces(self.document.element)
        self._ids = count(1 + _highest_id(self.document))
        self._media: dict[bytes, str] = {}
        self._media_files: dict[str, bytes] = {}
        self._media_numbers = count(1 + _highest_picture(self.document))
        self._links = _links_of(self.document)
        self._link_ids = (f"rId{number}" for number in count(1))
        self._bookmarks: dict[str, str] = {}
        self._taken: set[str] = set()  # names of bookmarks, folded
        self._numbers: dict[str, count[int]] = {}  # of names that are taken, folded

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
            name = "_" + _NOT_IN_BOOKMARKS.sub("_", anchor)
            if name.lower().startswith(_NAMES_OF_WORD):
                name = f"_{name}"
            self._bookmarks[anchor] = self._free(name[:_LONGEST_BOOKMARK])
        return self._bookmarks[anchor]

    def _free(self, name: str) -> str:
        """The name, or what it becomes with the next number when it is taken."""
        free = name
        while free.lower() in self._taken:  # each number is tried once
            end = f"_{next(self._numbers.setdefault(name.lower(), count(2)))}"
            free = name[: _LONGEST_BOOKMARK - len(end)] + end
        self._taken.add(free.lower())
        return free

    def link(self, address: str) -> str:
        """The id of the relationship to an address outside the document.

        Asked for once: python-docx looks through all of them for every link.
        """
        if address not in self._links:
            relationships = self.document.part.rels
            free = next(name for name in self._link_ids if name not in relationships)
            relationships.add_relationship(RT.HYPERLINK, address, free, is_external=True)
            self._links[address] = free
        return self._links[address]

    def media(self, data: bytes, media_type: str) -> str:
        """The id of the relationship to the file, which is stored once.

        Not by python-docx, which refuses photos with a header that it does not know. To it the part
        is empty: the file itself comes with the body, and so is compressed once. The second time
        took half the time of a document of 150 actions.
        """
        if data not in self._media:
            extension = media_type.partition("/")[2].partition("+")[0]
            uri = PackURI(f"/word/media/beeld{next(self._media_numbers)}.{extension}")
            part = Part(uri, media_type, b"", self.document.part.package)
            self._media[data] = str(self.document.part.relate_to(part, RT.IMAGE))
            self._media_files[uri.membername] = data
        return self._media[data]

    def namespace(self, prefix: str) -> Mapping[str, str]:
        """What an element of the body has to say of its prefix: nothing when the root says it."""
        if self.document.element.nsmap.get(prefix) == NAMESPACES[prefix]:
            return {}
        return {f"xmlns:{prefix}": NAMESPACES[prefix]}

    def to_bytes(self, content: bytes, timestamp: datetime) -> bytes:
        """The file, with the content in the body; the same of both gives the same bytes."""
        self.body[-1].addprevious(deepcopy(_PLACE))
        body = self.document.part.partname.membername
        files = {**_files_of(self.document), **self._media_files}
        files[body] = content.join(files[body].split(etree.tostring(_PLACE), 1))
        return _zipped(files, timestamp)


def _declare_namespaces(root: etree._Element) -> None:
    """Declares what the body is written in, unless the root does, as those of all programs do."""
    ours = {prefix: NAMESPACES[prefix] for prefix in ("w", "r")}
    if any(root.nsmap.get(prefix) != uri for prefix, uri in ours.items()):
        used = {prefix for node in root.iter() for prefix in node.nsmap if prefix}
        etree.cleanup_namespaces(root, top_nsmap=ours, keep_ns_prefixes=[*used, *ours])


def _links_of(document: WordDocument) -> dict[str, str]:
    """The addresses that the house style links to, each with the first id of it."""
    found: dict[str, str] = {}
    for name, relationship in document.part.rels.items():
        if relationship.is_external and relationship.reltype == RT.HYPERLINK:
            found.setdefault(relationship.target_ref, name)
    return found


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


def _highest_picture(document: WordDocument) -> int:
    """The highest number in the names of pictures such as ours, which the house style has when it
    was made of a report."""
    names = (_PICTURE.match(part.partname) for part in document.part.package.iter_parts())
    return max((int(name[1]) for name in names if name), default=0)


def part_named(package: OpcPackage, name: str) -> Part | None:
    """The part with the name, such as ``/docProps/app.xml``."""
    return next((part for part in package.iter_parts() if part.partname == name), None)


def _files_of(document: WordDocument) -> dict[str, bytes]:
    """The files of the package by their names, in their order."""
    stream = io.BytesIO()
    document.save(stream)
    with zipfile.ZipFile(stream) as package:
        return {name: package.read(name) for name in package.namelist()}


def _zipped(files: Mapping[str, bytes], timestamp: datetime) -> bytes:
    """The files in their order, each of the same time, as near as zip can say it."""
    moment = min(max(timestamp.timetuple()[:6], _FIRST_ZIP_TIME), _LAST_ZIP_TIME)
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as package:
        for name, data in files.items():
            info = zipfile.ZipInfo(name, moment)
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, data)
    return result.getvalue()
