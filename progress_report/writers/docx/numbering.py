"""Lists that start counting at 1 again (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

from typing import Any

from docx.enum.style import WD_STYLE_TYPE

from progress_report.writers.docx.package import Package
from progress_report.writers.docx.xml import element, value

# A paragraph with this number belongs to no list, whatever its style says (17.9.18).
NO_NUMBER = 0


def restarted_list(package: Package, style: str) -> int | None:
    """The number of a new list that looks like that of the style and starts at 1.

    None when the style has no list to look like.
    """
    properties = _list_properties(package, style)
    if properties is None:
        return None
    lists = package.document.part.numbering_part.element.num_lst
    pattern = next(num.abstractNumId.val for num in lists if num.numId == properties.numId.val)
    level = properties.ilvl.val if properties.ilvl is not None else 0
    number = 1 + max(int(num.numId) for num in lists)
    override = element("w:lvlOverride", {"w:ilvl": level}, value("w:startOverride", 1))
    new = element("w:num", {"w:numId": number}, value("w:abstractNumId", pattern), override)
    lists[-1].addnext(new)
    return number


def _list_properties(package: Package, name: str) -> Any | None:
    """``w:numPr`` of the style, or of the nearest style that it is based on."""
    style = package.document.part.styles.get_by_id(package.style(name), WD_STYLE_TYPE.PARAGRAPH)
    while style is not None:
        paragraph = style.element.pPr
        if paragraph is not None and paragraph.numPr is not None:
            return paragraph.numPr
        style = style.base_style
    return None
