"""The programme without what is finished."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from progress_report.model import Action, ActionGroup, ActionKind, Programme, Theme
from progress_report.programme.due import is_finished
from progress_report.programme.leads import with_leads


def unfinished(programme: Programme) -> Programme:
    """Every theme with its actions that are not finished, and the rows that belong to those.

    An ambition of which all is finished goes too, with its remarks; one that never had actions
    stays.
    """
    return replace(programme, themes=tuple(map(_theme, programme.themes)))


def _theme(theme: Theme) -> Theme:
    groups = ((group, replace(group, actions=tuple(_rows(group)))) for group in theme.groups)
    return replace(theme, groups=tuple(left for group, left in groups if _stays(group, left)))


def _stays(group: ActionGroup, left: ActionGroup) -> bool:
    had_actions = any(row.kind is ActionKind.ACTION for row in group.actions)
    return not had_actions or any(row.kind is ActionKind.ACTION for row in left.actions)


def _rows(group: ActionGroup) -> Iterator[Action]:
    """The rows without what is finished, and without what leads in nothing else."""
    led = tuple(with_leads(group))
    needed = {lead.row for action, lead in led if lead and not is_finished(action)}
    leading = {lead.row for _, lead in led if lead}
    for row in group.actions:
        match row.kind:
            case ActionKind.ACTION:
                if not is_finished(row):
                    yield row
            case ActionKind.INTRODUCTION:
                if row.row in needed or row.row not in leading:
                    yield row
            case ActionKind.REMARK:
                yield row
