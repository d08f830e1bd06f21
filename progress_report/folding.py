"""When two names that people typed are the same."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u0060\u00b4"), "'")
_NO_APOSTROPHES = {ord("'"): None}
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"), "-")
_VARIATION_SELECTORS = dict.fromkeys((0xFE0E, 0xFE0F))
# Soft hyphens, and spaces and joiners without width: nobody sees them in a name.
_UNSEEN = dict.fromkeys((0xAD, 0x200B, 0x2060, 0xFEFF))
_REMEMBERED = 4096  # names recur in every row


@lru_cache(maxsize=_REMEMBERED)
def fold(name: str) -> str:
    """The name as it is compared: without case, runs of white space, kinds of apostrophe and what
    nobody sees."""
    if name.isascii():  # nothing of it to compose, to straighten or to leave out but a grave accent
        return " ".join(name.replace("`", "'").lower().split())
    straight = unicodedata.normalize("NFC", name).translate(_APOSTROPHES).translate(_UNSEEN)
    return " ".join(straight.casefold().split())


@lru_cache(maxsize=_REMEMBERED)
def fold_heading(name: str) -> str:
    """As ``fold``, for names of sheets and columns: ``Themas`` is ``Thema's``.

    A star or a colon at the end is left out: the new workbook shows stars, and staff type colons.
    """
    return fold(name).translate(_NO_APOSTROPHES).rstrip("*: ")


@lru_cache(maxsize=_REMEMBERED)
def fold_status(name: str) -> str:
    """As ``fold``, for status names and symbols: every dash is a ``-``, as it looks in Excel.

    A variation selector (text or emoji form of the same character) is left out: nobody sees it.
    """
    return fold(name.translate(_VARIATION_SELECTORS)).translate(_DASHES)
