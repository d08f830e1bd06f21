"""What an action that was split promised, and what its parts do."""

from __future__ import annotations

from progress_report.comparison.model import Match


def ends_later(match: Match) -> bool:
    """Whether the last of the parts is due after the day on which the whole was."""
    before = match.earlier.action.planning
    days = [part.action.planning.last_day for part in match.parts if part.action.planning]
    return before is not None and bool(days) and max(days) > before.last_day
