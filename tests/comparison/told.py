"""What a comparison found, in words that a test can show beside its input."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from progress_report.comparison.compare import compare
from progress_report.comparison.model import Comparison, Match, Piece, PlacedAction
from progress_report.model import DroppedAction
from tests.comparison.programmes import EARLIER, programme


def compared(before: str, after: str, dropped: Sequence[DroppedAction] = ()) -> Comparison:
    """The comparison of the two lists; ``dropped`` is the sheet of the later one."""
    return compare(programme(before, EARLIER), programme(after, dropped=dropped), "eerder.xlsx")


def told(comparison: Comparison) -> list[str]:
    """What became of every row: matches, then what is new and what is dropped."""
    return [
        *(_match(match) for match in comparison.matches),
        *(f"new: {_row(new)}" for new in comparison.new),
        *(
            f"dropped: {_row(one.earlier)}" + (f" ({one.reason})" if one.reason else "")
            for one in comparison.dropped
        ),
    ]


def _match(match: Match) -> str:
    told = f"{_row(match.earlier)} -> {_row(match.later)} by {match.found.name}"
    if match.doubt:
        told += f", {match.doubt.name}"
    if match.rival:
        side = "earlier" if match.rival_is_earlier else "later"
        told += f" {side} {_row(match.rival)}"
    if match.parts:
        told += f", in {' and '.join(map(_row, match.parts))}"
    return told


def _row(placed: PlacedAction) -> str:
    return placed.action.id or placed.action.title.plain


def marked(pieces: Iterable[Piece]) -> str:
    """The text with its changed words between brackets."""
    return "".join(f"[{piece.text}]" if piece.changed else piece.text for piece in pieces)
