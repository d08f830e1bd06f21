"""What a file must be before it is parsed: a whole, unprotected workbook of a bounded size."""

from __future__ import annotations

import os
import stat
import zipfile
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, ZipInfo

from msgspec import Struct

from progress_report.dutch import number
from progress_report.errors import FileError, reason
from progress_report.problems import Position, Problem, Severity
from progress_report.workbook.package import CONTENT_TYPES, WORKBOOK_PART
from progress_report.workbook.parts import NOT_UNDERSTOOD

# 150 actions are 0.1 MB, 15,000 are 2 MB: these limits stop accidents and bombs, not staff.
MAX_FILE_BYTES = 50_000_000
MAX_UNPACKED_BYTES = 150_000_000
MAX_PARTS = 10_000

_OLE_HEADER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_WORKBOOKS = tuple(name.encode("utf-16-le") for name in ("Workbook", "Book"))
_LOCK_PREFIX = "~$"
_WORKBOOK_TYPES = (
    b"spreadsheetml.sheet.main",
    b"spreadsheetml.template.main",
    b"sheet.macroEnabled.main",
    b"template.macroEnabled.main",
)
_STRICT_NAMESPACE = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_START_BYTES = 1_000_000
_ENTRY = b"PK\x01\x02"
_SAVE_AS = "Open het bestand in Excel en sla het op als Excel-werkmap (.xlsx)."
_REMOVE = "Haal bladen, lege rijen met opmaak en afbeeldingen weg die het rapport niet nodig heeft."
_ANOTHER_COPY = "Open het bestand in Excel en sla het opnieuw op, of gebruik een reservekopie."


class _Refusal(Struct, frozen=True):
    """Why a file is not read, and what to do about it."""

    message: str
    hint: str


def read_bytes(path: Path) -> bytes:
    """The content of the file, but at most one byte more than ``MAX_FILE_BYTES``.

    Raises ``FileError`` when the file is not there or cannot be read.
    """
    try:
        return _read_bytes(path)
    except FileNotFoundError:
        raise FileError(
            f"Het werkboek '{path}' is er niet. Controleer de naam en de map."
        ) from None
    except PermissionError:
        raise FileError(
            f"Het werkboek '{path}' mag niet gelezen worden. Is het nog open in Excel, "
            "of hebt u geen rechten op deze map?"
        ) from None
    except OSError as cause:
        raise FileError(
            f"Het werkboek '{path}' kan niet gelezen worden: {reason(cause)}."
        ) from cause
    except ValueError as cause:  # a character that no system allows
        raise FileError("Dit kan geen naam van een werkboek zijn. Controleer de naam.") from cause


