"""The data as JSON, for programs; ``docs/open-data.schema.json`` says what every key holds.

Every key is always there: what is empty in the workbook is ``null``, a list without items ``[]``.
Only when there is something to say are there ``vergelijking`` (an earlier workbook was given),
``deel`` (the report is on a part of the programme) and ``vervallen`` (the document prints that
sheet).
UTF-8 without a byte order mark, dates as in ISO 8601, numbers as numbers.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from progress_report.document.blocks import Document, Properties
from progress_report.document.open_data.data import (
    ActionData,
    AdditionalAmbitionData,
    AdditionalItemData,
    AdditionalThemeData,
    AmbitionData,
    ColumnCounts,
    CountsData,
    DroppedEntryData,
    HeadingsData,
    OpenData,
    PictureData,
    QuoteData,
    ReportData,
    StatusData,
    StatusNumber,
    ThemeCounts,
    ThemeData,
)
from progress_report.house_style import HouseStyle
from progress_report.writers.json_comparison import comparison_json
from progress_report.writers.json_values import (
    Json,
    budget_programmes_json,
    links_json,
    planned_json,
    text_or_null,
)

# A change that breaks who reads the file gets a new number, here and in the schema.
SCHEMA = "urn:progress-report:open-data:1"


def write(document: Document, _: HouseStyle | None = None) -> bytes:
    """One object, with its keys in a fixed order."""
    content = _document(document.properties, document.data)
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _document(properties: Properties, data: OpenData) -> dict[str, Json]:
    report = data.report
    content: dict[str, Json] = {
        "schema": SCHEMA,
        "rapport": _report(properties, report),
        "statussen": [_status(status) for status in data.statuses],
        "themas": [_theme(theme, report) for theme in data.themes],
        "aanvullend": [_additional_theme(theme) for theme in data.additional],
        "cijfers": _counts(data.counts),
    }
    if data.comparison:
        content["vergelijking"] = comparison_json(data.comparison)
    if data.dropped:
        content["vervallen"] = [_dropped(dropped) for dropped in data.dropped]
    return content


def _dropped(dropped: DroppedEntryData) -> dict[str, Json]:
    return {
        "id": text_or_null(dropped.id),
        "tekst": text_or_null(dropped.text),
        "reden": dropped.reason,
    }


def _report(properties: Properties, report: ReportData) -> dict[str, Json]:
    return {
        "gemeente": properties.municipality,
        "titel": properties.bare_title,
        **({"deel": properties.part} if properties.part else {}),
        "ondertitel": text_or_null(report.subtitle),
        "versie": report.version,
        "peildatum": properties.date.isoformat(),
        "onderwerp": properties.bare_subject,
        "programma": report.programme,
        "eerste_jaar": report.first_year,
        "laatste_jaar": report.last_year,
        "organisatie": properties.organisation,
        "opsteller": properties.author,
        "trefwoorden": properties.keywords,
        "taal": properties.language,
        "koppen": _headings(report.headings),
        "titel_aanvullend": text_or_null(report.additional_title),
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
        "betekenis": text_or_null(status.meaning.text),
        "kleur": status.colour,
        "telt_als": status.kind,
        "koppelingen": links_json(status.meaning),
    }


def _theme(theme: ThemeData, report: ReportData) -> dict[str, Json]:
    return {
        "nr": text_or_null(theme.number),
        "naam": theme.name,
        "inleiding": text_or_null(theme.introduction.text),
        "aandachtspunten": [point.text for point in theme.attention_points],
        "citaten": [_quote(quote) for quote in theme.quotes],
        "beelden": [_picture(picture) for picture in theme.pictures],
        "ambities": [_ambition(ambition, report) for ambition in theme.ambitions],
        "koppelingen": links_json(theme.introduction, *theme.attention_points),
    }


def _quote(quote: QuoteData) -> dict[str, Json]:
    return {
        "tekst": text_or_null(quote.text.text),
        "naam": text_or_null(quote.name),
        "functie": text_or_null(quote.function),
        "alternatieve_tekst_foto": text_or_null(quote.photo_alternative_text),
        "koppelingen": links_json(quote.text),
    }


def _picture(picture: PictureData) -> dict[str, Json]:
    return {
        "bijschrift": text_or_null(picture.caption.text),
        "alternatieve_tekst": text_or_null(picture.alternative_text),
        "koppelingen": links_json(picture.caption),
    }


def _ambition(ambition: AmbitionData, report: ReportData) -> dict[str, Json]:
    return {
        "naam": text_or_null(ambition.name),
        "omschrijving": text_or_null(ambition.description.text),
        "koppelingen": links_json(ambition.description),
        "rijen": [_action(action, report) for action in ambition.rows],
    }


def _action(action: ActionData, report: ReportData) -> dict[str, Json]:
    texts = (action.text, action.planned.text, *action.extra, action.explanation)
    return {
        "soort": action.kind,
        "id": text_or_null(action.id),
        "nr": text_or_null(action.number),
        "tekst": text_or_null(action.text.text),
        "programma": budget_programmes_json(action.budget_programmes),
        "gepland": planned_json(action.planned),
        "statussen": [
            {"kolom": column, "status": text_or_null(status)}
            for column, status in zip(report.status_columns, action.statuses, strict=True)
        ],
        "extra": [
            {"kolom": column, "tekst": text_or_null(text.text)}
            for column, text in zip(report.extra_columns, action.extra, strict=True)
        ],
        "toelichting": text_or_null(action.explanation.text),
        "koppelingen": links_json(*texts),
        "anker": text_or_null(action.anchor),
    }


def _additional_theme(theme: AdditionalThemeData) -> dict[str, Json]:
    return {
        "naam": theme.name,
        "ambities": [_additional_ambition(ambition) for ambition in theme.ambitions],
    }


def _additional_ambition(ambition: AdditionalAmbitionData) -> dict[str, Json]:
    return {
        "naam": text_or_null(ambition.name),
        "omschrijving": text_or_null(ambition.description.text),
        "koppelingen": links_json(ambition.description),
        "acties": [_additional_item(item) for item in ambition.items],
    }


def _additional_item(item: AdditionalItemData) -> dict[str, Json]:
    return {
        "tekst": text_or_null(item.text.text),
        "programma": budget_programmes_json(item.budget_programmes),
        "gepland": text_or_null(item.planned.text),
        "toelichting": text_or_null(item.explanation.text),
        "koppelingen": links_json(item.text, item.planned, item.explanation),
        "anker": text_or_null(item.anchor),
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
                "programma": text_or_null(part.name),
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
        "nr": text_or_null(theme.number),
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
    return [{"status": text_or_null(count.status), "acties": count.number} for count in numbers]
