"""The real house style with small edits, as someone who changes it in Word would make them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from lxml import etree

from progress_report.house_style import HouseStyle, read_house_style

Node: TypeAlias = Any

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "v": "urn:schemas-microsoft-com:vml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wp14": "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
_STYLES, _NUMBERING = "word/styles.xml", "word/numbering.xml"
_DOCUMENT, _SETTINGS = "word/document.xml", "word/settings.xml"
_HEADERS = {"header": "header1", "first header": "header2", "footer": "footer1"}
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"


def elements(xml: str) -> list[Node]:
    """The elements in a snippet that uses the usual prefixes."""
    declared = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())
    return list(etree.fromstring(f"<snippet {declared}>{xml}</snippet>"))


def text_run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def complex_field(instruction: str, *results: str) -> str:
    """The runs of a field, with what it showed in pieces."""

    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    said = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    shown = "".join(map(text_run, results))
    return mark("begin") + said + mark("separate") + shown + mark("end")


@dataclass(frozen=True)
class Edited:
    """A copy of the house style in a folder of its own."""

    folder: Path

    def read(self) -> HouseStyle:
        return read_house_style(self.folder)

    def style(self, name: str, properties: str, kind: str = "paragraph") -> None:
        """Gives the style with the name other content, or adds it; its id stays, or is the name."""

        def change(root: Node) -> None:
            found = root.xpath(f'w:style[w:name/@w:val="{name}"]', namespaces=NAMESPACES)
            old = found[0] if found else None
            style_id = name
            if old is not None:
                style_id = old.get(f"{{{NAMESPACES['w']}}}styleId")
                root.remove(old)
            start = f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{name}"/>'
            root.extend(elements(f"{start}{properties}</w:style>"))

        self._change(_STYLES, change)

    def defaults(self, run: str = "", paragraph: str = "") -> None:
        """Replaces the defaults of the document."""
        xml = (
            f"<w:docDefaults><w:rPrDefault><w:rPr>{run}</w:rPr></w:rPrDefault>"
            f"<w:pPrDefault><w:pPr>{paragraph}</w:pPr></w:pPrDefault></w:docDefaults>"
        )
        self._change(_STYLES, lambda root: root.replace(root[0], *elements(xml)))

    def list(self, number: int, levels: str, link: str = "") -> None:
        """Makes the list with the number one of its own."""
        xml = (
            f'<w:abstractNum w:abstractNumId="9{number}">{link}{levels}</w:abstractNum>'
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="9{number}"/></w:num>'
        )

        def change(root: Node) -> None:
            for old in root.xpath(f'w:num[@w:numId="{number}"]', namespaces=NAMESPACES):
                root.remove(old)
            root.extend(elements(xml))

        self._change(_NUMBERING, change)

    def running(self, which: str, content: str, targets: Mapping[str, str] | None = None) -> None:
        """Fills ``header``, ``first header`` or ``footer``; ``targets`` are pictures by id."""
        part = _HEADERS[which]

        def change(root: Node) -> None:
            root[:] = elements(content)

        self._change(f"word/{part}.xml", change)
        lines = (
            f'<Relationship Id="{key}" Type="{_IMAGE}" Target="{target}"/>'
            for key, target in (targets or {}).items()
        )
        xml = f'<Relationships xmlns="{_RELATIONSHIPS}">{"".join(lines)}</Relationships>'
        self.file(f"word/_rels/{part}.xml.rels", xml.encode())

    def section(self, old: str, new: str) -> None:
        """Other text in the properties of the section."""
        self.text(_DOCUMENT, old, new)

    def setting(self, xml: str) -> None:
        self._change(_SETTINGS, lambda root: root.extend(elements(xml)))

    def text(self, part: str, old: str, new: str) -> None:
        before = self._files()[part].decode()
        assert old in before, f"nothing to change in {part}"
        self.file(part, before.replace(old, new).encode())

    def file(self, name: str, data: bytes) -> None:
        """Puts a file in the package, instead of what it has by that name."""
        files = {**self._files(), name: data}
        with zipfile.ZipFile(self.folder / "huisstijl.docx", "w") as archive:
            for each, content in files.items():
                archive.writestr(each, content)

    def _change(self, part: str, change: Callable[[Node], object]) -> None:
        root = etree.fromstring(self._files()[part])
        change(root)
        self.file(part, etree.tostring(root))

    def _files(self) -> dict[str, bytes]:
        with zipfile.ZipFile(self.folder / "huisstijl.docx") as archive:
            return {name: archive.read(name) for name in archive.namelist()}
