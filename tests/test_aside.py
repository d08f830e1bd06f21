"""Work in a thread, as if it were done when its result is asked for."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest

from progress_report.beside.aside import Aside
from progress_report.errors import FileError


def test_work_begins_at_once_in_a_thread_of_its_own() -> None:
    begun = threading.Event()

    def work() -> str:
        begun.set()
        return threading.current_thread().name

    pending = Aside(work)

    assert begun.wait(timeout=30)
    assert pending.result() != threading.current_thread().name
    assert pending.result() == pending.result()


def test_what_the_work_raises_is_raised_when_its_result_is_asked_for() -> None:
    def refuse() -> None:
        raise FileError("Dat bestand is er niet.")

    pending = Aside(refuse)

    for _ in range(2):
        with pytest.raises(FileError, match="Dat bestand is er niet"):
            pending.result()


def test_when_no_thread_can_start_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)

    assert Aside(threading.current_thread).result() is threading.current_thread()


def test_python_ends_after_the_work_that_nobody_waits_for() -> None:
    program = (
        "import sys, time\n"
        "from progress_report.beside.aside import Aside\n"
        "def work():\n"
        "    time.sleep(0.2)\n"
        "    print('klaar')\n"
        "Aside(work)\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "klaar\n", "")
