"""The programme of 2022 against the review of 2024: the list that was checked by hand.

``heemstede_2022_2024.txt`` was made from the two documents, measure by measure.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from progress_report.check_report.comparison_text import comparison_text
from progress_report.comparison.compare import compare
from progress_report.comparison.counts import Compared, comparison_figures
from progress_report.comparison.model import Comparison, Match, Piece
from progress_report.folding import fold
from tests.comparison.hand_list import HandList, Measure, read_hand_list
from tests.documents import PROJECT, REAL_WORKBOOK, read_programme

EARLIER = PROJECT / "data" / "uitvoeringsprogramma-2022.xlsx"
HAND: HandList = read_hand_list()


@cache
def comparison() -> Comparison:
    return compare(read_programme(EARLIER), read_programme(REAL_WORKBOOK), EARLIER.name)


@cache
def matches() -> dict[tuple[str, str], Match]:
    """The matches by ambition and text of 2022."""
    return {
        _key(match.earlier.place.ambition, _text(match)): match for match in comparison().matches
    }


def _key(ambition: str, text: str) -> tuple[str, str]:
    bare = "\n".join(line.removeprefix("• ") for line in text.splitlines())
    return fold(ambition), fold(bare)


def _text(match: Match) -> str:
    return match.earlier.action.title.plain


def _match(measure: Measure) -> Match | None:
    return matches().get(_key(measure.ambition, measure.text))


@pytest.mark.parametrize("measure", HAND.measures, ids=lambda measure: measure.text[:50])
def test_every_measure_became_what_was_found_by_hand(measure: Measure) -> None:
    match = _match(measure)
    became = match.later.action.id if match else ""
    parts = tuple(part.action.id for part in match.parts) if match else ()
    assert (became, parts) == (measure.became, measure.parts)


@pytest.mark.parametrize("measure", HAND.measures, ids=lambda measure: measure.text[:50])
def test_the_words_that_changed_are_those_found_by_hand(measure: Measure) -> None:
    match = _match(measure)
    wording = match.wording if match else None
    found = (
        (_changed(wording.before), _changed(wording.after)) if wording else (Counter(), Counter())
    )
    assert found == (_words(measure.gone), _words(measure.added))


def _changed(pieces: tuple[Piece, ...]) -> Counter[str]:
    return _words(tuple(piece.text for piece in pieces if piece.changed))


def _words(texts: tuple[str, ...]) -> Counter[str]:
    words = (word.strip(" .,:;()•") for text in texts for word in text.split())
    return Counter(fold(word) for word in words if word)


def test_the_budget_programmes_that_changed_are_those_found_by_hand() -> None:
    found = {
        match.later.action.id: (
            match.budget_programmes.before or "none",
            match.budget_programmes.after or "none",
        )
        for match in comparison().matches
        if match.budget_programmes
    }
    by_hand = {
        measure.became: measure.budget_programmes
        for measure in HAND.measures
        if measure.budget_programmes
    }
    assert found == by_hand


def test_what_is_new_and_what_was_renamed_is_as_found_by_hand() -> None:
    assert tuple(new.action.id for new in comparison().new) == HAND.new
    renamed = {renaming.before: renaming.after for renaming in comparison().ambitions}
    assert renamed == HAND.renamed
    assert comparison().themes == ()


def test_no_measure_moved_and_four_are_in_doubt() -> None:
    assert [match.later.action.id for match in comparison().matches if match.move] == []
    # A telling word became another: inclusieakkoord, inclusieagenda; uitvoeringsagenda, …plan. And
    # of Z-15 a part was added that it did not name before.
    doubtful = [match.later.action.id for match in comparison().matches if match.doubt]
    assert doubtful == ["Z-15", "S-06", "S-07", "S-25"]


def test_the_planning_that_the_programme_names_did_not_change() -> None:
    """Four measures of 2022 name their year; the coloured columns of the others are not known."""
    assert [match.later.action.id for match in comparison().matches if match.planning] == []


def test_the_counts_are_those_counted_by_hand() -> None:
    figures = comparison_figures(
        comparison(), read_programme(EARLIER), read_programme(REAL_WORKBOOK)
    )
    sums, totals = figures.reconciliation, HAND.totals
    assert {
        "measures": str(sums.earlier),
        "found again": str(figures.matched),
        "dropped": str(sums.dropped),
        "new": str(sums.new),
        "split": str(figures.split),
        "parts": str(sums.parts),
        "reworded": str(figures.reworded),
        "budget programme changed": str(figures.budget_programme_changed),
        "moved to another ambition or theme": str(figures.moved),
        "ambitions renamed": str(figures.ambitions_renamed),
        "themes renamed": str(figures.themes_renamed),
        "actions in 2024": str(sums.later),
    }.items() <= totals.items()


def test_that_most_measures_of_2022_had_no_known_planning_is_told() -> None:
    figures = comparison_figures(
        comparison(), read_programme(EARLIER), read_programme(REAL_WORKBOOK)
    )
    basis = comparison().basis
    assert (basis.with_planning, basis.mostly_planned) == (True, False)
    assert (
        "De planning is alleen vergeleken waar die in het eerdere werkboek staat."
        in comparison_text(Compared(comparison(), figures))
    )
