"""The values that open data is made of: texts without their form, links, planning as typed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """An address, and the words in the text that link to it."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text without its form, as ``CellText.plain`` gives it, and the links in it."""

    text: str = ""
    links: tuple[Link, ...] = ()


NO_TEXT = PlainText()


@dataclass(frozen=True, slots=True)
class BudgetProgrammes:
    """The budget programmes as typed (``6 en 8``), and one by one as they are counted."""

    text: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Planned:
    """When, as typed; the years are None when the text is empty or cannot be read."""

    text: PlainText = NO_TEXT
    first_year: int | None = None
    last_year: int | None = None
