"""The second process: does what it is asked, in that order, until nobody asks any more."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Sequence
from importlib import import_module
from queue import SimpleQueue
from typing import Any, BinaryIO, TypeAlias

from progress_report.beside.frames import read_frame, write_frame

Call: TypeAlias = tuple[Callable[..., Any], Sequence[Any]]
Answer: TypeAlias = tuple[Any] | None


def serve() -> None:
    """Answers every call with its result, or with None when it failed."""
    answers = _private_output()
    calls: SimpleQueue[Call] = SimpleQueue()
    threading.Thread(target=_listen, args=(calls,), daemon=True).start()
    while True:
        function, arguments = calls.get()
        write_frame(answers, _answer(function, arguments))


def load(names: Sequence[str]) -> None:
    """Imports the modules, so that work that needs them can start at once."""
    for name in names:
        import_module(name)


def _answer(function: Callable[..., Any], arguments: Sequence[Any]) -> Answer:
    try:
        return (function(*arguments),)
    except Exception:  # whatever it is, the asker meets it too, where it can be told to the user
        return None


def _listen(calls: SimpleQueue[Call]) -> None:
    """Reads what is asked while the work goes on, so that the end of the asker is the end of this
    process too, whatever it is doing."""
    while True:
        try:
            calls.put(read_frame(sys.stdin.buffer))
        except EOFError:
            os._exit(0)


def _private_output() -> BinaryIO:
    """Where answers go; what a library prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers
