"""Names that are safe in a file name, an anchor and an address."""

from __future__ import annotations

import re
import unicodedata

# Letters that are not made of a plain one and a mark.
_LETTERS = str.maketrans(
    {"Æ": "AE", "æ": "ae", "Ø": "O", "ø": "o", "Œ": "OE", "œ": "oe", "ß": "ss"}
)


def slug(text: str) -> str:
    """Small letters, digits and hyphens: ``Súdwest-Fryslân`` becomes ``sudwest-fryslan``."""
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    ascii_text = plain.encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-")
