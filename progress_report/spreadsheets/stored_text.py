"""Text as a cell of the file holds it."""

from __future__ import annotations

import re

# ECMA-376-1, 22.9.2.19 (ST_Xstring): a character that XML cannot hold, or that its reader would
# change, is written as ``_x000B_``; so the underscore of a text that looks like that is as well.
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_NOT_FOR_XML = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def stored(text: str) -> str:
    """The text with what XML cannot hold escaped, as Excel does; it reads back as it was."""
    return _NOT_FOR_XML.sub(_escaped, _LOOKS_ESCAPED.sub("_x005F_", text))


def _escaped(found: re.Match[str]) -> str:
    return f"_x{ord(found.group()):04X}_"
