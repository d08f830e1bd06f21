"""Paragraphs of a header or footer in pieces: text, fields and tabs, and the drawings they hold."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from msgspec import Struct, field
from msgspec.structs import replace

from progress_report.house_style.effects import tell_effects
from progress_report.house_style.fields import bound_field, field_name
from progress_report.house_style.looks import look
from progress_report.house_style.markup import children
from progress_report.house_style.model import CharacterStyle, ParagraphStyle, Run
from progress_report.house_style.notices import Notices
from progress_report.house_style.style_sheet import StyleSheet, switch
from progress_report.house_style.theme import Theme
from progress_report.house_style.xml import W, value

_SIGNS = {
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
_DRAWINGS = ("drawing", "pict", "object")
_CONTAINERS = (
    "hyperlink",
    "ins",
    "moveTo",
    "sdt",
    "sdtContent",
    "smartTag",
    "customXml",
    "fldSimple",
)


class Content(Struct):
    """What a paragraph holds; ``alignments`` are those of its tabs to a margin (``w:ptab``)."""

    pieces: list[Run] = field(default_factory=list)
    drawings: list[etree._Element] = field(default_factory=list)
    alignments: list[str] = field(default_factory=list)


class TextReader(Struct, frozen=True):
    sheet: StyleSheet
    theme: Theme
    notices: Notices

    def content(self, paragraph: etree._Element, style: ParagraphStyle, where: str) -> Content:
        """The content of ``w:p``, which is in a place such as ``de koptekst``."""
        reading = _Reading(self, style, where)
        around = (bound_field(control) for control in paragraph.iterancestors(f"{W}sdt"))
        reading.read(paragraph, next(filter(None, around), ""))
        return reading.content

    def look(self, run: etree._Element, paragraph: ParagraphStyle, where: str) -> CharacterStyle:
        """How a run differs from its paragraph.

        What the styles of both switch on is off; the run itself has the last word (17.7.3).
        """
        own = run.find(f"{W}rPr")
        style_id = value(own, f"{W}rStyle")
        style = self.sheet.with_id(style_id, "character") if style_id else None
        of_style = self.sheet.layers(style, "rPr", defaults=False)
        layers = [own, *of_style] if own is not None else of_style
        shown = look(layers, self.theme)
        tell_effects(f"in {where}", layers, (), self.notices)

        def resolved(name: str, here: bool | None, around: bool) -> bool | None:
            direct = switch([own], name) if own is not None else None
            return False if direct is None and here and around else here

        return replace(
            shown,
            bold=resolved("b", shown.bold, paragraph.bold),
            italic=resolved("i", shown.italic, paragraph.italic),
            capitals=resolved("caps", shown.capitals, paragraph.capitals),
        )


class _Reading:
    """One paragraph being read; a field runs over several runs (17.16.18)."""

    def __init__(self, reader: TextReader, style: ParagraphStyle, where: str) -> None:
        self.content = Content()
        self._reader, self._style, self._where = reader, style, where
        self._depth = 0
        self._instruction, self._in_result = "", False
        self._results = list[Run]()

    def read(self, parent: etree._Element, instruction: str = "") -> None:
        """The content of an element, which is the result of a field when there is an
        instruction."""
        if instruction:
            self._begin(instruction)
            self._in_result = self._in_result or self._depth == 1
        for item in children(parent):
            name = _local_name(item)
            if name == "fldSimple":
                self.read(item, str(item.get(f"{W}instr", "")) or " ")
            elif name == "r":
                self._run(item)
            elif name in _CONTAINERS:
                self.read(item, bound_field(item))
        if instruction:
            self._end()

    def _run(self, run: etree._Element) -> None:
        plain = Run(look=self._reader.look(run, self._style, self._where))
        for item in children(run):
            match _local_name(item):
                case "t":
                    self._add(replace(plain, text=item.text or ""))
                case "tab":
                    self._add(replace(plain, tab=True))
                case "ptab":
                    self.content.alignments.append(str(item.get(f"{W}alignment", "left")))
                    self._add(replace(plain, tab=True))
                case "fldChar":
                    self._field_character(str(item.get(f"{W}fldCharType")))
                case "instrText" if self._depth == 1:
                    self._instruction += item.text or ""
                case name if name in _SIGNS:
                    self._add(replace(plain, text=_SIGNS[name]))
                case name if name in _DRAWINGS:
                    self.content.drawings.append(item)

    def _field_character(self, kind: str) -> None:
        if kind == "begin":
            self._begin("")
        elif kind == "separate":
            self._in_result = self._in_result or self._depth == 1
        elif kind == "end":
            self._end()

    def _begin(self, instruction: str) -> None:
        """A field inside another is part of what the outer one shows."""
        self._depth += 1
        if self._depth == 1:
            self._instruction, self._in_result, self._results = instruction, False, []

    def _add(self, piece: Run) -> None:
        if self._depth == 0:
            self.content.pieces.append(piece)
        elif self._in_result:
            self._results.append(piece)

    def _end(self) -> None:
        self._depth = max(self._depth - 1, 0)
        if self._depth:
            return
        name = field_name(self._instruction)
        if name:
            first = self._results[0] if self._results else Run()
            text = "".join(piece.text for piece in self._results)
            self.content.pieces.append(replace(first, text=text, field=name, tab=False))
            return
        self.content.pieces += self._results
        self._reader.notices.add(
            f"het veld '{' '.join(self._instruction.split())}' in {self._where} krijgt in de PDF "
            "de tekst die er nu in Word staat",
            "Gebruik een veld dat het rapport invult: Title, Subject, Author, Page, NumPages, of "
            "DocProperty met Gemeente, Peildatum of Versie.",
        )


def paragraphs_in(root: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs (``w:p``) of a header or footer, also those in its tables and controls."""
    for item in children(root):
        name = _local_name(item)
        if name == "p":
            yield item
        elif name in ("sdt", "sdtContent", "tbl", "tr", "tc", "customXml"):
            yield from paragraphs_in(item)


def _local_name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
