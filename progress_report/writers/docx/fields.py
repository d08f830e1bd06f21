"""Fields: places that Word can count or look up again (ECMA-376 part 1, 17.16.18)."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from progress_report.writers.docx.xml import element, text_element


def field(
    instruction: str, result: str, properties: etree._Element | None = None
) -> list[etree._Element]:
    """The runs of a field with its stored result, each with the properties (``w:rPr``)."""
    return [
        *field_start(instruction, properties),
        _run(properties, text_element("w:t", result)),
        field_mark("end", properties),
    ]


def page_field(
    bookmark: str, page: str, properties: etree._Element | None = None
) -> list[etree._Element]:
    """The number of the page with the bookmark; ``\\h`` makes it a link (17.16.5.45)."""
    return field(f"PAGEREF {bookmark} \\h", page, properties)


def field_start(instruction: str, properties: etree._Element | None = None) -> list[etree._Element]:
    """The runs before the result of a field."""
    code = _run(properties, text_element("w:instrText", f" {instruction} "))
    return [field_mark("begin", properties), code, field_mark("separate", properties)]


def field_mark(kind: str, properties: etree._Element | None = None) -> etree._Element:
    """``begin``, ``separate`` or ``end`` of a field."""
    return _run(properties, element("w:fldChar", {"w:fldCharType": kind}))


def _run(properties: etree._Element | None, content: etree._Element) -> etree._Element:
    own = () if properties is None else (deepcopy(properties),)
    return element("w:r", None, *own, content)
