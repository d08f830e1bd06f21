"""Whether rows with the same ID or text are the same action: IDs may be reused, or shifted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from progress_report.comparison.likeness.candidates import Likenesses
from progress_report.comparison.likeness.nearness import CLEAR, MARGIN
from progress_report.comparison.model import Doubt, Found
from progress_report.comparison.pairing import Pair, Rows
from progress_report.comparison.renaming import Renamings
from progress_report.comparison.rows import Row

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
    earlier = [number for number in range(len(rows.earlier)) if number not in settled_earlier]
    later = [number for number in range(len(rows.later)) if number not in settled_later]
    same = _Same(rows, earlier, later)
    near = _Near([pair for pair in reworded if not same.has(pair)], earlier, later, likenesses)
    changed = {pair.earlier for pair in reworded}
    return tuple(
        _judged(pair, same, near, likenesses) if pair.earlier in changed else pair for pair in found
    )


def _same_text(pair: Pair, rows: Rows) -> bool:
    return rows.earlier[pair.earlier].text == rows.later[pair.later].text


class _Same:
    """The rows by their text: which has exactly the text of the other side of a pair."""

    def __init__(self, rows: Rows, earlier: Sequence[int], later: Sequence[int]) -> None:
        self._rows = rows
        self._earlier = _first_by_text(rows.earlier, earlier)
        self._later = _first_by_text(rows.later, later)

    def has(self, pair: Pair) -> bool:
        """Whether there is a rival."""
        return self.rival(pair)[0] is not None

    def rival(self, pair: Pair) -> tuple[int | None, bool]:
        """The row that the text went to or came from, and whether that is an earlier one."""
        went = self._later.get(self._rows.earlier[pair.earlier].text)
        if went is not None:
            return went, False
        came = self._earlier.get(self._rows.later[pair.later].text)
        return came, came is not None


def _first_by_text(rows: Sequence[Row], numbers: Iterable[int]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for number in numbers:
        if rows[number].text:
            found.setdefault(rows[number].text, number)
    return found


class _Near:
    """What of the rows is nearest to those of the pairs, on either side."""

    def __init__(
        self,
        pairs: Sequence[Pair],
        earlier: Sequence[int],
        later: Sequence[int],
        likenesses: Likenesses,
    ) -> None:
        self._later: dict[int, list[tuple[float, int]]] = {}
        self._earlier: dict[int, list[tuple[float, int]]] = {}
        mine, yours = [pair.earlier for pair in pairs], [pair.later for pair in pairs]
        for one, other in likenesses.pairs_of(mine, yours, earlier, later):
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


def _judged(pair: Pair, same: _Same, near: _Near, likenesses: Likenesses) -> Pair:
    """The pair with its doubt: the text is quite another, or one of another row is nearer."""
    own = likenesses.of(pair.earlier, pair.later).share
    rival, is_earlier = same.rival(pair)
    if rival is None:
        rival, is_earlier = _nearer(pair, own, near)
    if own < _OTHER:
        return replace(pair, doubt=Doubt.OTHER_TEXT, rival=rival, rival_is_earlier=is_earlier)
    if rival is not None:
        return replace(pair, doubt=Doubt.RIVAL, rival=rival, rival_is_earlier=is_earlier)
    return pair


def _nearer(pair: Pair, own: float, near: _Near) -> tuple[int | None, bool]:
    """The row that is clearly more like one of the pair than the other of it, which is so ``own``
    much, and whether it is an earlier one."""
    share, rival = near.later(pair)
    is_earlier = False
    back, other = near.earlier(pair)
    if rival is None or share < CLEAR or back > share:
        share, rival, is_earlier = back, other, True
    return (None, False) if share < CLEAR or share < own + MARGIN else (rival, is_earlier)


def doubtful_place(pair: Pair, rows: Rows, likenesses: Likenesses, renamed: Renamings) -> Pair:
    """The pair, marked when its text stands elsewhere and may be that of another action: each has
    an ID of its own and another theme, or the text tells nothing by itself."""
    if pair.found is not Found.TEXT or pair.doubt is not None:
        return pair
    before, after = rows.earlier[pair.earlier], rows.later[pair.later]
    theme, ambition = renamed.translated(before.placed.place)
    other_theme = theme != after.theme
    if not other_theme and ambition == after.ambition:
        return pair
    two_ids = bool(before.id and after.id)
    if (two_ids and other_theme) or not likenesses.tells(pair.later):
        return replace(pair, doubt=Doubt.OTHER_PLACE)
    return pair
