"""How much two measures are alike, from 0 to 1.

Letters alone mislead: "Plan van aanpak zwembad" and "Plan van aanpak stadhuis" share most of them.
So words are weighed: long ones more than short ones, and those that any programme is full of, or
these two, hardly at all. Words that are nearly the same count in part, for Dutch makes one word of
several: *inclusieakkoord*, *inclusieagenda*.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from progress_report.comparison.likeness.common_words import is_common
from progress_report.comparison.likeness.measures import Measure

_LONGEST = 10
"""Letters of a word that count: a longer word says no more."""
_NUMBER = 6
"""What a number counts for: as much as a word of so many letters."""
_UNIT = 240
_COMMON = 5
"""A common word counts for one in so many."""
_NEAR = 68
"""Percent of the letters that nearly equal words share."""
_COMPARED = 12
"""Words of a measure that are looked for nearly the same: the weightiest."""
_HEAD, _TAIL = 3, 4
"""Letters at the beginning or the end that nearly equal words have in common, to find them fast."""
_LEAD = 0.92
"""What it takes off that only the first sentence of one of the two is the other."""
_PART = 0.7
"""What it takes off that one of the two holds more than the other."""
_BEGINNING = 0.66
"""Likeness of a text to another that begins with all of it: more is needed, like the same place."""
_TELLING = 3
"""Words that tell something in a text that can be found as a part of another."""
_REPLACED = 0.85
"""Likeness above which another word is another wording, below it may be another measure."""
_MOST_WORDS = 0.75
"""The part of their words that texts share: below it they may differ in what is done."""
_VERB = 4
"""Letters of the shortest word that can say what is done."""


@dataclass(frozen=True, slots=True, order=True)
class Likeness:
    """How much two measures are alike; ``apart`` when what differs may make them two measures.

    "Aanleg fietspad Kerklaan" and "Aanleg fietspad Dorpsstraat": each has a name, a number or, in a
    text that is not long, a telling word that the other has not.
    """

    share: float
    apart: bool = False


class Weights:
    """What every word of both programmes counts for, in whole numbers."""

    def __init__(self, measures: Iterable[Measure]) -> None:
        self._rows = Counter(word for measure in measures for word in measure.words)
        self._known: dict[str, int] = {}
        self._wholes: dict[frozenset[str], int] = {}

    def of(self, word: str) -> int:
        """Less, the more rows have the word."""
        if word not in self._known:
            letters = _NUMBER if _has_digit(word) else min(len(word), _LONGEST)
            common = _COMMON if is_common(word) else 1
            rows = self._rows[word].bit_length()
            self._known[word] = max(1, _UNIT * letters // (common * (1 + rows)))
        return self._known[word]

    def of_all(self, words: frozenset[str]) -> int:
        if words not in self._wholes:
            self._wholes[words] = sum(map(self.of, words))
        return self._wholes[words]


def likeness(one: Measure, other: Measure, weights: Weights) -> Likeness:
    """How much the measures are alike; 1 when they have the same words."""
    whole = _Shared(one.words, other.words, weights)
    found = [Likeness(whole.of_both, whole.apart(one, other))]
    if min(len(one.telling), len(other.telling)) >= _TELLING:
        found.append(Likeness(_PART * whole.of_shorter, apart=True))
    if whole.of_both >= _LEAD:
        return Likeness(round(whole.of_both, 3), found[0].apart)
    if one.lead & one.telling:
        lead = _Shared(one.lead, other.words, weights)
        found.append(Likeness(_LEAD * lead.of_both, lead.apart(one, other)))
    if other.lead & other.telling:
        lead = _Shared(one.words, other.lead, weights)
        found.append(Likeness(_LEAD * lead.of_both, lead.apart(one, other)))
    if one.telling & other.telling and _begins_alike(one, other):
        found.append(Likeness(_BEGINNING))
    best = max(found, key=lambda like: like.share)
    return Likeness(round(best.share, 3), best.apart)


def _begins_alike(one: Measure, other: Measure) -> bool:
    """Whether one is the other with more behind it."""
    shorter = min(len(one.in_order), len(other.in_order))
    return shorter > 1 and one.in_order[:shorter] == other.in_order[:shorter]


class _Shared:
    """What two sets of words share: of both, of the shorter, and what is left of each."""

    def __init__(self, one: frozenset[str], other: frozenset[str], weights: Weights) -> None:
        mine, yours = weights.of_all(one), weights.of_all(other)
        my_part = your_part = float(sum(map(weights.of, one & other)))
        left, right = set(one - other), set(other - one)
        for my_word, your_word, near in _nearly_equal(left, right, weights):
            my_part += near * weights.of(my_word)
            your_part += near * weights.of(your_word)
            left.discard(my_word)
            right.discard(your_word)
        self.of_both = (my_part + your_part) / (mine + yours) if mine and yours else 0.0
        shorter = (my_part, mine) if mine < yours else (your_part, yours)
        self.of_shorter = shorter[0] / shorter[1] if shorter[1] else 0.0
        self._left, self._right = left, right
        self._kept = one - left
        gone = len(left) + len(right)
        self._of_words = 1 - gone / (len(one) + len(other)) if gone else 1.0

    def apart(self, one: Measure, other: Measure) -> bool:
        """Whether each has something telling instead of what the other has, or they share nothing
        that tells anything."""
        if not one.telling & self._kept:
            return True
        if one.marks & self._left and other.marks & self._right:
            return True
        if one.telling & self._left and other.telling & self._right:
            return self.of_both < _REPLACED
        return self._of_words < _MOST_WORDS and _says_something(self._left, self._right)


def _says_something(left: Iterable[str], right: Iterable[str]) -> bool:
    return all(any(len(word) >= _VERB for word in words) for words in (left, right))


def _nearly_equal(
    one: Collection[str], other: Collection[str], weights: Weights
) -> list[tuple[str, str, float]]:
    """Pairs of nearly equal words, the most alike first, every word once."""
    left, right = _weightiest(one, weights), _weightiest(other, weights)
    with_end: dict[str, list[str]] = {}
    for word in right:
        for end in _ends(word):
            with_end.setdefault(end, []).append(word)
    pairs = {(a, b) for a in left for end in _ends(a) for b in with_end.get(end, ())}
    near = sorted(((_near(a, b), a, b) for a, b in pairs), reverse=True)
    found: list[tuple[str, str, float]] = []
    taken: set[str] = set()  # no word is on both sides
    for percent, a, b in near:
        if percent and a not in taken and b not in taken:
            taken |= {a, b}
            found.append((a, b, percent / 100))
    return found


def _weightiest(words: Collection[str], weights: Weights) -> Iterable[str]:
    if len(words) <= _COMPARED:
        return words
    return sorted(words, key=lambda word: (-weights.of(word), word))[:_COMPARED]


def _ends(word: str) -> tuple[str, str]:
    return f"{word[:_HEAD]}-", f"-{word[-_TAIL:]}"


@lru_cache(maxsize=65536)
def _near(one: str, other: str) -> float:
    """Percent of the letters that the words share when they are nearly the same, or 0; numbers
    never are."""
    if _has_digit(one) or _has_digit(other):
        return 0.0
    return fuzz.ratio(one, other, score_cutoff=_NEAR)


def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))
