"""Which measures may be alike at all: those that share weighty words, or parts of them.

Comparing every measure with every other is quadratic in what is slow; here it is only quadratic in
adding up whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from progress_report.comparison.likeness.likeness import Likeness, likeness
from progress_report.comparison.likeness.measures import Measure, measure
from progress_report.comparison.likeness.weights import Weights
from progress_report.comparison.rows import Row

_MOST = 4
"""Measures that one is compared with."""
_LEAST = 4
"""What these share with it: at least one in so many words of the shorter one, by weight."""
_LOOKED_FOR = 100
"""Words of a measure by which others are found: the weightiest tell enough of a very long one."""
_HELD = 500
"""Words of a measure by which it is found, likewise."""
_STEM = 5
"""Letters at either end by which *inclusieakkoord* finds *inclusieagenda*."""


_Numbers: TypeAlias = NDArray[np.signedinteger]


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

    def tells(self, later: int) -> bool:
        """Whether the later row has words that tell it from others."""
        return bool(self.later[later].telling)

    def pairs(self, earlier: Sequence[int], later: Sequence[int]) -> tuple[tuple[int, int], ...]:
        """The pairs of these rows that may be alike, in order."""
        return self.pairs_of(earlier, later, earlier, later)

    def pairs_of(
        self,
        of_earlier: Sequence[int],
        of_later: Sequence[int],
        earlier: Sequence[int],
        later: Sequence[int],
    ) -> tuple[tuple[int, int], ...]:
        """The pairs that may be alike: of some earlier rows with those later ones, and of some
        later rows with those earlier ones."""
        forth = _nearest(self.earlier, of_earlier, self.later, later, self._weights)
        back = _nearest(self.later, of_later, self.earlier, earlier, self._weights)
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
    """Which measures have a word, or a word that begins or ends alike.

    Of what most measures have, it holds those that lack it: fewer to add up.
    """

    def __init__(self, measures: Sequence[Measure], weights: Weights) -> None:
        self._size = len(measures)
        self._weights = weights
        rows: dict[str, list[int]] = {}
        whole: list[int] = []
        for number, one in enumerate(measures):
            features = _features(weights.in_order(one.words)[:_HELD], weights)
            whole.append(sum(features.values()))
            for feature in features:
                rows.setdefault(feature, []).append(number)
        self._whole = np.array(whole, dtype=np.int32)
        self._rows = {feature: np.array(numbers) for feature, numbers in rows.items()}
        self._lacking = {
            feature: np.setdiff1d(np.arange(self._size), numbers, assume_unique=True)
            for feature, numbers in self._rows.items()
            if 2 * len(numbers) > self._size
        }

    def nearest(self, one: Measure, about: int) -> list[int]:
        """The measures that share most with this one, the nearest first; of those that share as
        much the ones that stand about there."""
        features = _features(self._weights.in_order(one.words)[:_LOOKED_FOR], self._weights)
        shared = sum(weight for feature, weight in features.items() if feature in self._lacking)
        total = np.full(self._size, shared, dtype=np.int32)
        for feature, weight in features.items():
            if feature in self._lacking:
                total[self._lacking[feature]] -= weight
            elif feature in self._rows:
                total[self._rows[feature]] += weight
        shorter = np.minimum(self._whole, sum(features.values()))
        enough = np.flatnonzero(_LEAST * total > shorter)
        first = _first(total[enough], np.abs(enough - about))
        return [int(place) for place in enough[first]]


def _first(total: _Numbers, far: _Numbers) -> _Numbers:
    """The places of those with the highest totals, the highest first; of equals the nearest."""
    if len(total) > _MOST:
        least = np.partition(total, -_MOST)[-_MOST]
        high = np.flatnonzero(total >= least)
    else:
        high = np.arange(len(total))
    return high[np.lexsort((far[high], -total[high]))[:_MOST]]


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
