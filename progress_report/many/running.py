"""All workbooks, so many at a time: each in its own process, whatever becomes of the others."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from typing import cast

from msgspec import Struct

from progress_report.errors import reason
from progress_report.many.claims import Claims
from progress_report.many.jobs import Asked, Job, Message, Result, Step
from progress_report.many.starting import Running, Starter
from progress_report.saving.interruptions import held

# Seconds in which a process that is stopped can finish what it is writing; that takes less than
# one. What is killed after that was not writing: that hears an order to stop.
_LAST_SECONDS = 3.0
_MOST_AT_ONCE = 60  # Windows waits for no more than 63 things


class Listener(Struct, frozen=True):
    """Who wants to know how far it is; workbooks are told by their numbers, from 0."""

    step: Callable[[int, str], None]
    ended: Callable[[int, Result], None]


class Runner:
    """Does jobs at the same time. ``results`` are those that have ended, by number.

    A process does one job, so that one that dies costs one report.
    """

    def __init__(self, jobs: Sequence[Job], at_once: int, listener: Listener) -> None:
        self.results: dict[int, Result] = {}
        self._jobs = jobs
        self._at_once = min(at_once, _MOST_AT_ONCE)
        self._listener = listener
        self._starter = Starter(jobs[0])
        self._running: dict[int, Running] = {}
        self._claims = Claims()

    def run(self) -> None:
        """Does all jobs. On KeyboardInterrupt the processes are ended first."""
        waiting = iter(range(len(self._jobs)))
        try:
            while self._fill(waiting):
                for number in self._heard(None):
                    self._hear(number)
                self._answer()
        finally:
            self._end()

    def _fill(self, waiting: Iterator[int]) -> bool:
        """Starts as many as may run; whether any runs now."""
        while len(self._running) < self._at_once:
            number = next(waiting, None)
            if number is None:
                break
            self._start(number)
        return bool(self._running)

    def _start(self, number: int) -> None:
        try:
            with held():  # a process that is half begun would answer with a traceback
                self._running[number] = self._starter.start(self._jobs[number])
        except (OSError, EOFError) as error:
            self._finish(number, Result(failure=_not_started(error)))
        else:
            self._listener.step(number, "Beginnen")

    def _heard(self, seconds: float | None) -> list[int]:
        """Of whom there is a message, or the end."""
        connections = [running.connection for running in self._running.values()]
        ready = cast("list[Connection]", wait(connections, seconds))
        return [number for number, each in self._running.items() if each.connection in ready]

    def _hear(self, number: int) -> None:
        """Takes one message. Nothing more can be heard of a process that has died."""
        try:
            message: Message = self._running[number].connection.recv()
        except (EOFError, OSError):
            self._leave(number, None)
            return
        match message:
            case Step(what):
                self._listener.step(number, what)
            case Asked(name):
                self._claims.ask(number, name)
            case Result():
                self._leave(number, message)

    def _answer(self) -> None:
        """Says whose a name is to who may know it now."""
        for number, owner in self._claims.answers():
            if number in self._running:
                other = self._jobs[owner].label if owner != number else ""
                with contextlib.suppress(OSError):  # it has just died
                    self._running[number].connection.send(other)

    def _leave(self, number: int, result: Result | None) -> None:
        """The process has said its last word, or could not."""
        running = self._running.pop(number)
        running.connection.close()
        running.process.join()
        self._finish(number, result or Result(failure=_died(running.process.exitcode)))

    def _finish(self, number: int, result: Result) -> None:
        self._claims.settle(number)
        self.results[number] = result
        self._listener.ended(number, result)

    def _end(self) -> None:
        """Ends what still runs, and hears which files that has made."""
        with held():
            for running in self._running.values():
                if sys.platform != "win32":  # there it cannot be asked, and Ctrl-C went to all
                    running.process.terminate()
            end = time.monotonic() + _LAST_SECONDS
            while self._running and time.monotonic() < end:
                for number in self._heard(max(0.0, end - time.monotonic())):
                    self._hear(number)
            for number, running in list(self._running.items()):
                running.process.kill()
                self._leave(number, Result(stopped=True))


def _died(exit_code: int | None) -> str:
    how = f" (signaal {-exit_code})" if exit_code is not None and exit_code < 0 else ""
    return (
        f"Het maken van dit rapport is van buiten gestopt{how}. Meestal is er te weinig geheugen.\n"
        "  Sluit andere programma's, of maak minder rapporten tegelijk: --jobs 1.\n"
        "  Elk bestand van een eerder rapport is heel."
    )


def _not_started(error: OSError | EOFError) -> str:
    why = f": {reason(error)}" if isinstance(error, OSError) else ""
    return (
        f"Er kan geen proces meer bij{why}.\n"
        "  Sluit andere programma's, of maak minder rapporten tegelijk: --jobs 1."
    )
