"""Names and values in the XML of Word (ECMA-376 part 1)."""

from __future__ import annotations

import re
from math import isfinite
from typing import Final

from lxml import etree

from progress_report.lengths import TWIPS_PER_POINT

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

EMU_PER_POINT = 12700

_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
)
_MEASURE = re.compile(r"(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)")
_POINTS = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72, "pt": 1, "pc": 12, "pi": 12}
_OFF = ("0", "false", "off")


def parse(data: bytes) -> etree._Element:
    return etree.fromstring(data, _PARSER)


def found(element: etree._Element | None) -> etree._Element:
    """The element, which every Word document has. Raises KeyError when this one does not."""
    if element is None:
        raise KeyError("a part of the house style that every Word document has")
    return element


def value(parent: etree._Element | None, path: str) -> str:
    """The ``w:val`` of a descendant, ``""`` without it."""
    element = parent.find(path) if parent is not None else None
    return str(element.get(f"{W}val", "")) if element is not None else ""


def is_on(element: etree._Element) -> bool:
    """A property that is there is on, unless it says that it is not (17.17.4)."""
    return element.get(f"{W}val", "1") not in _OFF


def points(measure: str, unit: float = TWIPS_PER_POINT) -> float:
    """A length in points, from a number in a unit of which so many make a point, or from
    ``1.5cm`` (22.9.2.14, 22.9.2.15)."""
    with_unit = _MEASURE.fullmatch(measure)
    if with_unit:
        return number(with_unit[1]) * _POINTS[with_unit[2]]
    return number(measure) / unit


def number(written: str) -> float:
    """Raises ValueError for what is no number, or one without end."""
    read = float(written)
    if not isfinite(read):
        raise ValueError(written)
    return read
