"""Which measures may be alike at all: those that share weighty words, or parts of them.

Comparing every measure with every other is quadratic in what is slow; here it is only quadratic in
adding up whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from progress_report.comparison.likeness.likeness import Likeness, Weights, likeness
from progress_report.comparison.likeness.measures import Measure, measure
from progress_report.comparison.rows import Row

_MOST = 4
"""Measures that one is compared with."""
_LEAST = 4
"""What these share with it: at least one in so many words of the shorter one, by weight."""
_STEM = 5
"""Letters at either end by which *inclusieakkoord* finds *inclusieagenda*."""


class Likenesses:
    """How much every earlier row is like every later one, by their numbers; worked out once."""

    def __init__(self, earlier: Sequence[Row], later: Sequence[Row]) -> None:
        self.earlier = tuple(map(_measure, earlier))
        self.later = tuple(map(_measure, later))
        self._weights = Weights((*self.earlier, *self.later))
        self._known: dict[tuple[int, int], Likeness] = {}

    def of(self, earlier: int, later: int) -> Likeness:
        pair = (earlier, later)
        if pair not in self._known:
            one, other = self.earlier[earlier], self.later[later]
            self._known[pair] = likeness(one, other, self._weights)
        return self._known[pair]

    def pairs(self, earlier: Sequence[int], later: Sequence[int]) -> tuple[tuple[int, int], ...]:
        """The pairs of these rows that may be alike, in order."""
        forth = _nearest(self.earlier, earlier, self.later, later, self._weights)
        back = _nearest(self.later, later, self.earlier, earlier, self._weights)
        return tuple(sorted({*forth, *((mine, yours) for yours, mine in back)}))


def _measure(row: Row) -> Measure:
    return measure(row.action.title.plain)


def _nearest(
    ones: Sequence[Measure],
    of_ones: Sequence[int],
    others: Sequence[Measure],
    of_others: Sequence[int],
    weights: Weights,
) -> Iterator[tuple[int, int]]:
    """For each of the ones the others that share most with it."""
    index = _Index([others[number] for number in of_others], weights)
    for place, number in enumerate(of_ones):
        about = place * len(of_others) // len(of_ones)
        for near in index.nearest(ones[number], about):
            yield number, of_others[near]


class _Index:
    """Which measures have a word, or a word that begins or ends alike."""

    def __init__(self, measures: Sequence[Measure], weights: Weights) -> None:
        self._size = len(measures)
        self._weights = weights
        rows: dict[str, list[int]] = {}
        whole: list[int] = []
        for number, one in enumerate(measures):
            features = _features(one.words, weights)
            whole.append(sum(features.values()))
            for feature in features:
                rows.setdefault(feature, []).append(number)
        self._whole = np.array(whole, dtype=np.int64)
        self._rows = {feature: np.array(numbers) for feature, numbers in rows.items()}

    def nearest(self, one: Measure, about: int) -> list[int]:
        """The measures that share most with this one, the nearest first; of those that share as
        much the ones that stand about there."""
        total = np.zeros(self._size, dtype=np.int64)
        features = _features(one.words, self._weights)
        for feature, weight in features.items():
            if feature in self._rows:
                total[self._rows[feature]] += weight
        shorter = np.minimum(self._whole, sum(features.values()))
        enough = np.flatnonzero(_LEAST * total > shorter)
        order = np.lexsort((np.abs(enough - about), -total[enough]))[:_MOST]
        return [int(place) for place in enough[order]]


def _features(words: Iterable[str], weights: Weights) -> Mapping[str, int]:
    """The words, and the beginnings and ends of long ones, with what they count for."""
    features: dict[str, int] = {}
    for word in words:
        weight = weights.of(word)
        features[word] = weight
        if len(word) > _STEM:
            for stem in (f"{word[:_STEM]}-", f"-{word[-_STEM:]}"):
                features[stem] = max(features.get(stem, 0), weight // 3)
    return features
