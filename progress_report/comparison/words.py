"""The words of a measure, and when two of them are the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from progress_report.folding import fold, fold_status

_WORD = re.compile(r"\s*\S+\s*")
_QUOTES = dict.fromkeys(map(ord, "“”„‟«»″\"'"))
_AROUND = ".,;:!?()[]{}…•·*"
_BUDGET_PROGRAMME = re.compile(
    r"\(\s*programma(?:['’]?s)?\s+\d[\d.]*(?:\s*(?:,|/|&|\ben\b)\s*\d[\d.]*)*\s*\)", re.IGNORECASE
)


class Words(NamedTuple):
    """The words of a text as ``typed``, with the white space after them: together the whole text.

    ``keys`` is what each is compared by. A bullet, or a dash by itself, is no word: its key is
    empty.
    """

    typed: Sequence[str]
    keys: Sequence[str]


def words_of(text: str) -> Words:
    typed = _WORD.findall(text)
    return Words(typed, tuple(map(_key, typed)))


@lru_cache(maxsize=4096)
def sameness(text: str) -> str:
    """What two texts share when nobody would call them different, empty when there are no words.

    Case, white space, bullets, kinds of apostrophe and dash, quotation marks, punctuation around
    words, and the budget programme that documents print after a measure do not count.
    """
    return "".join(words_of(without_budget_programme(text)).keys)


def same_name(name: str) -> str:
    """As ``sameness``; of a name or text without words the signs themselves."""
    return sameness(name) or fold(name)


def without_budget_programme(text: str) -> str:
    """The text without ``(programma 6 en 8)``, as documents print it after a measure."""
    return _BUDGET_PROGRAMME.sub(" ", text)


@lru_cache(maxsize=65536)  # the same words stand in many measures
def _key(typed: str) -> str:
    """The word without what stands around it; the minus of a number stays."""
    bare = fold_status(fold(typed)).translate(_QUOTES).rstrip(_AROUND + "-").lstrip(_AROUND)
    number = bare.lstrip("-")
    return bare if number[:1].isdigit() else number.strip(_AROUND)
