"""The sheets ``Aanvullend`` and ``Vervallen``: work that came, and measures that went."""

from __future__ import annotations

from msgspec import Struct

from progress_report.folding import fold
from progress_report.model import AdditionalItem, Ambition, DroppedAction
from progress_report.planning import Planning
from progress_report.problems import Problem
from progress_report.workbook.actions import Term, read_planning
from progress_report.workbook.choices import Names
from progress_report.workbook.fields import Table, TableRow


class AdditionalRow(Struct, frozen=True):
    """A row of ``Aanvullend`` and what it means."""

    theme: str
    ambition: Ambition
    item: AdditionalItem
    planning: Planning | None
    row: TableRow


def read_additional(
    table: Table | None, themes: Names, term: Term
) -> tuple[tuple[AdditionalRow, ...], tuple[Problem, ...]]:
    """The rows that name a theme of the programme, or any other group."""
    if table is None:
        return (), ()
    rows: list[AdditionalRow] = []
    problems: list[Problem] = []
    groups: dict[str, str] = {}
    for row in table.rows:
        planning, unreadable = read_planning(row["Gepland"], term)
        problems += [unreadable] if unreadable else []
        typed = row["Thema"].line
        if not typed:
            continue
        theme = themes.find(typed) or groups.setdefault(fold(typed), typed)
        ambition = Ambition(row["Ambitie"].line, row["Omschrijving"].text)
        rows.append(AdditionalRow(theme, ambition, _item(row), planning, row))
    return tuple(rows), tuple(problems)


def _item(row: TableRow) -> AdditionalItem:
    return AdditionalItem(
        title=row["Actie"].text,
        budget_programmes=row["Programma"].line,
        planned=row["Gepland"].text,
        explanation=row["Toelichting"].text,
        row=row.position.row,
    )


def read_dropped(table: Table | None) -> tuple[tuple[DroppedAction, ...], tuple[Problem, ...]]:
    """The measures of an earlier workbook that are gone, each with its reason."""
    if table is None:
        return (), ()
    dropped: list[DroppedAction] = []
    problems: list[Problem] = []
    for row in table.rows:
        identified = [row["ID"], row["Actie"]]
        if any(identified):
            dropped.append(_dropped(row))
        elif not any(field.faulty for field in identified):
            problems.append(
                row["ID"].error(
                    "'ID' en 'Actie' zijn allebei leeg",
                    "Vul een van de twee in: welke actie is vervallen?",
                )
            )
    return tuple(dropped), tuple(problems)


def _dropped(row: TableRow) -> DroppedAction:
    return DroppedAction(
        id=row["ID"].line,
        title=row["Actie"].line,
        reason=row["Reden"].line,
        row=row.position.row,
    )
