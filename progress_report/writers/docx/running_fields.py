"""Fills in the fields of header and footer, where Word stored what they showed in the house
style."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree
from msgspec import Struct, field

from progress_report.house_style.fields import bound_field, field_name
from progress_report.writers.docx.xml import element, qualified

_TEXT, _PARAGRAPH = qualified("w:t"), qualified("w:p")
_KIND = qualified("w:fldCharType")


def fill_fields(root: etree._Element, texts: Mapping[str, str]) -> None:
    """Gives each field in a header or footer, and each control that shows the same as one, the
    text that goes with its name. Fields without a text, such as PAGE, stay as they are."""
    for paragraph in root.iter(_PARAGRAPH):
        for complex_field in _complex_fields(paragraph):
            name = field_name(complex_field.instruction)
            if name in texts:
                complex_field.fill(texts[name])
    for simple in root.iter(qualified("w:fldSimple")):
        name = field_name(simple.get(qualified("w:instr"), ""))
        if name in texts:
            _fill(simple, texts[name])
    for control in root.iter(qualified("w:sdt")):
        name, content = bound_field(control), control.find(qualified("w:sdtContent"))
        if name in texts and content is not None:
            _fill(content, texts[name])
            _tell_filled(control)


class _ComplexField(Struct):
    """A field that runs from ``begin`` over ``separate`` to ``end`` (17.16.18)."""

    instruction: str = ""
    in_result: bool = False
    results: list[etree._Element] = field(default_factory=list)
    end: etree._Element | None = None

    def fill(self, text: str) -> None:
        if not self.results and self.end is not None:
            if not self.in_result:
                self.end.addprevious(element("w:fldChar", {"w:fldCharType": "separate"}))
            self.results = [element("w:t")]
            self.end.addprevious(self.results[0])
        _set_text(self.results, text)


def _complex_fields(paragraph: etree._Element) -> Iterator[_ComplexField]:
    """The fields by their ends: one inside another comes before it, and is part of its result."""
    open_fields = list[_ComplexField]()
    for node in list(paragraph.iter(qualified("w:fldChar"), qualified("w:instrText"), _TEXT)):
        if node.tag == _TEXT:
            for around in open_fields:
                around.results += [node] if around.in_result else []
        elif node.tag == qualified("w:instrText") and open_fields:
            open_fields[-1].instruction += node.text or ""
        elif node.get(_KIND) == "begin":
            open_fields.append(_ComplexField())
        elif node.get(_KIND) == "separate" and open_fields:
            open_fields[-1].in_result = True
        elif node.get(_KIND) == "end" and open_fields:
            ended = open_fields.pop()
            ended.end = node
            yield ended


def _fill(content: etree._Element, text: str) -> None:
    results = list(content.iter(_TEXT))
    if not results:
        results = [element("w:t")]
        paragraphs = list(content.iter(_PARAGRAPH))
        (paragraphs[-1] if paragraphs else content).append(element("w:r", None, results[0]))
    _set_text(results, text)


def _tell_filled(control: etree._Element) -> None:
    """Word takes the text for one that asks to be replaced as long as ``showingPlcHdr`` is
    there."""
    for properties in control.findall(qualified("w:sdtPr")):
        for mark in properties.findall(qualified("w:showingPlcHdr")):
            properties.remove(mark)


def _set_text(results: list[etree._Element], text: str) -> None:
    """The whole text in the first piece of the result; Word may have split it."""
    for number, result in enumerate(results):
        result.text = text if number == 0 else ""
