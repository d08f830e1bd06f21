"""Who started this process: what they ask, and the way to answer."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, BinaryIO

from progress_report.beside.frames import read_frame, write_frame
from progress_report.garbage import look_rarely


class Asker:
    """Is listened to while the work goes on: ``when_gone`` is called, in a thread of its own, as
    soon as nothing more can be asked, whatever this process is doing."""

    def __init__(self, when_gone: Callable[[], None]) -> None:
        look_rarely()
        self._answers = _private_output()
        self._asked: SimpleQueue[Any] = SimpleQueue()
        threading.Thread(target=self._listen, args=(when_gone,), daemon=True).start()

    def next(self) -> Any:
        """Waits for what is asked next; raises EOFError when that is nothing any more."""
        asked = self._asked.get()
        if asked is None:
            self._asked.put(None)  # also for who asks again
            raise EOFError
        return asked

    def answer(self, value: object) -> None:
        """Raises OSError when nobody reads any more."""
        write_frame(self._answers, value)

    def _listen(self, when_gone: Callable[[], None]) -> None:
        try:
            while True:
                self._asked.put(read_frame(sys.stdin.buffer))
        except BaseException:  # the end, or what cannot be read: either way nothing more is asked
            when_gone()
            self._asked.put(None)


def _private_output() -> BinaryIO:
    """Where answers go; what a library prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers
