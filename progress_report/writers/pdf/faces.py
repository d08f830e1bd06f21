"""Signs that ask for more than their font: text with them stands upright or light, or is kerned.

A family may have a sign, but not slanted or not bold: DejaVu Sans Oblique has no Arabic, for one.
Typst would look no further than that face. Letters that run from right to left it turns round, and
may even give up, when they are set without kerning in a font with an old table for it.
"""

from __future__ import annotations

from progress_report.writers.pdf.fonts import FontBook
from progress_report.writers.pdf.inlines import Data
from progress_report.writers.pdf.missing import all_signs, shaped_signs

# Letters that run from right to left (Unicode, DerivedBidiClass.txt).
_RIGHT_TO_LEFT = (
    *(range(0x590, 0x900), range(0x200F, 0x2010), range(0xFB1D, 0xFE00)),
    *(range(0xFE70, 0xFEFF), range(0x10800, 0x11000), range(0x1E800, 0x1F000)),
)


# Of signs that are all certain: none asks for more.
NO_FACES: Data = {"upright_signs": "", "light_signs": "", "right_to_left_signs": ""}


def faces_data(data: Data, fonts: FontBook) -> Data:
    """The signs of the data that must stand upright, those that cannot be bold and those that are
    kerned: each as a class of a regular expression, empty when there are none."""
    signs = fonts.shown(shaped_signs(data), fonts.fallbacks)
    slanted = fonts.shown(signs, fonts.fallbacks, italic=True)
    slanted &= fonts.shown(signs, fonts.fallbacks, bold=True, italic=True)
    bold = fonts.shown(signs, fonts.fallbacks, bold=True)
    return {
        "upright_signs": _class(signs - slanted),
        "light_signs": _class(signs - bold),
        "right_to_left_signs": _class(frozenset(filter(_runs_left, all_signs(data)))),
    }


def _runs_left(sign: str) -> bool:
    return any(ord(sign) in codes for codes in _RIGHT_TO_LEFT)


def _class(signs: frozenset[str]) -> str:
    codes = "".join(f"\\u{{{ord(sign):X}}}" for sign in sorted(signs))
    return f"[{codes}]" if codes else ""
