"""The pieces of a line of text: what a cell, a text and the document are all made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias, assert_never


@dataclass(frozen=True, slots=True)
class Text:
    """Characters, to be shown as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    content: Inlines


@dataclass(frozen=True, slots=True)
class Emphasis:
    content: Inlines


@dataclass(frozen=True, slots=True)
class Underline:
    content: Inlines


@dataclass(frozen=True, slots=True)
class Inserted:
    """Words that an earlier wording did not have."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Deleted:
    """Words that a later wording no longer has."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class Link:
    """A link to an address outside the document (``http``, ``https`` or ``mailto``)."""

    content: Inlines
    address: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    pass


@dataclass(frozen=True, slots=True)
class StatusMark:
    """A status as readers see it: symbol, colour (``#RRGGBB``) and always the name in words."""

    symbol: str
    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A link to the heading, figure, table or action in this document that has the anchor."""

    content: Inlines
    anchor: str


@dataclass(frozen=True, slots=True)
class PageReference:
    """The number of the page with the anchor, as a link; ``Document.pages`` says it."""

    anchor: str


Inline: TypeAlias = (
    Text
    | Strong
    | Emphasis
    | Underline
    | Inserted
    | Deleted
    | Link
    | LineBreak
    | StatusMark
    | Reference
    | PageReference
)
Inlines: TypeAlias = tuple[Inline, ...]


def plain(content: Inlines) -> str:
    """The text of the inlines without their form; a line break becomes a newline.

    A page number is not there yet: it leaves nothing.
    """
    return "".join(_plain(inline) for inline in content)


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case Strong(content) | Emphasis(content) | Underline(content):
            return plain(content)
        case Inserted(content) | Deleted(content):
            return plain(content)
        case Link(content, _) | Reference(content, _):
            return plain(content)
        case LineBreak():
            return "\n"
        case StatusMark(symbol, name, _):
            return f"{symbol} {name}"
        case PageReference():
            return ""
        case _:
            assert_never(inline)
