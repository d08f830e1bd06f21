"""What two sets of words share, and what is left of each."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import islice

from progress_report.comparison.likeness.nearly_equal import NearlyEqual, nearly_equal
from progress_report.comparison.likeness.weights import Weights

_COMPARED = 12
"""Words of a measure that are looked for nearly the same: the weightiest."""


class Shared:
    """How much the sets share by weight, from 0 to 1, with nearly equal words in part.

    ``of_both``: of both together; ``of_shorter``: of the one that weighs least; ``truly``: of both
    when other compounds, such as *fietsparkeren* and *autoparkeren*, count for nothing.
    ``only_one`` and ``only_other`` are the words that the other lacks, ``left`` and ``right`` those
    that it has in no other form either; ``compounds`` are the other compounds among these.
    """

    def __init__(self, one: frozenset[str], other: frozenset[str], weights: Weights) -> None:
        self.one, self.other = one, other
        self.only_one, self.only_other = one - other, other - one
        near = nearly_equal(
            _weightiest(one, self.only_one, weights), _weightiest(other, self.only_other, weights)
        )
        forms = [pair for pair in near if pair.one_word]
        self.compounds = [pair for pair in near if not pair.one_word]
        self.left = self.only_one.difference(pair.one for pair in forms)
        self.right = self.only_other.difference(pair.other for pair in forms)
        equal = weights.together(one & other)
        mine, yours = weights.of_all(one), weights.of_all(other)
        my_part, your_part = _with_near(equal, near, weights)
        self.of_both = _share(my_part + your_part, mine + yours)
        self.of_shorter = _share(my_part, mine) if mine < yours else _share(your_part, yours)
        self.truly = _share(sum(_with_near(equal, forms, weights)), mine + yours)

    @property
    def of_words(self) -> float:
        """The part of the words that both have, in one form or another."""
        return 1 - (len(self.left) + len(self.right)) / (len(self.one) + len(self.other))


def _share(part: float, whole: int) -> float:
    return part / whole if whole else 0.0


def _with_near(equal: int, near: Iterable[NearlyEqual], weights: Weights) -> tuple[float, float]:
    """The weight of either that is shared when these nearly equal words are, too."""
    mine = yours = float(equal)
    for pair in near:
        mine += pair.share * weights.of(pair.one)
        yours += pair.share * weights.of(pair.other)
    return mine, yours


def _weightiest(
    all_words: frozenset[str], words: Collection[str], weights: Weights
) -> Collection[str]:
    if len(words) <= _COMPARED:
        return words
    return list(islice((word for word in weights.in_order(all_words) if word in words), _COMPARED))
