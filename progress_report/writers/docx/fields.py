"""Fields: places that Word can count or look up again (ECMA-376 part 1, 17.16.18)."""

from __future__ import annotations

from lxml import etree

from progress_report.writers.docx.xml import element, text_element


def field(instruction: str, result: str) -> list[etree._Element]:
    """The runs of a field with its stored result."""
    shown = element("w:r", None, text_element("w:t", result))
    return [*field_start(instruction), shown, field_mark("end")]


def field_start(instruction: str) -> list[etree._Element]:
    """The runs before the result of a field."""
    code = element("w:r", None, text_element("w:instrText", f" {instruction} "))
    return [field_mark("begin"), code, field_mark("separate")]


def field_mark(kind: str) -> etree._Element:
    """``begin``, ``separate`` or ``end`` of a field."""
    return element("w:r", None, element("w:fldChar", {"w:fldCharType": kind}))
