"""Writing files so that all are the new ones or all the earlier ones, and each is whole."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from progress_report.errors import ALL_EARLIER, FileError, reason
from progress_report.saving.folder_lock import only_writer
from progress_report.saving.interruptions import all_saved, heed, held

# What a run that was killed may leave; the next run in that folder removes it.
_LEFTOVER = re.compile(r"\.generate-report-[0-9a-f]{8}-\d+\.(nieuw|eerder)")

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_NO_ROOM = "Maak ruimte vrij, of kies een andere map."
_IN_USE = (
    "Sluit het bestand als het in Word, Excel of een ander programma open staat, of kies een "
    "andere map of naam."
)


class Stale(Struct, frozen=True):
    """The files in the folder whose names fit the pattern: an earlier run made them."""

    folder: Path
    pattern: re.Pattern[str]


class _Change(Struct, frozen=True):
    """A file to write: where its new bytes wait, and where the earlier file is kept meanwhile.

    ``kept`` is the name of the earlier file when it cannot be put back: one that is seen, opens in
    its own program, and is never cleaned up.
    """

    path: Path
    data: bytes
    waiting: Path
    earlier: Path
    kept: Path


def write_files(
    files: Mapping[Path, bytes], *, replace: bool = True, stale: Stale | None = None
) -> None:
    """Puts all files in their places, or none: then every earlier file is there again.

    All are written beside their places first, down to the disk, in the folder of the first one.
    Then every earlier file gets a second name, and only renaming is left, which no file system does
    for several files at once. So only a run that is killed (or a computer that fails) in that last
    moment leaves new files beside earlier ones; each is whole even then.

    Without ``replace`` a file that is there already is never touched, whoever may make it at the
    same time. Stale files that are not written again are removed before another run can write here.

    Raises FileError when a file or folder cannot be written; it says which files are there, as
    ``last_word`` does once this has raised KeyboardInterrupt.
    """
    changes = _changes(files)
    with held():
        folders = _missing_folders(changes)
        try:
            _make_folders(changes)
            with only_writer(changes[0].waiting.parent) as alone:
                if alone:
                    _remove_leftovers(changes[0].waiting.parent)
                _carry_out(changes, replace=replace)
                all_saved(files)
                if stale:
                    _remove_stale(stale, files)
        except BaseException:
            _remove_folders(folders)
            raise


def _changes(files: Mapping[Path, bytes]) -> list[_Change]:
    """Names that do not grow with those of the files: the longest name allowed stays allowed."""
    folder, run = next(iter(files)).parent, secrets.token_hex(4)
    start = folder / f".generate-report-{run}"
    return [
        _Change(
            path,
            data,
            Path(f"{start}-{n}.nieuw"),
            Path(f"{start}-{n}.eerder"),
            folder / f"eerder-{run}-{n}{path.suffix}",
        )
        for n, (path, data) in enumerate(files.items())
    ]


def _carry_out(changes: list[_Change], *, replace: bool) -> None:
    stuck: dict[Path, Path | None] = {}
    try:
        for change in changes:
            if not replace and os.path.lexists(change.path):
                raise _taken(change.path)
        for change in changes:
            heed()
            with _told(change.path):
                _write(change.waiting, change.data)
        for change in changes if replace else ():
            with _told(change.path):
                _keep(change)
        heed()
        _put_all(changes, stuck, replace=replace)
    finally:
        for change in changes:
            _remove(change.waiting)
            if change.path not in stuck:
                _remove(change.earlier)


def _put_all(changes: list[_Change], stuck: dict[Path, Path | None], *, replace: bool) -> None:
    """Every new file in its place; when one cannot be, every earlier one again.

    ``stuck`` gets the files of which that cannot be, with where the earlier ones are now.
    """
    for number, change in enumerate(changes):
        try:
            (_replace if replace else _add)(change)
        except BaseException as error:
            put = [*changes[:number], *([] if change.waiting.exists() else [change])]
            stuck |= {done.path: _kept(done) for done in reversed(put) if not _restored(done)}
            if isinstance(error, OSError):
                raise FileError(_refusal(error, change.path, stuck)) from error
            raise


def _replace(change: _Change) -> None:
    change.waiting.replace(change.path)


def _add(change: _Change) -> None:
    """Gives the file its name. Raises FileError when someone was first.

    A link is all or nothing, and never replaces a file, whoever may write there at the same time.
    Some disks cannot link (USB sticks, some network drives): there the file itself is made only if
    it is not there, so that others may for a moment see it before it is whole.
    """
    try:
        try:
            os.link(change.waiting, change.path)
        except FileExistsError:
            raise
        except OSError:
            _write(change.path, change.data)
    except FileExistsError as error:
        raise _taken(change.path) from error


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


def _kept(change: _Change) -> Path | None:
    """Where the earlier file is now: under its lasting name, unless the disk gives no names any
    more. None when there was no earlier file."""
    if not os.path.lexists(change.earlier):
        return None
    try:
        return change.earlier.rename(change.kept)
    except OSError:
        return change.earlier


def _write(path: Path, data: bytes) -> None:
    """Writes a file that must not be there yet; when that fails, nothing is left of it."""
    with path.open("xb") as stream:
        try:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        except BaseException:
            with contextlib.suppress(OSError):  # once more, what could not be written
                stream.close()
            _remove(path)
            raise


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


def _remove_stale(stale: Stale, files: Mapping[Path, bytes]) -> None:
    for path in _files(stale.folder):
        if stale.pattern.fullmatch(path.name) and path not in files:
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
        raise FileError(_refusal(error, path, {})) from error


def _taken(path: Path) -> FileError:
    return FileError(
        f"{path}: er staat al een bestand met deze naam; dat blijft zoals het is.\n"
        "  Kies een andere naam, of geef het andere bestand eerst een andere naam."
    )


def _refusal(error: OSError, path: Path, stuck: Mapping[Path, Path | None]) -> str:
    return (
        f"{path}: schrijven lukt niet: {reason(error)}.\n"
        f"  {_NO_ROOM if error.errno in _FULL else _IN_USE}\n"
        f"  {_mixture(stuck) if stuck else ALL_EARLIER}"
    )


def _mixture(stuck: Mapping[Path, Path | None]) -> str:
    """Which files are the new ones, and where their earlier bytes are now."""
    names = ", ".join(path.name for path in stuck)
    lines = [f"Al vernieuwd: {names}. De andere bestanden zijn de eerdere."]
    lines += [f"De eerdere {path.name} heet nu: {kept}" for path, kept in stuck.items() if kept]
    return "\n  ".join(lines)
