"""Many workbooks, stopped from outside: nobody is left at work, and what was made is whole."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.interrupted import COMMAND, environment, is_calm, is_there
from tests.many.municipalities import workbook

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="its processes are looked up in /proc"
)
NAMES = ("Bloemendaal", "Heemstede", "Zandvoort", "Velsen", "Castricum", "Haarlem")
FORMATS = ("docx", "csv", "json")
LAST_WORD = re.compile(
    r"Afgebroken\. Gemaakt: (\d) van de 6 rapporten\. "
    r"Van de andere is niets geschreven; eerdere bestanden staan er nog\.\n$"
)
# The command, with processes that do something else, such as ``endless_at_haarlem``, and that are
# killed when they have not ended in so many seconds.
_OTHERWISE = """
import sys
from progress_report import start
from progress_report.many import running
from tests.many import municipalities
running.serve = getattr(municipalities, sys.argv.pop(1))
running._LAST_SECONDS = float(sys.argv.pop(1))
sys.exit(start.main())
"""


def started(folder: Path, *start: str) -> subprocess.Popen[str]:
    """The command in a session of its own."""
    workbooks = [str(workbook(folder / "werkboeken", name)) for name in NAMES]
    options = ["--formats", ",".join(FORMATS), "--output", str(folder / "reports"), "--jobs", "2"]
    options += ["--document", "raadsplanning"]  # without charts, for speed
    return subprocess.Popen(
        [sys.executable, *(start or [str(COMMAND)]), *workbooks, *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**environment(), "PYTHONPATH": os.pathsep.join(sys.path)},
        start_new_session=True,
    )


def wait_for(process: subprocess.Popen[str], line: str) -> None:
    """Until that is said."""
    assert process.stderr
    while said := process.stderr.readline():
        if said.startswith(line):
            return
    pytest.fail(f"never said: {line}")


def workers(process: subprocess.Popen[str], at_least: int = 1) -> Sequence[int]:
    """Its processes, once there are so many."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    while process.poll() is None:
        if len(found := children.read_text().split()) >= at_least:
            return [int(number) for number in found]
        time.sleep(0.001)
    pytest.fail("it has ended")


def are_gone(numbers: Sequence[int]) -> bool:
    """Whether the processes end, within some seconds."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        if not any(map(is_there, numbers)):
            return True
        time.sleep(0.01)
    return False


def files(folder: Path) -> set[Path]:
    return {path for path in (folder / "reports").rglob("*") if path.is_file()}


def reports(folder: Path) -> Sequence[str]:
    """The names of the reports that are there; each has all its files, or none."""
    made = [path for path in files(folder) if path.parent.name == "reports"]
    for each in made:
        assert {path.suffix[1:] for path in made if path.stem == each.stem} == set(FORMATS)
    return sorted({path.stem for path in made})


def assert_calm_end(process: subprocess.Popen[str], folder: Path) -> int:
    """It says how many reports there are, which is so, and names their files; how many that is."""
    out, err = process.communicate(timeout=60)
    assert is_calm(err), err
    assert process.returncode == 2
    last = LAST_WORD.search(err)
    assert last, err
    assert {Path(path) for path in out.splitlines()} == files(folder)
    assert int(last[1]) == len(reports(folder))
    assert list((folder / "reports").glob(".*")) == []
    return int(last[1])


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("everyone", [True, False], ids=["window", "one process"])
def test_it_ends_all_and_says_what_was_made(name: str, everyone: bool, tmp_path: Path) -> None:
    process = started(tmp_path)
    wait_for(process, "1 van 6: ")
    numbers = workers(process)
    (os.killpg if everyone else os.kill)(process.pid, getattr(signal, name))
    assert assert_calm_end(process, tmp_path) > 0
    assert are_gone(numbers)


@pytest.mark.parametrize("wanted", [1, 2])
@pytest.mark.parametrize("seconds", [0.0, 0.02, 0.1, 0.3])
def test_its_processes_may_have_only_begun(wanted: int, seconds: float, tmp_path: Path) -> None:
    process = started(tmp_path)
    numbers = workers(process, wanted)
    time.sleep(seconds)
    os.killpg(process.pid, signal.SIGINT)
    assert_calm_end(process, tmp_path)
    assert are_gone(numbers)


@pytest.mark.parametrize("wanted", [1, 2])
def test_when_it_is_killed_nobody_goes_on(wanted: int, tmp_path: Path) -> None:
    process = started(tmp_path)
    if wanted == 2:
        wait_for(process, "1 van 6: ")
    numbers = workers(process, wanted)
    process.kill()
    _, err = process.communicate(timeout=60)
    assert is_calm(err)
    assert are_gone(numbers)
    assert len(reports(tmp_path)) < len(NAMES)


@pytest.mark.parametrize(
    ("start", "seconds"), [("endless_at_haarlem", "600"), ("deaf_at_haarlem", "0.2")]
)
def test_work_without_an_end_is_ended(start: str, seconds: str, tmp_path: Path) -> None:
    process = started(tmp_path, "-c", _OTHERWISE, start, seconds)
    wait_for(process, "5 van 6: ")
    numbers = workers(process)
    process.terminate()
    assert assert_calm_end(process, tmp_path) == 5
    assert are_gone(numbers)


def test_work_without_an_end_is_not_gone_on_with_when_it_is_killed(tmp_path: Path) -> None:
    process = started(tmp_path, "-c", _OTHERWISE, "endless_at_haarlem", "600")
    wait_for(process, "5 van 6: ")
    numbers = workers(process)
    process.kill()
    process.communicate(timeout=60)
    assert are_gone(numbers)


def test_when_nobody_can_be_told_how_far_it_is_nobody_goes_on(tmp_path: Path) -> None:
    process = started(tmp_path)
    wait_for(process, "1 van 6: ")
    numbers = workers(process)
    assert process.stderr
    process.stderr.close()
    assert process.wait(timeout=60) == 2
    assert are_gone(numbers)
    assert len(reports(tmp_path)) < len(NAMES)


def test_what_is_started_in_the_background_can_be_ended_too(tmp_path: Path) -> None:
    """A shell has that ignore Ctrl-C, and so would every process that it starts."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        process = started(tmp_path, "-c", _OTHERWISE, "endless_at_haarlem", "600")
    finally:
        signal.signal(signal.SIGINT, before)
    wait_for(process, "5 van 6: ")
    numbers = workers(process)
    process.terminate()
    assert assert_calm_end(process, tmp_path) == 5
    assert are_gone(numbers)
