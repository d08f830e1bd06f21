"""How far staff are: per person what is delivered and what is still to do."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from progress_report.folding import fold
from progress_report.model import ActionKind
from progress_report.problems import Position, Problem, Severity
from progress_report.workbook.actions import ActionRow
from progress_report.workbook.contents import Contents
from progress_report.workbook.expectations import lacks_explanation, lacks_status
from progress_report.workbook.schema import ACTIONS


class Share(Struct, frozen=True):
    """What one person delivers, or all together; numbers of rows of ``Acties``.

    ``to_do`` counts each row once, whatever it lacks; ``with_errors`` also counts rows that are no
    actions. ``name`` is empty for the rows that name nobody.
    """

    name: str
    actions: int
    without_status: int
    without_explanation: int
    with_errors: int
    to_do: int

    @property
    def done(self) -> bool:
        return self.to_do == 0


class Delivery(Struct, frozen=True):
    """The shares of all people: who has something to do first, then by name; nobody's last.

    ``people`` is empty when no row names anybody; ``responsible`` is who delivers a row.
    """

    people: tuple[Share, ...]
    total: Share
    sheet: str
    responsible: Mapping[int, str]

    def person(self, position: Position) -> str:
        """Who delivers the row that the position is in; empty when that is not known."""
        return self.responsible.get(position.row, "") if position.sheet == self.sheet else ""


def delivery_of(contents: Contents, problems: Iterable[Problem]) -> Delivery | None:
    """How far the actions are; None when the reference date or the actions are not there."""
    table = contents.tables.get(ACTIONS.name)
    if table is None or contents.settings is None:
        return None
    sheet = table.position.sheet
    faulty = {
        problem.position.row
        for problem in problems
        if problem.severity is Severity.ERROR and problem.position.sheet == sheet
    }
    states = [
        _state(row, contents.status_columns, contents.settings.reference_date, faulty)
        for row in contents.actions
    ]
    return Delivery(
        people=_people(states),
        total=_share("", states),
        sheet=sheet,
        responsible={state.row: state.person for state in states},
    )


class _State(Struct, frozen=True):
    """A row, and what it lacks."""

    row: int
    person: str
    is_action: bool
    without_status: bool
    without_explanation: bool
    with_error: bool

    @property
    def to_do(self) -> bool:
        return self.without_status or self.without_explanation or self.with_error


def _state(
    row: ActionRow, columns: Sequence[str], reference_date: date, faulty: Collection[int]
) -> _State:
    return _State(
        row=row.row.position.row,
        person=row.action.responsible,
        is_action=row.action.kind is ActionKind.ACTION,
        without_status=lacks_status(row, columns, reference_date),
        without_explanation=lacks_explanation(row, columns) is not None,
        with_error=row.row.position.row in faulty,
    )


def _people(states: Iterable[_State]) -> tuple[Share, ...]:
    """A share for every name, as it was typed first; none when there are no names at all.

    Who only has rows that are no actions delivers nothing.
    """
    rows: dict[str, list[_State]] = {}
    for state in states:
        rows.setdefault(fold(state.person), []).append(state)
    shares = [_share(part[0].person, part) for part in rows.values()]
    busy = [share for share in shares if share.actions or share.to_do]
    return tuple(sorted(busy, key=_order)) if any(share.name for share in busy) else ()


def _order(share: Share) -> tuple[bool, bool, str]:
    return (not share.name, share.done, fold(share.name))


def _share(name: str, states: Sequence[_State]) -> Share:
    return Share(
        name=name,
        actions=sum(state.is_action for state in states),
        without_status=sum(state.without_status for state in states),
        without_explanation=sum(state.without_explanation for state in states),
        with_errors=sum(state.with_error for state in states),
        to_do=sum(state.to_do for state in states),
    )
