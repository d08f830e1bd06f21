"""The whole program on one workbook, without its command, and what became of it."""

from __future__ import annotations

import signal
import tempfile
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Protocol

from msgspec.structs import replace

from progress_report.charts.selection import describe_charts
from progress_report.document.chapter import Sources, WorkbookFile
from progress_report.document.kinds.midterm_review import KIND
from progress_report.document.layout.room import room_of
from progress_report.document.making import make_document
from progress_report.errors import ReportError
from progress_report.figures import count
from progress_report.house_style import HouseStyle
from progress_report.model import Programme
from progress_report.problems import has_errors
from progress_report.workbook.reader import read_workbook
from progress_report.writers import WRITERS
from tests.documents import house_style
from tests.drawn import draw_charts

SECONDS = 60
"""After which a run counts as a hang."""

MOST_SECONDS = 10
"""Of the processor, after which a run is slow; only of runs that end without writing a report."""

_DATA = ("csv", "json")
_STATUS = Path("/proc/self/status")
_FORGET = Path("/proc/self/clear_refs")


class Input(Protocol):
    """A workbook to run: a mutation, or a file of others."""

    @property
    def kind(self) -> str: ...

    @property
    def number(self) -> int: ...

    @property
    def name(self) -> str: ...

    def data(self) -> bytes: ...


class Ending(StrEnum):
    """How a run may end; only the first two are as they should be.

    ``SLOW`` is one that took longer than ``MOST_SECONDS`` to read, check and compose.
    """

    REPORT = "report"
    MESSAGE = "message"
    EXCEPTION = "exception"
    SILENCE = "silence"
    SLOW = "slow"


@dataclass(frozen=True, slots=True)
class Run:
    """What became of a mutation; ``details`` is the traceback of an exception."""

    mutation: Input
    ending: Ending
    seconds: float
    megabytes: float
    written: bool = False
    details: str = ""


def run(mutation: Input, *, write: bool = False) -> Run:
    """Reads and checks the workbook, and without errors composes the report with its open data.

    ``write`` also draws the charts and makes the DOCX, PDF and web page.
    """
    data = mutation.data()
    _forget_peak()
    start, start_used = time.perf_counter(), time.process_time()
    ending, written, details = Ending.EXCEPTION, False, ""
    try:
        with _time_limit(SECONDS):
            ending, written = _ending(data, write)
    except Exception:  # what this is for: every exception is a finding
        details = traceback.format_exc()
    seconds, used = time.perf_counter() - start, time.process_time() - start_used
    if used > MOST_SECONDS and not written and ending is not Ending.EXCEPTION:
        ending, details = Ending.SLOW, f"{used:.1f} seconds of the processor"
    return Run(mutation, ending, seconds, _peak(), written, details)


def _ending(data: bytes, write: bool) -> tuple[Ending, bool]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "voortgang.xlsx"
        path.write_bytes(data)
        try:
            reading = read_workbook(path)
            if has_errors(reading.problems):
                return Ending.MESSAGE, False
            if reading.programme is None:
                return Ending.SILENCE, False
            _make(reading.programme, write)
        except ReportError:
            return Ending.MESSAGE, False
        return Ending.REPORT, write


def _make(programme: Programme, write: bool) -> None:
    """The report in the formats that say what is in it, and when asked in all."""
    style = _house_style()
    figures = count(programme)
    charts = draw_charts(figures, style) if write else describe_charts(figures)
    file = WorkbookFile("voortgang.xlsx", "0" * 64)
    sources = Sources(programme, figures, charts, file, room_of(style))
    document, _ = make_document(KIND, sources, style.folder)
    if write:
        from progress_report.writers import pdf  # slow to load

        document = replace(document, pages=pdf.lay_out(document, style).pages)
    for name in WRITERS if write else _DATA:
        assert WRITERS[name].write(document, style)


@cache
def _house_style() -> HouseStyle:
    return house_style()


@contextmanager
def _time_limit(seconds: int) -> Iterator[None]:
    """Raises TimeoutError, with the place where the time went; not where signals cannot."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"longer than {seconds} seconds")

    if not hasattr(signal, "SIGALRM"):
        yield
        return
    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _forget_peak() -> None:
    """From here on the peak of the memory in use is that of this run (Linux alone has this)."""
    if _FORGET.exists():
        _FORGET.write_text("5")


def _peak() -> float:
    """The most memory in use at one time, in MB; 0 where the system does not tell."""
    if not _STATUS.exists():
        return 0
    lines = dict(line.split(":", 1) for line in _STATUS.read_text().splitlines())
    return int(lines["VmHWM"].split()[0]) / 1024
