"""What every word counts for in the likeness of two measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

from progress_report.comparison.likeness.common_words import is_common
from progress_report.comparison.likeness.measures import Measure
from progress_report.comparison.likeness.nearly_equal import has_digit

_LONGEST = 10
"""Letters of a word that count: a longer word says no more."""
_NUMBER = 6
"""What a number counts for: as much as a word of so many letters."""
_UNIT = 240
_COMMON = 5
"""A common word counts for one in so many."""


class Weights:
    """What every word of the measures counts for, in whole numbers."""

    def __init__(self, measures: Iterable[Measure]) -> None:
        rows = Counter(chain.from_iterable(measure.words for measure in measures))
        self._by_word = {word: _weight(word, number) for word, number in rows.items()}
        self._wholes: dict[frozenset[str], int] = {}
        self._in_order: dict[frozenset[str], Sequence[str]] = {}

    def of(self, word: str) -> int:
        return self._by_word[word]

    def together(self, words: Iterable[str]) -> int:
        return sum(map(self._by_word.__getitem__, words))

    def of_all(self, words: frozenset[str]) -> int:
        if words not in self._wholes:
            self._wholes[words] = self.together(words)
        return self._wholes[words]

    def in_order(self, words: frozenset[str]) -> Sequence[str]:
        """The words, the weightiest first, then by the alphabet."""
        if words not in self._in_order:
            by_weight = self._by_word.__getitem__
            self._in_order[words] = sorted(sorted(words), key=by_weight, reverse=True)
        return self._in_order[words]


def _weight(word: str, rows: int) -> int:
    """Less, the more rows have the word."""
    letters = _NUMBER if has_digit(word) else min(len(word), _LONGEST)
    common = _COMMON if is_common(word) else 1
    return max(1, _UNIT * letters // (common * (1 + rows.bit_length())))
