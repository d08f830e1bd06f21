"""Matches that may be wrong, and those that were not found by ID."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.comparison.checks.sides import Sides
from progress_report.comparison.model import Doubt, Found, Match
from progress_report.dutch import amount, capitalised
from progress_report.excerpts import quoted
from progress_report.problems import Problem, Severity


def check_matches(sides: Sides) -> Iterator[Problem]:
    """A warning for every doubtful match, and a tip for those that are not by ID."""
    without_id = 0
    for match in sides.comparison.matches:
        if match.doubt is not None:
            yield _doubtful(match, match.doubt, sides)
        elif match.found is Found.LIKENESS:
            yield _by_likeness(match, sides)
        elif match.found is not Found.ID and sides.both_use_ids:
            yield _by_text(match, sides)
        elif match.found is not Found.ID:
            without_id += 1
    if without_id:
        yield _without_ids(without_id, sides)


def _doubtful(match: Match, doubt: Doubt, sides: Sides) -> Problem:
    """The message says why; the remedy both texts, the rival and what to do."""
    file = sides.earlier_cells.file
    details = [f"In {file}, {sides.earlier_cell(match.earlier)}"]
    if match.rival:
        details.append(_rival(match, sides))
    if match.found is Found.ID:
        shifted = f"ID's verschoven? Geef elke actie weer het ID uit {file}."
        details += [
            "Dezelfde actie? Dan klopt het zo.",
            f"Een andere? Geef deze een eigen ID, en {_drop(match)}.",
            *([shifted] if match.rival else []),
        ]
    else:
        details += [
            f"Dezelfde actie? Geef beide hetzelfde ID: {_where(match, sides)}.",
            f"Een andere? {capitalised(_drop(match))}.",
        ]
    message, subject = _why(match, doubt, file)
    return sides.of_later(match, Severity.WARNING, message, "\n".join(details), subject)


def _why(match: Match, doubt: Doubt, file: str) -> tuple[str, str]:
    """Why the match may be wrong, and what such messages have in common."""
    if doubt is Doubt.OTHER_TEXT:
        same = f"zelfde ID als in {file}, maar een heel andere tekst"
        return same, same
    if doubt is Doubt.OTHER_PLACE:
        elsewhere = f"zelfde tekst als in {file}, maar onder een ander thema of een andere ambitie"
        return f"{elsewhere}: is het dezelfde?", elsewhere
    if doubt is Doubt.LITTLE_ALIKE:
        little = f"lijkt maar voor een deel op een actie in {file}: is het dezelfde?"
        return little, little
    if match.found is Found.ID:
        nearer = f"zelfde ID als in {file}, maar een andere actie lijkt er meer op"
        return nearer, nearer
    rival = f"onzeker welke actie uit {file} dit is: er zijn er twee die op elkaar lijken"
    return rival, rival


def _rival(match: Match, sides: Sides) -> str:
    assert match.rival is not None
    if match.rival_is_earlier:
        own = match.rival.action.id
        then = f"; geef deze dan ID '{quoted(own)}'" if own else ""
        return f"Of in {sides.earlier_cells.file}, {sides.earlier_cell(match.rival)}{then}"
    return f"Of is dat in {sides.later_cells.file} geworden: {sides.later_cell(match.rival)}"


def _drop(match: Match) -> str:
    """What to do with the earlier action when the later one is another."""
    own = match.earlier.action.id
    what = f"'{quoted(own)}'" if own else "de eerdere"
    return f"zet {what} met de reden op het blad 'Vervallen'"


def _where(match: Match, sides: Sides) -> str:
    """Which of the two IDs to take over, and in which workbook."""
    before, after = match.earlier.action.id, match.later.action.id
    if before:
        return f"'{quoted(before)}' in {sides.later_cells.file}"
    if after:
        return f"'{quoted(after)}' in {sides.earlier_cells.file}"
    return "in de kolom 'ID' van beide werkboeken"


def _by_likeness(match: Match, sides: Sides) -> Problem:
    file = sides.earlier_cells.file
    return sides.of_later(
        match,
        Severity.TIP,
        f"gevonden door gelijkenis, want anders verwoord dan in {file},"
        f" {sides.earlier_cell(match.earlier)}",
        _SAME_ID,
        f"actie uit {file} die door gelijkenis is gevonden",
    )


def _by_text(match: Match, sides: Sides) -> Problem:
    file = sides.earlier_cells.file
    before, after = match.earlier.action.id or "geen", match.later.action.id or "geen"
    return sides.of_later(
        match,
        Severity.TIP,
        f"gevonden door de tekst, want het ID is anders:"
        f" '{quoted(after)}', en in {file} '{quoted(before)}'",
        _SAME_ID,
        f"actie met een ander ID dan in {file}",
    )


def _without_ids(number: int, sides: Sides) -> Problem:
    found = amount(number, "actie is", "acties zijn")
    return Problem(
        Severity.TIP,
        sides.actions_sheet(),
        f"{found} gevonden door de tekst, want in een van de werkboeken staan geen ID's",
        hint=_SAME_ID,
    )


_SAME_ID = (
    "Geef een actie in beide werkboeken hetzelfde ID: dan is die altijd terug te vinden, ook als de"
    " tekst verandert."
)
