"""What a document tells of a comparison, where that is less than all that was found."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from progress_report.comparison.model import (
    Comparison,
    Match,
    Move,
    Place,
    PlacedAction,
    WordingChange,
)
from progress_report.model import EMPTY

_UNTOLD_WORDING = WordingChange((), ())
_NOWHERE = Place("")
_UNTOLD_MOVE = Move(_NOWHERE, _NOWHERE)


def everything(comparison: Comparison) -> Comparison:
    """The comparison as it was found."""
    return comparison


def without_earlier_words(comparison: Comparison) -> Comparison:
    """Of what an earlier row said only its status and its planning.

    That a wording or a place is another stays, but not what it was; of budget programmes and new
    names nothing. What is gone keeps its words: they stand nowhere else.
    """
    return replace(
        comparison,
        basis=replace(comparison.basis, with_budget_programmes=False, with_names=False),
        matches=tuple(map(_without_words, comparison.matches)),
        themes=(),
        ambitions=(),
        moved_out=(),
    )


def without_wording_and_places(comparison: Comparison) -> Comparison:
    """Nor that a wording or a place is another."""
    matches = (replace(match, wording=None, move=None) for match in comparison.matches)
    return replace(
        comparison,
        basis=replace(comparison.basis, with_wording=False, with_places=False),
        matches=tuple(matches),
    )


def without_ambitions(comparison: Comparison) -> Comparison:
    """The rows under their themes only."""
    return replace(
        comparison,
        matches=tuple(
            _with_rows(match, _under_theme, _under_theme) for match in comparison.matches
        ),
        new=tuple(map(_under_theme, comparison.new)),
        dropped=tuple(
            replace(
                gone,
                earlier=_under_theme(gone.earlier),
                nearest=_under_theme(gone.nearest) if gone.nearest else None,
            )
            for gone in comparison.dropped
        ),
    )


def _without_words(match: Match) -> Match:
    return replace(
        _with_rows(match, _wordless, lambda row: row),
        wording=_UNTOLD_WORDING if match.wording else None,
        budget_programmes=None,
        move=_UNTOLD_MOVE if match.move else None,
    )


_Narrow = Callable[[PlacedAction], PlacedAction]


def _with_rows(match: Match, earlier: _Narrow, later: _Narrow) -> Match:
    """The match with its rows as the functions make them."""
    of_rival = earlier if match.rival_is_earlier else later
    return replace(
        match,
        earlier=earlier(match.earlier),
        later=later(match.later),
        rival=of_rival(match.rival) if match.rival else None,
        parts=tuple(map(later, match.parts)),
    )


def _wordless(row: PlacedAction) -> PlacedAction:
    action = replace(row.action, number="", title=EMPTY, budget_programmes="")
    return PlacedAction(action, _NOWHERE)


def _under_theme(row: PlacedAction) -> PlacedAction:
    return replace(row, place=replace(row.place, ambition=""))
