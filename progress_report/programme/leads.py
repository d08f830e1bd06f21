"""Actions outside the table of their ambition, with what makes them understood there.

A bullet below a row that leads it in (``Uitvoeren actieplan: • Nota parkeerbeleid``) says little by
itself, and so does a bullet below an ambition.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from progress_report.model import Action, ActionGroup, ActionKind, Ambition, Programme, Theme


class Listed(Struct, frozen=True):
    """An action, the row that leads it in, and where it stands."""

    action: Action
    theme: Theme
    ambition: Ambition | None = None
    lead: Action | None = None


def listed(programme: Programme) -> Iterator[Listed]:
    """Every row that counts as an action, in the order of the programme."""
    for theme in programme.themes:
        for group in theme.groups:
            for action, lead in with_leads(group):
                yield Listed(action, theme, group.ambition, lead)


def with_leads(group: ActionGroup) -> Iterator[tuple[Action, Action | None]]:
    """The actions of the group, each with the row that leads it in.

    A row leads in the actions below it, to the next such row or a remark; when the first of them
    is a bullet, only the bullets.
    """
    lead: Action | None = None
    bullets: bool | None = None  # as long as nothing follows the lead, that is not known
    for row in group.actions:
        match row.kind:
            case ActionKind.ACTION:
                bullets = is_bullet(row) if bullets is None else bullets
                if bullets and not is_bullet(row):
                    lead = None
                yield row, lead
            case ActionKind.INTRODUCTION:
                lead, bullets = row, None
            case ActionKind.REMARK:
                lead = None


def is_bullet(action: Action) -> bool:
    """Whether the first line of its text was typed with a bullet before it."""
    return bool(action.title.lines) and action.title.lines[0].bullet
