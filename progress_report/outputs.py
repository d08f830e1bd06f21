"""Writing files so that each is there whole or not at all."""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from progress_report.errors import FileError, reason


def write_files(files: Mapping[Path, bytes]) -> None:
    """Writes every file beside its place first, and only then puts each in its place.

    An earlier file stays until its successor is complete. Raises FileError when a file or folder
    cannot be written; the message says whether anything was replaced.
    """
    waiting: dict[Path, Path] = {}
    replaced: list[Path] = []
    try:
        for path, data in files.items():
            waiting[path] = _written_beside(path, data)
        for path, temporary in waiting.items():
            temporary.replace(path)
            replaced.append(path)
    except OSError as error:
        raise FileError(_message(error, path, replaced)) from error
    finally:
        for temporary in waiting.values():
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def remove_stale(folder: Path, pattern: re.Pattern[str], keep: frozenset[str]) -> None:
    """Removes the files in the folder whose names fit the pattern, but for those to keep."""
    for path in _files(folder):
        if pattern.fullmatch(path.name) and path.name not in keep:
            with contextlib.suppress(OSError):
                path.unlink()


def _written_beside(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(0o666 & ~_umask())
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _umask() -> int:
    """The mask for new files; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.iterdir() if path.is_file()) if folder.is_dir() else iter(())


def _message(error: OSError, path: Path, replaced: list[Path]) -> str:
    done = (
        f"Wel vernieuwd: {', '.join(file.name for file in replaced)}."
        if replaced
        else "Er is niets geschreven; eerdere bestanden staan er nog."
    )
    return (
        f"{path}: schrijven lukt niet: {reason(error)}.\n"
        "  Sluit het bestand als het in Word of een ander programma open staat, of kies een andere "
        "map met --output.\n"
        f"  {done}"
    )
