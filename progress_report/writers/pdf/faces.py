"""Signs that a family has, but not slanted or not bold: text with them stands upright or light.

DejaVu Sans Oblique has no Arabic, for one. Typst would look no further than that face.
"""

from __future__ import annotations

from progress_report.writers.pdf.fonts import FontBook
from progress_report.writers.pdf.inlines import Data
from progress_report.writers.pdf.missing import shaped_signs


def faces_data(data: Data, fonts: FontBook) -> Data:
    """The signs of the data that must stand upright, and those that cannot be bold: each as a class
    of a regular expression, empty when there are none."""
    signs = fonts.shown(shaped_signs(data), fonts.fallbacks)
    slanted = fonts.shown(signs, fonts.fallbacks, italic=True)
    slanted &= fonts.shown(signs, fonts.fallbacks, bold=True, italic=True)
    bold = fonts.shown(signs, fonts.fallbacks, bold=True)
    return {"upright_signs": _class(signs - slanted), "light_signs": _class(signs - bold)}


def _class(signs: frozenset[str]) -> str:
    codes = "".join(f"\\u{{{ord(sign):X}}}" for sign in sorted(signs))
    return f"[{codes}]" if codes else ""
