"""The fonts in a PDF: what a reader of PDF uses of them, and no more."""

from __future__ import annotations

import io
from pathlib import Path

from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont

from progress_report.writers.pdf.font_files import slim
from tests.writers.pdf.examples import bare_fonts

GLYPHS = ("A", "eacute", "f", "seven")


def _file() -> bytes:
    found = next(font for font in bare_fonts().book.fonts() if font.family == "DejaVu Sans")
    return Path(str(found.path)).read_bytes()


def _drawn(font: TTFont) -> list[tuple[object, ...]]:
    """Width and outline of some glyphs."""
    drawn: list[tuple[object, ...]] = []
    for name in GLYPHS:
        pen = RecordingPen()
        font.getGlyphSet()[name].draw(pen)
        drawn.append((font["hmtx"][name], pen.value))
    return drawn


def test_a_slim_font_has_the_same_letters_in_the_same_order_without_instructions() -> None:
    before = TTFont(io.BytesIO(_file()))
    after = TTFont(io.BytesIO(slim(_file())))
    after.setGlyphOrder(before.getGlyphOrder())

    assert after["maxp"].numGlyphs == before["maxp"].numGlyphs
    assert _drawn(after) == _drawn(before)
    assert set(before.keys()) - set(after.keys()) >= {"fpgm", "prep", "cvt ", "name"}
    assert not any(after["glyf"][name].program.getBytecode() for name in GLYPHS if name != "eacute")
