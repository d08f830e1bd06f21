"""The fonts in a PDF with what a reader of PDF uses of them: their outlines, widths and places.

The rest, instructions for coarse screens and texts about the font, is two thirds of a small subset.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import cast

import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Dictionary, Name

# Tables that a TrueType font in a PDF can do without (ISO 32000-1, 9.9): instructions, which only
# matter to readers that do not smooth letters, and names.
_UNUSED = ("fpgm", "prep", "cvt ", "name", "post")


def slim_fonts(pdf: pikepdf.Pdf) -> None:
    """Takes from the TrueType fonts of the pages what no reader of a PDF uses."""
    for descriptor in _descriptors(pdf):
        if Name.FontFile2 in descriptor:
            file = descriptor[Name.FontFile2]
            data = slim(file.read_bytes())
            file.write(data)
            file[Name.Length1] = len(data)


def slim(data: bytes) -> bytes:
    """The TrueType font with the same glyphs in the same order."""
    font = TTFont(io.BytesIO(data), recalcBBoxes=False, recalcTimestamp=False)
    for glyph in font["glyf"].glyphs.values():  # as they are in the file: four times as fast
        glyph.removeHinting()
    for table in _UNUSED:
        if table in font:
            del font[table]
    result = io.BytesIO()
    font.save(result, reorderTables=None)
    return result.getvalue()


def _descriptors(pdf: pikepdf.Pdf) -> Iterator[Dictionary]:
    """What is said of every font, each once."""
    fonts = {
        font.objgen: font
        for page in pdf.pages
        for font in page.resources.get(Name.Font, Dictionary()).values()
    }
    for font in fonts.values():
        for descendant in font.get(Name.DescendantFonts, []):
            yield cast(Dictionary, descendant.FontDescriptor)
