"""The names that the secretary's texts can use, in Dutch: the one place of translation.

A text says ``{{ cijfers.afgerond }}`` or ``{% for thema in themas %}``. The attributes below are
those names, so they are Dutch; ``docs/handleiding.md`` lists them.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from progress_report import __version__, dutch
from progress_report.document.blocks import ItemList, TextBlock
from progress_report.document.cell_text import blocks_of
from progress_report.document.chapter import WorkbookFile
from progress_report.document.texts.comparison_names import ComparisonNames
from progress_report.document.texts.rendering import Blocks
from progress_report.figures import Figures, StatusCounts
from progress_report.model import Part, Programme, StatusKind, Theme, Version

_OF_PART = "Alle cijfers gaan alleen over dit deel."
_DEVIATION = (
    "Een afwijking is een actie die aandacht vraagt, is vertraagd of gewijzigd, of volgens de "
    "planning al klaar had moeten zijn."
)


class StatusName(Struct, frozen=True):
    """A status of the legend with its count; without status the name is empty."""

    naam: str
    symbool: str
    betekenis: str
    aantal: int
    aandeel: str


class ColumnName(Struct, frozen=True):
    """A status column with the counts of its statuses."""

    naam: str
    statussen: tuple[StatusName, ...]
    zonder_status: int


class ThemeName(Struct, frozen=True):
    nummer: str
    naam: str
    titel: str
    acties: int
    ambities: int
    aandachtspunten: Blocks
    inleiding: Blocks
    statussen: tuple[StatusName, ...]
    zonder_status: int


class FigureNames(Struct, frozen=True):
    """The counts; those by kind of status hold for every legend."""

    acties: int
    themas: int
    ambities: int
    aanvullend: int
    afgerond: int
    op_schema: int
    aandacht: int
    vertraagd: int
    gewijzigd: int
    niet_gestart: int
    zonder_status: int
    zonder_planning: int
    zonder_toelichting: int
    zonder_programma: int
    statussen: tuple[StatusName, ...]
    kolommen: tuple[ColumnName, ...]


def common_names(
    programme: Programme, figures: Figures, comparison: ComparisonNames | None = None
) -> dict[str, object]:
    """What every text can use; ``comparison`` when there is an earlier workbook."""
    settings = programme.settings
    return {
        "gemeente": settings.municipality,
        "programma": settings.programme,
        "eerste_jaar": settings.first_year,
        "laatste_jaar": settings.last_year,
        "peildatum": dutch.long_date(settings.reference_date),
        "opsteller": settings.author,
        "concept": settings.version is Version.CONCEPT,
        "titel_aanvullend": settings.additional_title,
        "met_status": bool(programme.status_columns),
        "deel": programme.part.label if programme.part else "",
        "keuze_uit_acties": bool(programme.part and programme.part.picks_actions),
        "uitleg_deel": _explanation_of(programme.part) if programme.part else "",
        "cijfers": _figures(programme, figures),
        "themas": tuple(
            theme_names(theme, figures, index) for index, theme in enumerate(programme.themes)
        ),
        "aantal": dutch.amount,
        "vergelijking": comparison,
        "opsomming": dutch.words_in_a_row,
        "hoofdletter": dutch.capitalised,
        "getal": dutch.number,
    }


def origin_names(workbook: WorkbookFile) -> dict[str, object]:
    """What a text can say of how the document was made."""
    return {
        "werkboek": workbook.name,
        "controlegetal": workbook.sha256,
        "programmaversie": __version__,
    }


def theme_names(theme: Theme, figures: Figures, index: int) -> ThemeName:
    """What a text can use of the theme that stands ``index`` places from the first."""
    counted = figures.themes[index]
    counts = counted.columns[0].counts if counted.columns else None
    return ThemeName(
        nummer=theme.number,
        naam=theme.name,
        titel=theme.label,
        acties=counted.actions,
        ambities=_number_of_ambitions(theme),
        aandachtspunten=Blocks(_bullets([blocks_of(point) for point in theme.attention_points])),
        inleiding=Blocks(blocks_of(theme.introduction)),
        statussen=_statuses(counts) if counts else (),
        zonder_status=counts.without_status if counts else counted.actions,
    )


def _explanation_of(part: Part) -> str:
    return f"{_OF_PART} {_DEVIATION}" if part.only_deviations else _OF_PART


def _figures(programme: Programme, figures: Figures) -> FigureNames:
    counts, missing = figures.statuses, figures.missing
    return FigureNames(
        acties=figures.actions,
        themas=len(programme.themes),
        ambities=sum(_number_of_ambitions(theme) for theme in programme.themes),
        aanvullend=figures.additional,
        afgerond=counts.of_kind(StatusKind.DONE),
        op_schema=counts.of_kind(StatusKind.ON_SCHEDULE),
        aandacht=counts.of_kind(StatusKind.ATTENTION),
        vertraagd=counts.of_kind(StatusKind.DELAYED),
        gewijzigd=counts.of_kind(StatusKind.CHANGED),
        niet_gestart=counts.of_kind(StatusKind.NOT_STARTED),
        zonder_status=counts.without_status,
        zonder_planning=missing.planning,
        zonder_toelichting=missing.explanation,
        zonder_programma=missing.budget_programme,
        statussen=_statuses(counts),
        kolommen=tuple(
            ColumnName(column.label, _statuses(column.counts), column.counts.without_status)
            for column in figures.overall
        ),
    )


def _statuses(counts: StatusCounts) -> tuple[StatusName, ...]:
    """Those of the legend; the shares are of all actions, also of those without status."""
    return tuple(
        StatusName(
            count.status.name,
            count.status.symbol,
            count.status.meaning.plain,
            count.number,
            dutch.percentage(count.number, counts.total),
        )
        for count in counts.counts
        if count.status
    )


def _number_of_ambitions(theme: Theme) -> int:
    return len({group.ambition.name for group in theme.groups if group.ambition})


def _bullets(points: Sequence[tuple[TextBlock, ...]]) -> tuple[TextBlock, ...]:
    """One list; a point that was typed with a bullet is not made a list in a list."""
    items = tuple(
        item
        for point in points
        for item in (point[0].items if isinstance(point[0], ItemList) else (point,))
    )
    return (ItemList(items),) if items else ()
