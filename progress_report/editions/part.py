"""The part of a programme that an edition holds: pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from msgspec.structs import replace

from progress_report.editions.edition import Edition
from progress_report.editions.naming import part_label, part_slug, short_label
from progress_report.folding import fold
from progress_report.model import (
    Action,
    ActionGroup,
    ActionKind,
    AdditionalTheme,
    Ambition,
    Part,
    Programme,
    StatusKind,
    Theme,
)
from progress_report.programme.due import is_overdue

_DEVIATING = frozenset({StatusKind.ATTENTION, StatusKind.DELAYED, StatusKind.CHANGED})

_Belongs: TypeAlias = Callable[[Action], bool]


def part_of(programme: Programme, edition: Edition) -> Programme:
    """The part that the edition holds; its names are those of ``find_edition``.

    A theme that was asked for is there with all it holds. Where actions are picked, what has none
    of them is left out: themes, ambitions, and additional work, which has neither status nor
    anybody who delivers it. What was dropped is left out always: nobody says from which theme.
    """
    if edition.is_whole:
        return programme
    return replace(
        programme,
        themes=tuple(_themes(programme, edition)),
        additional=tuple(_additional(programme, edition)),
        dropped=(),
        part=Part(
            label=part_label(edition, programme),
            short=short_label(edition, programme),
            slug=part_slug(edition, programme),
            whole=programme,
            picks_actions=edition.picks_actions,
            only_deviations=edition.only_deviations,
        ),
    )


def _themes(programme: Programme, edition: Edition) -> Iterator[Theme]:
    chosen = (theme for theme in programme.themes if _holds(edition, theme.name))
    if not edition.picks_actions:
        yield from chosen
        return
    belongs = _picked(programme, edition)
    for theme in chosen:
        groups = tuple(_groups(theme.groups, belongs))
        if groups:
            yield replace(theme, groups=groups)


def _additional(programme: Programme, edition: Edition) -> Iterator[AdditionalTheme]:
    if not edition.picks_actions:
        yield from (theme for theme in programme.additional if _holds(edition, theme.name))


def _holds(edition: Edition, theme: str) -> bool:
    return not edition.themes or fold(theme) in {fold(name) for name in edition.themes}


def _picked(programme: Programme, edition: Edition) -> _Belongs:
    """Whether an action is one that the edition asks for."""
    responsible, day = fold(edition.responsible), programme.settings.reference_date

    def belongs(action: Action) -> bool:
        if responsible and fold(action.responsible) != responsible:
            return False
        return not edition.only_deviations or _deviates(action) or is_overdue(action, day)

    return belongs


def _deviates(action: Action) -> bool:
    """Whether any of its statuses says that it does not go as planned."""
    return any(status is not None and status.kind in _DEVIATING for status in action.statuses)


def _groups(groups: Sequence[ActionGroup], belongs: _Belongs) -> Iterator[ActionGroup]:
    """The groups with an action that belongs, without the others.

    Only the first group of an ambition has its description; here that is the first one left.
    """
    described: dict[str, Ambition] = {}
    for group in groups:
        if group.ambition:
            described.setdefault(fold(group.ambition.name), group.ambition)
    for group in groups:
        rows = _rows(group.actions, belongs)
        if rows:
            ambition = group.ambition
            if ambition:
                ambition = described.pop(fold(ambition.name), ambition)
            yield ActionGroup(ambition, rows)


def _rows(rows: Sequence[Action], belongs: _Belongs) -> tuple[Action, ...]:
    """The actions that belong, what leads them in, and the remarks; nothing without an action."""
    kept = tuple(reversed(tuple(_from_below(reversed(rows), belongs))))
    return kept if any(row.kind is ActionKind.ACTION for row in kept) else ()


def _from_below(rows: Iterable[Action], belongs: _Belongs) -> Iterator[Action]:
    """From the last row to the first: what leads in comes after the actions that it leads in."""
    leads = False
    for row in rows:
        match row.kind:
            case ActionKind.ACTION:
                if belongs(row):
                    leads = True
                    yield row
            case ActionKind.INTRODUCTION:
                if leads:
                    yield row
                leads = False
            case ActionKind.REMARK:
                yield row
