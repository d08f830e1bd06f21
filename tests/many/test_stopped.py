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

from tests.interrupted import COMMAND, content, environment, is_calm
from tests.many.municipalities import workbook

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no process groups")
NAMES = ("Bloemendaal", "Haarlem", "Heemstede", "Zandvoort", "Velsen", "Castricum")
LAST_WORD = re.compile(
    r"Afgebroken\. Gemaakt: (\d) van de 6 rapporten\. "
    r"Van de andere is niets geschreven; eerdere bestanden staan er nog\.\n$"
)


def started(folder: Path) -> subprocess.Popen[str]:
    """The command in a session of its own, once the first report was made."""
    workbooks = [str(workbook(folder / "werkboeken", name)) for name in NAMES]
    options = ["--formats", "csv,json", "--output", str(folder / "reports"), "--jobs", "2"]
    process = subprocess.Popen(
        [sys.executable, str(COMMAND), *workbooks, *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
        start_new_session=True,
    )
    assert process.stderr
    assert process.stderr.readline().startswith("1 van 6: ")
    return process


def is_left(process: subprocess.Popen[str]) -> bool:
    """Whether anything of the session is still there, some seconds later."""
    for _ in range(300):
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            return False
        time.sleep(0.1)
    return True


def reports(folder: Path) -> Sequence[str]:
    """The municipalities of which there is a report; each has both data files, or nothing."""
    names = [Path(name) for name in content(folder / "reports") if "/" not in name]
    both = [name.stem for name in names if name.suffix == ".csv"]
    assert sorted(both) == sorted(name.stem for name in names if name.suffix == ".json")
    return both


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("everyone", [True, False], ids=["window", "one process"])
def test_it_ends_all_and_says_what_was_made(
    number: signal.Signals, everyone: bool, tmp_path: Path
) -> None:
    process = started(tmp_path)
    (os.killpg if everyone else os.kill)(process.pid, number)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 2
    assert is_calm(err)
    last = LAST_WORD.search(err)
    assert last
    assert int(last[1]) == len(reports(tmp_path)) > 0
    assert all(Path(path).exists() for path in out.splitlines())
    assert not is_left(process)
    assert list((tmp_path / "reports").glob(".*")) == []


def test_when_it_is_killed_nobody_goes_on(tmp_path: Path) -> None:
    process = started(tmp_path)
    process.kill()
    _, err = process.communicate(timeout=60)
    assert is_calm(err)
    assert not is_left(process)
    assert 0 < len(reports(tmp_path)) < len(NAMES)
