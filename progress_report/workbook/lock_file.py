"""Who has the workbook open: Excel and LibreOffice tell each other by a file beside it."""

from __future__ import annotations

import os
from pathlib import Path

from progress_report.excerpts import shorten
from progress_report.problems import Position, Problem, Severity

_MOST_BYTES = 1024
# Excel's file: the length of the name and the name in the code page of Windows, filled up to 55
# bytes; then the same in UTF-16, with a length of two bytes.
_WIDE_LENGTH = slice(55, 57)
_WIDE_NAME = 57


def open_elsewhere(path: Path, name: str | None = None) -> tuple[Problem, ...]:
    """A warning when a program has the workbook open: the file lacks what is not saved yet.

    ``name`` is what the message calls it, when that is not the name of the file.
    """
    for lock, user in (
        (path.with_name(f"~${path.name}"), _excel_user),
        (path.with_name(f".~lock.{path.name}#"), _libreoffice_user),
    ):
        if os.path.lexists(lock):
            return (_warning(name or path.name, lock.name, _shown(user(_content(lock)))),)
    return ()


def _warning(workbook: str, lock: str, user: str) -> Problem:
    whose = f" bij {user}" if user else ""
    return Problem(
        Severity.WARNING,
        Position(workbook),
        f"het werkboek is nog open{whose}; wat niet is opgeslagen, staat niet in het rapport",
        hint="Sla het werkboek op en sluit het, en maak het rapport dan opnieuw.\n"
        f"Heeft niemand het open? Verwijder dan het verborgen bestand '{lock}' in dezelfde map.",
    )


def _content(lock: Path) -> bytes:
    """Nothing when the program that made it keeps it to itself."""
    try:
        with lock.open("rb") as file:
            return file.read(_MOST_BYTES)
    except OSError:
        return b""


def _excel_user(data: bytes) -> str:
    length = int.from_bytes(data[_WIDE_LENGTH], "little")
    wide = data[_WIDE_NAME : _WIDE_NAME + 2 * length]
    if wide:
        return wide.decode("utf-16-le", errors="ignore")
    return data[1 : 1 + data[0]].decode("cp1252", errors="ignore") if data else ""


def _libreoffice_user(data: bytes) -> str:
    """The first of the fields between commas; a backslash stands before one in a field."""
    name = ""
    signs = iter(data.decode("utf-8", errors="ignore"))
    for sign in signs:
        if sign == ",":
            break
        name += next(signs, "") if sign == "\\" else sign
    return name


def _shown(name: str) -> str:
    """On one line, without signs that do something, and not too long."""
    return shorten("".join(sign if sign.isprintable() else " " for sign in name))
