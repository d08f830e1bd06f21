"""What a comparison of two workbooks finds: frozen values, no I/O.

*Earlier* is the programme of the workbook that ``--previous`` names, *later* that of the report.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from msgspec import Struct

from progress_report.model import Action, ActionKind, CellText, Status


class Place(Struct, frozen=True):
    """A theme and an ambition by their names; the ambition is empty for a row under none."""

    theme: str
    ambition: str = ""


class PlacedAction(Struct, frozen=True):
    """A row of ``Acties`` that is an action or leads in actions, and where it stands."""

    action: Action
    place: Place

    @property
    def counts(self) -> bool:
        """Whether it counts as an action: what leads in actions does not."""
        return self.action.kind is ActionKind.ACTION


class Found(StrEnum):
    """By what an earlier row was found again; ``PLACE`` is theme, ambition and text."""

    ID = "ID"
    PLACE = "thema, ambitie en tekst"
    TEXT = "tekst"
    LIKENESS = "gelijkenis"


class Doubt(StrEnum):
    """Why a match may be wrong."""

    OTHER_TEXT = "zelfde ID, heel andere tekst"
    OTHER_PLACE = "zelfde tekst, andere plaats"
    LITTLE_ALIKE = "tekst lijkt maar voor een deel"
    RIVAL = "een andere actie lijkt er bijna evenveel op"


class Direction(StrEnum):
    """Where a status went, by the order of the kinds of status."""

    BETTER = "beter"
    WORSE = "slechter"
    OTHER = "anders"


class Shift(StrEnum):
    """Where a planning went, by the day on which all of it is due; ``FIRST``: there was none."""

    LATER = "later"
    EARLIER = "eerder"
    FIRST = "eerste planning"
    OTHER = "anders"


class StatusChange(Struct, frozen=True):
    """The status in the column with the heading; None is no status.

    ``leading``: it is that of the first status column.
    """

    column: str
    before: Status | None
    after: Status | None
    direction: Direction
    leading: bool = False


class PlanningChange(Struct, frozen=True):
    """The planning as typed; an empty text is no planning."""

    before: CellText
    after: CellText
    shift: Shift


class Piece(Struct, frozen=True):
    """Words in a row with the white space after them; ``changed`` when the other lacks them."""

    text: str
    changed: bool = False


class WordingChange(Struct, frozen=True):
    """The measure in its earlier and its later words, in pieces that join to the whole text.

    Pieces that changed and pieces that did not take turns: words in a row are one piece.
    """

    before: tuple[Piece, ...]
    after: tuple[Piece, ...]


class BudgetProgrammeChange(Struct, frozen=True):
    """The budget programmes as typed; empty is none."""

    before: str
    after: str


class Move(Struct, frozen=True):
    """From one place to another, which is not the same place under a new name."""

    before: Place
    after: Place


class Match(Struct, frozen=True):
    """An earlier row and the later row that it became, with all that changed.

    ``doubt`` says why it may be wrong, ``rival`` is the other row that it might be: a later row, or
    an earlier one (``rival_is_earlier``). ``parts`` are the later actions that an action was split
    into, when it became the row that leads them in. ``from_elsewhere``: of a part of the programme,
    the earlier row stood in a theme outside it.
    """

    earlier: PlacedAction
    later: PlacedAction
    found: Found
    doubt: Doubt | None = None
    rival: PlacedAction | None = None
    rival_is_earlier: bool = False
    statuses: tuple[StatusChange, ...] = ()
    planning: PlanningChange | None = None
    wording: WordingChange | None = None
    budget_programmes: BudgetProgrammeChange | None = None
    move: Move | None = None
    parts: tuple[PlacedAction, ...] = ()
    from_elsewhere: bool = False

    @property
    def status(self) -> StatusChange | None:
        """The change of the leading status."""
        return next((change for change in self.statuses if change.leading), None)

    @property
    def changed(self) -> bool:
        return bool(
            self.statuses
            or self.planning
            or self.wording
            or self.budget_programmes
            or self.move
            or self.parts
        )


class Dropped(Struct, frozen=True):
    """An earlier action that is gone; ``reason`` is that of the sheet ``Vervallen``, or empty.

    ``nearest`` is the new action that is most like it, when one is at all; ``row`` is the row of
    ``Vervallen`` that names it, or 0.
    """

    earlier: PlacedAction
    reason: str = ""
    nearest: PlacedAction | None = None
    row: int = 0


class Renaming(Struct, frozen=True):
    """A theme, or an ambition of the later theme ``theme``, under a new name."""

    before: str
    after: str
    theme: str = ""


class GoneTheme(Struct, frozen=True):
    """An earlier theme that is there no more, also not under a new name, as a part tells of it.

    ``counted``: it counts in the part, for what is left of it went there for the most part, and
    ``actions`` is how many it had. Otherwise nothing is left of it at all, and it counts in no
    part: ``actions`` is how many of it were dropped.
    """

    name: str
    actions: int
    counted: bool


class Basis(Struct, frozen=True):
    """What the comparison could be made of.

    Without statuses or planning in the earlier workbook, as in a programme that was just adopted,
    those are not compared: they did not change, they were not there yet. When most actions had no
    planning (not ``mostly_planned``), one that has it now is no change either. ``status_columns``
    has, for every status column of the later workbook, the number of the earlier one that it is
    compared with. The last four are False when the document does not tell of that kind of change.
    """

    earlier_file: str
    earlier_date: date
    later_date: date
    with_statuses: bool
    with_planning: bool
    mostly_planned: bool = True
    status_columns: tuple[int | None, ...] = (0,)
    with_wording: bool = True
    with_places: bool = True
    with_budget_programmes: bool = True
    with_names: bool = True


class Comparison(Struct, frozen=True):
    """What became of every measure.

    ``matches`` and ``new`` are in the order of the later workbook, ``dropped`` in that of the
    earlier. ``new`` holds only rows that count, and none of the ``parts`` of a match; ``dropped``
    only rows that counted. A part of the programme may also have ``moved_out``, what went from its
    themes to others, and ``gone_themes``.
    """

    basis: Basis
    matches: tuple[Match, ...]
    new: tuple[PlacedAction, ...]
    dropped: tuple[Dropped, ...]
    themes: tuple[Renaming, ...] = ()
    ambitions: tuple[Renaming, ...] = ()
    moved_out: tuple[Match, ...] = ()
    gone_themes: tuple[GoneTheme, ...] = ()

    @property
    def split(self) -> Iterator[Match]:
        """The earlier actions that became several."""
        return (match for match in self.matches if match.parts)
