"""Checks across rows and sheets: what is doubtful, though every cell by itself can be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from progress_report.folding import fold
from progress_report.model import Action, ActionKind, Settings, StatusKind
from progress_report.planning import Period, Planning
from progress_report.problems import Problem
from progress_report.workbook.actions import ActionRow
from progress_report.workbook.additional import AdditionalRow
from progress_report.workbook.contents import Contents
from progress_report.workbook.fields import Field
from progress_report.workbook.schema import ACTIONS, DROPPED, SHEETS
from progress_report.workbook.themes import AmbitionRow, ThemeRow
from progress_report.workbook.wording_checks import check_wording


def check_contents(contents: Contents) -> Iterator[Problem]:
    """Every check that takes more than one cell."""
    for schema in SHEETS:
        table = contents.tables.get(schema.name)
        if table and schema is not DROPPED:
            yield from check_wording(table, schema)
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
    if not contents.status_columns:
        return
    for row in contents.actions:
        planning = row.action.planning
        if planning and row.action.kind is ActionKind.ACTION:
            field = row.row[contents.status_columns[0]]
            yield from _status_missing(field, row.action, planning, reference_date)
            yield from _done_too_early(field, row.action, planning, reference_date)


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
                f"planning '{row.row['Gepland'].line}' valt buiten het programma"
                f" ({settings.first_year}-{settings.last_year})",
                "Controleer het jaartal.",
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
                f"thema '{row.theme.name}' heeft geen acties",
                "Controleer de namen op het blad met acties, of haal het thema weg.",
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
                f"ambitie '{row.ambition.name}' heeft geen acties",
                "Controleer de namen op het blad met acties, of haal de ambitie weg.",
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
                f"ambitie '{row.ambition.name}' heeft dezelfde omschrijving als"
                f" '{first.ambition.name}' (rij {first.row.position.row})",
                "Is er een omschrijving verkeerd gekopieerd?",
            )


def _missing_explanation(row: ActionRow, columns: Sequence[str]) -> Iterator[Problem]:
    explanation = row.row["Toelichting"]
    if explanation or explanation.faulty or row.action.kind is not ActionKind.ACTION:
        return
    for column, status in zip(columns, row.action.statuses, strict=True):
        if status and status.explanation_required:
            place = explanation if explanation.index else row.row[column]
            yield place.warning(
                f"status '{status.name}' vraagt om een toelichting", "Vul de toelichting in."
            )
            return


def _status_not_counted(row: ActionRow, columns: Sequence[str]) -> Iterator[Problem]:
    """A row that leads in or remarks has a status, which counts nowhere."""
    if row.action.kind is ActionKind.ACTION:
        return
    for column, status in zip(columns, row.action.statuses, strict=True):
        if status:
            yield row.row[column].warning(
                f"een {row.action.kind.value} met status '{status.name}'; die telt nergens mee",
                "Maak de cel leeg, of maak van de rij een actie.",
            )


def _status_missing(
    field: Field, action: Action, planning: Planning, reference_date: date
) -> Iterator[Problem]:
    """Planned in a year that ended before the reference date, and still no status."""
    last_year = planning.years[-1]
    if last_year < reference_date.year and action.status is None and not (field or field.faulty):
        yield field.warning(
            f"gepland in {last_year}, maar zonder status",
            "Kies een status: de planning ligt voor de peildatum.",
        )


def _done_too_early(
    field: Field, action: Action, planning: Planning, reference_date: date
) -> Iterator[Problem]:
    """Done, while it was only planned after the year of the reference date."""
    first_year = planning.years[0]
    status = action.status
    if status and status.kind is StatusKind.DONE and first_year > reference_date.year:
        yield field.warning(
            f"status '{status.name}', maar gepland in {first_year}",
            "Controleer de status en de planning.",
        )
