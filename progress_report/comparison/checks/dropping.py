"""Rows of ``Vervallen`` that do not account for an action that is gone."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.comparison.checks.sides import Sides
from progress_report.comparison.dropping import Named
from progress_report.comparison.model import Match
from progress_report.comparison.rows import Row, rows_of
from progress_report.comparison.words import same_name
from progress_report.excerpts import excerpt, quoted
from progress_report.folding import fold
from progress_report.model import Action, DroppedAction
from progress_report.problems import Problem, Severity
from progress_report.suggestions import nearest


def check_dropped(sides: Sides) -> Iterator[Problem]:
    """Rows that name no earlier action, one that is still there, or one that another row names."""
    rows = rows_of(sides.earlier)
    named = Named(rows)
    matches = {id(match.earlier.action): match for match in sides.comparison.matches}
    by_row = {id(one.earlier.action): one.row for one in sides.comparison.dropped}
    used = {one.row for one in sides.comparison.dropped if one.reason}
    for one in sides.later.dropped:
        if one.row in used:
            continue
        found = [rows[number].action for number in named.by(one)]
        if not found:
            yield from _unknown(one, rows, sides)
        else:
            yield from _in_vain(one, found, matches, by_row, sides)


def _in_vain(
    one: DroppedAction,
    found: list[Action],
    matches: dict[int, Match],
    by_row: dict[int, int],
    sides: Sides,
) -> Iterator[Problem]:
    """A row that names actions, none of which it accounts for."""
    other = next((by_row[id(action)] for action in found if by_row.get(id(action))), None)
    match = next((matches[id(action)] for action in found if id(action) in matches), None)
    if other is not None:
        yield _warning(
            one,
            f"deze actie staat twee keer op dit blad, ook in rij {other}",
            "Haal een van de twee rijen weg.",
            "actie staat twee keer op dit blad",
            sides,
        )
    elif match is not None:
        yield _warning(
            one,
            "deze actie is niet vervallen: die staat er nog",
            f"Zie {sides.later_cell(match.later)}\nHaal deze rij weg, of haal die actie weg.",
            "actie is niet vervallen",
            sides,
        )


def _unknown(one: DroppedAction, rows: tuple[Row, ...], sides: Sides) -> Iterator[Problem]:
    """Unless the earlier workbook had dropped the action already."""
    if any(_same(one, other) for other in sides.earlier.dropped):
        return
    file = sides.earlier_cells.file
    known = [row.action.id for row in rows if row.id]
    meant = nearest(one.id, known) if one.id else None
    if meant is None and one.title:
        meant = nearest(one.title, [row.action.title.plain for row in rows])
    hint = f"Neem het ID of de tekst over uit {file}."
    if meant:
        hint += f" Bedoeld: '{quoted(meant)}'?"
    yield _warning(one, f"deze actie staat niet in {file}", hint, "onbekende actie", sides)


def _same(one: DroppedAction, other: DroppedAction) -> bool:
    if one.id and fold(one.id) == fold(other.id):
        return True
    return bool(one.title) and same_name(one.title) == same_name(other.title)


def _warning(one: DroppedAction, message: str, hint: str, subject: str, sides: Sides) -> Problem:
    shown = excerpt("ID", one.id) if one.id else excerpt("Actie", one.title)
    position = sides.dropped_cell(one)
    return Problem(Severity.WARNING, position, message, shown, hint, subject)
