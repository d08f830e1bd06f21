"""What a comparison of the whole programme found in a part of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from progress_report.comparison.model import Comparison, Dropped, Match, Renaming
from progress_report.editions.edition import Edition
from progress_report.folding import fold
from progress_report.model import Programme


def comparison_of_part(comparison: Comparison, part: Programme, edition: Edition) -> Comparison:
    """What became of the actions in the part; its edition has the names of ``find_edition``.

    What was dropped belongs to the theme that it stood in, also when that has another name now, and
    to who delivered it. It always deviates.
    """
    if edition.is_whole:
        return comparison
    rows = {row.row for theme in part.themes for row in theme.rows}
    return replace(
        comparison,
        matches=tuple(_matches(comparison, rows)),
        new=tuple(placed for placed in comparison.new if placed.action.row in rows),
        dropped=tuple(_dropped(comparison, edition, rows)),
        themes=tuple(_themes(comparison, part)),
        ambitions=tuple(_ambitions(comparison, part)),
    )


def _matches(comparison: Comparison, rows: set[int]) -> Iterator[Match]:
    """An action that was split is here by the parts that are: what leads them in is no action."""
    for match in comparison.matches:
        parts = tuple(placed for placed in match.parts if placed.action.row in rows)
        if parts or (match.later.action.row in rows and not match.parts):
            yield replace(match, parts=parts)


def _dropped(comparison: Comparison, edition: Edition, rows: set[int]) -> Iterator[Dropped]:
    themes = {fold(name) for name in edition.themes}
    new_names = {fold(renaming.before): fold(renaming.after) for renaming in comparison.themes}
    for dropped in comparison.dropped:
        theme = fold(dropped.earlier.place.theme)
        person = fold(dropped.earlier.action.responsible)
        if themes and new_names.get(theme, theme) not in themes:
            continue
        if edition.responsible and person != fold(edition.responsible):
            continue
        nearest = dropped.nearest
        yield replace(dropped, nearest=nearest if nearest and nearest.action.row in rows else None)


def _themes(comparison: Comparison, part: Programme) -> Iterator[Renaming]:
    names = {fold(theme.name) for theme in part.themes}
    return (renaming for renaming in comparison.themes if fold(renaming.after) in names)


def _ambitions(comparison: Comparison, part: Programme) -> Iterator[Renaming]:
    names = {
        (fold(theme.name), fold(group.ambition.name))
        for theme in part.themes
        for group in theme.groups
        if group.ambition
    }
    return (
        renaming
        for renaming in comparison.ambitions
        if (fold(renaming.theme), fold(renaming.after)) in names
    )
