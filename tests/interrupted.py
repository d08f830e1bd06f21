"""The program as a process of its own, stopped while it runs; what is in the folder afterwards."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

COMMAND = Path(__file__).parent.parent / "generate_report.py"
FORMATS = "docx,csv,json"
# What a user could take for a mistake of the program.
_ALARMING = ("Traceback", "Exception ignored", "KeyboardInterrupt", "Error:")
# Runs the command with a pause before every file is put in its place, and before every write to
# the disk, so that what stops it meets it there.
_SLOW = """
import os, runpy, sys, time
def slow(order):
    def wait_first(*values, **named):
        time.sleep(0.02)
        return order(*values, **named)
    return wait_first
os.replace, os.fsync, os.link = map(slow, (os.replace, os.fsync, os.link))
"""
_SLOW_COMMAND = f"""{_SLOW}
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""
# Only the last step of the program, which takes no time to load.
_SLOW_WRITING = f"""{_SLOW}
from pathlib import Path
from progress_report.saving import interruptions, outputs
interruptions.listen()
interruptions.begin()
files = {{Path(sys.argv[1], f"{{n}}.docx"): sys.argv[2].encode() * 99_999 for n in range(12)}}
try:
    outputs.write_files(files)
except KeyboardInterrupt:
    print(interruptions.last_word(), file=sys.stderr)
    sys.exit(2)
"""


def command(workbook: Path, output: Path, *, slowly: bool = False) -> list[str]:
    """The words to run the program with; ``slowly`` makes writing last a second."""
    start = [sys.executable, *(["-c", _SLOW_COMMAND] if slowly else [])]
    options = ["--output", str(output), "--formats", FORMATS, "--quiet"]
    return [*start, str(COMMAND), str(workbook), *options]


def writing(folder: Path, text: str) -> list[str]:
    """The words to write twelve files slowly: ``0.docx`` to ``11.docx``, of the text many times."""
    return [sys.executable, "-c", _SLOW_WRITING, str(folder), text]


def stopped(
    words: Sequence[str], number: signal.Signals, seconds: float
) -> subprocess.CompletedProcess[str]:
    """Starts the command and sends it the signal so many seconds after it listens to signals:
    before that Python itself is starting, on a busy machine for long."""
    process = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment()
    )
    while process.poll() is None and not _listens(process.pid):
        time.sleep(0.005)
    time.sleep(seconds)
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    return subprocess.CompletedProcess(words, process.returncode, out, err)


def _listens(number: int) -> bool:
    """Whether the process has a handler for SIGTERM (proc(5), SigCgt), which Python has not."""
    status = Path(f"/proc/{number}/status")
    if not status.exists():  # not Linux: there the seconds must be enough
        return True
    lines = status.read_text().splitlines()
    (caught,) = (line.split()[1] for line in lines if line.startswith("SigCgt:"))
    return bool(int(caught, 16) >> (signal.SIGTERM - 1) & 1)


def stopped_while_writing(
    words: Sequence[str], number: signal.Signals, folder: Path, seconds: float
) -> subprocess.CompletedProcess[str]:
    """The same, so many seconds after the first temporary file was seen in the folder."""
    process = subprocess.Popen(
        words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment()
    )
    before = temporaries(folder)
    while process.poll() is None and temporaries(folder) <= before:
        time.sleep(0.005)
    time.sleep(seconds)
    process.send_signal(number)
    out, err = process.communicate(timeout=60)
    return subprocess.CompletedProcess(words, process.returncode, out, err)


def environment() -> dict[str, str]:
    return {**os.environ, "SOURCE_DATE_EPOCH": "1711929600"}


def is_there(number: int) -> bool:
    """Whether the process runs; one that ended and was not collected does not."""
    state = Path(f"/proc/{number}/stat")
    if state.exists():
        return state.read_text().rpartition(")")[2].split()[0] != "Z"
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return not Path("/proc/self").exists()


def is_calm(said: str) -> bool:
    """Nothing in it is for programmers."""
    return not any(word in said for word in _ALARMING)


def content(folder: Path) -> dict[str, bytes]:
    """Every file, by its path in the folder."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def temporaries(folder: Path) -> set[str]:
    return {path.name for path in folder.glob(".*")}


def state(folder: Path, old: Mapping[str, bytes], new: Mapping[str, bytes]) -> str:
    """``old``, ``new`` or ``mixed``; fails when a file is neither, or is missing."""
    found = {name: data for name, data in content(folder).items() if not name.startswith(".")}
    if found == old:
        return "old"
    if found == new:
        return "new"
    for name, data in found.items():
        assert data in (old.get(name), new.get(name)), f"{name} is not whole"
    assert set(old) & set(new) <= set(found), "a file is gone"
    return "mixed"


def is_whole(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        return archive.testzip() is None


def main(workbook: Path, other: Path, folder: Path, times: int) -> None:
    """Stops the program so many times, and says how that ended:
    ``python -m tests.interrupted voortgang.xlsx another.xlsx FOLDER 200``."""
    kept: list[dict[str, bytes]] = []
    for source in (workbook, other):
        subprocess.run(command(source, folder), check=True, env=environment(), capture_output=True)
        kept.append(content(folder))
    began = time.monotonic()
    subprocess.run(command(other, folder), check=True, env=environment(), capture_output=True)
    length = time.monotonic() - began
    ends: Counter[tuple[str, ...]] = Counter()
    chance = random.Random(4)
    signals = (signal.SIGKILL, signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    for turn in range(times):
        old = {name: data for name, data in content(folder).items() if not name.startswith(".")}
        source, new = (workbook, kept[0]) if old != kept[0] else (other, kept[1])
        before = temporaries(folder)
        number, slowly = signals[turn % 4], turn % 8 < 4
        words = command(source, folder, slowly=slowly)
        if slowly:
            ended = stopped_while_writing(words, number, folder, chance.uniform(0, 1.2))
        else:
            ended = stopped(words, number, chance.uniform(0, 1.1 * length))
        calm = "calm" if is_calm(ended.stderr) else f"not calm: {ended.stderr[-300:]}"
        left = "clean" if temporaries(folder) <= before else "leftovers"
        where = "while writing, slowed down" if slowly else "at any moment"
        ends[where, number.name, str(ended.returncode), state(folder, old, new), left, calm] += 1
    subprocess.run(command(other, folder), check=True, env=environment(), capture_output=True)
    assert content(folder) == kept[1], "the next run does not make it good"
    for end, count in sorted(ends.items()):
        print(f"{count:4} x {', '.join(end)}")  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))
