"""An action that became a heading with actions below it: these are its parts."""

from __future__ import annotations

from collections.abc import Mapping

from progress_report.comparison.matching import Matching
from progress_report.model import ActionKind


def parts_of(matching: Matching) -> Mapping[int, tuple[int, ...]]:
    """By the number of the heading those of the actions below it that are new, up to the next
    heading or the end of its group."""
    split = {
        pair.later
        for pair in matching.pairs
        if matching.earlier[pair.earlier].placed.counts
        and not matching.later[pair.later].placed.counts
    }
    new = set(matching.new)
    parts: dict[int, list[int]] = {heading: [] for heading in split}
    heading: int | None = None
    group = 0
    for number, row in enumerate(matching.later):
        if row.action.kind is ActionKind.INTRODUCTION:
            heading, group = number, row.group
        elif heading in split and row.group == group and number in new:
            parts[heading].append(number)
    return {heading: tuple(numbers) for heading, numbers in parts.items()}
