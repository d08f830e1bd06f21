"""An action that became a heading with actions below it: these are its parts."""

from __future__ import annotations

from collections.abc import Mapping

from progress_report.comparison.matching import Matching


def parts_of(matching: Matching) -> Mapping[int, tuple[int, ...]]:
    """By the number of the heading those of the actions that it leads in that are new."""
    split = {
        id(matching.later[pair.later].action): pair.later
        for pair in matching.pairs
        if matching.earlier[pair.earlier].placed.counts
        and not matching.later[pair.later].placed.counts
    }
    parts: dict[int, list[int]] = {heading: [] for heading in split.values()}
    for number in matching.new:
        heading = split.get(id(matching.later[number].lead))
        if heading is not None:
            parts[heading].append(number)
    return {heading: tuple(numbers) for heading, numbers in parts.items()}
