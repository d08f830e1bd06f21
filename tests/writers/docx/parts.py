"""A Word file opened part by part, for tests that look at its XML."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from lxml import etree

Node: TypeAlias = Any  # an element; typing what XPath finds would say less than it takes

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "custom": "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "ep": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
    "ct": "http://schemas.openxmlformats.org/package/2006/content-types",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
DOCUMENT = "word/document.xml"
_SIGNS = {"br": "\n", "tab": "\t"}


def find(node: Node, path: str) -> list[Any]:
    """What the XPath finds from the node on."""
    return list(node.xpath(path, namespaces=NAMESPACES))


def one(node: Node, path: str) -> Any:
    """The one thing that the XPath finds."""
    (found,) = find(node, path)
    return found


def text_of(node: Node) -> str:
    """The text in the node with its line breaks and tabs."""
    runs = "descendant-or-self::w:r"
    pieces = find(node, f"{runs}/w:t | {runs}/w:br | {runs}/w:tab")
    return "".join(_SIGNS.get(piece.tag.rpartition("}")[2]) or piece.text or "" for piece in pieces)


@dataclass(frozen=True)
class Relationship:
    kind: str
    target: str
    external: bool


@dataclass(frozen=True)
class Word:
    """The parts of a Word file by name, in the order of the file."""

    files: Mapping[str, bytes]

    @classmethod
    def opened(cls, data: bytes) -> Word:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return cls({name: archive.read(name) for name in archive.namelist()})

    def xml(self, name: str) -> Node:
        return etree.fromstring(self.files[name])

    @property
    def xml_names(self) -> Iterator[str]:
        return (name for name in self.files if name.endswith((".xml", ".rels")))

    @cached_property
    def body(self) -> Node:
        return one(self.xml(DOCUMENT), "/w:document/w:body")

    @cached_property
    def styles(self) -> Node:
        return self.xml("word/styles.xml")

    @cached_property
    def style_names(self) -> Mapping[str, str]:
        """The name of each style by its id."""
        return {
            one(style, "@w:styleId"): one(style, "w:name/@w:val")
            for style in find(self.styles, "w:style")
        }

    def style(self, name: str) -> Node:
        """The style with the name, as it stands in ``styles.xml``."""
        return one(self.styles, f"w:style[w:name/@w:val='{name}']")

    def style_of(self, node: Node) -> str:
        """The name of the style of a paragraph, run or table; empty when it says none."""
        ids = find(
            node, "w:pPr/w:pStyle/@w:val | w:rPr/w:rStyle/@w:val | w:tblPr/w:tblStyle/@w:val"
        )
        return self.style_names[ids[0]] if ids else ""

    @property
    def paragraphs(self) -> list[tuple[str, str]]:
        """Name of the style and text of each paragraph of the body, also of those in tables."""
        return [(self.style_of(node), text_of(node)) for node in find(self.body, ".//w:p")]

    def paragraph(self, text: str) -> Node:
        """The one paragraph of the body with this text."""
        (found,) = (node for node in find(self.body, ".//w:p") if text_of(node) == text)
        return found

    def relationships(self, part: str = DOCUMENT) -> Mapping[str, Relationship]:
        """The relationships of a part by their id; targets are names of parts, or addresses."""
        path = PurePosixPath(part)
        name = str(path.parent / "_rels" / f"{path.name}.rels")
        if name not in self.files:
            return {}
        return {node.get("Id"): _relationship(node, path) for node in find(self.xml(name), "rel:*")}

    def related(self, relationship_id: str, part: str = DOCUMENT) -> bytes:
        """The content of the part that the relationship leads to."""
        return self.files[self.relationships(part)[relationship_id].target]


def _relationship(node: Node, part: PurePosixPath) -> Relationship:
    kind = node.get("Type").rpartition("/")[2]
    target = node.get("Target")
    if node.get("TargetMode") == "External":
        return Relationship(kind, target, external=True)
    name = posixpath.normpath(posixpath.join("/", str(part.parent), target)).lstrip("/")
    return Relationship(kind, name, external=False)
