"""The fonts of this computer: which one stands in for which, what they hold, how wide they are.

Those of the house style are used when they are here. DejaVu Sans, which comes with matplotlib, is
everywhere, and has the signs that few fonts have. Further signs come from fonts that systems have
for them; only from those, so that it can be said beforehand what cannot be shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property
from importlib.util import find_spec
from itertools import repeat
from pathlib import Path

import typst
from msgspec import Struct

from progress_report.house_style import FILE_NAME, HouseStyle
from progress_report.problems import Position, Problem, Severity

LAST_RESORT = "DejaVu Sans"
# With letters and signs of many scripts, in one colour: PDF/A cannot keep coloured signs.
_WIDE_FONTS = (
    "Segoe UI Symbol",
    "Apple Symbols",
    "Noto Sans Symbols",
    "Noto Sans Symbols 2",
    "Noto Emoji",
    "Arial Unicode MS",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Droid Sans Fallback",
)

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


class FontBook(Struct, frozen=True, dict=True):
    """Every font of this computer."""

    book: typst.Fonts

    @cached_property
    def families(self) -> Mapping[str, str]:
        """The names of the families, by their name in small letters."""
        return {name.casefold(): name for name in self.book.families()}

    @cached_property
    def _faces(self) -> Mapping[str, Sequence[typst.FontInfo]]:
        """The fonts that are files, by their family."""
        faces = defaultdict(list)
        for font in self.book.fonts():
            if font.path:
                faces[font.family].append(font)
        return faces

    def chosen(self, family: str) -> str:
        """The family itself when it is here, else its twin, else the last resort."""
        wanted = (family, *_TWINS.get(family.casefold(), ()))
        found = (self.families.get(name.casefold()) for name in wanted)
        return next((name for name in found if name), LAST_RESORT)

    def metrics(self, family: str, *, bold: bool = False, italic: bool = False) -> Metrics:
        """The widths of the letters of a family that is here."""
        weight = _BOLD if bold else _NORMAL
        nearest = min(
            self._faces[family],
            key=lambda font: (
                (font.style == "normal") == italic,
                abs(font.stretch - 1),
                abs(font.weight - weight),
            ),
        )
        return _metrics(str(nearest.path), nearest.index)

    @property
    def fallbacks(self) -> list[str]:
        """The families for signs that the house style's fonts do not have, in their order."""
        wide = (self.families.get(name.casefold()) for name in _WIDE_FONTS)
        return [LAST_RESORT, *(name for name in wide if name)]

    def shown(
        self,
        signs: Iterable[str],
        families: Iterable[str],
        *,
        bold: bool = False,
        italic: bool = False,
    ) -> frozenset[str]:
        """Those of the signs that one of the families holds, when they are set so."""
        wanted = left = frozenset(signs)
        for family in families:
            if left:
                metrics = self.metrics(family, bold=bold, italic=italic)
                left = frozenset(sign for sign in left if not metrics.holds(sign))
        return wanted - left


class Metrics(Struct, frozen=True, dict=True):
    """The widths of the signs of a font by their code, to its size."""

    widths: Mapping[int, float]

    @cached_property
    def widest(self) -> float:
        """No sign is wider."""
        return max([1.0, *self.widths.values()])

    def holds(self, sign: str) -> bool:
        return ord(sign) in self.widths

    def width(self, text: str) -> float:
        """The width of the text at size 1, without kerning; unknown signs are as wide as an em."""
        return sum(map(self.widths.get, map(ord, text), repeat(1.0)))


def _fonts_of_matplotlib() -> Path:
    """The folder of its fonts; matplotlib itself is not imported for it: that takes as long as all
    else that ``--check`` imports."""
    found = find_spec("matplotlib")
    if found is None or found.origin is None:
        raise ModuleNotFoundError("matplotlib", name="matplotlib")
    return Path(found.origin).parent / "mpl-data" / "fonts" / "ttf"


# Here, as a thread finds the fonts, which cannot ask Python where a module is: see ``styling.py``.
_OF_MATPLOTLIB = _fonts_of_matplotlib()


@cache
def font_book() -> FontBook:
    """The fonts of the system and those that come with matplotlib."""
    fonts = typst.Fonts(font_paths=[str(_OF_MATPLOTLIB)], include_embedded_fonts=False)
    return FontBook(fonts)


@cache
def _metrics(path: str, index: int) -> Metrics:
    """The metrics of a font file; without any when it is one that only other programs can read."""
    from fontTools.ttLib import TTFont, TTLibError  # slow to load

    try:
        with TTFont(path, fontNumber=index, lazy=True) as font:
            # The signs by their number: to read what they are called takes longer than all else.
            font.setGlyphOrder([str(number) for number in range(font["maxp"].numGlyphs)])
            units, advances = font["head"].unitsPerEm, font["hmtx"].metrics
            names = font.getBestCmap() or {}
            return Metrics({code: advances[name][0] / units for code, name in names.items()})
    except (TTLibError, KeyError, OSError):
        return Metrics({})


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
