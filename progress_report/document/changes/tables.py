"""The tables of what changed, one for each kind of change; each is None when nothing did."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.comparison.model import (
    Comparison,
    Direction,
    Match,
    PlanningChange,
    Shift,
    StatusChange,
)
from progress_report.document.blocks import (
    Column,
    ColumnKind,
    Table,
)
from progress_report.document.changes.cells import (
    link_cell,
    links_cell,
    page_cell,
    place_cell,
    planned_cell,
    status_cell,
    text_cell,
    whole_action_cell,
    wording_cell,
)
from progress_report.document.changes.marks import is_first_planning
from progress_report.document.changes.rows import ChangesRows, Line
from progress_report.inlines import Deleted, Inserted
from progress_report.model import Programme, Version

_NOW = "Is\u00a0nu"
_ACTION = Column(ColumnKind.ACTION, "Actie")
_PAGE = Column(ColumnKind.PAGE, "Pagina")
_BEFORE, _AFTER = Column(ColumnKind.BEFORE, "Was"), Column(ColumnKind.AFTER, _NOW)
_FROM, _TO = Column(ColumnKind.BEFORE, "Van"), Column(ColumnKind.AFTER, "Naar")
_NO_PLANNING = "geen planning"
_NO_REASON = "geen reden opgegeven"
_NO_BUDGET_PROGRAMME = "geen"
_NO_AMBITION = "geen ambitie"


class ChangesTables:
    """Makes the tables of one comparison; the programme is the later one, that of the report."""

    def __init__(self, comparison: Comparison, programme: Programme) -> None:
        self._found = comparison
        self._rows = ChangesRows(programme)
        self._several_statuses = len(programme.status_columns) > 1
        self._concept = programme.settings.version is Version.CONCEPT

    def status(self, direction: Direction) -> Table | None:
        """The actions whose status went that way: one row for each status column."""
        lines = [
            self._rows.line(
                match.later,
                link_cell(match.later, match),
                *((text_cell(change.column),) if self._several_statuses else ()),
                status_cell(change.before),
                status_cell(change.after),
                page_cell(match.later),
            )
            for match, change in self._status_changes(direction)
        ]
        which = (Column(ColumnKind.EXTRA, "Onderdeel"),) if self._several_statuses else ()
        columns = (*which, *_was_and_is(ColumnKind.STATUS))
        title = {
            Direction.BETTER: "Acties met een betere status",
            Direction.WORSE: "Acties met een slechtere status",
            Direction.OTHER: "Acties met een andere status",
        }[direction]
        return self._rows.table(title, (_ACTION, *columns, _PAGE), lines)

    def planning(self, shift: Shift) -> Table | None:
        """The actions whose planning went that way; not those that had none yet."""
        lines = [
            self._rows.line(
                match.later,
                link_cell(match.later, match),
                planned_cell(change.before, _NO_PLANNING),
                planned_cell(change.after, _NO_PLANNING),
                page_cell(match.later),
            )
            for match, change in self._planning_changes(shift)
        ]
        title = {
            Shift.LATER: "Acties die later gepland zijn",
            Shift.EARLIER: "Acties die eerder gepland zijn",
            Shift.OTHER: "Acties die anders gepland zijn",
        }[shift]
        return self._rows.table(title, (_ACTION, *_was_and_is(ColumnKind.PLANNED), _PAGE), lines)

    def dropped(self) -> Table | None:
        """The actions that are gone, in their own words: they stand nowhere else."""
        no_reason = _NO_REASON if self._concept else ""
        lines = [
            self._rows.line(
                gone.earlier,
                *self._rows.ambition(gone.earlier),
                whole_action_cell(gone.earlier),
                text_cell(gone.reason or no_reason),
            )
            for gone in self._found.dropped
        ]
        columns = (*self._rows.ambition_column, _ACTION, Column(ColumnKind.EXPLANATION, "Reden"))
        return self._rows.table("Acties die zijn vervallen", columns, lines)

    def new(self) -> Table | None:
        lines = [
            self._rows.line(
                placed,
                *self._rows.ambition(placed),
                link_cell(placed),
                planned_cell(placed.action.planned, ""),
                page_cell(placed),
            )
            for placed in self._found.new
        ]
        planned = Column(ColumnKind.PLANNED, "Gepland")
        columns = (*self._rows.ambition_column, _ACTION, planned, _PAGE)
        return self._rows.table("Nieuwe acties", columns, lines)

    def split(self) -> Table | None:
        """The actions that became several, each with what it was split into."""
        lines = [
            self._rows.line(
                match.later, whole_action_cell(match.earlier, match), links_cell(match.parts)
            )
            for match in self._found.split
        ]
        columns = (_BEFORE, Column(ColumnKind.AFTER, "Is nu gesplitst in"))
        return self._rows.table("Acties die zijn gesplitst", columns, lines)

    def reworded(self) -> Table | None:
        """The wordings beside each other; the words that changed are marked."""
        lines = [
            self._rows.line(
                match.later,
                wording_cell(match.wording.before, Deleted),
                wording_cell(match.wording.after, Inserted, match),
                page_cell(match.later),
            )
            for match in self._found.matches
            if match.wording
        ]
        return self._rows.table("Acties met een andere tekst", (_BEFORE, _AFTER, _PAGE), lines)

    def moved(self) -> Table | None:
        lines = [
            self._rows.line(
                match.later,
                link_cell(match.later, match),
                place_cell(match.move.before, self._rows.label(match.move.before.theme)),
                place_cell(match.move.after, self._rows.label(match.move.after.theme)),
                page_cell(match.later),
            )
            for match in self._found.matches
            if match.move
        ]
        return self._rows.table(
            "Acties die zijn verplaatst", (_ACTION, _FROM, _TO, _PAGE), lines, with_themes=False
        )

    def budget_programmes(self) -> Table | None:
        lines = [
            self._rows.line(
                match.later,
                link_cell(match.later, match),
                text_cell(match.budget_programmes.before or _NO_BUDGET_PROGRAMME),
                text_cell(match.budget_programmes.after or _NO_BUDGET_PROGRAMME),
                page_cell(match.later),
            )
            for match in self._found.matches
            if match.budget_programmes
        ]
        columns = (_ACTION, *_was_and_is(ColumnKind.EXTRA), _PAGE)
        return self._rows.table("Acties met een ander begrotingsprogramma", columns, lines)

    def renamed(self) -> Table | None:
        """Themes, and then ambitions, each under the theme that it belongs to."""
        themes = [
            Line("", (text_cell("Thema"), text_cell(new.before), text_cell(new.after)))
            for new in self._found.themes
        ]
        ambitions = [
            Line(
                "",
                (
                    text_cell(f"Ambitie van thema ‘{new.theme}’"),
                    text_cell(new.before or _NO_AMBITION),
                    text_cell(new.after or _NO_AMBITION),
                ),
            )
            for new in self._found.ambitions
        ]
        columns = (Column(ColumnKind.EXTRA, "Wat"), _BEFORE, _AFTER)
        title = "Thema’s en ambities met een andere naam"
        return self._rows.table(title, columns, [*themes, *ambitions], with_themes=False)

    def _status_changes(self, direction: Direction) -> Iterator[tuple[Match, StatusChange]]:
        for match in self._found.matches:
            yield from (
                (match, change) for change in match.statuses if change.direction is direction
            )

    def _planning_changes(self, shift: Shift) -> Iterator[tuple[Match, PlanningChange]]:
        for match in self._found.matches:
            change = match.planning
            if change and change.shift is shift and not is_first_planning(change):
                yield match, change


def _was_and_is(kind: ColumnKind) -> tuple[Column, Column]:
    return Column(kind, "Was"), Column(kind, _NOW)
