"""Inlines as data for ``review.typ``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import Any, TypeAlias, assert_never

from msgspec import Struct

from progress_report.colour import needs_outline, readable_on
from progress_report.inlines import (
    Deleted,
    Emphasis,
    Inline,
    Inserted,
    LineBreak,
    Link,
    PageReference,
    Reference,
    StatusMark,
    Strong,
    Text,
    Underline,
    plain,
)
from progress_report.writers.pdf.fonts import Metrics
from progress_report.writers.pdf.line_breaks import BreakPlace, LineEnd, Lines, Piece, Whole

# Lines are not full to the last letter, and there is more on a page.
_SURE_TO_FIT = 0.6
# What JSON can hold: strings, numbers, lists, and again data.
Data: TypeAlias = dict[str, Any]


class Place(Struct, frozen=True):
    """Where a paragraph stands: the width for its lines and the size of its text, in points, and
    how many lines fit on a page."""

    width: float
    size: float
    lines: float
    letters: Metrics
    bold_letters: Metrics

    def data(self, inlines: Iterable[Inline]) -> list[Data]:
        """Every inline by its type; texts stay strings, in pieces that break as they do in Word."""
        return list(self._inlines(inlines, Lines(self.width, self.size), self.letters))

    def is_tall(self, content: Iterable[Inline]) -> bool:
        """Whether the text may not fit on a page, by an estimate on the safe side."""
        text = plain(tuple(content))
        room = self.width * self.lines * _SURE_TO_FIT
        if len(text) * self.bold_letters.widest * self.size <= room:  # nearly always
            return False
        return self.bold_letters.width(text) * self.size > room

    def _inlines(self, inlines: Iterable[Inline], lines: Lines, letters: Metrics) -> Iterator[Data]:
        for inline in _joined(inlines):
            match inline:
                case Text(text):
                    yield from map(_piece, lines.fill(text, letters))
                case Strong(content):
                    yield _with("strong", self._inlines(content, lines, self.bold_letters))
                case Emphasis(content):
                    yield _with("emphasis", self._inlines(content, lines, letters))
                case Underline(content):
                    yield _with("underline", self._inlines(content, lines, letters))
                case Inserted(content):
                    yield _with("inserted", self._inlines(content, lines, letters))
                case Deleted(content):
                    yield _with("deleted", self._inlines(content, lines, letters))
                case Link(content, address):
                    data = _with("link", self._inlines(content, lines, letters))
                    yield data | {"address": address}
                case LineBreak():
                    lines.end()
                    yield {"type": "line break"}
                case StatusMark(symbol, name, colour):
                    lines.place(f"\u00a0{symbol}\u00a0", self.bold_letters)
                    name_data = list(map(_piece, lines.fill(f" {name}", letters)))
                    yield _status_mark(symbol, colour) | {"content": name_data}
                case Reference(content, anchor):
                    data = _with("reference", self._inlines(content, lines, letters))
                    yield data | {"anchor": anchor}
                case PageReference(anchor):
                    lines.place("00", letters)
                    yield {"type": "page", "anchor": anchor}
                case _:
                    assert_never(inline)


def _joined(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """The inlines with neighbouring texts made one, so that a word is measured as a whole."""
    for are_texts, neighbours in groupby(inlines, lambda inline: isinstance(inline, Text)):
        if are_texts:
            yield Text(plain(tuple(neighbours)))
        else:
            yield from neighbours


def _with(kind: str, content: Iterable[Data]) -> Data:
    return {"type": kind, "content": list(content)}


def _piece(piece: Piece) -> Data:
    match piece:
        case str():
            return {"type": "text", "text": piece}
        case Whole(text):
            return {"type": "whole", "text": text}
        case BreakPlace():
            return {"type": "break place"}
        case LineEnd():
            return {"type": "line break"}
        case _:
            assert_never(piece)


@cache  # an action has one of a few, and to weigh colours takes longer than all else of its cell
def _status_mark(symbol: str, colour: str) -> Data:
    """The symbol in black or white; a pale colour gets an outline (WCAG 2.2, 1.4.11)."""
    return {
        "type": "status",
        "symbol": symbol,
        "colour": colour,
        "symbol_colour": readable_on(colour),
        "pale": needs_outline(colour),
    }
