"""Words that are nearly the same, and whether they are forms of one word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec import Struct
from rapidfuzz import fuzz

from progress_report.comparison.likeness.stages import same_stage

_NEAR = 68
"""Percent of the letters that nearly equal words share."""
_HEAD, _TAIL = 3, 4
"""Letters at the beginning or the end that nearly equal words have in common, to find them fast."""
_SLIP = 91
"""Percent of the letters of a long word that is only misspelt."""
_LONG = 8
_STEM = 3
"""Letters of the shortest stem."""
_OF_FORMS = "d de den e en end ende er eren ers es ie ing ingen je n s t te ten atie aties"
_ENDINGS = frozenset(["", *_OF_FORMS.split()])
_DOUBLE = re.compile(r"(\w)\1")
# Spelling follows sound: *huis*, *huizen*; *brief*, *brieven*.
_SOUNDS = str.maketrans("zv", "sf")


class NearlyEqual(Struct, frozen=True):
    """Two words that share this part of their letters; ``one_word``: in two forms, or misspelt.

    *Verordening* and *verordeningen* are one word, *inclusieakkoord* and *inclusieagenda* are not.
    """

    one: str
    other: str
    share: float
    one_word: bool


def nearly_equal(one: Iterable[str], other: Iterable[str]) -> Sequence[NearlyEqual]:
    """Pairs of nearly equal words, the most alike first, every word once; of words that are not on
    both sides."""
    with_end: dict[str, list[str]] = {}
    for word in other:
        for end in _ends(word):
            with_end.setdefault(end, []).append(word)
    pairs = {(a, b) for a in one for end in _ends(a) for b in with_end.get(end, ())}
    near = sorted(((_nearness(a, b), a, b) for a, b in pairs), reverse=True)
    found: list[NearlyEqual] = []
    taken: set[str] = set()
    for percent, a, b in near:
        if percent and a not in taken and b not in taken:
            taken |= {a, b}
            found.append(NearlyEqual(a, b, percent / 100, _one_word(a, b)))
    return found


def has_digit(word: str) -> bool:
    return not word.isalpha() and any(map(str.isdigit, word))


def _ends(word: str) -> tuple[str, str]:
    return f"{word[:_HEAD]}-", f"-{word[-_TAIL:]}"


@lru_cache(maxsize=65536)
def _nearness(one: str, other: str) -> float:
    """Percent of the letters that the words share when they are nearly the same, or 0; numbers
    never are."""
    if has_digit(one) or has_digit(other):
        return 0.0
    return fuzz.ratio(one, other, score_cutoff=_NEAR)


@lru_cache(maxsize=65536)
def _one_word(one: str, other: str) -> bool:
    if same_stage(one, other):
        return True
    if min(len(one), len(other)) >= _LONG and fuzz.ratio(one, other) >= _SLIP:
        return True
    mine, yours = _sound(one), _sound(other)
    stem = _shared_beginning(mine, yours)
    return stem >= _STEM and mine[stem:] in _ENDINGS and yours[stem:] in _ENDINGS


def _shared_beginning(one: str, other: str) -> int:
    shortest = min(len(one), len(other))
    return next((at for at in range(shortest) if one[at] != other[at]), shortest)


def _sound(word: str) -> str:
    """The word with single letters for double ones, as it sounds, and without ``ge-``."""
    return _DOUBLE.sub(r"\1", word).translate(_SOUNDS).removeprefix("ge")
