"""Elements in the parts of the house style, by prefixed names: ``element("w:t", None, child)``.

The body of the document is markup: see ``markup.py``.
"""

from __future__ import annotations

from functools import cache

from lxml import etree

from progress_report.writers.docx.markup import Attributes

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
    "cp": "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "ep": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}


@cache
def qualified(name: str) -> str:
    """``w:p`` → ``{http://…/wordprocessingml/2006/main}p``; a name without prefix stays."""
    prefix, _, local = name.rpartition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}" if prefix else local


def element(
    name: str, attributes: Attributes | None = None, *children: etree._Element
) -> etree._Element:
    """An element with its attributes and children."""
    made = etree.Element(qualified(name), nsmap=_namespaces(name))
    for key, value in (attributes or {}).items():
        made.set(qualified(key), str(value))
    made.extend(children)
    return made


def value(name: str, content: str | int) -> etree._Element:
    """An element that says what it has to say in ``w:val``."""
    return element(name, {"w:val": content})


@cache
def _namespaces(name: str) -> dict[str, str]:
    """Only the element's own, so that inside the document nothing is declared again."""
    prefix = name.partition(":")[0]
    return {prefix: NAMESPACES[prefix]}
