"""Which workbooks were meant: patterns filled in, each file once, and what to call it."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

_SIGNS = "*?"
_LOCK = "~$"  # how the file begins that Excel makes beside a workbook that is open


class NothingFitsError(Exception):
    """A pattern that fits no file; the message is Dutch."""


def workbooks_of(given: Sequence[Path]) -> tuple[Path, ...]:
    """The workbooks in the order in which they were given, those of a pattern by name.

    A file that was given twice, also by another path, is there once. Raises NothingFitsError.
    """
    paths = [path for one in given for path in _filled_in(one)]
    if len(paths) > 1:  # most shells fill in ``*.xlsx`` themselves, and with files of Excel too
        paths = [path for path in paths if not path.name.startswith(_LOCK)] or paths
    once: dict[object, Path] = {}
    for path in paths:
        once.setdefault(_identity(path), path)
    return tuple(once.values())


def labels(paths: Sequence[Path]) -> tuple[str, ...]:
    """What to call each workbook: its name, or its path when another has that name too."""
    names = Counter(path.name for path in paths)
    return tuple(path.name if names[path.name] == 1 else str(path) for path in paths)


def _filled_in(path: Path) -> Iterable[Path]:
    """The files that fit; ``cmd.exe`` leaves that to the program. A file may have such a name."""
    if not any(sign in str(path) for sign in _SIGNS) or os.path.lexists(path):
        return [path]
    pattern = str(path).replace("[", "[[]")  # for a shell of Windows no sign at all
    found = sorted(_files(glob.iglob(pattern, recursive=True)))  # noqa: PTH207 (a whole path)
    if not found:
        raise NothingFitsError(
            f"Er is geen werkboek dat past bij '{path}'. Controleer de naam en de map."
        )
    return found


def _files(names: Iterable[str]) -> Iterator[Path]:
    for path in map(Path, names):
        if path.is_file() and not path.name.startswith(_LOCK):
            yield path


def _identity(path: Path) -> object:
    """The same for two paths to one file."""
    try:
        found = path.stat()
    except OSError:
        return path.absolute()
    return found.st_dev, found.st_ino
