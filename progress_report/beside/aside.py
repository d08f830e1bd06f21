"""Work in a thread: of use when it leaves Python to others, as reading files does."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TypeVar

from progress_report.beside.pending import LOOK_UP, Later

T = TypeVar("T")


class Aside(Later[T]):
    """Work that has begun; what could not be done is done again when its result is asked for.

    Python does not end before the work has, and hears no signal then: not every library bears to be
    stopped halfway. So it is for work of moments.
    """

    def __init__(self, function: Callable[..., T], *arguments: object) -> None:
        super().__init__(function, *arguments)
        self._thread: Thread | None = Thread(target=self._try)
        try:
            self._thread.start()
        except RuntimeError:  # there are as many threads as there may be
            self._thread = None

    def result(self) -> T:
        while self._thread and self._thread.is_alive():
            self._thread.join(LOOK_UP)
        return super().result()

    def _try(self) -> None:
        with suppress(Exception):  # whatever it is, who asks for the result meets it too
            super().result()
