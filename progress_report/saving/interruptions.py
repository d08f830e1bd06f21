"""Stopping the program: Ctrl-C, an order of the system, or a window that closes.

Each becomes a KeyboardInterrupt, but never in the middle of what has to be finished: that asks for
it with ``heed`` where it can stop. Handlers of signals belong to the whole process, and so does
what this module remembers.
"""

from __future__ import annotations

import _thread
import contextlib
import signal
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from types import FrameType
from typing import TYPE_CHECKING

from progress_report.errors import ALL_EARLIER

if TYPE_CHECKING:
    from pathlib import Path

_WAYS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")  # SIGHUP is not on Windows, SIGBREAK only there
# Within these seconds a second Ctrl-C says nothing new: what the first began is still going on.
_SAME_WISH = 2.0
_MOMENT = 0.05
_ALL_NEW = "Het opslaan was al klaar: alle bestanden zijn de nieuwe."


class _State:
    """What the handler of signals has to know; ``holds`` counts who must not be disturbed.

    ``saved`` are the files that were to be written and are in their places. It is no Struct: that
    would take longer to import than all else before the program can be stopped calmly.
    """

    holds = 0
    asked = False
    heeded = float("-inf")
    saved: tuple[Path, ...] = ()


_state = _State()


def listen() -> None:
    """From now on the program is stopped in one way only; not before ``begin``, though."""
    _state.holds = 1
    for number in _numbers():
        if signal.getsignal(number) is not signal.SIG_IGN:  # as nohup asks
            signal.signal(number, _stop)
    sys.unraisablehook = _swallowed


def begin() -> None:
    """Raises KeyboardInterrupt when that was asked since ``listen``, and from now on at once.

    Nothing has been saved yet.
    """
    _state.saved = ()
    _state.holds = 0
    heed()


def all_saved(files: Iterable[Path]) -> None:
    """Everything that was to be written is in its place: who stops the program now is told so."""
    _state.saved = tuple(files)


def saved() -> tuple[Path, ...]:
    """What was to be written, once all of it is in its place."""
    return _state.saved


def last_word() -> str:
    """That the program was stopped, and which files are there."""
    return f"Afgebroken. {_ALL_NEW if _state.saved else ALL_EARLIER}"


def ignore() -> None:
    """Nothing is left that could be stopped."""
    for number in _numbers():
        signal.signal(number, signal.SIG_IGN)


@contextlib.contextmanager
def held() -> Iterator[None]:
    """Inside, nothing is interrupted but where it calls ``heed``; afterwards it is made up for."""
    _state.holds += 1
    try:
        yield
    finally:
        _state.holds -= 1
    if not _state.holds:
        heed()


def heed() -> None:
    """Raises KeyboardInterrupt when that was asked while it was held."""
    if _state.asked:
        _state.asked = False
        _state.heeded = time.monotonic()
        raise KeyboardInterrupt


def _stop(_: int, __: FrameType | None) -> None:
    if time.monotonic() - _state.heeded < _SAME_WISH:
        return
    _state.asked = True
    if not _state.holds:
        heed()


def _swallowed(what: sys.UnraisableHookArgs) -> None:
    """Python swallows what is raised while it clears up an object or a lock, and prints a traceback
    of it. An interruption comes again a moment later, at a place where it can be caught."""
    if not isinstance(what.exc_value, KeyboardInterrupt):
        sys.__unraisablehook__(what)
        return
    _state.heeded = float("-inf")
    again = threading.Timer(_MOMENT, _thread.interrupt_main)
    again.daemon = True
    again.start()


def _numbers() -> list[signal.Signals]:
    return [getattr(signal, name) for name in _WAYS if hasattr(signal, name)]
