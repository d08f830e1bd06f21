"""Whether rows with the same ID are the same action: IDs may be reused, or shifted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from progress_report.comparison.likeness.candidates import Likenesses
from progress_report.comparison.likeness.nearness import CLEAR, MARGIN
from progress_report.comparison.model import Doubt
from progress_report.comparison.pairing import Pair, Rows

_OTHER = 0.3
"""Likeness below which a text is quite another."""


def doubtful_ids(pairs: Iterable[Pair], rows: Rows, likenesses: Likenesses) -> tuple[Pair, ...]:
    """The pairs with the same ID, those marked that may be two actions, with the likely rival."""
    found = tuple(pairs)
    reworded = [pair for pair in found if not _same_text(pair, rows)]
    if not reworded:
        return found
    settled_earlier = {pair.earlier for pair in found} - {pair.earlier for pair in reworded}
    settled_later = {pair.later for pair in found} - {pair.later for pair in reworded}
    near = _Near(
        [number for number in range(len(rows.earlier)) if number not in settled_earlier],
        [number for number in range(len(rows.later)) if number not in settled_later],
        likenesses,
    )
    changed = {pair.earlier for pair in reworded}
    return tuple(
        _judged(pair, near, likenesses) if pair.earlier in changed else pair for pair in found
    )


def _same_text(pair: Pair, rows: Rows) -> bool:
    return rows.earlier[pair.earlier].text == rows.later[pair.later].text


class _Near:
    """What of the rows is nearest, for each of them, on either side."""

    def __init__(
        self, earlier: Sequence[int], later: Sequence[int], likenesses: Likenesses
    ) -> None:
        self._later: dict[int, list[tuple[float, int]]] = {}
        self._earlier: dict[int, list[tuple[float, int]]] = {}
        for one, other in likenesses.pairs(earlier, later):
            share = likenesses.of(one, other).share
            self._later.setdefault(one, []).append((-share, other))
            self._earlier.setdefault(other, []).append((-share, one))

    def later(self, pair: Pair) -> tuple[float, int | None]:
        """How like the earlier row the likest other later row is, and its number."""
        return _first(self._later.get(pair.earlier, []), pair.later)

    def earlier(self, pair: Pair) -> tuple[float, int | None]:
        """How like the later row the likest other earlier row is, and its number."""
        return _first(self._earlier.get(pair.later, []), pair.earlier)


def _first(found: Sequence[tuple[float, int]], own: int) -> tuple[float, int | None]:
    others = sorted(one for one in found if one[1] != own)
    return (-others[0][0], others[0][1]) if others else (0.0, None)


def _judged(pair: Pair, near: _Near, likenesses: Likenesses) -> Pair:
    """The pair with its doubt: the text is quite another, or one of another row is nearer."""
    own = likenesses.of(pair.earlier, pair.later).share
    share, rival = near.later(pair)
    is_earlier = False
    back, other = near.earlier(pair)
    if rival is None or share < CLEAR or back > share:
        share, rival, is_earlier = back, other, True
    if share < CLEAR or share < own + MARGIN:
        rival, is_earlier = None, False
    if own < _OTHER:
        return replace(pair, doubt=Doubt.OTHER_TEXT, rival=rival, rival_is_earlier=is_earlier)
    if rival is not None:
        return replace(pair, doubt=Doubt.RIVAL, rival=rival, rival_is_earlier=is_earlier)
    return pair
