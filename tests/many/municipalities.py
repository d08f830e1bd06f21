"""Small workbooks of several municipalities, and processes that do not do what they should."""

from __future__ import annotations

import os
import signal
import time
from multiprocessing.connection import Connection
from pathlib import Path

from progress_report.many.jobs import Job
from progress_report.many.worker import work
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


def killed_at_haarlem(connection: Connection, job: Job) -> None:
    """As the system ends a process when there is no memory left."""
    if job.label == "haarlem.xlsx":
        os.kill(os.getpid(), signal.SIGKILL)
    work(connection, job)


def starved_at_haarlem(connection: Connection, job: Job) -> None:
    """As Python says that there is no memory left."""
    from progress_report import pipeline

    def starve(*_: object) -> pipeline.Outcome:
        raise MemoryError

    if job.label == "haarlem.xlsx":
        setattr(pipeline, "generate", starve)  # noqa: B010
    work(connection, job)


def mistaken_at_haarlem(connection: Connection, job: Job) -> None:
    """A mistake of the program itself."""
    from progress_report import pipeline

    def fail(*_: object) -> pipeline.Outcome:
        raise RuntimeError("onverwacht")

    if job.label == "haarlem.xlsx":
        setattr(pipeline, "generate", fail)  # noqa: B010
    work(connection, job)


def slow_at_haarlem(connection: Connection, job: Job) -> None:
    """Another workbook is always read first."""
    if job.label == "haarlem.xlsx":
        time.sleep(1)
    work(connection, job)
