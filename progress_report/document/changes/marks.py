"""What the green tables say of changes: a sign and a word under the status of an action.

The signs are of WGL4, so that every font of an office has them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field

from progress_report.comparison.model import Comparison, Direction, Match, Shift
from progress_report.document.blocks import Paragraph, TextBlock
from progress_report.inlines import Inline, LineBreak, Text
from progress_report.model import Action

_NO_BREAK_SPACE = "\u00a0"
NEW, PART, MOVED, REWORDED = "● nieuw", "● afgesplitst", "→ verplaatst", "≠ andere tekst"
STATUS = {
    Direction.BETTER: "▲ beter",
    Direction.WORSE: "▼ slechter",
    Direction.OTHER: "◊ andere status",
}
PLANNING = {
    Shift.LATER: "► later",
    Shift.EARLIER: "◄ eerder",
    Shift.FIRST: "○ eerste planning",
    Shift.OTHER: "↔ andere planning",
}

# In the order in which they are explained.
MEANINGS = {
    STATUS[Direction.BETTER]: "de status is beter dan toen",
    STATUS[Direction.WORSE]: "de status is slechter dan toen",
    STATUS[Direction.OTHER]: "de status is anders, maar niet beter of slechter",
    PLANNING[Shift.EARLIER]: "de actie is eerder gepland dan toen",
    PLANNING[Shift.LATER]: "de actie is later gepland dan toen",
    PLANNING[Shift.FIRST]: "de actie had toen nog geen planning",
    PLANNING[Shift.OTHER]: "de planning is anders, maar niet eerder of later",
    NEW: "de actie is nieuw",
    PART: "de actie was toen een deel van een andere actie",
    REWORDED: "de tekst van de actie is anders dan toen",
    MOVED: "de actie stond toen onder een ander thema of een andere ambitie",
}


class RowMarks(Struct, frozen=True):
    """The marks of an action: those of its status by column, and all others."""

    columns: Mapping[str, str] = field(default_factory=dict)
    others: tuple[str, ...] = ()


_NONE = RowMarks()


class ChangeMarks:
    """The marks of every action, by its row in the workbook."""

    def __init__(self, rows: Mapping[int, RowMarks] | None = None) -> None:
        self._rows = rows or {}

    def of(self, actions: Iterable[Action]) -> frozenset[str]:
        """Every mark that one of the actions has."""
        rows = (self._rows.get(action.row, _NONE) for action in actions)
        return frozenset(mark for row in rows for mark in (*row.columns.values(), *row.others))

    def under_status(self, action: Action, column: str, *, first: bool) -> tuple[TextBlock, ...]:
        """The mark of the status in the column with the heading; the first has the others too."""
        marks = self._rows.get(action.row, _NONE)
        own = (marks.columns[column],) if column in marks.columns else ()
        return _paragraph((*own, *(marks.others if first else ())))

    def under_planning(self, action: Action) -> tuple[TextBlock, ...]:
        """All marks, where there is no status to stand under."""
        marks = self._rows.get(action.row, _NONE)
        return _paragraph(marks.others)


NO_MARKS = ChangeMarks()


def marks_of(comparison: Comparison | None) -> ChangeMarks:
    """The marks of what the comparison found; none without a comparison."""
    if comparison is None:
        return NO_MARKS
    rows = {placed.action.row: RowMarks(others=(NEW,)) for placed in comparison.new}
    for match in comparison.matches:
        rows[match.later.action.row] = RowMarks(
            {change.column: STATUS[change.direction] for change in match.statuses},
            tuple(_others(match)),
        )
        rows |= {part.action.row: RowMarks(others=(PART,)) for part in match.parts}
    return ChangeMarks(rows)


def _others(match: Match) -> Iterator[str]:
    if match.planning:
        yield PLANNING[match.planning.shift]
    if match.wording:
        yield REWORDED
    if match.move:
        yield MOVED


def _paragraph(marks: tuple[str, ...]) -> tuple[TextBlock, ...]:
    """The marks below each other; a sign stays with its word."""
    inlines: list[Inline] = []
    for mark in marks:
        inlines += [LineBreak()] if inlines else []
        inlines.append(Text(mark.replace(" ", _NO_BREAK_SPACE, 1)))
    return (Paragraph(tuple(inlines)),) if inlines else ()
