"""What texts can use of the comparison with an earlier workbook, in Dutch: ``vergelijking``."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

from msgspec import Struct

from progress_report import dutch
from progress_report.comparison.model import Basis, Comparison
from progress_report.document.changes.gone_themes import gone_themes_words
from progress_report.document.changes.marks import MEANINGS
from progress_report.document.changes.splits import ends_later

if TYPE_CHECKING:
    from progress_report.comparison.counts import ComparisonFigures


class MarkName(Struct, frozen=True):
    """A mark in the green tables and what it says of an action."""

    teken: str
    betekenis: str


class ComparisonNames(Struct, frozen=True):
    """The counts of actions, but of ``hernoemde_…``; of statuses those of the leading column.
    ``eerste_planning`` are actions that had no planning yet, and have one now.

    ``alles_vergeleken`` is false when the statuses or some of the planning could not be compared.
    ``status_elders`` are actions with a change in another status column, ``gesplitst_later`` those
    of which the last part is due after the whole was. ``werd_kop`` are actions that now lead in
    others without being split, ``was_kop`` what led in actions and is one now; ``tussenkoppen``
    did and do, and changed: they are counted among the changes. ``verdwenen_themas`` is what a part
    has to say of themes that are there no more.
    """

    datum: str
    werkboek: str
    met_statussen: bool
    met_planning: bool
    planning_onvolledig: bool
    alles_vergeleken: bool
    veranderd: bool
    acties_toen: int
    acties_nu: int
    onveranderd: int
    nieuw: int
    vervallen: int
    met_reden: int
    zonder_reden: int
    gesplitst: int
    gesplitst_later: int
    delen: int
    werd_kop: int
    was_kop: int
    beter: int
    slechter: int
    andere_status: int
    status_elders: int
    later: int
    eerder: int
    andere_planning: int
    eerste_planning: int
    anders_verwoord: int
    verplaatst: int
    ander_programma: int
    hernoemde_themas: int
    hernoemde_ambities: int
    tussenkoppen: int
    vermoedelijk: int
    verdwenen_themas: str


def comparison_names(found: Comparison, figures: ComparisonFigures) -> ComparisonNames:
    """What a text can use of the comparison and its counts."""
    sums = figures.reconciliation
    return ComparisonNames(
        datum=dutch.long_date(found.basis.earlier_date),
        werkboek=found.basis.earlier_file,
        met_statussen=found.basis.with_statuses,
        met_planning=found.basis.with_planning,
        planning_onvolledig=found.basis.with_planning and not found.basis.mostly_planned,
        alles_vergeleken=_compared_all(found.basis),
        veranderd=_changed(found, figures),
        acties_toen=figures.earlier,
        acties_nu=figures.later,
        onveranderd=figures.unchanged,
        nieuw=figures.new,
        vervallen=figures.dropped,
        met_reden=figures.dropped_with_reason,
        zonder_reden=figures.dropped_without_reason,
        gesplitst=figures.split,
        gesplitst_later=sum(map(ends_later, found.split)),
        delen=figures.parts,
        werd_kop=sums.became_heading - sums.split,
        was_kop=sums.was_heading,
        beter=figures.status_better,
        slechter=figures.status_worse,
        andere_status=figures.status_other,
        status_elders=_elsewhere(found),
        later=figures.planning_later,
        eerder=figures.planning_earlier,
        andere_planning=figures.planning_other,
        eerste_planning=figures.planning_first,
        anders_verwoord=figures.reworded,
        verplaatst=figures.moved + figures.moved_out,
        ander_programma=figures.budget_programme_changed,
        hernoemde_themas=figures.themes_renamed,
        hernoemde_ambities=figures.ambitions_renamed,
        tussenkoppen=_headings(found),
        vermoedelijk=_doubtful(found),
        verdwenen_themas=gone_themes_words(found.gone_themes),
    )


def mark_names(marks: Container[str]) -> tuple[MarkName, ...]:
    """What a text can use of the marks, in the order in which they are explained."""
    return tuple(MarkName(mark, meaning) for mark, meaning in MEANINGS.items() if mark in marks)


def _compared_all(basis: Basis) -> bool:
    return basis.with_statuses and basis.with_planning and basis.mostly_planned


def _changed(found: Comparison, figures: ComparisonFigures) -> bool:
    """Whether anything did at all."""
    sums = figures.reconciliation
    return bool(
        found.new
        or found.dropped
        or found.themes
        or found.ambitions
        or sums.became_heading
        or sums.was_heading
        or found.moved_out
        or any(match.changed for match in found.matches)
    )


def _headings(found: Comparison) -> int:
    """What leads in actions, then and now, and changed: the counts of changes hold it as well."""
    return sum(
        match.changed and not match.earlier.counts and not match.later.counts
        for match in found.matches
    )


def _doubtful(found: Comparison) -> int:
    """The doubtful matches that a table of changes shows, and so says to be so."""
    matches = (*found.matches, *found.moved_out)
    return sum(match.doubt is not None and match.changed for match in matches)


def _elsewhere(found: Comparison) -> int:
    """The actions with a change in another status column than the leading one."""
    return sum(any(not change.leading for change in match.statuses) for match in found.matches)
