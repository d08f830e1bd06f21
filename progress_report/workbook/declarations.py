"""What a declaration of a sheet and its columns says; the sheets themselves are in ``schema``."""

from __future__ import annotations

from enum import Enum, auto

from msgspec import Struct

EXAMPLE_MARK = "Voorbeeld"
"""What the examples in a new workbook begin with, so that nobody takes them for real."""


class Holds(Enum):
    """What the cells of a column are read as."""

    NAME = auto()
    """One line: a name, a number, a key."""
    TEXT = auto()
    """Text that readers see: lines, bullets, bold, links; checked on its wording."""
    PLANNING = auto()
    CHOICE = auto()
    """One of ``choices``, or a name on another sheet (``choices_from``)."""
    COLOUR = auto()
    FILE = auto()


class Other(Enum):
    """What an empty workbook does when staff type something that is not among the choices."""

    REFUSED = auto()
    ASKED = auto()
    """It asks whether that is meant: the reader may still know what it is."""
    WELCOME = auto()
    """The choices are only suggestions."""


class Column(Struct, frozen=True):
    """A column; ``required`` means that the header must be there.

    ``purpose`` is Dutch, for staff; ``width`` is in characters, as Excel counts it;
    ``choices_from`` is the sheet and the column that hold the names to choose from, and
    ``choices_within`` names the column that must have the same value in both rows.
    """

    name: str
    purpose: str
    required: bool = False
    may_be_empty: bool = False
    holds: Holds = Holds.NAME
    choices: tuple[str, ...] = ()
    choices_from: tuple[str, str] | None = None
    choices_within: str = ""
    other: Other = Other.REFUSED
    unique: bool = False
    width: int = 18

    @property
    def must_be_filled(self) -> bool:
        """Whether every row needs a value here."""
        return self.required and not self.may_be_empty


class SheetSchema(Struct, frozen=True):
    """A sheet; ``open_prefix`` starts the names of further columns that it may hold.

    A report is poorer without the ``expected`` columns, though it can be made. An empty workbook
    has ``room`` rows that are ready to be filled.
    """

    name: str
    purpose: str
    columns: tuple[Column, ...]
    required: bool = False
    open_prefix: str = ""
    expected: tuple[str, ...] = ()
    room: int = 1_000

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)
