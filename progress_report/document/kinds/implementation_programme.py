"""The programme itself: what was promised, and in which years."""

from __future__ import annotations

from msgspec.structs import replace

from progress_report.document.chapters import contents
from progress_report.document.chapters.colophon import Colophon
from progress_report.document.chapters.implementation import introduction, themes
from progress_report.document.kinds.kind import Kind
from progress_report.model import (
    EMPTY,
    Action,
    ActionGroup,
    Headings,
    Programme,
    Settings,
    Theme,
)


def _title(settings: Settings) -> str:
    return settings.programme


def _subtitle(settings: Settings) -> str:
    first, last = settings.first_year, settings.last_year
    return (
        f"Wat we doen in {first}" if first == last else f"Wat we doen van {first} tot en met {last}"
    )


def _subject(settings: Settings) -> str:
    return f"Ambities en acties van de gemeente {settings.municipality}, per jaar"


def _printed(programme: Programme) -> Programme:
    """Only what was promised: no progress, nobody's words, no pictures and no additional work."""
    return replace(
        programme,
        settings=_settings(programme.settings),
        statuses=(),
        status_columns=(),
        themes=tuple(map(_theme, programme.themes)),
        additional=(),
        dropped=(),
    )


def _settings(settings: Settings) -> Settings:
    """Those that the document prints, and the titles of its own; the others as if never typed."""
    headings = settings.headings
    return Settings(
        municipality=settings.municipality,
        title=_title(settings),
        programme=settings.programme,
        first_year=settings.first_year,
        last_year=settings.last_year,
        reference_date=settings.reference_date,
        author=settings.author,
        subtitle=_subtitle(settings),
        version=settings.version,
        keywords=settings.keywords,
        headings=Headings(headings.ambition, headings.action, headings.planned),
        additional_title="",
    )


def _theme(theme: Theme) -> Theme:
    groups = tuple(map(_group, theme.groups))
    return replace(theme, groups=groups, quotes=(), pictures=())


def _group(group: ActionGroup) -> ActionGroup:
    return replace(group, actions=tuple(map(_action, group.actions)))


def _action(action: Action) -> Action:
    return replace(action, statuses=(), explanation=EMPTY, responsible="", extra=())


KIND = Kind(
    name="uitvoeringsprogramma",
    title=_title,
    subtitle=_subtitle,
    subject=_subject,
    chapters=(contents, introduction, themes, Colophon("uitvoeringsprogramma/colofon")),
    printed=_printed,
    compared=None,
    with_statuses=False,
    with_explanations=False,
)
