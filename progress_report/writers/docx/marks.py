"""Marked cells in Word: the fill of the header row, as the table style says it."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from progress_report.house_style.style_sheet import StyleSheet
from progress_report.writers.docx.package import Package
from progress_report.writers.docx.xml import element, qualified, value
from progress_report.writers.mark_colours import MARKED_TABLE, mark_colours

# What stands before the colour in the properties of a run (17.3.2.28).
_BEFORE_COLOUR = ("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "strike")

_HEADER_SHADING = "/".join(
    (
        f"{qualified('w:tblStylePr')}[@{qualified('w:type')}='firstRow']",
        qualified("w:tcPr"),
        qualified("w:shd"),
    )
)


class Marks:
    """Colours cells and the text in them."""

    def __init__(self, package: Package) -> None:
        self._colours = mark_colours(package.house_style)
        self._shading = _shading(package)
        self._shading.set(qualified("w:fill"), self._colours.fill.lstrip("#"))

    def colour(self, cell: etree._Element) -> None:
        """Gives the cell its fill, which follows the theme, and its text a colour to be read."""
        cell[0].append(deepcopy(self._shading))
        for run in cell.iter(qualified("w:r")):
            _colour_run(run, self._colours.sign.lstrip("#"))


def centre(cell: etree._Element) -> None:
    """Centres the paragraphs of the cell."""
    for properties in cell.iter(qualified("w:pPr")):
        properties.append(value("w:jc", "center"))


def _colour_run(run: etree._Element, colour: str) -> None:
    properties = run.find(qualified("w:rPr"))
    if properties is None:
        properties = element("w:rPr")
        run.insert(0, properties)
    before = [child for child in properties if etree.QName(child).localname in _BEFORE_COLOUR]
    properties.insert(len(before), value("w:color", colour))


def _shading(package: Package) -> etree._Element:
    """``w:shd`` of the header row, with the colour of the theme that it names."""
    found = None
    if package.house_style.table(MARKED_TABLE).header.fill:
        found = _in_styles(package.document.styles.element, package.style(MARKED_TABLE))
    if found is not None:
        return deepcopy(found)
    return element("w:shd", {"w:val": "clear", "w:color": "auto", "w:themeFill": "accent1"})


def _in_styles(styles: etree._Element, style_id: str) -> etree._Element | None:
    """That of the style with the id, or of the nearest that it is based on."""
    sheet = StyleSheet(styles)
    chain = sheet.chain(sheet.with_id(style_id, "table"))
    found = (style.find(_HEADER_SHADING) for style in chain)
    return next((shading for shading in found if shading is not None), None)
