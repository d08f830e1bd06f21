"""The values that open data is made of: texts without their form, links, planning as typed."""

from __future__ import annotations

from msgspec import Struct


class Link(Struct, frozen=True, gc=False):
    """An address, and the words in the text that link to it."""

    text: str
    address: str


class PlainText(Struct, frozen=True, gc=False):
    """A text without its form, as ``CellText.plain`` gives it, and the links in it."""

    text: str = ""
    links: tuple[Link, ...] = ()


NO_TEXT = PlainText()


class BudgetProgrammes(Struct, frozen=True, gc=False):
    """The budget programmes as typed (``6 en 8``), and one by one as they are counted."""

    text: str = ""
    names: tuple[str, ...] = ()


class Planned(Struct, frozen=True, gc=False):
    """When, as typed; the years are None when the text is empty or cannot be read."""

    text: PlainText = NO_TEXT
    first_year: int | None = None
    last_year: int | None = None
