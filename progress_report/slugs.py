"""Names that are safe in a file name, an anchor and an address."""

from __future__ import annotations

import re
import unicodedata


def slug(text: str) -> str:
    """Small letters, digits and hyphens: ``Súdwest-Fryslân`` becomes ``sudwest-fryslan``."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-")
