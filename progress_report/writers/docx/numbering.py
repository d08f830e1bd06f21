"""Lists that start counting at 1 again (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

from docx.enum.style import WD_STYLE_TYPE

from progress_report.writers.docx.package import Package
from progress_report.writers.docx.xml import element, value

# A paragraph with this number belongs to no list, whatever its style says (17.9.18).
NO_NUMBER = 0


def restarted_list(package: Package, style: str) -> int:
    """The number of a new list that looks like that of the style and starts at 1."""
    numbering = package.document.part.numbering_part.element
    level, pattern = _list_of_style(package, style)
    number = 1 + max(int(num.numId) for num in numbering.num_lst)
    override = element("w:lvlOverride", {"w:ilvl": level}, value("w:startOverride", 1))
    pattern_id = value("w:abstractNumId", pattern)
    numbering.append(element("w:num", {"w:numId": number}, pattern_id, override))
    return number


def _list_of_style(package: Package, style: str) -> tuple[int, int]:
    """The level in the list that the style numbers by, and the id of the list's pattern."""
    part = package.document.part
    word_style = part.styles.get_by_id(package.style(style), WD_STYLE_TYPE.PARAGRAPH)
    properties = word_style.element.pPr.numPr
    level = properties.ilvl.val if properties.ilvl is not None else 0
    lists = part.numbering_part.element.num_lst
    pattern = next(num.abstractNumId.val for num in lists if num.numId == properties.numId.val)
    return level, pattern
