"""Where a line may end: as in Word and LibreOffice, also where Typst would do otherwise.

Typst follows Unicode (UAX #14): it breaks after a slash, not between a hyphen and a figure, and
never inside a word that is wider than its line. A word processor keeps a word with a slash whole,
breaks after every hyphen, and breaks a word that is too wide where the line is full. So the lines
are filled here as there, and Typst is told what stays whole and where a line ends.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, takewhile
from typing import TypeAlias

from msgspec import Struct

from progress_report.writers.pdf.fonts import Metrics

# Words and, between them, the white space at which a line may end.
_WORDS = re.compile(r"([^\S\u00a0\u2007\u202f]+)")
# Up to and with a hyphen inside a word: there it may break.
_PART = re.compile(r".*?\w\S?-(?=\w)|.+")
_HYPHEN_BEFORE_FIGURE = re.compile(r"(?<=\w-)(?=\d)")
# Where Unicode lets a line end in a word with slashes and hyphens.
_PLACE = re.compile(r"(?<=/)(?=[^/\d])|(?<=\S-)(?=[^\W\d_])")


class Whole(Struct, frozen=True):
    """Text that does not break, whatever it holds."""

    text: str


class BreakPlace(Struct, frozen=True):
    """A line may end here; it leaves no trace in the text."""


class LineEnd(Struct, frozen=True):
    """A line ends here."""


Piece: TypeAlias = str | Whole | BreakPlace | LineEnd


class Lines:
    """The lines of a paragraph as they fill up; ``width`` and ``size`` are in points."""

    def __init__(self, width: float, size: float) -> None:
        self._width = width
        self._size = size
        self._used = 0.0
        # Texts that are on the lines, but not yet measured: few paragraphs ever ask for it.
        self._waiting: list[tuple[str, Metrics]] = []

    def end(self) -> None:
        """The line ends: what follows is on a new one."""
        self._waiting.clear()
        self._used = 0.0

    def place(self, text: str, letters: Metrics) -> None:
        """Puts text that stays whole on the line, or on a new one when it does not fit."""
        self._measure()
        self._place(text, letters)

    def fill(self, text: str, letters: Metrics) -> Iterator[Piece]:
        """The text in pieces: strings break where Typst breaks them."""
        if self._breaks_alike(text, letters):
            self._waiting.append((text, letters))
            return iter([text] if text else [])
        self._measure()
        return self._pieces(text, letters)

    def _breaks_alike(self, text: str, letters: Metrics) -> bool:
        """Whether Typst breaks the text as a word processor does, wherever its lines end."""
        if "/" in text or _HYPHEN_BEFORE_FIGURE.search(text):
            return False
        words = _WORDS.split(text)[::2]
        if self._surely_fits(max(words, key=len), letters):  # nearly always: then all others do
            return True
        return not any(self._too_wide(word, letters) for word in words)

    def _measure(self) -> None:
        """Fills the lines with the texts that wait for it."""
        waiting, self._waiting = self._waiting, []
        for text, letters in waiting:
            for number, word in enumerate(_WORDS.split(text)):
                if number % 2:
                    self._space(word, letters)
                else:
                    self._place_parts(word, letters)

    def _place(self, text: str, letters: Metrics) -> None:
        width = letters.width(text) * self._size
        self._used = width if self._used + width > self._width else self._used + width

    def _place_parts(self, word: str, letters: Metrics) -> None:
        for part in _PART.findall(word):
            self._place(part, letters)

    def _pieces(self, text: str, letters: Metrics) -> Iterator[Piece]:
        plain = ""
        for number, word in enumerate(_WORDS.split(text)):
            if number % 2:
                self._space(word, letters)
                plain += word
                continue
            if "/" in word[:-1] or self._too_wide(word, letters):
                if plain:
                    yield plain
                plain = ""
                yield from self._break(word, letters)
                continue
            self._place_parts(word, letters)
            before, *after = _HYPHEN_BEFORE_FIGURE.split(word)
            plain += before
            for part in after:
                yield plain
                yield BreakPlace()
                plain = part
        if plain:
            yield plain

    def _space(self, space: str, letters: Metrics) -> None:
        """White space hangs over the end of a line; a newline ends it."""
        if "\n" in space:
            self.end()
        self._used += letters.width(space.rpartition("\n")[2]) * self._size

    def _too_wide(self, word: str, letters: Metrics) -> bool:
        """Whether a part of the word is wider than a whole line."""
        if self._surely_fits(word, letters):
            return False
        return letters.width(word) * self._size > self._width and any(
            letters.width(part) * self._size > self._width for part in _PART.findall(word)
        )

    def _surely_fits(self, word: str, letters: Metrics) -> bool:
        """Whether the word fits on a line, whatever its letters are."""
        return len(word) * letters.widest * self._size <= self._width

    def _break(self, word: str, letters: Metrics) -> Iterator[Piece]:
        """A word with a slash, or that is too wide, line by line.

        When it does not fit it breaks at the last place that Unicode gives, if that is after a
        hyphen. Else it goes to a new line, and there it breaks between letters.
        """
        left = word
        while (fitting := self._fitting(left, letters, self._width - self._used)) < len(left):
            places = _places(left, fitting)
            if places and left[places[-1] - 1] == "-":
                end = places[-1]
            elif self._used == 0:
                end = max(fitting, 1)
            elif self._fitting(left, letters, self._width) == len(left):
                break  # it fits on the next line, where Typst puts it by itself
            else:
                self.end()  # it is too wide for what is left: Typst begins a line by itself
                continue
            yield Whole(left[:end])
            left = left[end:]
            if left:
                yield LineEnd()
                self.end()
        if left:
            self._place(left, letters)
            yield Whole(left)

    def _fitting(self, text: str, letters: Metrics, room: float) -> int:
        """How many letters of the text fit in the room; it looks no further than that."""
        reached = accumulate(letters.width(letter) * self._size for letter in text)
        return sum(1 for _ in takewhile(lambda width: width <= room, reached))


def _places(word: str, fitting: int) -> list[int]:
    """Where Unicode lets a line of so many letters end in the word, as the letters before it.

    A hyphen may be the last letter that fits, a slash may not.
    """
    found = (place.start() for place in _PLACE.finditer(word, 0, fitting + 2))
    return [place for place in found if place < fitting + (word[place - 1] == "-")]