def _read_bytes(path: Path) -> bytes:
    """What ``read_bytes`` says, of a file that nobody writes to in the meantime.

    A pipe is not even opened, because that waits until somebody writes to it.
    """
    kind = path.stat().st_mode
    if stat.S_ISDIR(kind):
        raise FileError(f"'{path}' is een map. Geef de naam van het werkboek zelf.")
    if not stat.S_ISREG(kind):
        raise FileError(f"'{path}' is geen gewoon bestand. Geef de naam van het werkboek zelf.")
    with path.open("rb") as file:
        before = os.fstat(file.fileno())
        data = file.read(MAX_FILE_BYTES + 1)
        after = os.fstat(file.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise FileError(
            f"Het werkboek '{path}' veranderde terwijl het gelezen werd. Probeer het opnieuw."
        )
    return data


def archive_problem(data: bytes, file: str) -> Problem | None:
    """Why the data cannot be read as a workbook, or None when it can be tried."""
    refusal = _not_a_zip(data, file) or _not_a_workbook(data)
    if refusal is None:
        return None
    return Problem(Severity.ERROR, Position(file), refusal.message, hint=refusal.hint)


def unreadable(file: str) -> Problem:
    """The problem of a workbook that looks sound but that cannot be parsed."""
    return Problem(Severity.ERROR, Position(file), "het werkboek is beschadigd", hint=_ANOTHER_COPY)


def too_large(file: str) -> Problem:
    """The problem of a workbook with a part that holds more than can be read in time."""
    return Problem(Severity.ERROR, Position(file), "het werkboek is te groot", hint=_REMOVE)


def _not_a_zip(data: bytes, file: str) -> _Refusal | None:
    if not data:
        return _Refusal("het bestand is leeg", "Gebruik een reservekopie van het werkboek.")
    if len(data) > MAX_FILE_BYTES:
        return _too_large(_megabytes(MAX_FILE_BYTES))
    if file.startswith(_LOCK_PREFIX):
        return _Refusal(
            "dit is een hulpbestand van Excel, niet het werkboek",
            f"Kies het bestand '{file.removeprefix(_LOCK_PREFIX)}'.",
        )
    if data.startswith(_OLE_HEADER):
        return _old_or_protected(data)
    if not zipfile.is_zipfile(BytesIO(data)):
        if data.startswith(b"PK"):
            return _Refusal("het werkboek is beschadigd", _ANOTHER_COPY)
        return _Refusal("dit is geen Excel-werkboek", _SAVE_AS)
    if data.count(_ENTRY) > MAX_PARTS:  # before zipfile makes an object of every part
        return _too_large(f"{number(MAX_PARTS)} onderdelen")
    return None


def _old_or_protected(data: bytes) -> _Refusal:
    """A compound file (MS-CFB): an encrypted workbook, an old one, or another program's file."""
    if _ENCRYPTED in data:
        return _Refusal(
            "het werkboek is beveiligd met een wachtwoord",
            "Open het in Excel en haal het wachtwoord weg: Bestand, Info, Werkmap beveiligen.",
        )
    if any(name in data for name in _OLD_WORKBOOKS):
        return _Refusal("dit is een oud Excel-bestand (.xls)", _SAVE_AS)
    return _Refusal("dit is geen Excel-werkboek", _SAVE_AS)


def _not_a_workbook(data: bytes) -> _Refusal | None:
    try:
        with ZipFile(BytesIO(data)) as archive:
            return _oversized(archive.infolist()) or _other_kind(archive)
    except NOT_UNDERSTOOD:
        return _Refusal("het werkboek is beschadigd", _ANOTHER_COPY)


def _oversized(parts: list[ZipInfo]) -> _Refusal | None:
    """The declared sizes count: ``zipfile`` never unpacks more of a part than it declares."""
    if sum(part.file_size for part in parts) > MAX_UNPACKED_BYTES:
        return _too_large(f"{_megabytes(MAX_UNPACKED_BYTES)} uitgepakt")
    return None


def _megabytes(size: int) -> str:
    return f"{size // 1_000_000} MB"


def _too_large(limit: str) -> _Refusal:
    return _Refusal(f"het werkboek is te groot: meer dan {limit}", _REMOVE)


def _other_kind(archive: ZipFile) -> _Refusal | None:
    names = set(archive.namelist())
    if "mimetype" in names and b"opendocument" in _start(archive, "mimetype"):
        return _Refusal("dit is een OpenDocument-bestand, geen Excel-werkboek", _SAVE_AS)
    if CONTENT_TYPES not in names:
        return _Refusal("dit is geen Excel-werkboek", _SAVE_AS)
    content_types = _start(archive, CONTENT_TYPES)
    if any(kind in content_types for kind in _WORKBOOK_TYPES):
        return _strict(archive)
    if b"wordprocessingml" in content_types:
        return _Refusal(
            "dit is een Word-document, geen Excel-werkboek", "Kies het werkboek (.xlsx)."
        )
    if b"sheet.binary" in content_types:
        return _Refusal("dit is een binair Excel-bestand (.xlsb)", _SAVE_AS)
    return _Refusal("dit is geen Excel-werkboek", _SAVE_AS)


def _strict(archive: ZipFile) -> _Refusal | None:
    """A workbook of the strict variety of ISO 29500: its namespaces are other ones."""
    if WORKBOOK_PART not in archive.namelist():
        return None
    if _STRICT_NAMESPACE not in _start(archive, WORKBOOK_PART):
        return None
    return _Refusal(
        "het werkboek is opgeslagen als 'Strict Open XML'",
        "Sla het in Excel op als gewone Excel-werkmap (.xlsx).",
    )


def _start(archive: ZipFile, name: str) -> bytes:
    """As much of the part as says what it is."""
    with archive.open(name) as file:
        return file.read(_START_BYTES)
