"""The key of a chart: all that shapes it, in a fingerprint that takes no drawing to know.

Nothing of matplotlib is imported here, as that takes longer than all else of a chart that stays.
What cannot be known gives no key, and without one a chart is drawn.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from progress_report.charts.fonts import font_parts
from progress_report.charts.style import ChartStyle

if TYPE_CHECKING:
    from progress_report.charts.subjects import Subject

# Where these keep their version: reading that is fifty times faster than importing them.
_LIBRARIES = {"matplotlib": "_version.py", "numpy": "version.py", "PIL": "_version.py"}
_PROGRAM = Path(__file__).parent.parent
# The version, and what the drawing takes from the rest of the program.
_SHARED = ("__init__.py", "colour.py", "dutch.py", "excerpts.py", "figures.py", "lengths.py")


def basis_of(style: ChartStyle) -> bytes:
    """All that shapes every chart: the house style, the fonts, and what draws.

    Empty when it cannot be known, such as before matplotlib was here for the first time.
    """
    try:
        fonts = font_parts(style.font, _folder("matplotlib") / "mpl-data")
        return _fingerprint((*_code(), *_versions(), *fonts, msgspec.json.encode(style)))
    except (OSError, RuntimeError, msgspec.MsgspecError):  # RuntimeError: there is no home folder
        return b""


def key_of(subject: Subject, basis: bytes) -> bytes:
    """The key of the chart of the subject: its figures, names and words, and the basis."""
    return _fingerprint((basis, msgspec.json.encode(subject)))


def _code() -> Iterator[bytes]:
    """The code that draws, so that nobody has to remember that a change of it is one."""
    charts = sorted((_PROGRAM / "charts").glob("*.py"))
    return (path.read_bytes() for path in (*charts, *(_PROGRAM / name for name in _SHARED)))


def _versions() -> Iterator[bytes]:
    from lxml import etree  # slow to load, and often the basis is made in another process

    yield repr((etree.LXML_VERSION, etree.LIBXML_VERSION)).encode()
    for library, file in _LIBRARIES.items():
        yield (_folder(library) / file).read_bytes()


def _folder(library: str) -> Path:
    """Where the library is; raises FileNotFoundError when it is no folder."""
    found = find_spec(library)
    if found is None or found.origin is None:
        raise FileNotFoundError
    return Path(found.origin).parent


def _fingerprint(parts: Iterable[bytes]) -> bytes:
    """One for all parts, whatever stands where one ends and the next begins."""
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).digest()
