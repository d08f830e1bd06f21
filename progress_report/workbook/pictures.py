"""Picture files that the workbook names: found in its own folder, bounded, and whole."""

from __future__ import annotations

import warnings
from io import BytesIO
from itertools import islice
from pathlib import Path, PurePosixPath, PureWindowsPath

from progress_report.model import Picture
from progress_report.problems import Problem
from progress_report.suggestions import did_you_mean, sentences
from progress_report.workbook.fields import Field

MAX_FILE_BYTES = 30_000_000
MAX_PIXELS = 50_000_000
MAX_PNG_PIXELS = 25_000_000
"""Fewer than of a JPEG, which is decoded at a part of its size."""

_FORMATS = ["PNG", "JPEG", "MPO"]
"""MPO is a JPEG with further pictures behind it, as telephones make."""

_SMALL = (64, 64)
_MAX_NAMES = 1_000


def read_picture(field: Field, folder: Path) -> tuple[Picture | None, Problem | None]:
    """The PNG or JPEG file that the cell names, relative to ``folder`` and inside it."""
    if not field:
        return None, None
    path = _inside(field.line.strip(), folder)
    if path is None:
        return None, field.error(
            f"bestand '{field.quoted}' staat buiten de map van het werkboek",
            "Zet het bestand in de map van het werkboek, of in een map daarin.",
        )
    data = _content(path)
    if data is None:
        return None, field.error(
            f"bestand '{field.quoted}' is er niet",
            sentences(
                "Zet het bestand in de map van het werkboek, en controleer de naam.",
                did_you_mean(path.name, _names_beside(path)),
            ),
        )
    if len(data) > MAX_FILE_BYTES:
        return None, _too_large(field)
    return _picture(data, field)


def _inside(name: str, folder: Path) -> Path | None:
    """The real path of the file, or None when that is outside the folder, also by a link."""
    if PureWindowsPath(name).drive or PureWindowsPath(name).root:
        return None
    try:
        path = (folder / PurePosixPath(name.replace("\\", "/"))).resolve()
    except (OSError, RuntimeError, ValueError):  # a circle of links, a name that cannot be one
        return folder / "?"
    return path if path.is_relative_to(folder.resolve()) else None


def _names_beside(path: Path) -> list[str]:
    """The names of the files in the folder where the file should be."""
    try:
        return [entry.name for entry in islice(path.parent.iterdir(), _MAX_NAMES)]
    except (OSError, ValueError):
        return []


def _content(path: Path) -> bytes | None:
    """At most one byte more than the limit; None when there is no such file.

    A pipe or a device is none, and is not opened: that waits until somebody writes to it.
    """
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return file.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError):
        return None


def _picture(data: bytes, field: Field) -> tuple[Picture | None, Problem | None]:
    from PIL import Image  # slow to load, and most workbooks have few pictures, or none

    from progress_report.workbook.publishing import publishable

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=_FORMATS) as image:
                limit = MAX_PNG_PIXELS if image.format == "PNG" else MAX_PIXELS
                if image.width * image.height > limit:
                    return None, _too_large(field, limit)
                image.draft("RGB", _SMALL)  # decodes a JPEG at an eighth of its size: 10x faster
                image.load()
            return publishable(data), None
    except Image.DecompressionBombError:
        return None, _too_large(field)
    except (OSError, ValueError, SyntaxError, EOFError, TypeError, KeyError, IndexError):
        # Pillow's decoders raise any of these on a damaged or foreign file.
        return None, field.error(
            f"bestand '{field.quoted}' is geen afbeelding", "Kies een PNG- of JPEG-bestand."
        )


def _too_large(field: Field, pixels: int = MAX_PIXELS) -> Problem:
    return field.error(
        f"afbeelding '{field.quoted}' is te groot",
        f"Maak hem kleiner: ten hoogste {MAX_FILE_BYTES // 1_000_000} MB"
        f" en {pixels // 1_000_000} miljoen beeldpunten.",
    )
