"""Characters that a document cannot hold."""

from __future__ import annotations

import re

# What XML 1.0 does not allow (2.2); the noncharacters U+FDD0 to U+FDEF, which Unicode keeps for use
# inside a program (ours marks the values in a text by them); and the signs that turn the direction
# of the text around them (UAX #9, 2), by which a reader would see other words than were typed.
UNPRINTABLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    r"\u202a-\u202e\u2066-\u2069]"
)
