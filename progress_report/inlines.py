"""The pieces of a line of text: what a cell, a text and the document are all made of."""

from __future__ import annotations

from typing import TypeAlias, assert_never

from msgspec import Struct


class Text(Struct, frozen=True, gc=False):
    """Characters, to be shown as they are."""

    text: str


class Strong(Struct, frozen=True, gc=False):
    content: Inlines


class Emphasis(Struct, frozen=True, gc=False):
    content: Inlines


class Underline(Struct, frozen=True, gc=False):
    content: Inlines


class Inserted(Struct, frozen=True, gc=False):
    """Words that an earlier wording did not have."""

    content: Inlines


class Deleted(Struct, frozen=True, gc=False):
    """Words that a later wording no longer has."""

    content: Inlines


class Link(Struct, frozen=True, gc=False):
    """A link to an address outside the document (``http``, ``https`` or ``mailto``)."""

    content: Inlines
    address: str


class LineBreak(Struct, frozen=True, gc=False):
    pass


class StatusMark(Struct, frozen=True, gc=False):
    """A status as readers see it: symbol, colour (``#RRGGBB``) and always the name in words."""

    symbol: str
    name: str
    colour: str


class Reference(Struct, frozen=True, gc=False):
    """A link to the heading, figure, table or action in this document that has the anchor."""

    content: Inlines
    anchor: str


class PageReference(Struct, frozen=True, gc=False):
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
    return "".join([_plain(inline) for inline in content])


def _plain(inline: Inline) -> str:
    match inline:
        case Text():  # most of all; a pattern that names its text takes three times as long
            return inline.text
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
