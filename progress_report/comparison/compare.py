"""Two programmes side by side: what became of every measure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from progress_report.comparison.changes import compared, with_changes
from progress_report.comparison.likeness.nearness import APART
from progress_report.comparison.matching import Matching, match
from progress_report.comparison.model import (
    Basis,
    Comparison,
    Dropped,
    Match,
    PlacedAction,
)
from progress_report.comparison.pairing import Pair
from progress_report.comparison.splitting import parts_of
from progress_report.model import Programme


def compare(earlier: Programme, later: Programme, earlier_file: str) -> Comparison:
    """What became of every measure of the earlier programme, and what is new in the later one.

    ``earlier_file`` is the name of the earlier workbook, without its folder.
    """
    matching = match(earlier, later)
    basis = compared(earlier, later, matching.renamings)
    parts = parts_of(matching)
    in_parts = {number for numbers in parts.values() for number in numbers}
    matches = (_match(pair, matching, parts.get(pair.later, ())) for pair in matching.pairs)
    new = [number for number in matching.new if number not in in_parts]
    new = [number for number in new if matching.later[number].placed.counts]
    return Comparison(
        basis=Basis(
            earlier_file=earlier_file,
            earlier_date=earlier.settings.reference_date,
            later_date=later.settings.reference_date,
            with_statuses=basis.statuses.with_statuses,
            with_planning=basis.planning,
            mostly_planned=basis.all_planned,
            status_columns=basis.statuses.numbers_then,
        ),
        matches=tuple(with_changes(match, basis) for match in matches),
        new=tuple(matching.later[number].placed for number in new),
        dropped=tuple(_dropped(matching, new)),
        themes=matching.renamings.themes,
        ambitions=matching.renamings.ambitions,
    )


def _match(pair: Pair, matching: Matching, parts: Iterable[int]) -> Match:
    rival: PlacedAction | None = None
    if pair.rival is not None:
        side = matching.earlier if pair.rival_is_earlier else matching.later
        rival = side[pair.rival].placed
    return Match(
        earlier=matching.earlier[pair.earlier].placed,
        later=matching.later[pair.later].placed,
        found=pair.found,
        doubt=pair.doubt,
        rival=rival,
        rival_is_earlier=pair.rival_is_earlier,
        parts=tuple(matching.later[number].placed for number in parts),
    )


def _dropped(matching: Matching, new: Sequence[int]) -> Iterable[Dropped]:
    """The earlier actions that are gone, each with the new action that is most like it."""
    gone = [number for number in matching.gone if matching.earlier[number].placed.counts]
    nearest: dict[int, tuple[float, int]] = {}
    for earlier, later in matching.likenesses.pairs(gone, new):
        found = (-matching.likenesses.of(earlier, later).share, later)
        nearest[earlier] = min(nearest.get(earlier, (-APART, -1)), found)
    for number in gone:
        _, later = nearest.get(number, (0, -1))
        named = matching.reasons.get(number)
        yield Dropped(
            earlier=matching.earlier[number].placed,
            reason=named.reason if named else "",
            nearest=matching.later[later].placed if later >= 0 else None,
            row=named.row if named else 0,
        )
