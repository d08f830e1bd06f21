"""The text of a measure as its likeness to others is worked out from it."""

from __future__ import annotations

import re
from collections import Counter

from msgspec import Struct

from progress_report.comparison.likeness.common_words import is_common
from progress_report.comparison.likeness.nearly_equal import has_digit
from progress_report.comparison.words import without_budget_programme
from progress_report.folding import fold

_WORD = re.compile(r"\w+")
# A full stop after one letter is that of an abbreviation: "i.s.m. de provincie".
_LEAD_END = re.compile(r"(?<=\w[\w)])[.:;](?=\s)|\n")
_SENTENCE_START = re.compile(r"(?:^|[.:;!?\n•])\W*\w+")

_IN_WORDS = "een één twee drie vier vijf zes eerste tweede derde vierde vijfde zesde"
IN_WORDS = frozenset(_IN_WORDS.split())
"""Numbers in words: "een" is one of them where the other measure has another of them instead."""
_QUARTERS = """
    noord noordelijk noordelijke oost oostelijk oostelijke west westelijk westelijke zuid zuidelijk
    zuidelijke
"""
_PARTS_OF_TOWN = frozenset(_QUARTERS.split())


class Measure(Struct, frozen=True):
    """The words of a measure, folded, and those of its first sentence when it has more of them.

    ``in_order`` are all words as they stand there, ``words`` each of them once;
    ``telling`` are the words that not every programme is full of; ``marks`` those that tell it from
    others like it: numbers, parts of town, and names by their capital. ``numbers`` are those in
    digits, each as often as it stands there.
    """

    in_order: tuple[str, ...]
    words: frozenset[str]
    lead: frozenset[str]
    telling: frozenset[str]
    marks: frozenset[str]
    numbers: Counter[str]


def measure(plain: str) -> Measure:
    """The measure with this text, lines separated by a newline."""
    text = without_budget_programme(plain).strip()
    in_order = _words(text)
    words = frozenset(in_order)
    first, *more = _LEAD_END.split(text, maxsplit=1)
    lead = frozenset(_words(first)) if more else words
    numbers = frozenset(filter(has_digit, words))
    return Measure(
        in_order=in_order,
        words=words,
        lead=lead if lead != words else frozenset(),
        telling=frozenset(word for word in words if not is_common(word)),
        marks=numbers | words & (_names(text) | _PARTS_OF_TOWN),
        numbers=Counter(word for word in in_order if word in numbers),
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(text)))


def _names(text: str) -> frozenset[str]:
    """The words with a capital, but for those that start a sentence."""
    inside = _SENTENCE_START.sub(" ", text)
    return frozenset(fold(word) for word in _WORD.findall(inside) if word[0].isupper())
