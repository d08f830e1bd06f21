"""How the process of a workbook starts.

On Linux one process loads the program, and each workbook gets a copy of that: a fresh process,
without the 0.5 s that loading takes every time. Elsewhere the system cannot copy a process safely,
and each loads the program by itself.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import sys
from collections.abc import Iterable, Iterator
from multiprocessing import forkserver, resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import TYPE_CHECKING

from msgspec import Struct

from progress_report.document.kinds import KINDS, kind_of
from progress_report.many.jobs import Job
from progress_report.many.worker import work
from progress_report.writers import WRITERS

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

_ALWAYS = (
    "progress_report.many.worker",
    "progress_report.pipeline",
    "progress_report.check_report.text",
    "progress_report.screen_colours",
    "openpyxl.reader.excel",
)
_PAGES = (WRITERS["pdf"].module, "fontTools.ttLib.ttFont")


class Running(Struct, frozen=True):
    """A process that has begun, and the way to it."""

    process: BaseProcess
    connection: Connection


class Starter:
    """Starts processes for jobs that are all of the same kind."""

    def __init__(self, job: Job) -> None:
        self._context = _context(needed(job))

    def start(self, job: Job) -> Running:
        """Raises OSError or EOFError when the system has no room for a process."""
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=work, args=(theirs, job), daemon=True)
        with theirs, _undisturbed() if sys.platform != "linux" else contextlib.nullcontext():
            process.start()
        return Running(process, ours)


def needed(job: Job) -> Iterable[str]:
    """The modules that the job needs: what is loaded before the copies are made is loaded once."""
    formats = [WRITERS[name] for name in job.request.formats]
    yield from _ALWAYS
    yield KINDS[job.request.document]
    if any(made.names_pages for made in formats):
        yield from _PAGES
    if job.check_only:
        return
    yield from (made.module for made in formats)
    if WRITERS["pdf"] in formats:
        yield "progress_report.writers.pdf.structure"
    if kind_of(job.request.document).with_charts:
        yield "progress_report.charts.drawing"


def _context(modules: Iterable[str]) -> ForkServerContext | SpawnContext:
    if sys.platform != "linux":
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(modules))
    resource_tracker.ensure_running()  # which lets signals through once it runs
    with _undisturbed():
        forkserver.ensure_running()
    return context


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl-C goes to all processes of a window. One that has only begun would answer with a
    traceback: it hears of it once it listens, and what makes the copies never does."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    every = {getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP")}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, every)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
