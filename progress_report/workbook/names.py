"""When two names that staff typed are the same, and which known name comes nearest."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_APOSTROPHES = dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u0060\u00b4"), "'")
_NO_APOSTROPHES = {ord("'"): None}
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d"), "-")
_VARIATION_SELECTORS = dict.fromkeys((0xFE0E, 0xFE0F))
_NEAR = 0.6
_REMEMBERED = 4096  # names recur in every row


@lru_cache(maxsize=_REMEMBERED)
def fold(name: str) -> str:
    """The name as it is compared: without case, runs of white space and kinds of apostrophe."""
    straight = unicodedata.normalize("NFC", name).translate(_APOSTROPHES)
    return " ".join(straight.casefold().split())


@lru_cache(maxsize=_REMEMBERED)
def fold_heading(name: str) -> str:
    """As ``fold``, for names of sheets and columns: ``Themas`` is ``Thema's``."""
    return fold(name).translate(_NO_APOSTROPHES)


def fold_status(name: str) -> str:
    """As ``fold``, for status names and symbols: every dash is a ``-``, as it looks in Excel.

    A variation selector (text or emoji form of the same character) is left out: nobody sees it.
    """
    return fold(name.translate(_VARIATION_SELECTORS)).translate(_DASHES)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that looks most like ``name``, or None when none comes near."""
    candidates = {fold(candidate): candidate for candidate in known}
    found = difflib.get_close_matches(fold(name), candidates, n=1, cutoff=_NEAR)
    return candidates[found[0]] if found else None


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """``Bedoeld: 'op schema'?`` or, when no known name comes near, an empty text."""
    candidate = nearest(name, known)
    return f"Bedoeld: '{candidate}'?" if candidate else ""


def sentences(*parts: str) -> str:
    """The parts that are not empty, as one text."""
    return " ".join(part for part in parts if part)
