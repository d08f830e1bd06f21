"""Checks across rows and sheets: what is doubtful, though every cell by itself can be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from progress_report.excerpts import shorten
from progress_report.folding import fold
from progress_report.model import ActionKind, Settings, StatusKind
from progress_report.planning import Period
from progress_report.problems import Problem
from progress_report.workbook.actions import ActionRow
from progress_report.workbook.additional import AdditionalRow
from progress_report.workbook.contents import Contents
from progress_report.workbook.examples_left import examples_left
from progress_report.workbook.expectations import lacks_explanation, lacks_status
from progress_report.workbook.schema import ACTIONS, DROPPED, SHEETS
from progress_report.workbook.themes import AmbitionRow, ThemeRow
from progress_report.workbook.wording_checks import check_wording


def check_contents(contents: Contents) -> Iterator[Problem]:
    """Every check that takes more than one cell."""
    for schema in SHEETS:
        table = contents.tables.get(schema.name)
        if table and schema is not DROPPED:
            yield from check_wording(table, schema)
    yield from examples_left(contents.tables, contents.settings)
    if ACTIONS.name in contents.tables:
        yield from _themes_without_actions(contents.themes, contents.actions)
        yield from _ambitions_without_actions(contents.ambition_rows, contents.actions)
    yield from _same_descriptions(contents.ambition_rows)
    for row in contents.actions:
        yield from _missing_explanation(row, contents.status_columns)
        yield from _status_not_counted(row, contents.status_columns)
    if contents.settings:
        yield from _progress(contents, contents.settings.reference_date)
        yield from _outside_term([*contents.actions, *contents.additional], contents.settings)


def _progress(contents: Contents, reference_date: date) -> Iterator[Problem]:
    """Statuses against the planning and the reference date."""
    columns = contents.status_columns
    for row in contents.actions:
        yield from _status_missing(row, columns, reference_date)
        yield from _done_too_early(row, columns, reference_date)


def _outside_term(
    rows: Iterable[ActionRow | AdditionalRow], settings: Settings
) -> Iterator[Problem]:
    """Planning outside the years of the programme.

    What began before the programme and goes on in it (``2016 e.v.``) is planned inside it.
    """
    for row in rows:
        planning = row.action.planning if isinstance(row, ActionRow) else row.planning
        if planning is None:
            continue
        if any(_is_outside(period, settings) for period in planning.periods):
            yield row.row["Gepland"].warning(
                f"planning '{row.row['Gepland'].quoted}' valt buiten het programma"
                f" ({settings.first_year}-{settings.last_year})",
                "Controleer het jaartal.",
                subject=f"planning buiten het programma"
                f" ({settings.first_year}-{settings.last_year})",
            )


def _is_outside(period: Period, settings: Settings) -> bool:
    return period.last.year < settings.first_year or period.last.year > settings.last_year


def _themes_without_actions(
    rows: Iterable[ThemeRow], actions: Sequence[ActionRow]
) -> Iterator[Problem]:
    used = {row.theme for row in actions if row.action.kind is ActionKind.ACTION}
    for row in rows:
        if row.theme.name not in used:
            yield row.row["Thema"].warning(
                f"thema '{shorten(row.theme.name)}' heeft geen acties",
                "Controleer de namen op het blad met acties, of haal het thema weg.",
                subject="thema zonder acties",
            )


def _ambitions_without_actions(
    rows: Iterable[AmbitionRow], actions: Sequence[ActionRow]
) -> Iterator[Problem]:
    used = {
        (row.theme, fold(row.ambition)) for row in actions if row.action.kind is ActionKind.ACTION
    }
    for row in rows:
        if (row.theme, fold(row.ambition.name)) not in used:
            yield row.row["Ambitie"].warning(
                f"ambitie '{shorten(row.ambition.name)}' heeft geen acties",
                "Controleer de namen op het blad met acties, of haal de ambitie weg.",
                subject="ambitie zonder acties",
            )


def _same_descriptions(rows: Iterable[AmbitionRow]) -> Iterator[Problem]:
    """Descriptions that stand with two ambitions of different names: a slip of copying."""
    seen: dict[str, AmbitionRow] = {}
    for row in rows:
        description = fold(row.ambition.description.plain)
        if not description:
            continue
        first = seen.setdefault(description, row)
        if fold(first.ambition.name) != fold(row.ambition.name):
            yield row.row["Omschrijving"].warning(
                f"ambitie '{shorten(row.ambition.name)}' heeft dezelfde omschrijving als"
                f" '{shorten(first.ambition.name)}' (rij {first.row.position.row})",
                "Is er een omschrijving verkeerd gekopieerd?",
            )


def _missing_explanation(row: ActionRow, columns: Sequence[str]) -> Iterator[Problem]:
    asking = lacks_explanation(row, columns)
    if asking:
        column, status = asking
        explanation = row.row["Toelichting"]
        place = explanation if explanation.index else row.row[column]
        yield place.warning(
            f"status '{shorten(status.name)}' vraagt om een toelichting", "Vul de toelichting in."
        )


def _status_not_counted(row: ActionRow, columns: Sequence[str]) -> Iterator[Problem]:
    """A row that leads in or remarks has a status, which counts nowhere."""
    if row.action.kind is ActionKind.ACTION:
        return
    for column, status in zip(columns, row.action.statuses, strict=True):
        if status:
            name = shorten(status.name)
            yield row.row[column].warning(
                f"een {row.action.kind.value} met status '{name}'; die telt nergens mee",
                "Maak de cel leeg, of maak van de rij een actie.",
            )


def _status_missing(
    row: ActionRow, columns: Sequence[str], reference_date: date
) -> Iterator[Problem]:
    planning = row.action.planning
    if planning and lacks_status(row, columns, reference_date):
        yield row.row[columns[0]].warning(
            f"gepland in {planning.last_year}, maar zonder status",
            "Kies een status: de planning ligt voor de peildatum.",
        )


def _done_too_early(
    row: ActionRow, columns: Sequence[str], reference_date: date
) -> Iterator[Problem]:
    """Done, while it was only planned after the year of the reference date."""
    planning, status = row.action.planning, row.action.status
    if planning is None or status is None or row.action.kind is not ActionKind.ACTION:
        return
    if status.kind is not StatusKind.DONE:
        return
    first_year = planning.first_year
    if first_year > reference_date.year:
        yield row.row[columns[0]].warning(
            f"status '{shorten(status.name)}', maar gepland in {first_year}",
            "Controleer de status en de planning.",
        )
