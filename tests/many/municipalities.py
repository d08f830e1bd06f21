"""Small workbooks of several municipalities, and processes that do not do what they should."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from progress_report import pipeline
from progress_report.many import worker
from progress_report.report.content import Say
from progress_report.report.request import Request
from tests.workbooks import minimal_sheets, save_workbook


def workbook(
    folder: Path,
    municipality: str,
    *,
    status: str = "op schema",
    theme: str = "Wonen",
    name: str = "",
) -> Path:
    """A workbook of the municipality, called after it, with this status of its first action, and
    with this first theme."""
    sheets = {
        sheet: [[theme if value == "Wonen" else value for value in row] for row in rows]
        for sheet, rows in minimal_sheets().items()
    }
    sheets["Rapport"][1][1] = municipality
    sheets["Acties"][1][6] = status
    folder.mkdir(exist_ok=True)
    return save_workbook(folder / f"{name or municipality.lower()}.xlsx", sheets)


def killed_at_haarlem() -> None:
    """As the system ends a process when there is no memory left."""
    _serve_with(lambda: os.kill(os.getpid(), signal.SIGKILL))


def interrupted_at_haarlem() -> None:
    """As Ctrl-C ends a process that does not listen yet."""

    def interrupt() -> None:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)

    _serve_with(interrupt)


def starved_at_haarlem() -> None:
    """As Python says that there is no memory left."""

    def starve() -> None:
        raise MemoryError

    _serve_with(starve)


def mistaken_at_haarlem() -> None:
    """A mistake of the program itself."""

    def fail() -> None:
        raise RuntimeError("onverwacht")

    _serve_with(fail)


def slow_at_haarlem() -> None:
    """Another workbook is always read first."""
    _serve_with(lambda: time.sleep(1))


def endless_at_haarlem() -> None:
    """Work that goes on until it is stopped."""

    def work() -> None:
        while True:
            time.sleep(0.01)

    _serve_with(work)


def deaf_at_haarlem() -> None:
    """Work that cannot be stopped, as that of a library in another language."""
    _serve_with(lambda: time.sleep(600))


def stopped_after_haarlem() -> None:
    """As an order to stop that comes while the files are put in their places."""

    def stop() -> None:
        raise KeyboardInterrupt

    _serve_with(lambda: None, afterwards=stop)


def _serve_with(
    happens: Callable[[], object], afterwards: Callable[[], object] = lambda: None
) -> None:
    """The process of a workbook, in which this happens before and after the report of Haarlem is
    made."""
    made = pipeline.generate

    def generate(request: Request, say: Say) -> pipeline.Outcome:
        if request.workbook.name != "haarlem.xlsx":
            return made(request, say)
        happens()
        outcome = made(request, say)
        afterwards()
        return outcome

    setattr(pipeline, "generate", generate)  # noqa: B010
    worker.serve()
