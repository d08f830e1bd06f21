"""One run at a time puts its files in a folder, also when several people make a report there."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from progress_report.errors import ALL_EARLIER, FileError
from progress_report.saving.interruptions import heed

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


LOCK_NAME = ".generate-report.lock"
_LONGEST_WAIT = 60.0  # seconds; writing the files of a report takes less than one
_PAUSE = 0.05
_TAKEN = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


@contextlib.contextmanager
def only_writer(folder: Path) -> Iterator[bool]:
    """Waits until no other run writes in the folder. Gives False when that cannot be known, as on
    some network drives.

    The system takes the lock away from a run that dies, so that the file alone locks nothing.
    Raises FileError when another run takes too long.
    """
    path = folder / LOCK_NAME
    handle = _acquired(path)
    try:
        yield handle is not None
    finally:
        if handle is not None:
            _release(handle, path)


def _acquired(path: Path) -> int | None:
    end = time.monotonic() + _LONGEST_WAIT
    while time.monotonic() < end:
        heed()
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        except OSError:
            return None  # whether files can be written here is for who writes them to say
        try:
            _lock(handle)
            if os.path.samestat(os.fstat(handle), path.stat()):
                return handle  # and not of a file that another run has just removed
        except FileNotFoundError:
            pass
        except OSError as error:
            if error.errno not in _TAKEN:
                os.close(handle)
                return None
        os.close(handle)
        time.sleep(_PAUSE)
    raise FileError(
        f"{path.parent}: in deze map worden al bestanden opgeslagen, en dat duurt te lang.\n"
        "  Wacht tot het andere programma klaar is, of kies een andere map.\n"
        f"  {ALL_EARLIER}"
    )


def _release(handle: int, path: Path) -> None:
    """Windows removes no file that is open. Elsewhere it goes first: who still waits for it sees
    that it is gone."""
    if sys.platform == "win32":
        os.close(handle)
    with contextlib.suppress(OSError):
        path.unlink()
    if sys.platform != "win32":
        os.close(handle)
