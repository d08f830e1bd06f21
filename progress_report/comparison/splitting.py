"""An action that became a heading with actions below it: these are its parts."""

from __future__ import annotations

from collections.abc import Mapping

from progress_report.comparison.matching import Matching
from progress_report.comparison.rows import Row
from progress_report.comparison.words import sameness
from progress_report.inlines import plain


def parts_of(matching: Matching) -> Mapping[int, tuple[int, ...]]:
    """By the number of the heading those of the actions that it leads in that are new.

    What stands elsewhere in the words of one of its bullets is a part as well.
    """
    split = {
        id(matching.later[pair.later].placed.action): pair
        for pair in matching.pairs
        if matching.earlier[pair.earlier].placed.counts
        and not matching.later[pair.later].placed.counts
    }
    bullets = {
        bullet: pair.later
        for pair in split.values()
        for bullet in _bullets(matching.earlier[pair.earlier])
    }
    parts: dict[int, list[int]] = {pair.later: [] for pair in split.values()}
    for number in matching.new:
        row = matching.later[number]
        pair = split.get(id(row.lead))
        heading = pair.later if pair else bullets.get(sameness(row.placed.action.title.plain))
        if heading is not None and row.placed.counts:
            parts[heading].append(number)
    return {heading: tuple(numbers) for heading, numbers in parts.items()}


def _bullets(row: Row) -> set[str]:
    lines = (line for line in row.placed.action.title.lines if line.bullet)
    return {sameness(plain(line.content)) for line in lines} - {""}
