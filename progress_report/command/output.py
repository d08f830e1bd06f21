"""Output that may not arrive, as on a full disk or when nobody reads along."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from progress_report.errors import FileError

LOST = (
    "Niet alle uitvoer kon worden getoond: het programma of bestand waar die heen gaat, neemt "
    "niets meer aan.\n"
    "  Gemaakte bestanden staan er wel, en zijn heel."
)


@contextmanager
def shown() -> Iterator[None]:
    """Where output cannot go, as on a full disk, it is given up: at its end Python would try
    again, and fail in English. Raises FileError."""
    try:
        yield
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise FileError(LOST) from error
