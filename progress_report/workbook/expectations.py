"""What an action should have by now: a status when its time has passed, an explanation when its
status asks for one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from progress_report.model import ActionKind, Status
from progress_report.workbook.actions import ActionRow


def lacks_status(row: ActionRow, columns: Sequence[str], reference_date: date) -> bool:
    """Whether the action was planned in a year that ended before the date, and has no status.

    ``columns`` are the columns that hold a status, the main one first. A cell with something
    that cannot be read is not empty: that is an error of its own.
    """
    planning = row.action.planning
    if not columns or planning is None or row.action.kind is not ActionKind.ACTION:
        return False
    field = row.row[columns[0]]
    return not (field or field.faulty) and planning.last_year < reference_date.year


def lacks_explanation(row: ActionRow, columns: Sequence[str]) -> tuple[str, Status] | None:
    """The column and the status that ask for an explanation that is not there, or None."""
    explanation = row.row["Toelichting"]
    if explanation or explanation.faulty or row.action.kind is not ActionKind.ACTION:
        return None
    asking = (
        (column, status)
        for column, status in zip(columns, row.action.statuses, strict=True)
        if status and status.explanation_required
    )
    return next(asking, None)
