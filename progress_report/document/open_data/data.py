"""What open data holds: plain values in the order of the report, for writers to lay out.

An empty text is ``""`` here; a writer has its own way to say that something is absent. What the
properties of the document say (title, municipality, dates …) is there, and not here again.
"""

from __future__ import annotations

from msgspec import Struct

from progress_report.document.open_data.comparison_data import ComparisonData
from progress_report.document.open_data.values import BudgetProgrammes, PlainText, Planned


class Source(Struct, frozen=True):
    """What the report was made from, and with; ``sha256`` in hexadecimal."""

    workbook: str
    sha256: str
    program: str


class HeadingsData(Struct, frozen=True):
    """The headings of the columns of the tables."""

    ambition: str
    action: str
    planned: str
    status: str
    explanation: str


class ReportData(Struct, frozen=True):
    """The settings that are printed and are no properties of the document.

    ``version`` is ``concept`` or ``definitief``.
    """

    subtitle: str
    version: str
    programme: str
    first_year: int
    last_year: int
    headings: HeadingsData
    additional_title: str
    status_columns: tuple[str, ...]
    extra_columns: tuple[str, ...]
    source: Source


class StatusData(Struct, frozen=True):
    """A line of the legend; ``colour`` is ``#RRGGBB``, ``kind`` what the status counts as."""

    name: str
    symbol: str
    meaning: PlainText
    colour: str
    kind: str


class ActionData(Struct, frozen=True, gc=False):
    """A row of ``Acties``; ``kind`` is ``actie``, ``kop`` or ``opmerking``.

    ``statuses`` runs parallel to ``ReportData.status_columns`` and ``extra`` to ``extra_columns``.
    The anchor is that of the action in the web page; only actions have one. ``row`` is no data: by
    it a comparison finds the action.
    """

    kind: str
    id: str
    anchor: str
    number: str
    text: PlainText
    budget_programmes: BudgetProgrammes
    planned: Planned
    statuses: tuple[str, ...]
    extra: tuple[PlainText, ...]
    explanation: PlainText
    row: int = 0


class AmbitionData(Struct, frozen=True):
    """An ambition and the rows below it; the name is empty for rows under no ambition."""

    name: str
    description: PlainText
    rows: tuple[ActionData, ...]


class QuoteData(Struct, frozen=True):
    text: PlainText
    name: str
    function: str
    photo_alternative_text: str


class PictureData(Struct, frozen=True):
    """What a picture says in words; its points are no data."""

    caption: PlainText
    alternative_text: str


class ThemeData(Struct, frozen=True):
    number: str
    name: str
    introduction: PlainText
    attention_points: tuple[PlainText, ...]
    quotes: tuple[QuoteData, ...]
    pictures: tuple[PictureData, ...]
    ambitions: tuple[AmbitionData, ...]


class AdditionalItemData(Struct, frozen=True):
    anchor: str
    text: PlainText
    budget_programmes: BudgetProgrammes
    planned: PlainText
    explanation: PlainText


class AdditionalAmbitionData(Struct, frozen=True):
    """Additional work that shares an ambition; name and description may be empty."""

    name: str
    description: PlainText
    items: tuple[AdditionalItemData, ...]


class AdditionalThemeData(Struct, frozen=True):
    name: str
    ambitions: tuple[AdditionalAmbitionData, ...]


class StatusNumber(Struct, frozen=True):
    """The number of actions with a status; without a name, of those without one."""

    status: str
    number: int


class ColumnCounts(Struct, frozen=True):
    """The counts of a status column, which add up to ``total``."""

    column: str
    numbers: tuple[StatusNumber, ...]
    total: int


class ThemeCounts(Struct, frozen=True):
    number: str
    name: str
    actions: int
    columns: tuple[ColumnCounts, ...]


class YearCounts(Struct, frozen=True):
    """The actions that should be ready in the year; None for those without a year."""

    year: int | None
    numbers: tuple[StatusNumber, ...]
    total: int


class BudgetProgrammeCounts(Struct, frozen=True):
    """The actions of the budget programme; without a name, those of none."""

    name: str
    numbers: tuple[StatusNumber, ...]
    total: int


class MissingCounts(Struct, frozen=True):
    """The number of actions that lack something; None of what the document does not show."""

    status: int | None
    planning: int
    explanation: int | None
    budget_programme: int


class CountsData(Struct, frozen=True):
    """Every count of the report; years and budget programmes go by the first status column."""

    actions: int
    additional: int
    columns: tuple[ColumnCounts, ...]
    themes: tuple[ThemeCounts, ...]
    years: tuple[YearCounts, ...]
    budget_programmes: tuple[BudgetProgrammeCounts, ...]
    missing: MissingCounts


class DroppedEntryData(Struct, frozen=True):
    """A row of ``Vervallen``: ID or text, or both, and why the action is gone."""

    id: str
    text: str
    reason: str


class OpenData(Struct, frozen=True):
    """All that is public in the workbook, and the counts that were made of it.

    ``comparison`` is there when an earlier workbook was given; ``dropped`` when the document prints
    what the sheet ``Vervallen`` says, and no comparison says it better.
    """

    report: ReportData
    statuses: tuple[StatusData, ...]
    themes: tuple[ThemeData, ...]
    additional: tuple[AdditionalThemeData, ...]
    counts: CountsData
    comparison: ComparisonData | None = None
    dropped: tuple[DroppedEntryData, ...] = ()
