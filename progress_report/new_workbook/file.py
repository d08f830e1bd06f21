"""Writing a new file, whole or not at all, and never over another one."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path

from progress_report.errors import FileError, reason

_ENDING = ".xlsx"


def write_new_file(path: Path, data: bytes) -> None:
    """Writes the workbook to a file that is not there yet.

    Raises FileError, which says what to do, when it is there or cannot be written.
    """
    _check_name(path)
    try:
        temporary = _written_beside(path, data)
        try:
            _put_in_place(temporary, path, data)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink()
    except FileExistsError as error:
        raise _exists(path) from error
    except OSError as error:
        raise FileError(
            f"{path}: schrijven lukt niet: {reason(error)}.\n  Kies een andere naam of map."
        ) from error


def _check_name(path: Path) -> None:
    if path.suffix.lower() != _ENDING:
        raise FileError(
            f"{path}: een nieuw werkboek moet een naam hebben die eindigt op {_ENDING}.\n"
            f"  Bijvoorbeeld: {path.stem or 'voortgang'}{_ENDING}."
        )
    if os.path.lexists(path):
        raise _exists(path)
    if not path.parent.is_dir():
        raise FileError(
            f"{path}: de map '{path.parent}' is er niet.\n"
            "  Maak eerst die map, of kies een map die er al is."
        )


def _exists(path: Path) -> FileError:
    return FileError(
        f"{path}: er staat al een bestand met deze naam; dat blijft zoals het is.\n"
        "  Kies een andere naam, of geef het andere bestand eerst een andere naam."
    )


def _written_beside(path: Path, data: bytes) -> Path:
    """A new file in the same folder, under a name that nobody uses."""
    temporary = path.with_name(f".{path.stem[:50]}-{secrets.token_hex(4)}.tmp")
    _write(temporary, data)
    return temporary


def _put_in_place(temporary: Path, path: Path, data: bytes) -> None:
    """Gives the file its name. Raises FileExistsError when someone was first.

    A link is all or nothing, and never replaces a file, whoever may write there at the same time.
    Some disks cannot link (USB sticks, some network drives): there the file itself is made only if
    it is not there, so that others may for a moment see it before it is whole.
    """
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        _write(path, data)


def _write(path: Path, data: bytes) -> None:
    """Writes a file that must not be there yet; when that fails, nothing is left of it."""
    with path.open("xb") as stream:
        try:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        except BaseException:
            stream.close()
            path.unlink(missing_ok=True)
            raise
