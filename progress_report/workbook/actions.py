"""The sheet ``Acties``: the heart of the workbook."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from msgspec import Struct

from progress_report.folding import fold_heading
from progress_report.model import Action, ActionKind, Settings, Status
from progress_report.planning import Period, Planning, parse_planning
from progress_report.problems import Problem
from progress_report.workbook.choices import Names, doubles, read_choice
from progress_report.workbook.fields import Field, Table, TableRow
from progress_report.workbook.legend import Legend
from progress_report.workbook.schema import ACTIONS
from progress_report.workbook.themes import Ambitions, find_theme

MAIN_STATUS = "Status"
_KINDS = tuple(kind.value for kind in ActionKind)


class Term(Struct, frozen=True):
    """The years of the programme, by which ``doorlopend`` and ``e.v.`` are read."""

    first_year: int
    last_year: int


class ActionRow(Struct, frozen=True, gc=False):
    """A row of ``Acties`` and what it means; the theme is empty when it is unknown."""

    theme: str
    ambition: str
    action: Action
    row: TableRow


class Frame(Struct, frozen=True):
    """What the other sheets say, in which the rows of ``Acties`` are read."""

    themes: Names
    ambitions: Ambitions
    legend: Legend
    term: Term
    extra_columns: tuple[str, ...] = ()


def status_columns(table: Table | None) -> tuple[str, ...]:
    """The names of the columns that hold a status, as typed, the main one first."""
    if table is None:
        return ()
    main = table.heading(MAIN_STATUS)
    prefix = fold_heading(ACTIONS.open_prefix) + " "
    aspects = tuple(name for folded, name in table.headings.items() if folded.startswith(prefix))
    return ((main,) if main else ()) + aspects


def status_headings(table: Table | None, settings: Settings | None) -> tuple[str, ...]:
    """The headings of the status columns in the report: ``Programme.status_columns``."""
    if table is None or settings is None:
        return ()
    main = table.heading(MAIN_STATUS)
    columns = status_columns(table)
    return tuple(settings.headings.status if name == main else name for name in columns)


def read_actions(
    table: Table | None, frame: Frame
) -> tuple[tuple[ActionRow, ...], tuple[Problem, ...]]:
    """The rows in the order of the sheet, those with errors as well, for further checks."""
    if table is None:
        return (), ()
    hint = "Geef elke actie een eigen ID, dat nooit verandert."
    problems = list(doubles(table.rows, "ID", "ID", hint))
    columns = status_columns(table)
    rows: list[ActionRow] = []
    for row in table.rows:
        action_row, flaws = _read_row(row, columns, frame)
        rows.append(action_row)
        problems += flaws
    return tuple(rows), tuple(problems)


def _read_row(
    row: TableRow, columns: Sequence[str], frame: Frame
) -> tuple[ActionRow, list[Problem]]:
    theme, problems = find_theme(row["Thema"], frame.themes)
    ambition, unknown_ambition = frame.ambitions.name(theme, row["Ambitie"])
    kind, unknown_kind = read_choice(row["Soort"], _KINDS, "onbekende soort")
    planning, unreadable = read_planning(row["Gepland"], frame.term)
    statuses = [_status(row[column], frame.legend) for column in columns]
    action = Action(
        title=row["Actie"].text,
        kind=ActionKind(kind) if kind else ActionKind.ACTION,
        id=row["ID"].line,
        number=row["Nr"].line,
        budget_programmes=row["Programma"].line,
        planned=row["Gepland"].text,
        planning=planning,
        statuses=tuple(status for status, _ in statuses),
        explanation=row["Toelichting"].text,
        responsible=row["Verantwoordelijk"].line,
        extra=tuple(row[name].text for name in frame.extra_columns),
        row=row.position.row,
    )
    found = [unknown_kind, unreadable, *(problem for _, problem in statuses)]
    return (
        ActionRow(theme or "", ambition, action, row),
        [*problems, *unknown_ambition, *(problem for problem in found if problem)],
    )


def _status(field: Field, legend: Legend) -> tuple[Status | None, Problem | None]:
    status = legend.find(field.line) if field else None
    if field and status is None and not legend.unreadable:
        return None, legend.unknown(field)
    return status, None


def read_planning(field: Field, term: Term) -> tuple[Planning | None, Problem | None]:
    """The periods of a cell in ``Gepland``; what cannot be read is a warning."""
    if not field:
        return None, None
    planning = parse_planning(field.content.shown, term.first_year, term.last_year)
    if planning is None:
        planning = _day(field)
    if planning is not None:
        return planning, None
    return None, field.warning(
        f"planning '{field.quoted}' is niet te lezen",
        "De tekst komt zo in het rapport, maar telt niet mee per jaar. "
        "Wel te lezen: 2023, 2023-2026, Q2 2024, 2024-feb, doorlopend.",
        subject="planning die niet te lezen is",
    )


def _day(field: Field) -> Planning | None:
    """The day of a cell with a date, or the month when Excel shows no more of it (``apr-24``)."""
    value = field.content.value
    if not isinstance(value, date):
        return None
    day = value.date() if isinstance(value, datetime) else value
    month = Period.month_of(day)
    return Planning((month if field.content.whole_month else Period(day, day),))
