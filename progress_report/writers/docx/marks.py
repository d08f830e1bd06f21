"""Marked cells in Word: the fill of the header row, as the table style says it."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from progress_report.house_style.style_sheet import StyleSheet
from progress_report.writers.docx.inlines import RunForm
from progress_report.writers.docx.markup import element
from progress_report.writers.docx.package import Package
from progress_report.writers.docx.xml import qualified
from progress_report.writers.mark_colours import MARKED_TABLE, mark_colours

_HEADER_SHADING = "/".join(
    (
        f"{qualified('w:tblStylePr')}[@{qualified('w:type')}='firstRow']",
        qualified("w:tcPr"),
        qualified("w:shd"),
    )
)
# The fill of a header row that has none: by ``w:themeFill`` it follows the theme.
_OF_PROGRAMME = {"w:val": "clear", "w:color": "auto", "w:themeFill": "accent1"}


class Marks:
    """How marked cells look: ``shading`` is ``w:shd``, and ``form`` that of the text in them."""

    def __init__(self, package: Package) -> None:
        colours = mark_colours(package.house_style)
        fill = {"w:fill": colours.fill.lstrip("#")}
        self.shading = element("w:shd", {**_shading(package), **fill})
        self.form = RunForm(colour=colours.sign)


def _shading(package: Package) -> Mapping[str, str]:
    """What ``w:shd`` of the header row says, with the colour of the theme that it names."""
    found = None
    if package.house_style.table(MARKED_TABLE).header.fill:
        found = _in_styles(package.document.styles.element, package.style(MARKED_TABLE))
    if found is None:
        return _OF_PROGRAMME
    word = qualified("w:")
    return {
        f"w:{str(name).removeprefix(word)}": str(said)
        for name, said in found.attrib.items()
        if str(name).startswith(word)
    }


def _in_styles(styles: etree._Element, style_id: str) -> etree._Element | None:
    """That of the style with the id, or of the nearest that it is based on."""
    sheet = StyleSheet(styles)
    chain = sheet.chain(sheet.with_id(style_id, "table"))
    found = (style.find(_HEADER_SHADING) for style in chain)
    return next((shading for shading in found if shading is not None), None)
