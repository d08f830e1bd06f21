"""Themes and ambitions that are the same under a new name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
from rapidfuzz import fuzz, process

from progress_report.comparison.model import Place, Renaming
from progress_report.comparison.words import same_name
from progress_report.model import Programme, Theme

_ALIKE = 75
"""Percent of the letters that two names share when one is the other in a new form."""


class Renamings:
    """The themes, and the ambitions within a theme of the later programme."""

    def __init__(self, themes: Iterable[Renaming], ambitions: Iterable[Renaming]) -> None:
        self.themes = tuple(themes)
        self.ambitions = tuple(ambitions)
        self._themes = {same_name(one.before): same_name(one.after) for one in self.themes}
        self._ambitions = {
            (same_name(one.theme), same_name(one.before)): same_name(one.after)
            for one in self.ambitions
        }

    def translated(self, place: Place) -> tuple[str, str]:
        """The theme and the ambition of an earlier place in the later names, folded."""
        theme, ambition = same_name(place.theme), same_name(place.ambition)
        theme = self._themes.get(theme, theme)
        return theme, self._ambitions.get((theme, ambition), ambition)


def renamings(
    earlier: Programme, later: Programme, went: Sequence[tuple[Place, Place]]
) -> Renamings:
    """What was renamed, by where the rows ``went`` that were found again."""
    names = {same_name(theme.name): theme for theme in later.themes}
    within: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for before, after in went:
        themes_of = same_name(before.theme), same_name(after.theme)
        within.setdefault(themes_of, []).append((before.ambition, after.ambition))
    themes = _renamed(
        [theme.name for theme in earlier.themes],
        [theme.name for theme in later.themes],
        [(before.theme, after.theme) for before, after in went],
    )
    new_name = {same_name(before): after for before, after in themes}
    ambitions: list[Renaming] = []
    for theme in earlier.themes:
        name = new_name.get(same_name(theme.name), theme.name)
        counterpart = names.get(same_name(name))
        if counterpart is None:
            continue
        stayed = within.get((same_name(theme.name), same_name(name)), [])
        pairs = _renamed(_ambitions(theme), _ambitions(counterpart), stayed)
        ambitions += [Renaming(before, after, counterpart.name) for before, after in pairs]
    return Renamings((Renaming(*pair) for pair in themes), ambitions)


def _ambitions(theme: Theme) -> list[str]:
    return [group.ambition.name for group in theme.groups if group.ambition]


def _renamed(
    earlier: Iterable[str], later: Iterable[str], went: Iterable[tuple[str, str]]
) -> list[tuple[str, str]]:
    """Names that are gone with the new name that their rows have, in the order of the earlier."""
    before, after = _by_folded(earlier), _by_folded(later)
    gone = {folded: name for folded, name in before.items() if folded not in after}
    new = {folded: name for folded, name in after.items() if folded not in before}
    pairs = _by_rows(gone, new, Counter((same_name(old), same_name(name)) for old, name in went))
    return [(gone[old], new[pairs[old]]) for old in gone if old in pairs]


def _by_folded(names: Iterable[str]) -> dict[str, str]:
    folded: dict[str, str] = {}
    for name in names:
        folded.setdefault(same_name(name), name)
    return folded


def _by_rows(
    gone: Mapping[str, str], new: Mapping[str, str], went: Counter[tuple[str, str]]
) -> dict[str, str]:
    """One to one: where most rows went, more than half; without any rows by likeness of names."""
    total: Counter[str] = Counter()
    for (old, _), number in went.items():
        total[old] += number
    order = {name: place for place, name in enumerate((*gone, *new))}
    shared = [
        (-number, order[old], order[name], old, name)
        for (old, name), number in went.items()
        if old in gone and name in new and 2 * number > total[old]
    ]
    alike = [
        (-percent, order[old], order[name], old, name)
        for percent, old, name in _alike([old for old in gone if not total[old]], list(new))
    ]
    pairs: dict[str, str] = {}
    taken: set[str] = set()
    for *_, old, name in (*sorted(shared), *sorted(alike)):
        if old not in pairs and name not in taken:
            pairs[old] = name
            taken.add(name)
    return pairs


def _alike(gone: Sequence[str], new: Sequence[str]) -> Iterator[tuple[float, str, str]]:
    """Names that share most of their letters, with the percentage."""
    percents = process.cdist(gone, new, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    for at, to in np.argwhere(percents > 0):
        yield float(percents[at, to]), gone[at], new[to]
