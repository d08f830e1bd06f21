"""What texts can use of the comparison with an earlier workbook, in Dutch: ``vergelijking``."""

from __future__ import annotations

from dataclasses import dataclass, replace

from progress_report import dutch
from progress_report.comparison.counts import ComparisonFigures
from progress_report.comparison.model import Comparison, Match
from progress_report.document.changes.marks import MEANINGS, is_first_planning, marks_of


@dataclass(frozen=True, slots=True)
class MarkName:
    """A mark in the green tables and what it says of an action."""

    teken: str
    betekenis: str


@dataclass(frozen=True, slots=True)
class ComparisonNames:
    """The counts of actions, but of ``hernoemde_…``; of statuses those of the leading column.
    ``eerste_planning`` are actions that had no planning yet, and have one now.

    ``tekens`` are the marks that the green tables have.
    ``status_elders`` counts changes in the other columns. ``werd_kop`` are actions that now lead in
    others without being split, ``was_kop`` what led in actions and is one now; ``tussenkoppen``
    did and do, and changed: they are counted among the changes.
    """

    datum: str
    werkboek: str
    met_statussen: bool
    met_planning: bool
    planning_onvolledig: bool
    veranderd: bool
    acties_toen: int
    acties_nu: int
    onveranderd: int
    nieuw: int
    vervallen: int
    met_reden: int
    zonder_reden: int
    gesplitst: int
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
    tekens: tuple[MarkName, ...]


def comparison_names(found: Comparison, figures: ComparisonFigures) -> ComparisonNames:
    """What a text can use of the comparison and its counts."""
    sums, first = figures.reconciliation, _first_plannings(found)
    used = marks_of(found).used
    return ComparisonNames(
        datum=dutch.long_date(found.basis.earlier_date),
        werkboek=found.basis.earlier_file,
        met_statussen=found.basis.with_statuses,
        met_planning=found.basis.with_planning,
        planning_onvolledig=found.basis.with_planning and not found.basis.mostly_planned,
        veranderd=_changed(found, figures),
        acties_toen=figures.earlier,
        acties_nu=figures.later,
        onveranderd=figures.unchanged,
        nieuw=figures.new,
        vervallen=figures.dropped,
        met_reden=figures.dropped_with_reason,
        zonder_reden=figures.dropped_without_reason,
        gesplitst=figures.split,
        delen=figures.parts,
        werd_kop=sums.became_heading - figures.split,
        was_kop=sums.was_heading,
        beter=figures.status_better,
        slechter=figures.status_worse,
        andere_status=figures.status_other,
        status_elders=_elsewhere(found),
        later=figures.planning_later,
        eerder=figures.planning_earlier,
        andere_planning=figures.planning_other - first,
        eerste_planning=first,
        anders_verwoord=figures.reworded,
        verplaatst=figures.moved,
        ander_programma=figures.budget_programme_changed,
        hernoemde_themas=figures.themes_renamed,
        hernoemde_ambities=figures.ambitions_renamed,
        tussenkoppen=_headings(found),
        vermoedelijk=_doubtful(found),
        tekens=tuple(MarkName(mark, meaning) for mark, meaning in MEANINGS.items() if mark in used),
    )


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
        or any(match.changed for match in found.matches)
    )


def _first_plannings(found: Comparison) -> int:
    return sum(map(_is_first, found.matches))


def _headings(found: Comparison) -> int:
    """What leads in actions, then and now, and changed: the counts of changes hold it as well."""
    return sum(
        match.changed and not match.earlier.counts and not match.later.counts
        for match in found.matches
    )


def _doubtful(found: Comparison) -> int:
    """The doubtful matches that a table of changes shows, and so says to be so."""
    return sum(
        bool(
            match.doubt
            and replace(match, planning=None if _is_first(match) else match.planning).changed
        )
        for match in found.matches
    )


def _is_first(match: Match) -> bool:
    return match.planning is not None and is_first_planning(match.planning)


def _elsewhere(found: Comparison) -> int:
    """The actions with a change in another status column than the leading one."""
    return sum(any(not change.leading for change in match.statuses) for match in found.matches)
