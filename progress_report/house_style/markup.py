"""Content that a Word file has in more than one form (ECMA-376 part 3, 9)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# What this program understands of what Word added later: shapes, and groups of them.
_UNDERSTOOD = (
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
)


def children(element: etree._Element) -> Iterator[etree._Element]:
    """The child elements; instead of ``mc:AlternateContent``, those of the first choice that is
    understood, else those of its fallback."""
    for child in element:
        if not isinstance(child.tag, str):
            continue  # a comment
        if child.tag != f"{_MC}AlternateContent":
            yield child
            continue
        chosen = next((choice for choice in child if _is_understood(choice)), None)
        if chosen is not None:
            yield from children(chosen)


def child(element: etree._Element, name: str) -> etree._Element | None:
    """The first child with the qualified name."""
    return next((one for one in children(element) if one.tag == name), None)


def _is_understood(choice: etree._Element) -> bool:
    """Whether every namespace that a choice asks for is known; a fallback asks for none."""
    required = str(choice.get("Requires", "")).split()
    return all(choice.nsmap.get(prefix) in _UNDERSTOOD for prefix in required)
