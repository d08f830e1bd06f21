"""The two workbooks of a comparison, and how messages name their rows."""

from __future__ import annotations

from msgspec import Struct

from progress_report.comparison.model import Comparison, Match, PlacedAction
from progress_report.excerpts import excerpt, quoted
from progress_report.model import DroppedAction, Programme
from progress_report.problems import Position, Problem, Severity
from progress_report.workbook.cell_names import Cells
from progress_report.workbook.schema import ACTIONS, DROPPED


class Sides(Struct, frozen=True):
    """What was compared, the programmes, and the cells of their workbooks."""

    comparison: Comparison
    earlier: Programme
    later: Programme
    earlier_cells: Cells
    later_cells: Cells

    @property
    def both_use_ids(self) -> bool:
        return _uses_ids(self.earlier) and _uses_ids(self.later)

    def earlier_cell(self, placed: PlacedAction) -> str:
        """``blad 'Acties', cel E5: 'Bouw woningen'``"""
        return f"{_cell(self.earlier_cells, placed)}: '{_title(placed)}'"

    def later_cell(self, placed: PlacedAction) -> str:
        return f"{_cell(self.later_cells, placed)}: '{_title(placed)}'"

    def of_earlier(
        self, placed: PlacedAction, severity: Severity, message: str, hint: str, subject: str
    ) -> Problem:
        """A problem at the text of a row of the earlier workbook."""
        return _problem(self.earlier_cells, placed, severity, message, hint, subject)

    def of_later(
        self, match: Match, severity: Severity, message: str, hint: str, subject: str
    ) -> Problem:
        """A problem at the text of the later row of the match."""
        return _problem(self.later_cells, match.later, severity, message, hint, subject)

    def actions_sheet(self) -> Position:
        return self.later_cells.position(ACTIONS.name)

    def dropped_cell(self, dropped: DroppedAction) -> Position:
        """The cell of ``Vervallen`` that names the action: the ID, or without one the text."""
        return self.later_cells.position(DROPPED.name, dropped.row, "ID" if dropped.id else "Actie")


def _uses_ids(programme: Programme) -> bool:
    return any(action.id for action in programme.actions)


def _cell(cells: Cells, placed: PlacedAction) -> str:
    position = cells.position(ACTIONS.name, placed.action.row, "Actie")
    return str(position).removeprefix(f"{cells.file}, ")


def _title(placed: PlacedAction) -> str:
    return quoted(placed.action.title.plain)


def _problem(
    cells: Cells, placed: PlacedAction, severity: Severity, message: str, hint: str, subject: str
) -> Problem:
    position = cells.position(ACTIONS.name, placed.action.row, "Actie")
    shown = excerpt("Actie", placed.action.title.plain)
    return Problem(severity, position, message, shown, hint, subject)
