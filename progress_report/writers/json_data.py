"""The data as JSON, for programs; ``docs/open-data.schema.json`` says what every key holds.

Every key is always there: what is empty in the workbook is ``null``, a list without items ``[]``.
UTF-8 without a byte order mark, dates as in ISO 8601, numbers as numbers.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from progress_report.document.blocks import Document, Properties
from progress_report.document.open_data.data import (
    ActionData,
    AdditionalAmbitionData,
    AdditionalItemData,
    AdditionalThemeData,
    AmbitionData,
    BudgetProgrammes,
    ColumnCounts,
    CountsData,
    HeadingsData,
    OpenData,
    PictureData,
    PlainText,
    Planned,
    QuoteData,
    ReportData,
    StatusData,
    StatusNumber,
    ThemeCounts,
    ThemeData,
)
from progress_report.house_style import HouseStyle

# A change that breaks who reads the file gets a new number, here and in the schema.
SCHEMA = "urn:progress-report:open-data:1"

Json: TypeAlias = "str | int | Sequence[Json] | dict[str, Json] | None"


def write(document: Document, _: HouseStyle | None = None) -> bytes:
    """One object, with its keys in a fixed order."""
    content = _document(document.properties, document.data)
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _document(properties: Properties, data: OpenData) -> dict[str, Json]:
    report = data.report
    return {
        "schema": SCHEMA,
        "rapport": _report(properties, report),
        "statussen": [_status(status) for status in data.statuses],
        "themas": [_theme(theme, report) for theme in data.themes],
        "aanvullend": [_additional_theme(theme) for theme in data.additional],
        "cijfers": _counts(data.counts),
    }


def _report(properties: Properties, report: ReportData) -> dict[str, Json]:
    return {
        "gemeente": properties.municipality,
        "titel": properties.title,
        "ondertitel": _text(report.subtitle),
        "versie": report.version,
        "peildatum": properties.date.isoformat(),
        "onderwerp": properties.subject,
        "programma": report.programme,
        "eerste_jaar": report.first_year,
        "laatste_jaar": report.last_year,
        "organisatie": properties.organisation,
        "opsteller": properties.author,
        "trefwoorden": properties.keywords,
        "taal": properties.language,
        "koppen": _headings(report.headings),
        "titel_aanvullend": report.additional_title,
        "statuskolommen": report.status_columns,
        "extra_kolommen": report.extra_columns,
        "bron": {
            "werkboek": report.source.workbook,
            "sha256": report.source.sha256,
            "gemaakt_met": report.source.program,
            "tijdstip": properties.timestamp.isoformat(),
        },
    }


def _headings(headings: HeadingsData) -> dict[str, Json]:
    return {
        "ambitie": headings.ambition,
        "actie": headings.action,
        "gepland": headings.planned,
        "status": headings.status,
        "toelichting": headings.explanation,
    }


def _status(status: StatusData) -> dict[str, Json]:
    return {
        "naam": status.name,
        "symbool": status.symbol,
        "betekenis": _text(status.meaning.text),
        "kleur": status.colour,
        "telt_als": status.kind,
        "koppelingen": _links(status.meaning),
    }


def _theme(theme: ThemeData, report: ReportData) -> dict[str, Json]:
    return {
        "nr": _text(theme.number),
        "naam": theme.name,
        "inleiding": _text(theme.introduction.text),
        "aandachtspunten": [point.text for point in theme.attention_points],
        "citaten": [_quote(quote) for quote in theme.quotes],
        "beelden": [_picture(picture) for picture in theme.pictures],
        "ambities": [_ambition(ambition, report) for ambition in theme.ambitions],
        "koppelingen": _links(theme.introduction, *theme.attention_points),
    }


def _quote(quote: QuoteData) -> dict[str, Json]:
    return {
        "tekst": _text(quote.text.text),
        "naam": _text(quote.name),
        "functie": _text(quote.function),
        "alternatieve_tekst_foto": _text(quote.photo_alternative_text),
        "koppelingen": _links(quote.text),
    }


def _picture(picture: PictureData) -> dict[str, Json]:
    return {
        "bijschrift": _text(picture.caption.text),
        "alternatieve_tekst": _text(picture.alternative_text),
        "koppelingen": _links(picture.caption),
    }


def _ambition(ambition: AmbitionData, report: ReportData) -> dict[str, Json]:
    return {
        "naam": _text(ambition.name),
        "omschrijving": _text(ambition.description.text),
        "koppelingen": _links(ambition.description),
        "rijen": [_action(action, report) for action in ambition.rows],
    }


def _action(action: ActionData, report: ReportData) -> dict[str, Json]:
    texts = (action.text, action.planned.text, *action.extra, action.explanation)
    return {
        "soort": action.kind,
        "id": _text(action.id),
        "nr": _text(action.number),
        "tekst": _text(action.text.text),
        "programma": _budget_programmes(action.budget_programmes),
        "gepland": _planned(action.planned),
        "statussen": [
            {"kolom": column, "status": _text(status)}
            for column, status in zip(report.status_columns, action.statuses, strict=True)
        ],
        "extra": [
            {"kolom": column, "tekst": _text(text.text)}
            for column, text in zip(report.extra_columns, action.extra, strict=True)
        ],
        "toelichting": _text(action.explanation.text),
        "koppelingen": _links(*texts),
        "anker": _text(action.anchor),
    }


def _planned(planned: Planned) -> dict[str, Json]:
    return {
        "tekst": _text(planned.text.text),
        "eerste_jaar": planned.first_year,
        "laatste_jaar": planned.last_year,
    }


def _budget_programmes(programmes: BudgetProgrammes) -> dict[str, Json]:
    return {"tekst": _text(programmes.text), "lijst": programmes.names}


def _additional_theme(theme: AdditionalThemeData) -> dict[str, Json]:
    return {
        "naam": theme.name,
        "ambities": [_additional_ambition(ambition) for ambition in theme.ambitions],
    }


def _additional_ambition(ambition: AdditionalAmbitionData) -> dict[str, Json]:
    return {
        "naam": _text(ambition.name),
        "omschrijving": _text(ambition.description.text),
        "koppelingen": _links(ambition.description),
        "acties": [_additional_item(item) for item in ambition.items],
    }


def _additional_item(item: AdditionalItemData) -> dict[str, Json]:
    return {
        "tekst": _text(item.text.text),
        "programma": _budget_programmes(item.budget_programmes),
        "gepland": _text(item.planned.text),
        "toelichting": _text(item.explanation.text),
        "koppelingen": _links(item.text, item.planned, item.explanation),
        "anker": _text(item.anchor),
    }


def _counts(counts: CountsData) -> dict[str, Json]:
    return {
        "acties": counts.actions,
        "aanvullend": counts.additional,
        "per_statuskolom": [_column(column) for column in counts.columns],
        "per_thema": [_theme_counts(theme) for theme in counts.themes],
        "per_jaar": [
            {"jaar": part.year, "acties": part.total, "statussen": _numbers(part.numbers)}
            for part in counts.years
        ],
        "per_programma": [
            {
                "programma": _text(part.name),
                "acties": part.total,
                "statussen": _numbers(part.numbers),
            }
            for part in counts.budget_programmes
        ],
        "niet_ingevuld": {
            "status": counts.missing.status,
            "planning": counts.missing.planning,
            "toelichting": counts.missing.explanation,
            "programma": counts.missing.budget_programme,
        },
    }


def _theme_counts(theme: ThemeCounts) -> dict[str, Json]:
    return {
        "nr": _text(theme.number),
        "naam": theme.name,
        "acties": theme.actions,
        "per_statuskolom": [_column(column) for column in theme.columns],
    }


def _column(column: ColumnCounts) -> dict[str, Json]:
    return {
        "kolom": column.column,
        "acties": column.total,
        "statussen": _numbers(column.numbers),
    }


def _numbers(numbers: Iterable[StatusNumber]) -> list[Json]:
    return [{"status": _text(count.status), "acties": count.number} for count in numbers]


def _links(*texts: PlainText) -> list[Json]:
    """The links in the texts, in their order."""
    return [{"tekst": link.text, "adres": link.address} for text in texts for link in text.links]


def _text(text: str) -> str | None:
    """The text, or null: the one way to say that there is none."""
    return text or None
