"""Whether pages show every sign as it is: so sure of it that no font is read and no text looked at.

Nearly all reports have no other signs.
"""

from __future__ import annotations

from msgspec import json

# Signs that DejaVu Sans holds for certain, of whatever year, also bold or slanted, and that need
# nothing else: Latin, Greek, Cyrillic, punctuation, arrows, mathematics, shapes and ticks. Without
# controls, which are left out but for U+0085, which ends a line (UAX #14), and the mark that turns
# the direction round.
CERTAIN = (
    *(range(0x20, 0x7F), range(0x85, 0x86), range(0xA0, 0x250), range(0x300, 0x350)),
    *(range(0x3A3, 0x3CF), range(0x400, 0x460), range(0x1E00, 0x1EFA)),
    *(range(0x2000, 0x200F), range(0x2010, 0x2065), range(0x20A0, 0x20B6)),
    *(range(0x2190, 0x2312), range(0x2500, 0x269D), range(0x2713, 0x2719)),
)
_ASCII = bytes(range(0x20, 0x7F))
# A tab becomes a space; in JSON it is told in these letters.
_TAB = rb"\t"


def are_all_certain(*values: object) -> bool:
    """Whether every sign in the texts of the values is shown as it is, for certain.

    As JSON their texts are in one place at once: fifty times sooner than text by text.
    """
    try:
        texts = json.encode(values, enc_hook=str)
    except UnicodeEncodeError:  # the name of a file, as systems have them that do not know UTF-8
        return False
    others = {ord(sign) for sign in texts.translate(None, delete=_ASCII).decode()}
    return _TAB not in texts and all(any(code in codes for codes in CERTAIN) for code in others)
