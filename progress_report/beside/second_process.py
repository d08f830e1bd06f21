"""A second process of Python for work that goes on beside the rest, on a core of its own.

It is never needed: what it does not answer, or what fails there, is done here when the result is
asked for. So work must not depend on who does it, and what it raises is raised here.
"""

from __future__ import annotations

import os
import pickle
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from types import TracebackType
from typing import Any, TypeVar

from progress_report.beside.child import Answer, load, serve
from progress_report.beside.pending import LOOK_UP, Later, Pending
from progress_report.beside.process import Process

T = TypeVar("T")

# What pickle raises for values that it cannot carry, before anything is sent.
_NOT_CARRIED = (pickle.PicklingError, AttributeError, MemoryError, RecursionError, TypeError)


class SecondProcess:
    """Within ``with``: what is called is done beside the rest, in a process that starts with the
    first call. With one core, or when not ``allowed``, there is no second process."""

    def __init__(self, *, allowed: bool = True) -> None:
        self._may_start = allowed and _cores() > 1
        self._child: Process | None = None
        self._unanswered: deque[_Asked[Any]] = deque()
        self._answers: SimpleQueue[Answer | _End] = SimpleQueue()

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
            self._start()
        if self._child:
            try:
                self._child.send((function, arguments))
                self._unanswered.append(asked)
            except OSError:
                self._stop()
            except _NOT_CARRIED:
                pass  # then it is done here
        return asked

    def wait_for(self, asked: _Asked[Any]) -> None:
        """Takes answers until there is that one, which never comes when the process has ended."""
        while self._child and asked in self._unanswered:
            with suppress(Empty):
                answer = self._answers.get(timeout=LOOK_UP)
                if isinstance(answer, _End):
                    self._stop()
                else:
                    self._unanswered.popleft().answer = answer

    def _start(self) -> None:
        with suppress(OSError, ValueError):  # ValueError: a path with a character of zero
            self._child = Process(serve)
            try:
                Thread(target=self._listen, args=(self._child,), daemon=True).start()
            except RuntimeError:  # there are as many threads as there may be
                self._stop()

    def _listen(self, child: Process) -> None:
        """Reads answers as they come: the process goes on once all of one is read, and a pipe has
        no room for a web page."""
        with suppress(Exception):  # whatever goes wrong, what was asked is done here
            while True:
                self._answers.put(child.receive())
        self._answers.put(_End())

    def _stop(self) -> None:
        child, self._child = self._child, None
        self._unanswered.clear()
        if child:
            child.stop()


class _End:
    """What comes after the last answer."""


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


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
