"""The tables of what changed, one for each kind of change; each is None when nothing did."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.comparison.model import (
    Comparison,
    Direction,
    Match,
    Move,
    PlanningChange,
    Shift,
)
from progress_report.document.blocks import (
    Cell,
    Column,
    ColumnKind,
    RowKind,
    Table,
)
from progress_report.document.cell_text import text_cell
from progress_report.document.changes.cells import (
    NOTHING,
    changed_status_cell,
    link_cell,
    name_cell,
    page_cell,
    place_cell,
    planned_cell,
    planned_then_cell,
    status_cell,
    whole_action_cell,
    with_end,
    wording_cell,
)
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
        self._status_column = next(iter(programme.status_columns), "")
        self._concept = programme.settings.version is Version.CONCEPT

    def status(self, direction: Direction) -> Table | None:
        """The actions whose leading status went that way."""
        lines = [
            self._rows.line(
                match.later,
                link_cell(match.later, match),
                status_cell(match.status.before),
                status_cell(match.status.after),
                page_cell(match.later),
            )
            for match in self._found.matches
            if match.status and match.status.direction is direction
        ]
        title = {
            Direction.BETTER: "Acties met een betere status",
            Direction.WORSE: "Acties met een slechtere status",
            Direction.OTHER: "Acties met een andere status",
        }[direction]
        return self._rows.table(title, (_ACTION, *_was_and_is(ColumnKind.STATUS), _PAGE), lines)

    def status_elsewhere(self, title: str, *directions: Direction) -> Table | None:
        """The changes of the other status columns that went those ways: a row for each."""
        found = [
            (match, change)
            for match in self._found.matches
            for change in match.statuses
            if not change.leading and change.direction in directions
        ]
        lines = [
            self._rows.line(
                match.later,
                link_cell(match.later, match),
                text_cell(change.column),
                status_cell(change.before),
                changed_status_cell(change),
                page_cell(match.later),
            )
            for match, change in found
        ]
        which = Column(ColumnKind.EXTRA, "Onderdeel")
        columns = (_ACTION, which, *_was_and_is(ColumnKind.STATUS), _PAGE)
        actions = {match.later.action.row for match, _ in found}
        return self._rows.table(title, columns, lines, number=len(actions))

    def planning(self, shift: Shift) -> Table | None:
        """The actions whose planning went that way."""
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
            Shift.FIRST: "Acties die nu wel een planning hebben",
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

    def split(self, *, in_short: bool = False) -> Table | None:
        """The actions that became several, each with what it was split into below it.

        All that it said stands nowhere else; ``in_short`` it is what leads in its parts now.
        """
        found = list(self._found.split)
        planned = Column(ColumnKind.PLANNED, "Gepland")
        status = Column(ColumnKind.STATUS, self._status_column)
        columns = (_ACTION, planned, *((status,) if self._status_column else ()), _PAGE)
        lines = [line for match in found for line in self._split_lines(match, in_short)]
        return self._rows.table("Acties die zijn gesplitst", columns, lines, number=len(found))

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
        """What moved; last what moved out of the part, without a link, for it is not here."""
        lines = [
            self._moved(match, match.move, link_cell(match.later, match), page_cell(match.later))
            for match in self._found.matches
            if match.move
        ]
        lines += [
            self._moved(match, match.move, name_cell(match.later, match), NOTHING)
            for match in self._found.moved_out
            if match.move
        ]
        return self._rows.table(
            "Acties die zijn verplaatst", (_ACTION, _FROM, _TO, _PAGE), lines, with_themes=False
        )

    def _moved(self, match: Match, move: Move, action: Cell, page: Cell) -> Line:
        places = (
            place_cell(place, self._rows.label(place.theme)) for place in (move.before, move.after)
        )
        return self._rows.line(match.later, action, *places, page)

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

    def _split_lines(self, match: Match, in_short: bool) -> Iterator[Line]:
        led_in, said = link_cell(match.later, match), whole_action_cell(match.earlier, match)
        whole = (
            with_end(led_in if in_short else said, match),
            planned_then_cell(match.earlier.action.planned),
            *((NOTHING,) if self._status_column else ()),
            NOTHING,
        )
        yield self._rows.line(match.later, *whole, kind=RowKind.INTRODUCTION)
        for part in match.parts:
            status = (status_cell(part.action.status),) if self._status_column else ()
            planned = planned_cell(part.action.planned, _NO_PLANNING)
            cells = (link_cell(part), planned, *status, page_cell(part))
            yield self._rows.line(match.later, *cells)

    def _planning_changes(self, shift: Shift) -> Iterator[tuple[Match, PlanningChange]]:
        for match in self._found.matches:
            change = match.planning
            if change and change.shift is shift:
                yield match, change


def _was_and_is(kind: ColumnKind) -> tuple[Column, Column]:
    return Column(kind, "Was"), Column(kind, _NOW)
