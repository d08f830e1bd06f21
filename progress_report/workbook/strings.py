"""From the XML of a text to its characters, with the form of words in it.

Texts are as ECMA-376-1, 18.4.8 and 18.4.12 has them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias
from xml.etree.ElementTree import Element

from progress_report.workbook.grid import RichText
from progress_report.workbook.rich_text import Run
from progress_report.workbook.xml_names import tag

TEXTS = tag("sst")
"""What all texts of a workbook stand in."""

_ITEM, _TEXT, _RUN, _LOOK = map(tag, ("si", "t", "r", "rPr"))
_BOLD, _ITALIC, _UNDERLINE, _STRUCK = map(tag, ("b", "i", "u", "strike"))
_OFF = {"0", "false", "none"}


def read_strings(items: Iterable[Element]) -> list[str | RichText]:
    """The texts that cells refer to by their number, from 0."""
    return [read_string(item) for item in items if item.tag == _ITEM]


def read_string(element: Element) -> str | RichText:
    """The text of an ``si`` or ``is``; how Japanese is pronounced (``rPh``) is not part of it."""
    if len(element) == 1 and element[0].tag == _TEXT:  # as nearly all are
        return element[0].text or ""
    parts: list[Run | str] = []
    for child in element:
        if child.tag == _TEXT:
            parts.append(child.text or "")
        elif child.tag == _RUN:
            parts.append(_run(child))
    if any(isinstance(part, Run) for part in parts):
        return tuple(parts)
    return "".join(str(part) for part in parts)


def _run(element: Element) -> Run | str:
    """A run of characters; one without a look of its own has that of the cell."""
    text: str = element.findtext(_TEXT) or ""
    look = element.find(_LOOK)
    if look is None:
        return text
    return Run(text, *form(look))


Form: TypeAlias = tuple[bool, bool, bool, bool]
"""Bold, italic, underlined, struck through."""


def form(look: Element) -> Form:
    """Whether what has this look is bold, italic, underlined and struck through."""
    bold, italic, underline, struck = (
        _is_on(look, name) for name in (_BOLD, _ITALIC, _UNDERLINE, _STRUCK)
    )
    return bold, italic, underline, struck


def _is_on(look: Element, name: str) -> bool:
    found = look.find(name)
    return found is not None and found.get("val") not in _OFF
