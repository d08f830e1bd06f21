"""The programme and its progress, as the workbook says it: frozen values, no I/O.

The order of every tuple is the order of the rows in the workbook, and of the report.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from msgspec import Struct

from progress_report.inlines import Inlines, Text, plain
from progress_report.planning import Planning


class CellLine(Struct, frozen=True, gc=False):
    """One line of a cell; ``bullet`` when it was typed with a bullet or dash before it."""

    content: Inlines
    bullet: bool = False


class CellText(Struct, frozen=True, gc=False):
    """The text of a cell, line by line; false when the cell is empty."""

    lines: tuple[CellLine, ...] = ()

    @classmethod
    def of(cls, text: str) -> CellText:
        """A text without form, of one line."""
        return cls((CellLine((Text(text),)),)) if text else cls()

    def __bool__(self) -> bool:
        return bool(self.lines)

    @property
    def plain(self) -> str:
        """The text without its form, lines separated by a newline, bullets as ``• ``."""
        return "\n".join(("• " if line.bullet else "") + plain(line.content) for line in self.lines)


EMPTY = CellText()


class Version(StrEnum):
    CONCEPT = "concept"
    FINAL = "definitief"


class StatusKind(StrEnum):
    """What a status means in counts and checks, whatever an organisation calls it."""

    DONE = "afgerond"
    ON_SCHEDULE = "op schema"
    ATTENTION = "aandacht"
    DELAYED = "vertraagd"
    CHANGED = "gewijzigd"
    NOT_STARTED = "niet gestart"


class ActionKind(StrEnum):
    """``ACTION`` is counted; ``INTRODUCTION`` leads in the actions below it; ``REMARK`` spans."""

    ACTION = "actie"
    INTRODUCTION = "kop"
    REMARK = "opmerking"


class Headings(Struct, frozen=True):
    """The column headings of the tables."""

    ambition: str = "Maatschappelijk effect/ambitie"
    action: str = "Maatregelen/acties"
    planned: str = "Gepland"
    status: str = "Status"
    explanation: str = "Toelichting"


class Settings(Struct, frozen=True):
    """The sheet ``Rapport``."""

    municipality: str
    title: str
    programme: str
    first_year: int
    last_year: int
    reference_date: date
    author: str
    subtitle: str = ""
    version: Version = Version.CONCEPT
    keywords: tuple[str, ...] = ()
    headings: Headings = Headings()
    additional_title: str = "Aanvullende werkzaamheden boven op uitvoeringsprogramma"
    extra_columns: tuple[str, ...] = ()


class Status(Struct, frozen=True):
    """A line of the legend; ``colour`` is ``#RRGGBB``."""

    name: str
    symbol: str
    meaning: CellText
    colour: str
    kind: StatusKind
    explanation_required: bool = False


class Action(Struct, frozen=True, gc=False):
    """A row of ``Acties``.

    ``statuses`` runs parallel to ``Programme.status_columns`` and ``extra`` to
    ``Settings.extra_columns``; ``planning`` is None when ``planned`` is empty or cannot be read;
    ``row`` is the row in the sheet, from 1.
    """

    title: CellText
    kind: ActionKind = ActionKind.ACTION
    id: str = ""
    number: str = ""
    budget_programmes: str = ""
    planned: CellText = EMPTY
    planning: Planning | None = None
    statuses: tuple[Status | None, ...] = ()
    explanation: CellText = EMPTY
    responsible: str = ""
    extra: tuple[CellText, ...] = ()
    row: int = 0

    @property
    def status(self) -> Status | None:
        """The leading status: that of the first status column."""
        return self.statuses[0] if self.statuses else None


class Ambition(Struct, frozen=True):
    name: str
    description: CellText = EMPTY


class ActionGroup(Struct, frozen=True):
    """Rows in a row that share an ambition; ``ambition`` is None when they stand under none.

    An ambition without actions is a group without actions, so that its text is not lost.
    """

    ambition: Ambition | None
    actions: tuple[Action, ...]


class Picture(Struct, frozen=True):
    """A picture as it came: the bytes of a PNG or JPEG file and its size in pixels."""

    data: bytes
    media_type: str
    width: int
    height: int


class ThemePicture(Struct, frozen=True):
    picture: Picture
    alternative_text: str
    caption: CellText = EMPTY


class Quote(Struct, frozen=True):
    text: CellText
    name: str = ""
    function: str = ""
    photo: Picture | None = None
    photo_alternative_text: str = ""


class Theme(Struct, frozen=True):
    name: str
    number: str = ""
    introduction: CellText = EMPTY
    attention_points: tuple[CellText, ...] = ()
    groups: tuple[ActionGroup, ...] = ()
    quotes: tuple[Quote, ...] = ()
    pictures: tuple[ThemePicture, ...] = ()

    @property
    def label(self) -> str:
        """The name with its number before it: ``1 Veilig wonen, werken en leven``."""
        return f"{self.number} {self.name}".strip()

    @property
    def rows(self) -> Iterator[Action]:
        """Every row of the theme, of whatever kind."""
        return (action for group in self.groups for action in group.actions)

    @property
    def actions(self) -> Iterator[Action]:
        """The rows that count as actions."""
        return (row for row in self.rows if row.kind is ActionKind.ACTION)


class AdditionalItem(Struct, frozen=True):
    """A row of ``Aanvullend``: work that the programme did not foresee."""

    title: CellText
    budget_programmes: str = ""
    planned: CellText = EMPTY
    explanation: CellText = EMPTY
    row: int = 0


class AdditionalGroup(Struct, frozen=True):
    """Additional work in a row that shares an ambition; the name may be empty."""

    ambition: Ambition
    items: tuple[AdditionalItem, ...]


class AdditionalTheme(Struct, frozen=True):
    """The additional work of a theme, or of another group such as ``Ondersteuning van de raad``."""

    name: str
    groups: tuple[AdditionalGroup, ...]


class DroppedAction(Struct, frozen=True):
    """A row of ``Vervallen``: a measure of an earlier workbook that is gone, and why.

    It is known by its ``id``, by its ``title``, or by both; ``row`` is the row in the sheet.
    """

    id: str
    title: str
    reason: str
    row: int = 0


class Part(Struct, frozen=True):
    """Which part of the whole programme another one is.

    ``label`` says it in a sentence: ``thema Wonen, acties van Bouwen``; ``short`` within a line,
    and ``slug`` in the name of a file. ``picks_actions``: it has some of the actions of a theme,
    and not all that a theme has; ``only_deviations``: those that deviate.
    """

    label: str
    short: str
    slug: str
    whole: Programme
    picks_actions: bool = False
    only_deviations: bool = False


class Programme(Struct, frozen=True):
    """Everything that the workbook says, or the part of it that ``part`` names.

    ``status_columns`` are the headings of the status columns that the workbook has: none, the one
    of ``Status``, or that and one for each ``Status <aspect>``.
    """

    settings: Settings
    statuses: tuple[Status, ...]
    status_columns: tuple[str, ...]
    themes: tuple[Theme, ...]
    additional: tuple[AdditionalTheme, ...] = ()
    dropped: tuple[DroppedAction, ...] = ()
    part: Part | None = None

    @property
    def whole(self) -> Programme:
        """The programme that this one is a part of; itself when it is whole."""
        return self.part.whole if self.part else self

    @property
    def actions(self) -> Iterator[Action]:
        """The rows of all themes that count as actions."""
        return (action for theme in self.themes for action in theme.actions)
