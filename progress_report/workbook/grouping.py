"""From rows to groups that share an ambition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Protocol, TypeVar

from msgspec.structs import replace

from progress_report.folding import fold
from progress_report.model import (
    ActionGroup,
    AdditionalGroup,
    AdditionalTheme,
    Ambition,
    Theme,
)
from progress_report.workbook.actions import ActionRow
from progress_report.workbook.additional import AdditionalRow
from progress_report.workbook.themes import Ambitions


class _OfTheme(Protocol):
    @property
    def theme(self) -> str: ...


_Row = TypeVar("_Row", bound=_OfTheme)


def by_theme(rows: Iterable[_Row]) -> Mapping[str, Sequence[_Row]]:
    """The rows of every theme that has any; gone through once, however many themes there are."""
    found: dict[str, list[_Row]] = {}
    for row in rows:
        found.setdefault(row.theme, []).append(row)
    return found


def with_groups(theme: Theme, rows: Iterable[ActionRow], ambitions: Ambitions) -> Theme:
    """The theme with its own rows: a group for every run of rows that share an ambition.

    The first group of an ambition carries its description, a later one only its name. Ambitions
    without rows come last, in the order of their sheet.
    """
    used: set[str] = set()
    groups: list[ActionGroup] = []
    for folded, run in groupby(rows, key=lambda row: fold(row.ambition)):
        first, *others = run
        ambition = None
        if folded:
            declared = ambitions.find(theme.name, first.ambition)
            ambition = declared if declared and folded not in used else Ambition(first.ambition)
        used.add(folded)
        groups.append(ActionGroup(ambition, tuple(row.action for row in [first, *others])))
    unused = [ambition for ambition in ambitions.of(theme.name) if fold(ambition.name) not in used]
    return replace(theme, groups=(*groups, *(ActionGroup(ambition, ()) for ambition in unused)))


def additional_themes(
    rows: Sequence[AdditionalRow], themes: Sequence[Theme]
) -> tuple[AdditionalTheme, ...]:
    """The additional work: themes of the programme in their order, then the other groups."""
    found = by_theme(rows)
    order = {theme.name: place for place, theme in enumerate(themes)}
    in_order = sorted(found, key=lambda name: order.get(name, len(order)))
    return tuple(AdditionalTheme(name, tuple(_groups(found[name]))) for name in in_order)


def _groups(rows: Iterable[AdditionalRow]) -> Iterator[AdditionalGroup]:
    group: list[AdditionalRow] = []
    for row in rows:
        if group and not _belongs(row, group[0]):
            yield _group(group)
            group = []
        group.append(row)
    if group:
        yield _group(group)


def _belongs(row: AdditionalRow, first: AdditionalRow) -> bool:
    """Whether the row stands under the ambition of the group that starts with ``first``.

    Rows without an ambition and without a description have nothing to share.
    """
    if fold(row.ambition.name) != fold(first.ambition.name):
        return False
    description = fold(row.ambition.description.plain)
    same = description == fold(first.ambition.description.plain)
    if row.ambition.name:
        return same or not description
    return same and bool(description)


def _group(rows: Sequence[AdditionalRow]) -> AdditionalGroup:
    return AdditionalGroup(rows[0].ambition, tuple(row.item for row in rows))
