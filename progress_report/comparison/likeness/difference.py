"""Whether what differs may make two measures of them.

"Aanleg fietspad Kerklaan" and "Aanleg fietspad Dorpsstraat" are alike, and yet two measures.
"""

from __future__ import annotations

from collections.abc import Iterable

from progress_report.comparison.likeness.measures import IN_WORDS, Measure
from progress_report.comparison.likeness.shared import Shared
from progress_report.comparison.likeness.stages import besides_stages, is_of_stage, other_stage

_FEW = 3
"""Words of a text to which anything telling that is added may make another measure."""
_REPLACED = 0.85
"""What is truly shared when another compound is another wording; below it may be a new subject."""
_MOST_WORDS = 0.75
"""The part of their words that texts share: below it they may differ in what is done."""
_VERB = 4
"""Letters of the shortest word that can say what is done."""


def apart(shared: Shared, one: Measure, other: Measure) -> bool:
    """Whether the measures may be two: by what they share of all their words, or of the words of
    the first sentence of one of them."""
    if not any(word in shared.one and word not in shared.left for word in one.telling):
        return True
    if other_stage(shared.only_one, shared.only_other, shared.one & shared.other):
        return True
    if _other_number(shared, one, other):
        return True
    if one.marks & shared.left and other.marks & shared.right:
        return True
    return _other_subject(shared, one, other) or _other_work(shared)


def _other_number(shared: Shared, one: Measure, other: Measure) -> bool:
    """Each has a number that the other has not, or not as often."""
    if one.numbers != other.numbers and one.numbers - other.numbers:
        return bool(other.numbers - one.numbers)
    return bool(IN_WORDS & shared.left and IN_WORDS & shared.right)


def _other_subject(shared: Shared, one: Measure, other: Measure) -> bool:
    """Each has something telling instead of what the other has; a text of a few words has become
    longer by it."""
    left, right = one.telling & shared.left, other.telling & shared.right
    compounds = [pair for pair in shared.compounds if pair.one in left and pair.other in right]
    left = left.difference(pair.one for pair in compounds)
    right = right.difference(pair.other for pair in compounds)
    if left and right:
        return True
    if compounds and shared.truly < _REPLACED:
        return True
    few = min(len(shared.one), len(shared.other)) <= _FEW
    return few and not all(map(is_of_stage, left | right))


def _other_work(shared: Shared) -> bool:
    """Of few words that they share each has another that may say what is done."""
    if shared.of_words >= _MOST_WORDS:
        return False
    return all(map(_says_something, besides_stages(shared.left, shared.right)))


def _says_something(words: Iterable[str]) -> bool:
    return any(len(word) >= _VERB for word in words)
