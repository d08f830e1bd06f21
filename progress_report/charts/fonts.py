"""The fonts that charts are set in, known without importing matplotlib.

matplotlib keeps a list of the fonts of the computer in a file, and looks in no other place: a font
that was installed later serves once that list is made again.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
from msgspec import Struct, field

# After the font of the house style: the metric twin of Arial, and the font with the symbols
# (no common text font has a check mark) that is there wherever matplotlib is.
STAND_INS = ("Liberation Sans", "DejaVu Sans")


class _Font(Struct, frozen=True, rename={"file": "fname"}):
    """A font in the list of matplotlib; a file that is not absolute is one of matplotlib's own."""

    file: str
    name: str
    style: str
    variant: str
    weight: str | int
    stretch: str | int
    size: str
    index: int = 0


class _List(Struct, frozen=True):
    version: str = field(name="_version")
    fonts: tuple[_Font, ...] = field(name="ttflist")


def font_parts(family: str, own: Path) -> Iterator[bytes]:
    """What decides the outlines of text in the family: the fonts that may serve, and what says
    which of them do. ``own`` is the folder of matplotlib's own fonts.

    Raises FileNotFoundError when matplotlib has not listed the fonts yet, or where it cannot keep
    that list and makes it anew each time, and OSError or MsgspecError when the list or a font
    cannot be read.
    """
    folder = _folder("XDG_CACHE_HOME", ".cache")
    lists = sorted(folder.glob("fontlist-v*.json"))
    if not lists or not os.access(folder, os.W_OK):
        raise FileNotFoundError
    families = {name.lower() for name in (family, *STAND_INS)}  # matplotlib compares them so
    for path in lists:  # those of other versions of matplotlib too: which one serves is its affair
        listed = msgspec.json.decode(path.read_bytes(), type=_List)
        serving = [font for font in listed.fonts if font.name.lower() in families]
        for font in sorted(serving, key=lambda font: (_description(font), str(own / font.file))):
            yield msgspec.json.encode((listed.version, _description(font)))
            yield (own / font.file).read_bytes()
    yield from _settings(own)


def _description(font: _Font) -> tuple[str, ...]:
    """All that a font is chosen by; of two that are the same, the file that comes first is taken
    (``typesetting.py``)."""
    chosen = (font.name, font.style, font.variant, font.weight, font.stretch, font.size, font.index)
    return tuple(str(value) for value in chosen)


def _settings(own: Path) -> Iterator[bytes]:
    """What is set for all that matplotlib draws, wherever it looks for that."""
    asked = Path(os.environ.get("MATPLOTLIBRC", ""))
    folder = _folder("XDG_CONFIG_HOME", ".config")
    for place in (Path(), asked, folder, own):
        path = place if place.is_file() else place / "matplotlibrc"
        yield path.read_bytes() if path.is_file() else b""


def _folder(variable: str, default: str) -> Path:
    """The folder of matplotlib's cache or settings, which are one folder but on Linux."""
    if named := os.environ.get("MPLCONFIGDIR"):
        return Path(named)
    if sys.platform.startswith(("linux", "freebsd")):
        return Path(os.environ.get(variable) or Path.home() / default, "matplotlib")
    old = Path.home() / ".matplotlib"
    local = os.environ.get("LOCALAPPDATA")
    return Path(local, "matplotlib") if local and not old.is_dir() else old
