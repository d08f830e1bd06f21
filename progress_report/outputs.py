"""Writing files so that all are the new ones or all the earlier ones, and each is whole."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from progress_report.errors import FileError, StoppedError, reason
from progress_report.folder_lock import only_writer
from progress_report.interruptions import heed, held

# What a run that was killed may leave; the next run in that folder removes it.
_LEFTOVER = re.compile(r"\.generate-report-[0-9a-f]{8}-\d+\.(nieuw|eerder)")
ALL_EARLIER = "Er is niets geschreven; eerdere bestanden staan er nog."
_ALL_NEW = "Het opslaan was al klaar: alle bestanden zijn de nieuwe."


@dataclass(frozen=True, slots=True)
class _Change:
    """A file to write: where its new bytes wait, and where the earlier file is kept meanwhile."""

    path: Path
    data: bytes
    waiting: Path
    earlier: Path


def write_files(files: Mapping[Path, bytes]) -> None:
    """Puts all files in their places, or none: then every earlier file is there again.

    All are written beside their places first, down to the disk, in the folder of the first one.
    Then every earlier file gets a second name, and only renaming is left, which no file system does
    for several files at once. So only a run that is killed (or a computer that fails) in that last
    moment leaves new files beside earlier ones; each is whole even then.

    Raises FileError when a file or folder cannot be written, StoppedError when the program was
    stopped; both say which files are there.
    """
    changes = _changes(files)
    with held():
        folders = _missing_folders(changes)
        try:
            _make_folders(changes)
            with only_writer(changes[0].waiting.parent) as alone:
                if alone:
                    _remove_leftovers(changes[0].waiting.parent)
                _carry_out(changes)
        except BaseException as error:
            _remove_folders(folders)
            if isinstance(error, KeyboardInterrupt):
                raise StoppedError(f"Afgebroken. {ALL_EARLIER}") from error
            raise
        with saved():
            heed()


def remove_stale(folder: Path, pattern: re.Pattern[str], keep: frozenset[str]) -> None:
    """Removes the files in the folder whose names fit the pattern, but for those to keep.

    Raises StoppedError when the program was stopped, and only once all is removed.
    """
    with saved(), held():
        for path in _files(folder):
            if pattern.fullmatch(path.name) and path.name not in keep:
                _remove(path)


@contextlib.contextmanager
def saved() -> Iterator[None]:
    """Who stops the program here, is told that all is written. Raises StoppedError."""
    try:
        yield
    except KeyboardInterrupt as error:
        raise StoppedError(f"Afgebroken. {_ALL_NEW}") from error


def _changes(files: Mapping[Path, bytes]) -> list[_Change]:
    """Names that do not grow with those of the files: the longest name allowed stays allowed."""
    folder = next(iter(files)).parent
    start = f".generate-report-{secrets.token_hex(4)}"
    return [
        _Change(path, data, folder / f"{start}-{n}.nieuw", folder / f"{start}-{n}.eerder")
        for n, (path, data) in enumerate(files.items())
    ]


def _carry_out(changes: list[_Change]) -> None:
    try:
        for change in changes:
            heed()
            with _told(change.path):
                _write(change.waiting, change.data)
        for change in changes:
            with _told(change.path):
                _keep(change)
        heed()
        _replace(changes)
    finally:
        for change in changes:
            _remove(change.waiting)
            _remove(change.earlier)


def _replace(changes: list[_Change]) -> None:
    """Every new file in its place; when one cannot be, every earlier one again."""
    for number, change in enumerate(changes):
        try:
            change.waiting.replace(change.path)
        except BaseException as error:
            replaced = [*changes[:number], *([] if change.waiting.exists() else [change])]
            stuck = [done.path.name for done in reversed(replaced) if not _restored(done)]
            if isinstance(error, OSError):
                raise FileError(_refusal(error, change.path, stuck)) from error
            raise


def _restored(change: _Change) -> bool:
    """The earlier file is in its place again, or none when there was none."""
    try:
        if os.path.lexists(change.earlier):
            change.earlier.replace(change.path)
        else:
            change.path.unlink()
    except OSError:
        return False
    return True


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _keep(change: _Change) -> None:
    """Gives the earlier file a second name; where a file can have only one, copies it.

    On Windows a file that Word has open cannot be replaced: better to know before the first is.
    """
    if not os.path.lexists(change.path):
        return
    if sys.platform == "win32":
        with change.path.open("r+b"):
            pass
    try:
        os.link(change.path, change.earlier)
    except OSError:
        shutil.copy2(change.path, change.earlier, follow_symlinks=False)


def _missing_folders(changes: list[_Change]) -> list[Path]:
    """The folders that will be made, the deepest first."""
    missing = {
        folder
        for change in changes
        for folder in (change.path.parent, *change.path.parent.parents)
        if not os.path.lexists(folder)
    }
    return sorted(missing, key=lambda folder: len(folder.parts), reverse=True)


def _make_folders(changes: list[_Change]) -> None:
    for folder in dict.fromkeys(change.path.parent for change in changes):
        with _told(folder):
            folder.mkdir(parents=True, exist_ok=True)


def _remove_folders(folders: list[Path]) -> None:
    """Those that are empty: another run may have put its files there."""
    for folder in folders:
        with contextlib.suppress(OSError):
            folder.rmdir()


def _remove_leftovers(folder: Path) -> None:
    """What killed runs left: of a run that still goes on there is nothing while this one writes."""
    for path in _files(folder):
        if _LEFTOVER.fullmatch(path.name):
            _remove(path)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink()


def _files(folder: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError):
        yield from [path for path in folder.iterdir() if path.is_file()]


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """Before anything is replaced: what the system refuses is told of the file it is about."""
    try:
        yield
    except OSError as error:
        raise FileError(_refusal(error, path, [])) from error


def _refusal(error: OSError, path: Path, stuck: list[str]) -> str:
    state = (
        f"Al vernieuwd: {', '.join(stuck)}. De andere bestanden zijn de eerdere."
        if stuck
        else ALL_EARLIER
    )
    return (
        f"{path}: schrijven lukt niet: {reason(error)}.\n"
        "  Sluit het bestand als het in Word of een ander programma open staat, of kies een andere "
        "map met --output.\n"
        f"  {state}"
    )
