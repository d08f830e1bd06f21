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
from collections.abc import Iterator
from types import FrameType

_WAYS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")  # SIGHUP is not on Windows, SIGBREAK only there
# Within these seconds a second Ctrl-C says nothing new: what the first began is still going on.
_PATIENCE = 2.0
_MOMENT = 0.05


class _State:
    """What the handler of signals has to know; ``holds`` counts who must not be disturbed."""

    holds = 0
    asked = False
    heeded = float("-inf")


def listen() -> None:
    """From now on the program is stopped in one way only; not before ``begin``, though."""
    _State.holds = 1
    for number in _numbers():
        if signal.getsignal(number) is not signal.SIG_IGN:  # as nohup asks
            signal.signal(number, _stop)
    sys.unraisablehook = _swallowed


def begin() -> None:
    """Raises KeyboardInterrupt when that was asked since ``listen``, and from now on at once."""
    _State.holds = 0
    heed()


def ignore() -> None:
    """Nothing is left that could be stopped."""
    for number in _numbers():
        signal.signal(number, signal.SIG_IGN)


@contextlib.contextmanager
def held() -> Iterator[None]:
    """Inside, nothing is interrupted but where it calls ``heed``; afterwards it is made up for."""
    _State.holds += 1
    try:
        yield
    finally:
        _State.holds -= 1
    if not _State.holds:
        heed()


def heed() -> None:
    """Raises KeyboardInterrupt when that was asked while it was held."""
    if _State.asked:
        _State.asked = False
        _State.heeded = time.monotonic()
        raise KeyboardInterrupt


def _stop(_: int, __: FrameType | None) -> None:
    if time.monotonic() - _State.heeded < _PATIENCE:
        return
    _State.asked = True
    if not _State.holds:
        heed()


def _swallowed(what: sys.UnraisableHookArgs) -> None:
    """Python swallows what is raised while it clears up an object or a lock, and prints a traceback
    of it. An interruption comes again a moment later, at a place where it can be caught."""
    if not isinstance(what.exc_value, KeyboardInterrupt):
        sys.__unraisablehook__(what)
        return
    _State.heeded = float("-inf")
    again = threading.Timer(_MOMENT, _thread.interrupt_main)
    again.daemon = True
    again.start()


def _numbers() -> list[signal.Signals]:
    return [getattr(signal, name) for name in _WAYS if hasattr(signal, name)]
