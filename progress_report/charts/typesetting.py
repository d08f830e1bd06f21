"""Text measured, broken into lines and outlined, in the font of the house style if it is there."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from functools import cache

import numpy as np
from matplotlib.font_manager import FontProperties, findfont, fontManager, get_font
from matplotlib.path import Path
from matplotlib.textpath import text_to_path
from msgspec import Struct

from progress_report.charts.fonts import STAND_INS
from progress_report.charts.shapes import Label

_FIRST_LOOK = 32  # characters; most words are shorter


class Typesetter(Struct, frozen=True):
    """Measures in points; ``families`` are tried in order, for every character."""

    families: tuple[str, ...]

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        return size * _right(_glyphs(self.families, text, bold))

    def cap_height(self, size: float) -> float:
        """The height of a digit or capital, which is what the eye centres on."""
        return size * _top(_glyphs(self.families, "H", False))

    def outline(self, label: Label) -> Path:
        """The text of the label as shapes, in its place."""
        glyphs = _glyphs(self.families, label.text, label.bold)
        share = {"left": 0.0, "center": 0.5, "right": 1.0}[label.anchor]
        start = label.x - share * label.size * _right(glyphs)
        places = np.asarray(glyphs.vertices) * (label.size, -label.size) + (start, label.y)
        return Path(places, glyphs.codes)

    def drawable(self, text: str) -> str:
        """The text without the characters that no font has, such as most emoji."""
        known = _characters(self.families)
        spaced = re.sub(r"[ \t\r\n]+", " ", text)
        return "".join(c for c in spaced if ord(c) in known).strip()

    def wrap(self, text: str, size: float, width: float) -> tuple[str, ...]:
        """The text in lines no wider than ``width``; a word that is wider is cut."""
        whole = self.drawable(text)
        if self.width(whole, size) <= width:  # the usual case: measured once
            return (whole,)
        lines: list[str] = []
        for word in self._words(whole, size, width):
            joined = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(joined, size) <= width:
                lines[-1] = joined
            else:
                lines.append(word)
        return tuple(lines)

    def _words(self, text: str, size: float, width: float) -> Iterator[str]:
        for word in text.split(" "):
            rest = word
            while len(rest) > (fitting := self._fitting(rest, size, width)):
                yield rest[:fitting]
                rest = rest[fitting:]
            yield rest

    def _fitting(self, word: str, size: float, width: float) -> int:
        """How many characters of the word fit; never less than one, however narrow the line.

        Looks twice as far until it is too far, and then halves: a long word is not measured whole
        for every line that it takes.
        """
        reach = _FIRST_LOOK
        while reach < len(word) and self.width(word[:reach], size) <= width:
            reach *= 2
        if reach >= len(word) and self.width(word, size) <= width:
            return len(word)
        lengths = range(1, min(reach, len(word)))
        return max(1, bisect(lengths, width, key=lambda n: self.width(word[:n], size)))


def typesetter(font: str) -> Typesetter:
    """A typesetter for the font, and for what stands in where it is missing or lacks a symbol."""
    # Of two files with the same font the first serves, and matplotlib lists files in an order that
    # may be another one in every process.
    fontManager.ttflist.sort(key=lambda font: (font.fname, getattr(font, "index", 0)))
    # Asking for a font that is not there makes matplotlib print a warning, so we ask first.
    available = set(fontManager.get_font_names())
    families = dict.fromkeys((font, *STAND_INS))
    return Typesetter(tuple(family for family in families if family in available))


@cache
def _glyphs(families: tuple[str, ...], text: str, bold: bool) -> Path:
    """The outlines of the text for a size of 1 point, from the origin, y upwards."""
    properties = FontProperties(family=list(families), weight="bold" if bold else "normal")
    # Not as formula: a name may hold two dollar signs.
    vertices, codes = text_to_path.get_text_path(properties, text, ismath=False)
    return Path(np.reshape(vertices, (-1, 2)) / text_to_path.FONT_SCALE, codes)


def _right(glyphs: Path) -> float:
    return float(np.max(np.asarray(glyphs.vertices)[:, 0], initial=0))


def _top(glyphs: Path) -> float:
    return float(np.max(np.asarray(glyphs.vertices)[:, 1], initial=0))


@cache
def _characters(families: tuple[str, ...]) -> frozenset[int]:
    """The code points that one of the fonts has, both regular and bold."""
    regular, bold = (
        {code for family in families for code in get_font(_file(family, weight)).get_charmap()}
        for weight in ("normal", "bold")
    )
    return frozenset(regular & bold)


def _file(family: str, weight: str) -> str:
    return str(findfont(FontProperties(family=[family], weight=weight)))
