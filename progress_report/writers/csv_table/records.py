"""From the data to the rows of the table, in the order of the report."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from progress_report.document.blocks import Properties
from progress_report.document.changes.gone_themes import gone_themes_words
from progress_report.document.open_data.comparison_data import Findings
from progress_report.document.open_data.data import (
    ActionData,
    AdditionalThemeData,
    DroppedEntryData,
    OpenData,
    ReportData,
    StatusData,
    ThemeData,
)
from progress_report.document.open_data.values import NO_TEXT, Link, PlainText

DROPPED_ACTION = "vervallen actie"


class Record(Struct, frozen=True):
    """A row; what does not belong to its kind stays empty.

    ``statuses`` and ``extra`` run parallel to the columns that the workbook names, or are empty.
    ``row`` is where an action stands in the workbook: no cell, but what a comparison knows it by.
    """

    kind: str
    theme_number: str = ""
    theme: str = ""
    ambition: str = ""
    id: str = ""
    number: str = ""
    name: str = ""
    text: PlainText = NO_TEXT
    budget_programmes: str = ""
    planned: PlainText = NO_TEXT
    first_year: int | None = None
    last_year: int | None = None
    statuses: tuple[str, ...] = ()
    extra: tuple[PlainText, ...] = ()
    explanation: PlainText = NO_TEXT
    function: str = ""
    symbol: str = ""
    colour: str = ""
    counts_as: str = ""
    alternative_text: str = ""
    anchor: str = ""
    row: int = 0

    @property
    def links(self) -> Iterator[Link]:
        for text in (self.text, self.planned, *self.extra, self.explanation):
            yield from text.links

    def cells(self, report: ReportData) -> tuple[str, ...]:
        """The cells, in the order of ``headings``."""
        return (
            self.kind,
            self.theme_number,
            self.theme,
            self.ambition,
            self.id,
            self.number,
            self.name,
            self.text.text,
            self.budget_programmes,
            self.planned.text,
            _year(self.first_year),
            _year(self.last_year),
            *(self.statuses or ("",) * len(report.status_columns)),
            *(text.text for text in self.extra or (NO_TEXT,) * len(report.extra_columns)),
            self.explanation.text,
            self.function,
            self.symbol,
            self.colour,
            self.counts_as,
            self.alternative_text,
            "\n".join(map(_link, self.links)),
            self.anchor,
        )


def records(properties: Properties, data: OpenData) -> Iterator[Record]:
    """What the report is, its legend, its themes with all that they hold, the additional work."""
    for name, value in _report(properties, data.report):
        yield Record("rapport", name=name, text=PlainText(value))
    if data.comparison:
        for name, value in _compared(data.comparison.findings):
            yield Record("rapport", name=name, text=PlainText(value))
    yield from map(_status, data.statuses)
    for theme in data.themes:
        yield from _theme(theme)
    for additional in data.additional:
        yield from _additional(additional)
    yield from map(_dropped, data.dropped)


def _dropped(dropped: DroppedEntryData) -> Record:
    """The reason is what there is to explain: the column ``Reden`` is that of a comparison."""
    return Record(
        DROPPED_ACTION,
        id=dropped.id,
        text=PlainText(dropped.text),
        explanation=PlainText(dropped.reason),
    )


def _report(properties: Properties, report: ReportData) -> Iterator[tuple[str, str]]:
    """A row for each property and each setting, as on the sheet ``Rapport``."""
    yield "Gemeente", properties.municipality
    yield "Titel", properties.bare_title
    if properties.part:
        yield "Deel", properties.part
    yield "Ondertitel", report.subtitle
    yield "Versie", report.version
    yield "Peildatum", properties.date.isoformat()
    yield "Onderwerp", properties.bare_subject
    yield "Programma", report.programme
    yield "Eerste jaar", str(report.first_year)
    yield "Laatste jaar", str(report.last_year)
    yield "Organisatie", properties.organisation
    yield "Opsteller", properties.author
    yield "Trefwoorden", "; ".join(properties.keywords)
    yield "Taal", properties.language
    yield "Kop ambitie", report.headings.ambition
    yield "Kop actie", report.headings.action
    yield "Kop gepland", report.headings.planned
    yield "Kop status", report.headings.status
    yield "Kop toelichting", report.headings.explanation
    yield "Titel aanvullend", report.additional_title
    yield "Werkboek", report.source.workbook
    yield "SHA-256 van het werkboek", report.source.sha256
    yield "Gemaakt met", report.source.program
    yield "Tijdstip", properties.timestamp.isoformat()


def _compared(found: Findings) -> Iterator[tuple[str, str]]:
    """A row for what the report is compared with."""
    yield "Eerder werkboek", found.earlier_file
    yield "Eerdere peildatum", found.earlier_date.isoformat()
    for theme in found.gone_themes:
        yield "Verdwenen thema", gone_themes_words([theme])


def _status(status: StatusData) -> Record:
    return Record(
        "status",
        name=status.name,
        text=status.meaning,
        symbol=status.symbol,
        colour=status.colour,
        counts_as=status.kind,
    )


def _theme(theme: ThemeData) -> Iterator[Record]:
    place = Record("thema", theme_number=theme.number, theme=theme.name)
    yield replace(place, text=theme.introduction)
    for point in theme.attention_points:
        yield replace(place, kind="aandachtspunt", text=point)
    for quote in theme.quotes:
        yield replace(
            place,
            kind="citaat",
            name=quote.name,
            text=quote.text,
            function=quote.function,
            alternative_text=quote.photo_alternative_text,
        )
    for picture in theme.pictures:
        yield replace(
            place,
            kind="beeld",
            text=picture.caption,
            alternative_text=picture.alternative_text,
        )
    for ambition in theme.ambitions:
        below = replace(place, ambition=ambition.name)
        if ambition.name:
            yield replace(below, kind="ambitie", text=ambition.description)
        for action in ambition.rows:
            yield _action(action, below)


def _action(action: ActionData, place: Record) -> Record:
    """The row; ``place`` says under which theme and ambition."""
    return replace(
        place,
        kind=action.kind,
        id=action.id,
        number=action.number,
        text=action.text,
        budget_programmes=action.budget_programmes.text,
        planned=action.planned.text,
        first_year=action.planned.first_year,
        last_year=action.planned.last_year,
        statuses=action.statuses,
        extra=action.extra,
        explanation=action.explanation,
        anchor=action.anchor,
        row=action.row,
    )


def _additional(theme: AdditionalThemeData) -> Iterator[Record]:
    for ambition in theme.ambitions:
        place = Record("aanvullend", theme=theme.name, ambition=ambition.name)
        if ambition.name or ambition.description.text:
            yield replace(place, kind="aanvullende ambitie", text=ambition.description)
        for item in ambition.items:
            yield replace(
                place,
                text=item.text,
                budget_programmes=item.budget_programmes.text,
                planned=item.planned,
                explanation=item.explanation,
                anchor=item.anchor,
            )


def _year(year: int | None) -> str:
    return "" if year is None else str(year)


def _link(link: Link) -> str:
    """``nota wonen (https://…)``, or the address alone when that is what the text says."""
    words = link.text.replace("\n", " ")
    return link.address if words == link.address else f"{words} ({link.address})"
