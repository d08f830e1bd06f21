"""The planning that the council gets between reviews: what is due when, and what is overdue."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from progress_report import dutch
from progress_report.comparison.model import Comparison
from progress_report.document.chapters.council_planning import overdue, overview, shifted, upcoming
from progress_report.document.kinds.kind import Kind
from progress_report.document.kinds.told import (
    without_ambitions,
    without_earlier_words,
    without_wording_and_places,
)
from progress_report.model import (
    EMPTY,
    Action,
    ActionGroup,
    ActionKind,
    Ambition,
    Programme,
    Settings,
    Theme,
)
from progress_report.programme.leads import is_bullet, with_leads


def _title(settings: Settings) -> str:
    return f"Raadsplanning {settings.programme}"


def _subtitle(settings: Settings) -> str:
    return f"Wat er gepland is vanaf {dutch.long_date(settings.reference_date)}"


def _subject(settings: Settings) -> str:
    return f"Planning van de acties uit het {settings.programme}"


def _printed(programme: Programme) -> Programme:
    """Only what is planned, with its status: no accounts, and no work beside the programme."""
    settings = programme.settings
    return replace(
        programme,
        settings=replace(
            settings,
            title=_title(settings),
            subtitle=_subtitle(settings),
            additional_title="",
            extra_columns=(),
        ),
        themes=tuple(map(_theme, programme.themes)),
        additional=(),
        dropped=(),
    )


def _theme(theme: Theme) -> Theme:
    groups = (_group(group) for group in theme.groups)
    return Theme(theme.name, theme.number, groups=tuple(group for group in groups if group.actions))


def _group(group: ActionGroup) -> ActionGroup:
    """Its ambition is only printed before bullets that nothing else leads in."""
    led = tuple(with_leads(group))
    named = any(lead is None and is_bullet(action) for action, lead in led)
    ambition = Ambition(group.ambition.name) if named and group.ambition else None
    leads = {lead.row for _, lead in led if lead}
    return ActionGroup(ambition, tuple(_rows(group, leads)))


def _rows(group: ActionGroup, leads: set[int]) -> Iterator[Action]:
    """The actions, and the words of the rows that lead them in."""
    for row in group.actions:
        match row.kind:
            case ActionKind.ACTION:
                yield replace(row, explanation=EMPTY, extra=())
            case ActionKind.INTRODUCTION if row.row in leads:
                yield Action(row.title, row.kind, row.id, row.number, row=row.row)
            case _:
                pass


def _compared(comparison: Comparison) -> Comparison:
    """The planning, the status, and what is new, gone or split: what a planning asks."""
    return without_ambitions(without_wording_and_places(without_earlier_words(comparison)))


KIND = Kind(
    name="raadsplanning",
    title=_title,
    subtitle=_subtitle,
    subject=_subject,
    chapters=(overview, overdue, upcoming, shifted),
    printed=_printed,
    compared=_compared,
    with_explanations=False,
)
