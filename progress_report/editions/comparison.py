"""What a comparison of the whole programme found in a part of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from progress_report.comparison.model import (
    Comparison,
    Dropped,
    GoneTheme,
    Match,
    PlacedAction,
    Renaming,
)
from progress_report.comparison.words import same_name
from progress_report.editions.earlier_themes import EarlierThemes
from progress_report.editions.edition import Edition
from progress_report.folding import fold
from progress_report.model import Programme


def comparison_of_part(comparison: Comparison, part: Programme, edition: Edition) -> Comparison:
    """What became of the actions in the part; its edition has the names of ``find_edition``.

    An earlier action belongs to the theme that its own one is now, by its name or by where most of
    it went, and to who delivered it. So of whole themes it is known what they had then, and what
    moved in and out. Who delivered then, or what deviated, is not compared: picked actions are
    those of now, with what became of them. What was dropped always deviates.
    """
    if edition.is_whole:
        return comparison
    found = _Part(comparison, part, edition)
    matches = tuple(found.matches())
    dropped = tuple(found.dropped())
    moved_out = tuple(found.moved_out())
    rows = _Rows(part, _earlier_rows((*matches, *moved_out), dropped))
    return replace(
        comparison,
        matches=tuple(map(rows.without_rival, matches)),
        new=tuple(placed for placed in comparison.new if placed.action.row in rows.later),
        dropped=tuple(map(rows.without_nearest, dropped)),
        themes=tuple(_themes(comparison, part)),
        ambitions=tuple(_ambitions(comparison, part)),
        moved_out=tuple(map(rows.without_rival, moved_out)),
        gone_themes=tuple(found.gone_themes()),
    )


class _Part:
    """Chooses what belongs to the part."""

    def __init__(self, comparison: Comparison, part: Programme, edition: Edition) -> None:
        self._found, self._edition = comparison, edition
        self._rows = _later_rows(part)
        self._names = {same_name(name) for name in edition.themes}
        self._earlier = EarlierThemes(comparison, part.whole)

    def matches(self) -> Iterator[Match]:
        """An action that was split is here by the parts that are: what leads them in is no
        action."""
        for match in self._found.matches:
            parts = tuple(placed for placed in match.parts if placed.action.row in self._rows)
            if parts or (match.later.action.row in self._rows and not match.parts):
                yield replace(match, parts=parts, from_elsewhere=self._moved_in(match))

    def moved_out(self) -> Iterator[Match]:
        """What stood in the themes of the part and is in another now: where it went, no more."""
        if self._edition.picks_actions:
            return
        for match in self._found.matches:
            left = match.later.action.row not in self._rows
            if match.move and left and self._stood_here(match.earlier):
                yield replace(
                    match,
                    statuses=(),
                    planning=None,
                    wording=None,
                    budget_programmes=None,
                    parts=(),
                )

    def dropped(self) -> Iterator[Dropped]:
        return (one for one in self._dropped() if self._stood_here(one.earlier))

    def gone_themes(self) -> Iterator[GoneTheme]:
        """The earlier themes that are there no more, and count here or nowhere."""
        if not self._names:
            return
        found = self._found
        earlier = _earlier_rows(found.matches, found.dropped)
        had = Counter(placed.place.theme for placed in earlier if placed.counts)
        lost = Counter(one.earlier.place.theme for one in self._dropped())
        for theme in filter(self._earlier.is_gone, had):
            home = self._earlier.home(theme)
            if not home and lost[theme]:
                yield GoneTheme(theme, lost[theme], counted=False)
            elif home in self._names and not self._edition.picks_actions:
                yield GoneTheme(theme, had[theme], counted=True)

    def _dropped(self) -> Iterator[Dropped]:
        """What was dropped of who was asked for, whatever its theme."""
        person = fold(self._edition.responsible)
        for dropped in self._found.dropped:
            if not person or fold(dropped.earlier.action.responsible) == person:
                yield dropped

    def _moved_in(self, match: Match) -> bool:
        if self._edition.picks_actions or match.move is None:
            return False
        return not self._stood_here(match.earlier)

    def _stood_here(self, earlier: PlacedAction) -> bool:
        return not self._names or self._earlier.home(earlier.place.theme) in self._names


class _Rows:
    """The rows of the part in both workbooks; it names no others."""

    def __init__(self, part: Programme, earlier: Iterable[PlacedAction]) -> None:
        self.later = _later_rows(part)
        self._earlier = {placed.action.row for placed in earlier}

    def without_rival(self, match: Match) -> Match:
        """The match, unless its rival is in the part without that."""
        rows = self._earlier if match.rival_is_earlier else self.later
        known = match.rival is None or match.rival.action.row in rows
        return match if known else replace(match, rival=None)

    def without_nearest(self, dropped: Dropped) -> Dropped:
        """The same of the new action that is like what was dropped."""
        known = dropped.nearest is None or dropped.nearest.action.row in self.later
        return dropped if known else replace(dropped, nearest=None)


def _earlier_rows(matches: Iterable[Match], dropped: Iterable[Dropped]) -> Iterator[PlacedAction]:
    yield from (match.earlier for match in matches)
    yield from (one.earlier for one in dropped)


def _later_rows(part: Programme) -> set[int]:
    return {row.row for theme in part.themes for row in theme.rows}


def _themes(comparison: Comparison, part: Programme) -> Iterator[Renaming]:
    names = {same_name(theme.name) for theme in part.themes}
    return (renaming for renaming in comparison.themes if same_name(renaming.after) in names)


def _ambitions(comparison: Comparison, part: Programme) -> Iterator[Renaming]:
    names = {
        (same_name(theme.name), same_name(group.ambition.name))
        for theme in part.themes
        for group in theme.groups
        if group.ambition
    }
    return (
        renaming
        for renaming in comparison.ambitions
        if (same_name(renaming.theme), same_name(renaming.after)) in names
    )
