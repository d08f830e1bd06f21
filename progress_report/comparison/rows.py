"""The rows of a programme that take part in a comparison, with what they are compared by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from progress_report.comparison.model import Place, PlacedAction
from progress_report.comparison.words import same_name
from progress_report.folding import fold
from progress_report.model import Action, ActionKind, Programme


@dataclass(frozen=True, slots=True)
class Row:
    """An action, or a line that leads in actions; ``group`` numbers the run of rows it is in.

    The other fields are folded: empty when the workbook says nothing there.
    """

    placed: PlacedAction
    group: int
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
    number = 0
    for theme in programme.themes:
        for group in theme.groups:
            number += 1
            place = Place(theme.name, group.ambition.name if group.ambition else "")
            for action in group.actions:
                if action.kind is not ActionKind.REMARK:
                    yield _row(PlacedAction(action, place), number)


def _row(placed: PlacedAction, group: int) -> Row:
    return Row(
        placed=placed,
        group=group,
        id=fold(placed.action.id),
        theme=same_name(placed.place.theme),
        ambition=same_name(placed.place.ambition),
        text=same_name(placed.action.title.plain),
    )
