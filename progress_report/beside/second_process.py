"""A second process of Python for work that goes on beside the rest, on a core of its own.

Not by forking, which is not safe beside the thread that draws the line of progress and does not
exist on Windows. The process has no place of its own where anybody could reach it: it is asked
through its standard input, answers on its standard output, and ends when its input does. It is
never needed: what it does not answer, or what fails there, is done here when the result is asked
for. So work must not depend on who does it, and what it raises is raised here.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Any, BinaryIO, TypeVar

from progress_report.beside.child import load
from progress_report.beside.frames import read_frame, write_frame
from progress_report.beside.pending import Later, Pending

T = TypeVar("T")

# Isolated, so that no file in the folder where the user is can come before a module of Python.
_START = (
    "import sys; sys.path[:] = sys.argv[1:]; "
    "from progress_report.beside.child import serve; serve()"
)


class SecondProcess:
    """Within ``with``: what is called is done beside the rest, in a process that starts with the
    first call. With one core, or when not ``allowed``, there is no second process."""

    def __init__(self, *, allowed: bool = True) -> None:
        self._may_start = allowed and _cores() > 1
        self._child: subprocess.Popen[bytes] | None = None
        self._unanswered: deque[_Asked[Any]] = deque()

    def __enter__(self) -> SecondProcess:
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        self._stop()

    def load(self, *modules: str) -> None:
        """Has the modules imported there, if there is a second process."""
        if modules:
            self.call(load, modules)

    def call(self, function: Callable[..., T], *arguments: object) -> Pending[T]:
        """Begins ``function(*arguments)``: the function of a module, and what pickle can carry."""
        asked = _Asked(self, function, *arguments)
        if self._may_start:
            self._may_start = False
            with suppress(OSError, ValueError):  # ValueError: a path with a character of zero
                self._child = _started()
        if self._child:
            try:
                write_frame(_pipe(self._child.stdin), (function, arguments))
                self._unanswered.append(asked)
            except OSError:
                self._stop()
        return asked

    def wait_for(self, asked: _Asked[Any]) -> None:
        """Reads answers until there is that one, which never comes when the process has ended."""
        while self._child and asked in self._unanswered:
            try:
                answer = read_frame(_pipe(self._child.stdout))
            except (EOFError, OSError):
                self._stop()
            else:
                self._unanswered.popleft().answer = answer

    def _stop(self) -> None:
        child, self._child = self._child, None
        self._unanswered.clear()
        if child is None:
            return
        child.kill()
        for pipe in (child.stdin, child.stdout):
            with suppress(OSError):  # what was on its way has nobody to read it
                _pipe(pipe).close()
        child.wait()


class _Asked(Later[T]):
    """Work that was asked of the second process; ``answer`` is what came back."""

    def __init__(self, process: SecondProcess, function: Callable[..., T], *arguments: object):
        super().__init__(function, *arguments)
        self.answer: tuple[T] | None = None
        self._process = process

    def result(self) -> T:
        self._process.wait_for(self)
        if self.answer is not None:
            self._done = self.answer
        return super().result()


def _started() -> subprocess.Popen[bytes]:
    """The process; what stops this one goes past it, as it ends by itself when its input does."""
    apart: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
        apart = {"creationflags": flags}
    options = ["-I", "-B"] if sys.dont_write_bytecode else ["-I"]
    return subprocess.Popen(
        [sys.executable, *options, "-c", _START, *sys.path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        **apart,
    )


def _pipe(pipe: Any) -> BinaryIO:
    """The pipe, which is there as the process was started with it."""
    found: BinaryIO = pipe
    return found


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
