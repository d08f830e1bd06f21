"""Files that people put in a folder, read without waiting and without filling the memory."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path


def bounded_bytes(path: Path, limit: int) -> bytes:
    """The content of the file, but at most one byte more than the limit.

    Raises OSError when it cannot be read. A pipe or a device is not opened: a pipe waits until
    somebody writes to it, and a device may never end.
    """
    kind = path.stat().st_mode
    if stat.S_ISDIR(kind):
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(kind):
        raise OSError(errno.EINVAL, "het is geen gewoon bestand")
    with path.open("rb") as file:
        return file.read(limit + 1)
