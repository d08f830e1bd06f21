"""What open data holds of a comparison: plain values, that JSON, CSV and the check draw from."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from progress_report.comparison.model import (
    BudgetProgrammeChange,
    GoneTheme,
    Move,
    Renaming,
    WordingChange,
)
from progress_report.document.open_data.values import BudgetProgrammes, PlainText, Planned

if TYPE_CHECKING:
    from progress_report.comparison.counts import ComparisonFigures


class RowData(Struct, frozen=True):
    """A row of ``Acties`` in the earlier or the later workbook; ``kind`` is ``actie`` or ``kop``.

    ``status`` is the leading one, ``statuses`` run parallel to the later status columns. Only a
    later action has an anchor, as in the web page. ``row`` is the row in the sheet, from 1.
    """

    kind: str
    id: str
    number: str
    theme: str
    ambition: str
    text: PlainText
    budget_programmes: BudgetProgrammes
    planned: Planned
    status: str
    statuses: tuple[str, ...]
    anchor: str
    row: int


class StatusChangeData(Struct, frozen=True):
    """The status in a column by name, or empty; ``direction`` is beter, slechter or anders.

    ``words`` is how the change is called among the ``changes`` of the match.
    """

    column: str
    before: str
    after: str
    direction: str
    words: str


class PlanningChangeData(Struct, frozen=True):
    """The planning as typed, or empty; ``shift`` is a ``Shift``."""

    before: str
    after: str
    shift: str
    words: str


class MatchData(Struct, frozen=True):
    """An earlier row and what it became; ``changes`` says in words what changed.

    ``found`` says by what it was found again, ``doubt`` why that may be wrong, or nothing. Where
    the document does not say what a row said before, there is no ``wording`` and no ``move``, while
    ``changes`` may name them.
    """

    earlier: RowData
    later: RowData
    found: str
    doubt: str
    rival: RowData | None
    rival_is_earlier: bool
    changes: tuple[str, ...]
    statuses: tuple[StatusChangeData, ...]
    planning: PlanningChangeData | None
    wording: WordingChange | None
    budget_programmes: BudgetProgrammeChange | None
    move: Move | None
    parts: tuple[RowData, ...]


class DroppedData(Struct, frozen=True):
    """An earlier action that is gone; the reason may be empty, ``nearest`` is like it."""

    earlier: RowData
    reason: str
    nearest: RowData | None


class Findings(Struct, frozen=True):
    """What became of every measure: the matches and the new in the order of the later workbook.

    ``with_…``: whether that kind of change was compared, and is told.
    """

    earlier_file: str
    earlier_date: date
    with_statuses: bool
    with_planning: bool
    mostly_planned: bool
    with_wording: bool
    with_places: bool
    with_budget_programmes: bool
    with_names: bool
    matches: tuple[MatchData, ...]
    new: tuple[RowData, ...]
    dropped: tuple[DroppedData, ...]
    themes: tuple[Renaming, ...]
    ambitions: tuple[Renaming, ...]
    moved_out: tuple[MatchData, ...]
    gone_themes: tuple[GoneTheme, ...]

    @property
    def with_all_words(self) -> bool:
        """Whether every kind of change is told, beside those of status and planning."""
        places = self.with_places and self.with_names
        return self.with_wording and places and self.with_budget_programmes


class ComparisonData(Struct, frozen=True):
    """The findings, with every count that was made of them."""

    findings: Findings
    counts: ComparisonFigures
