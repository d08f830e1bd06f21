"""What actions have in the columns that green tables share: planning, statuses and account."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import lru_cache

from msgspec.structs import replace

from progress_report.document.blocks import Cell, Column, ColumnKind, Paragraph
from progress_report.document.cell_text import blocks_of, with_affixes
from progress_report.document.changes.marks import NO_MARKS, ChangeMarks
from progress_report.inlines import StatusMark
from progress_report.model import Action, ActionKind, CellText, Programme, Status
from progress_report.planning import Planning


class ActionCells:
    """The cells of the actions of one programme, and the columns that they are in.

    ``marks`` say what changed since an earlier workbook.
    """

    def __init__(self, programme: Programme, marks: ChangeMarks = NO_MARKS) -> None:
        self._programme = programme
        self._marks = marks
        # Of every status one cell, that all rows share; they sort as in the legend.
        self._status_cells: dict[Status | None, Cell] = {None: Cell(())}
        for place, status in enumerate(programme.statuses):
            mark = Paragraph((status_mark(status),))
            self._status_cells[status] = Cell((mark,), sort_key=f"{place:03}")

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns after the ambition, in their order."""
        headings = self._programme.settings.headings
        return (
            Column(ColumnKind.ACTION, headings.action),
            Column(ColumnKind.PLANNED, headings.planned),
            *(Column(ColumnKind.STATUS, heading) for heading in self._programme.status_columns),
            *(Column(ColumnKind.EXTRA, name) for name in self._programme.settings.extra_columns),
            Column(ColumnKind.EXPLANATION, headings.explanation),
        )

    def columns_of(self, kinds: Container[ColumnKind]) -> tuple[Column, ...]:
        """Those of the kinds, in their order."""
        return tuple(column for column in self.columns if column.kind in kinds)

    def of(self, action: Action) -> tuple[Cell, ...]:
        """What the action has in the columns; only what counts as an action has marks."""
        marks = self._marks if action.kind is ActionKind.ACTION else NO_MARKS
        title = action_text(action.number, action.title, action.budget_programmes)
        extra = action.extra or (CellText(),) * len(self._programme.settings.extra_columns)
        return (
            Cell(blocks_of(title)),
            self._planned(action, marks),
            *self._statuses(action, marks),
            *[Cell(blocks_of(text)) for text in extra],
            Cell(blocks_of(action.explanation)),
        )

    def of_kinds(self, action: Action, kinds: Container[ColumnKind]) -> tuple[Cell, ...]:
        """What it has in the columns of the kinds, for a table of another make."""
        cells = zip(self.columns, self.of(action), strict=True)
        return tuple(cell for column, cell in cells if column.kind in kinds)

    def _planned(self, action: Action, marks: ChangeMarks) -> Cell:
        content = blocks_of(action.planned)
        if not self._programme.status_columns:
            content = (*content, *marks.under_planning(action))
        return Cell(content, sort_key=_when(action.planning) if action.planning else "")

    def _statuses(self, action: Action, marks: ChangeMarks) -> Iterator[Cell]:
        headings = self._programme.status_columns
        statuses: Sequence[Status | None] = action.statuses or [None] * len(headings)
        for number, (heading, status) in enumerate(zip(headings, statuses, strict=True)):
            cell = self._status_cells[status]
            changes = marks.under_status(action, heading, first=number == 0)
            yield replace(cell, content=(*cell.content, *changes)) if changes else cell


def action_text(number: str, title: CellText, budget_programmes: str) -> CellText:
    """``6. Oplossingen voor wonen (programma 6 en 8)``"""
    named = budget_programmes.lower().startswith("programma")
    called = budget_programmes if named else f"programma {budget_programmes}"
    after = f"({called})" if budget_programmes else ""
    return with_affixes(title, number, after)


def status_mark(status: Status) -> StatusMark:
    return StatusMark(status.symbol, status.name, status.colour)


# Many actions have the same.
@lru_cache(maxsize=1024)
def _when(planning: Planning) -> str:
    """Sorts by the day on which it is due, then by that on which it begins."""
    first = min(period.first for period in planning.periods)
    return f"{planning.last_day.isoformat()} {first.isoformat()}"
