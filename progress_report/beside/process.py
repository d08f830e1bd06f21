"""Another process of Python, which nobody can reach but through its standard input and output.

Not by forking, which is not safe beside the thread that draws the line of progress and does not
exist on Windows. What stops this process goes past it: it is in no window, says nothing on standard
error, and ends by itself when its input does, whatever becomes of this one.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, BinaryIO

from progress_report.beside.frames import read_frame, write_frame

_START = "import sys; sys.path[:] = sys.argv[1:]; from {module} import {name}; {name}()"


class Process:
    """Calls ``serve``, a function of a module, which listens with ``Asker``.

    Raises OSError or ValueError when it cannot start; ValueError: a path with a character of zero.
    """

    def __init__(self, serve: Callable[[], None]) -> None:
        self._child = _started(_START.format(module=serve.__module__, name=serve.__name__))

    def send(self, value: object) -> None:
        """Raises OSError when it has ended."""
        write_frame(_pipe(self._child.stdin), value)

    def receive(self) -> Any:
        """Waits for what it sends; raises EOFError or OSError when it has ended."""
        return read_frame(_pipe(self._child.stdout))

    def end_input(self) -> None:
        """Asks it to end; what it still sends can be received."""
        with suppress(OSError):  # what was on its way has nobody to read it
            _pipe(self._child.stdin).close()

    def stop(self) -> int:
        """Ends it at once, if it did not end before; its exit status."""
        self._child.kill()
        self.end_input()
        status = self._child.wait()
        _pipe(self._child.stdout).close()
        return status


def _started(program: str) -> subprocess.Popen[bytes]:
    if not sys.executable:
        raise FileNotFoundError  # Python is part of another program
    apart: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        apart = {"creationflags": flags}
    # Isolated, so that no file in the folder where the user is can come before a module of Python.
    # Without what a site adds: that is in the path already, and takes a quarter of the start.
    options = ["-I", "-S", *(["-B"] if sys.dont_write_bytecode else [])]
    return subprocess.Popen(
        [sys.executable, *options, "-c", program, *sys.path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        **apart,
    )


def _pipe(pipe: Any) -> BinaryIO:
    """The pipe, which is there as the process was started with it."""
    found: BinaryIO = pipe
    return found
