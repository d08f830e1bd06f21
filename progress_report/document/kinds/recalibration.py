"""The programme for the rest of the term, after the review."""

from __future__ import annotations

from msgspec.structs import replace

from progress_report.document.chapters import contents
from progress_report.document.chapters.colophon import Colophon
from progress_report.document.chapters.recalibration import (
    endings,
    introduction,
    new_work,
    themes,
)
from progress_report.document.kinds.kind import Kind
from progress_report.document.kinds.told import without_earlier_words
from progress_report.model import (
    EMPTY,
    Action,
    ActionGroup,
    ActionKind,
    AdditionalGroup,
    AdditionalTheme,
    Programme,
    Settings,
    Theme,
)
from progress_report.programme.due import is_finished


def _title(settings: Settings) -> str:
    return f"Herijking {settings.programme}"


def _subtitle(settings: Settings) -> str:
    """The years that are left; after the term there are none."""
    first = max(settings.reference_date.year, settings.first_year)
    last = settings.last_year
    if first > last:
        return f"Na afloop van de periode tot en met {last}"
    return f"Programma voor {last}" if first == last else f"Programma voor {first}-{last}"


def _subject(settings: Settings) -> str:
    return f"Het {settings.programme} voor de rest van de periode"


def _printed(programme: Programme) -> Programme:
    """What is planned, with its status: no accounts, nobody's words and no pictures."""
    settings = programme.settings
    return replace(
        programme,
        settings=replace(settings, title=_title(settings), subtitle=_subtitle(settings)),
        themes=tuple(map(_theme, programme.themes)),
        additional=tuple(map(_additional, programme.additional)),
    )


def _theme(theme: Theme) -> Theme:
    """The introduction looks back; what asks attention stays."""
    groups = tuple(map(_group, theme.groups))
    return replace(theme, introduction=EMPTY, groups=groups, quotes=(), pictures=())


def _group(group: ActionGroup) -> ActionGroup:
    return replace(group, actions=tuple(map(_row, group.actions)))


def _row(row: Action) -> Action:
    """Of a remark the explanation is part of what it says; what is finished is only listed."""
    if row.kind is ActionKind.REMARK:
        return row
    return replace(row, explanation=EMPTY, extra=() if is_finished(row) else row.extra)


def _additional(theme: AdditionalTheme) -> AdditionalTheme:
    return replace(theme, groups=tuple(map(_additional_group, theme.groups)))


def _additional_group(group: AdditionalGroup) -> AdditionalGroup:
    items = tuple(replace(item, explanation=EMPTY) for item in group.items)
    return replace(group, items=items)


KIND = Kind(
    name="herijking",
    title=_title,
    subtitle=_subtitle,
    subject=_subject,
    chapters=(
        contents,
        introduction,
        themes,
        new_work,
        endings,
        Colophon("herijking/colofon"),
    ),
    printed=_printed,
    compared=without_earlier_words,
    with_explanations=False,
)
