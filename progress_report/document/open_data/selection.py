"""What is public of the programme: all that is printed, and nothing else.

A field of the model that is not named here is in no file: not ``responsible``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from progress_report.document.anchors import action_anchor, additional_anchor
from progress_report.document.open_data.action_values import budget_programmes_data, planned_of
from progress_report.document.open_data.comparison import findings
from progress_report.document.open_data.comparison_data import ComparisonData
from progress_report.document.open_data.counts import counts_data
from progress_report.document.open_data.data import (
    ActionData,
    AdditionalAmbitionData,
    AdditionalItemData,
    AdditionalThemeData,
    AmbitionData,
    DroppedEntryData,
    HeadingsData,
    OpenData,
    PictureData,
    QuoteData,
    ReportData,
    Source,
    StatusData,
    ThemeData,
)
from progress_report.document.open_data.plain_text import plain_text
from progress_report.document.open_data.shown import ALL, Shown
from progress_report.figures import Figures
from progress_report.model import (
    Action,
    ActionGroup,
    ActionKind,
    AdditionalGroup,
    AdditionalItem,
    AdditionalTheme,
    Ambition,
    CellText,
    DroppedAction,
    Headings,
    Programme,
    Quote,
    Status,
    Theme,
    ThemePicture,
)

if TYPE_CHECKING:
    from progress_report.comparison.counts import Compared

_NO_AMBITION = Ambition("")


def open_data(
    programme: Programme,
    figures: Figures,
    source: Source,
    compared: Compared | None = None,
    shown: Shown = ALL,
) -> OpenData:
    """The public data of the programme, with its figures; and the comparison, when there is one."""
    comparison = None
    if compared:
        # Without a status column no status is printed, so none is public.
        found = findings(compared.found, with_statuses=bool(programme.status_columns), shown=shown)
        comparison = ComparisonData(found, compared.figures)
    return OpenData(
        report=_report(programme, source),
        # Without a status column no legend is printed.
        statuses=tuple(map(_status, programme.statuses)) if programme.status_columns else (),
        themes=tuple(_theme(theme, programme, shown) for theme in programme.themes),
        additional=tuple(_additional_theme(theme, shown) for theme in programme.additional),
        counts=counts_data(programme, figures, shown),
        comparison=comparison,
        dropped=() if compared else tuple(map(_dropped, programme.dropped)),
    )


def _dropped(dropped: DroppedAction) -> DroppedEntryData:
    return DroppedEntryData(dropped.id, dropped.title, dropped.reason)


def _report(programme: Programme, source: Source) -> ReportData:
    settings = programme.settings
    return ReportData(
        subtitle=settings.subtitle,
        version=settings.version.value,
        programme=settings.programme,
        first_year=settings.first_year,
        last_year=settings.last_year,
        headings=_headings(settings.headings),
        additional_title=settings.additional_title,
        status_columns=programme.status_columns,
        extra_columns=settings.extra_columns,
        source=source,
    )


def _headings(headings: Headings) -> HeadingsData:
    return HeadingsData(
        ambition=headings.ambition,
        action=headings.action,
        planned=headings.planned,
        status=headings.status,
        explanation=headings.explanation,
    )


def _status(status: Status) -> StatusData:
    return StatusData(
        status.name, status.symbol, plain_text(status.meaning), status.colour, status.kind.value
    )


def _theme(theme: Theme, programme: Programme, shown: Shown) -> ThemeData:
    return ThemeData(
        number=theme.number,
        name=theme.name,
        introduction=plain_text(theme.introduction),
        attention_points=tuple(map(plain_text, theme.attention_points)),
        quotes=tuple(map(_quote, theme.quotes)),
        pictures=tuple(map(_picture, theme.pictures)),
        ambitions=tuple(_ambition(group, programme, shown) for group in theme.groups),
    )


def _quote(quote: Quote) -> QuoteData:
    """The alternative text of a photo that is not there is not printed."""
    alternative_text = quote.photo_alternative_text if quote.photo else ""
    return QuoteData(plain_text(quote.text), quote.name, quote.function, alternative_text)


def _picture(picture: ThemePicture) -> PictureData:
    return PictureData(plain_text(picture.caption), picture.alternative_text)


def _ambition(group: ActionGroup, programme: Programme, shown: Shown) -> AmbitionData:
    ambition = group.ambition or _NO_AMBITION
    rows = tuple(_action(action, programme, shown) for action in group.actions)
    return AmbitionData(ambition.name, plain_text(ambition.description), rows)


def _action(action: Action, programme: Programme, shown: Shown) -> ActionData:
    """A row made without statuses or extra columns has empty ones, as in the tables."""
    statuses = action.statuses or (None,) * len(programme.status_columns)
    extra = action.extra or (CellText(),) * len(programme.settings.extra_columns)
    return ActionData(
        kind=action.kind.value,
        id=action.id,
        anchor=shown.anchor(action_anchor(action)) if action.kind is ActionKind.ACTION else "",
        number=action.number,
        text=plain_text(action.title),
        budget_programmes=budget_programmes_data(action.budget_programmes),
        planned=planned_of(action),
        statuses=tuple(status.name if status else "" for status in statuses),
        extra=tuple(map(plain_text, extra)),
        explanation=plain_text(action.explanation),
        row=action.row,
    )


def _additional_theme(theme: AdditionalTheme, shown: Shown) -> AdditionalThemeData:
    groups = tuple(_additional_ambition(group, shown) for group in theme.groups)
    return AdditionalThemeData(theme.name, groups)


def _additional_ambition(group: AdditionalGroup, shown: Shown) -> AdditionalAmbitionData:
    ambition = group.ambition
    items = tuple(_additional_item(item, shown) for item in group.items)
    return AdditionalAmbitionData(ambition.name, plain_text(ambition.description), items)


def _additional_item(item: AdditionalItem, shown: Shown) -> AdditionalItemData:
    return AdditionalItemData(
        anchor=shown.anchor(additional_anchor(item)),
        text=plain_text(item.title),
        budget_programmes=budget_programmes_data(item.budget_programmes),
        planned=plain_text(item.planned),
        explanation=plain_text(item.explanation),
    )
