"""Rows found again by likeness, best match first, with what makes such a match doubtful."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct, field

from progress_report.comparison.likeness.candidates import Likenesses
from progress_report.comparison.model import Doubt, Found
from progress_report.comparison.pairing import Pair, Rows
from progress_report.comparison.rows import Row

CLEAR = 0.7
"""Likeness from which two texts are one measure in other words."""
_SOME = 0.45
"""Likeness below which they are not. Measured on a programme and its review two years later: one
measure in other words has 0.53 or more, different measures have 0.42 or less, but for those that
are about the same subject: these have up to 0.62."""
APART = 0.35
"""Likeness below which one measure is not even called the nearest to another."""
MARGIN = 0.1
"""How much better a match must be than what else it might be."""
_SAME_AMBITION = 0.04
_SAME_THEME = 0.02

Translate: TypeAlias = Callable[[Row], tuple[str, str]]


class _Scores(Struct):
    """What the pairs of free rows score, by pair and for either row of it."""

    by_pair: dict[tuple[int, int], float] = field(default_factory=dict)
    of_earlier: dict[int, list[int]] = field(default_factory=dict)
    of_later: dict[int, list[int]] = field(default_factory=dict)

    def add(self, earlier: int, later: int, score: float) -> None:
        self.by_pair[earlier, later] = score
        self.of_earlier.setdefault(earlier, []).append(later)
        self.of_later.setdefault(later, []).append(earlier)

    def __call__(self, earlier: int | None, later: int | None) -> float:
        """Of a pair that was not looked at, or half a pair: nothing."""
        if earlier is None or later is None:
            return 0.0
        return self.by_pair.get((earlier, later), 0.0)


def by_likeness(rows: Rows, likenesses: Likenesses, translate: Translate) -> Iterator[Pair]:
    """Free rows that are alike; ``translate`` gives theme and ambition of an earlier row in the
    names of the later programme, folded."""
    scores = _scores(rows, likenesses, translate)
    joined = _best_first(scores)
    earlier_of = {later: earlier for earlier, later in joined.items()}
    for earlier, later in joined.items():
        score = scores(earlier, later)
        rival, is_earlier = _rival(earlier, later, scores, joined, earlier_of)
        doubt = None
        if rival is not None:
            doubt = Doubt.RIVAL
        elif score < CLEAR or likenesses.of(earlier, later).apart:
            doubt = Doubt.LITTLE_ALIKE
        yield Pair(earlier, later, Found.LIKENESS, doubt, rival, is_earlier)


def _scores(rows: Rows, likenesses: Likenesses, translate: Translate) -> _Scores:
    scores = _Scores()
    for earlier, later in likenesses.pairs(rows.free_earlier, rows.free_later):
        theme, ambition = translate(rows.earlier[earlier])
        other = rows.later[later]
        score = likenesses.of(earlier, later).share
        if theme == other.theme:
            score += _SAME_THEME + (_SAME_AMBITION if ambition == other.ambition else 0)
        if score >= _SOME - MARGIN:
            scores.add(earlier, later, round(score, 3))
    return scores


def _best_first(scores: _Scores) -> dict[int, int]:
    """The pairs that are alike at all, every row once."""
    joined: dict[int, int] = {}
    taken: set[int] = set()
    in_order = sorted(scores.by_pair.items(), key=lambda item: (-item[1], item[0]))
    for (earlier, later), score in in_order:
        if score >= _SOME and earlier not in joined and later not in taken:
            joined[earlier] = later
            taken.add(later)
    return joined


def _rival(
    earlier: int,
    later: int,
    scores: _Scores,
    later_of: Mapping[int, int],
    earlier_of: Mapping[int, int],
) -> tuple[int | None, bool]:
    """The row that makes the match a toss-up, and whether it is an earlier one.

    When the rival has a partner as well, what counts is how much is lost by changing partners.
    """
    score = scores(earlier, later)
    losses: list[tuple[float, bool, int]] = []
    for other in scores.of_earlier[earlier]:
        if other != later:
            partner = earlier_of.get(other)
            kept = score + scores(partner, other)
            losses.append((kept - scores(earlier, other) - scores(partner, later), False, other))
    for other in scores.of_later[later]:
        if other != earlier:
            partner = later_of.get(other)
            kept = score + scores(other, partner)
            losses.append((kept - scores(other, later) - scores(earlier, partner), True, other))
    if not losses:
        return None, False
    loss, is_earlier, rival = min(losses)
    return (rival, is_earlier) if loss < MARGIN else (None, False)
