"""All workbooks, so many at a time, in processes of their own, whatever becomes of one of them."""

from __future__ import annotations

import signal
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeAlias

from msgspec import Struct

from progress_report.beside.process import Process
from progress_report.errors import reason
from progress_report.many.claims import Claims
from progress_report.many.jobs import Asked, Job, Message, Result, Step
from progress_report.many.worker import serve
from progress_report.saving.interruptions import held

# Seconds in which a process that is stopped can finish what it is writing; that takes less than
# one. What is killed after that was not writing: that hears an order to stop.
_LAST_SECONDS = 3.0
_MOMENT = 0.5  # Windows lets nobody interrupt who waits

_Heard: TypeAlias = tuple[Process, Message | None]


class Listener(Struct, frozen=True):
    """Who wants to know how far it is; workbooks are told by their numbers, from 0."""

    step: Callable[[int, str], None]
    ended: Callable[[int, Result], None]


class Runner:
    """Does jobs at the same time. ``results`` are those that have ended, by number.

    A process does one job after another, as it takes longer to import the program than to make a
    report. One of which a job failed gets no other, so that what made it fail is gone with it.
    """

    def __init__(self, jobs: Sequence[Job], at_once: int, listener: Listener) -> None:
        self.results: dict[int, Result] = {}
        self._jobs = jobs
        self._at_once = at_once
        self._listener = listener
        self._waiting = deque(range(len(jobs)))
        self._busy: dict[int, Process] = {}
        self._heard: SimpleQueue[_Heard] = SimpleQueue()
        self._claims = Claims()

    def run(self) -> None:
        """Does all jobs. On KeyboardInterrupt the processes are ended first."""
        try:
            while self._waiting or self._busy:
                self._fill()
                self._hear(_MOMENT)
                self._answer()
        finally:
            with held():
                self._end()

    def _fill(self) -> None:
        """Starts as many processes as may be busy, or as there is room for."""
        while self._waiting and len(self._busy) < self._at_once:
            try:
                with held():
                    self._give(self._started())
            except (OSError, ValueError) as error:
                if self._busy:
                    self._at_once = len(self._busy)
                else:
                    self._finish(self._waiting.popleft(), Result(failure=_not_started(error)))

    def _started(self) -> Process:
        process = Process(serve)
        Thread(target=_listen, args=(process, self._heard.put), daemon=True).start()
        return process

    def _give(self, process: Process) -> None:
        """Gives the process the next job."""
        number = self._waiting.popleft()
        self._busy[number] = process
        self._listener.step(number, "Beginnen")
        with suppress(OSError):  # it has died; that will be heard
            process.send(self._jobs[number])

    def _hear(self, seconds: float) -> None:
        """Waits for one message, at most so long."""
        with suppress(Empty):
            process, message = self._heard.get(timeout=seconds)
            for number in [each for each, busy in self._busy.items() if busy is process]:
                self._take(number, message)

    def _take(self, number: int, message: Message | None) -> None:
        match message:
            case Step(what):
                self._listener.step(number, what)
            case Asked(name):
                self._claims.ask(number, name)
            case Result():
                self._leave(number, message)
            case None:
                self._finish(number, _ended(self._busy.pop(number).stop()))

    def _leave(self, number: int, result: Result) -> None:
        process = self._busy.pop(number)
        goes_on = self._waiting and not (result.failure or result.stopped)
        if not goes_on:
            process.stop()
        self._finish(number, result)
        if goes_on:
            self._give(process)

    def _answer(self) -> None:
        """Says whose a name is to who may know it now."""
        for number, owner in self._claims.answers():
            if number in self._busy:
                other = self._jobs[owner].label if owner != number else ""
                with suppress(OSError):  # it has just died
                    self._busy[number].send(other)

    def _finish(self, number: int, result: Result) -> None:
        self._claims.settle(number)
        self.results[number] = result
        self._listener.ended(number, result)

    def _end(self) -> None:
        """Ends what is busy, and hears which files that has made."""
        self._waiting.clear()
        for process in self._busy.values():
            process.end_input()
        end = time.monotonic() + _LAST_SECONDS
        while self._busy and time.monotonic() < end:
            self._hear(max(0.0, end - time.monotonic()))
        for number in list(self._busy):
            self._leave(number, Result(stopped=True))


def _listen(process: Process, put: Callable[[_Heard], None]) -> None:
    """All that the process says, and at last that it has ended."""
    with suppress(EOFError, OSError):
        while True:
            put((process, process.receive()))
    put((process, None))


def _ended(status: int) -> Result:
    """Of a process that said no result: somebody stopped it before it could listen, or it died."""
    if status == -signal.SIGINT:
        return Result(stopped=True)
    return Result(failure=_died(status))


def _died(status: int) -> str:
    how = f" (signaal {-status})" if status < 0 else ""
    return (
        f"Het maken van dit rapport is van buiten gestopt{how}. Meestal is er te weinig geheugen.\n"
        "  Sluit andere programma's, of maak minder rapporten tegelijk: --jobs 1.\n"
        "  Elk bestand van een eerder rapport is heel."
    )


def _not_started(error: OSError | ValueError) -> str:
    why = f": {reason(error)}" if isinstance(error, OSError) else ""
    return (
        f"Er kan geen proces meer bij{why}.\n"
        "  Sluit andere programma's, of maak minder rapporten tegelijk: --jobs 1."
    )
