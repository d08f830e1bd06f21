"""The rows of a programme that take part in a comparison, with what they are compared by."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from progress_report.comparison.model import Place, PlacedAction
from progress_report.comparison.words import same_name
from progress_report.folding import fold
from progress_report.model import Action, ActionKind, Programme
from progress_report.programme.leads import with_leads


class Row(Struct, frozen=True):
    """An action, or a line that leads in actions; ``lead`` is the line that leads an action in.

    The other fields are folded: empty when the workbook says nothing there.
    """

    placed: PlacedAction
    lead: Action | None
    id: str
    theme: str
    ambition: str
    text: str

    @property
    def action(self) -> Action:
        return self.placed.action


def rows_of(programme: Programme) -> tuple[Row, ...]:
    """The rows in their order; remarks take no part."""
    return tuple(_rows(programme))


def _rows(programme: Programme) -> Iterator[Row]:
    for theme in programme.themes:
        for group in theme.groups:
            leads = {id(action): lead for action, lead in with_leads(group)}
            place = Place(theme.name, group.ambition.name if group.ambition else "")
            for action in group.actions:
                if action.kind is not ActionKind.REMARK:
                    yield _row(PlacedAction(action, place), leads.get(id(action)))


def _row(placed: PlacedAction, lead: Action | None) -> Row:
    return Row(
        placed=placed,
        lead=lead,
        id=fold(placed.action.id),
        theme=same_name(placed.place.theme),
        ambition=same_name(placed.place.ambition),
        text=same_name(placed.action.title.plain),
    )
