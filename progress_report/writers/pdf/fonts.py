"""The fonts of this computer: which one stands in for which, what they hold, how wide they are.

Those of the house style are used when they are here. DejaVu Sans, which comes with matplotlib, is
everywhere, and has the signs that few fonts have.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.util import find_spec
from pathlib import Path

import typst
from fontTools.ttLib import TTFont

from progress_report.house_style import FILE_NAME, HouseStyle
from progress_report.problems import Position, Problem, Severity

LAST_RESORT = "DejaVu Sans"

# Fonts that were made as wide as another one, so that lines and pages break alike.
_TWINS: Mapping[str, tuple[str, ...]] = {
    "arial": ("Liberation Sans", "Arimo", "Helvetica", "Nimbus Sans"),
    "helvetica": ("Liberation Sans", "Arimo", "Arial", "Nimbus Sans"),
    "arial narrow": ("Liberation Sans Narrow",),
    "times new roman": ("Liberation Serif", "Tinos", "Nimbus Roman"),
    "courier new": ("Liberation Mono", "Cousine", "Nimbus Mono PS"),
    "calibri": ("Carlito",),
    "cambria": ("Caladea",),
    "georgia": ("Gelasio",),
}
_NORMAL, _BOLD = 400, 700


@dataclass(frozen=True)
class FontBook:
    """Every font of this computer."""

    book: typst.Fonts

    @cached_property
    def families(self) -> Mapping[str, str]:
        """The names of the families, by their name in small letters."""
        return {name.casefold(): name for name in self.book.families()}

    def chosen(self, family: str) -> str:
        """The family itself when it is here, else its twin, else the last resort."""
        wanted = (family, *_TWINS.get(family.casefold(), ()))
        found = (self.families.get(name.casefold()) for name in wanted)
        return next((name for name in found if name), LAST_RESORT)

    def metrics(self, family: str, *, bold: bool = False) -> Metrics:
        """The widths of the letters of a family that is here."""
        weight = _BOLD if bold else _NORMAL
        fonts = [font for font in self.book.fonts() if font.family == family and font.path]
        nearest = min(
            fonts,
            key=lambda font: (
                font.style != "normal",
                abs(font.stretch - 1),
                abs(font.weight - weight),
            ),
        )
        return _metrics(str(nearest.path), nearest.index)

    def shown(self, characters: Iterable[str]) -> frozenset[str]:
        """Those of the characters that some font of this computer holds."""
        left = set(characters)
        for font in self._likeliest_first():
            if not left:
                break
            left -= {character for character in left if _metrics(*font).holds(character)}
        return frozenset(characters) - left

    def _likeliest_first(self) -> list[tuple[str, int]]:
        fonts = [font for font in self.book.fonts() if font.path]
        fonts.sort(key=lambda font: (font.family != LAST_RESORT, font.style != "normal"))
        return [(str(font.path), font.index) for font in fonts]


@dataclass(frozen=True)
class Metrics:
    """A font as a file; widths are to its size."""

    font: TTFont

    @cached_property
    def _advances(self) -> Mapping[int, float]:
        units = self.font["head"].unitsPerEm
        widths = self.font["hmtx"].metrics
        return {code: widths[name][0] / units for code, name in self._names.items()}

    @cached_property
    def _names(self) -> Mapping[int, str]:
        return self.font.getBestCmap() or {}

    def holds(self, character: str) -> bool:
        return ord(character) in self._names

    def width(self, text: str) -> float:
        """The width of the text at size 1, without kerning; unknown signs are as wide as an em."""
        return sum(self._advances.get(ord(character), 1) for character in text)


@cache
def font_book() -> FontBook:
    """The fonts of the system and those that come with matplotlib."""
    spec = find_spec("matplotlib")
    assert spec is not None
    assert spec.origin is not None
    with_matplotlib = Path(spec.origin).parent / "mpl-data" / "fonts" / "ttf"
    return FontBook(typst.Fonts(font_paths=[str(with_matplotlib)], include_embedded_fonts=False))


@cache
def _metrics(path: str, index: int) -> Metrics:
    return Metrics(TTFont(path, fontNumber=index, lazy=True))


def missing_fonts(house_style: HouseStyle, fonts: FontBook) -> tuple[Problem, ...]:
    """What was taken for the fonts of the house style that are not on this computer."""
    families = {style.font for style in house_style.paragraphs.values()}
    return tuple(
        _missing(family, fonts.chosen(family))
        for family in sorted(families)
        if family.casefold() not in fonts.families
    )


def _missing(family: str, chosen: str) -> Problem:
    message = f"het lettertype '{family}' is niet op deze computer"
    if chosen == LAST_RESORT:
        twins = _TWINS.get(family.casefold(), ())
        install = " of ".join([f"'{family}'", *(f"'{name}'" for name in twins[:1])])
        return Problem(
            Severity.WARNING,
            Position(FILE_NAME),
            message,
            hint=f"De PDF gebruikt '{chosen}', dat andere maten heeft. Paginanummers in Word "
            f"kunnen daardoor afwijken. Installeer {install} en maak het rapport opnieuw.",
        )
    hint = f"De PDF gebruikt '{chosen}', dat even breed is: pagina's lopen gelijk."
    return Problem(Severity.TIP, Position(FILE_NAME), message, hint=hint)
