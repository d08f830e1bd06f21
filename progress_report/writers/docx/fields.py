"""Fields: places that Word can count or look up again (ECMA-376 part 1, 17.16.18)."""

from __future__ import annotations

from progress_report.writers.docx.markup import element, text_element


def field(instruction: str, result: str, properties: str = "") -> str:
    """The runs of a field with its stored result, each with the properties (``w:rPr``)."""
    return "".join(
        (
            field_start(instruction, properties),
            element("w:r", None, properties, text_element("w:t", result)),
            field_mark("end", properties),
        )
    )


def page_field(bookmark: str, page: str, properties: str = "") -> str:
    """The number of the page with the bookmark; ``\\h`` makes it a link (17.16.5.45)."""
    return field(f"PAGEREF {bookmark} \\h", page, properties)


def field_start(instruction: str, properties: str = "") -> str:
    """The runs before the result of a field."""
    code = element("w:r", None, properties, text_element("w:instrText", f" {instruction} "))
    return field_mark("begin", properties) + code + field_mark("separate", properties)


def field_mark(kind: str, properties: str = "") -> str:
    """``begin``, ``separate`` or ``end`` of a field."""
    return element("w:r", None, properties, element("w:fldChar", {"w:fldCharType": kind}))
