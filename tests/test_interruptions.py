"""The program stopped from outside, at random moments: what it leaves, and what it says.

``python -m tests.interrupted`` does the same as often as you like.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from progress_report import pipeline
from progress_report.beside.second_process import SecondProcess
from progress_report.figures import count
from progress_report.report.request import Request
from progress_report.report.styling import Styling
from progress_report.saving import interruptions
from progress_report.templating.folder import default_templates
from tests.awkward import one_theme
from tests.documents import house_style, programme_of
from tests.interrupted import (
    COMMAND,
    command,
    content,
    environment,
    is_calm,
    is_whole,
    state,
    stopped,
    stopped_while_writing,
    temporaries,
    writing,
)
from tests.workbooks import minimal_sheets, save_workbook

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows cannot send these signals to one process"
)
ALL_EARLIER = "Afgebroken. Er is niets geschreven; eerdere bestanden staan er nog.\n"
ALL_NEW = "Afgebroken. Het opslaan was al klaar: alle bestanden zijn de nieuwe.\n"
TWELVE = {f"{n}.docx": b"nieuw" * 99_999 for n in range(12)}
CHANCE = random.Random(20260401)


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_workbook(tmp_path_factory.mktemp("werkboek") / "voortgang.xlsx", minimal_sheets())


@pytest.fixture(scope="module")
def expected(workbook: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a run that nothing stops."""
    folder = tmp_path_factory.mktemp("ongestoord")
    subprocess.run(command(workbook, folder), check=True, env=environment(), capture_output=True)
    return content(folder)


@pytest.fixture
def folder(tmp_path: Path, expected: dict[str, bytes]) -> Path:
    """A folder with the files of an earlier report: of the same names, with other bytes."""
    for name in expected:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"eerder")
    return tmp_path


def earlier(expected: dict[str, bytes]) -> dict[str, bytes]:
    return dict.fromkeys(expected, b"eerder")


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A folder in which the twelve files were written before."""
    for name in TWELVE:
        (tmp_path / name).write_bytes(b"eerder")
    return tmp_path


@pytest.mark.parametrize("seconds", [CHANCE.uniform(0.0, 0.7) for _ in range(4)])
@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM"])
def test_stopped_while_it_writes_it_leaves_all_of_one_kind_and_says_which(
    number: str, seconds: float, written: Path
) -> None:
    ended = stopped_while_writing(
        writing(written, "nieuw"), signal.Signals[number], written, seconds
    )
    found = state(written, dict.fromkeys(TWELVE, b"eerder"), TWELVE)
    assert (ended.returncode, ended.stderr) in (
        (2, ALL_EARLIER if found == "old" else ALL_NEW),
        (0, ""),
    )
    assert found in ("old", "new")
    assert temporaries(written) == set()


@pytest.mark.parametrize("seconds", [CHANCE.uniform(0.0, 0.7) for _ in range(4)])
def test_killed_while_it_writes_it_leaves_whole_files_and_the_next_run_cleans_up(
    seconds: float, written: Path
) -> None:
    stopped_while_writing(writing(written, "nieuw"), signal.SIGKILL, written, seconds)
    assert state(written, dict.fromkeys(TWELVE, b"eerder"), TWELVE) in ("old", "new", "mixed")
    subprocess.run(writing(written, "nieuw"), check=True)
    assert content(written) == TWELVE


@pytest.mark.parametrize(
    ("number", "seconds"),
    [("SIGINT", 0.02), ("SIGTERM", CHANCE.uniform(0.4, 1.2)), ("SIGHUP", CHANCE.uniform(1.0, 2.0))],
)
def test_stopped_at_any_moment_it_says_which_files_are_there(
    number: str, seconds: float, workbook: Path, folder: Path, expected: dict[str, bytes]
) -> None:
    ended = stopped(command(workbook, folder), signal.Signals[number], seconds)
    found = state(folder, earlier(expected), expected)
    assert is_calm(ended.stderr)
    assert temporaries(folder) == set()
    if ended.returncode == 0:
        assert found == "new"
    else:
        said = {"old": ALL_EARLIER, "new": ALL_NEW}[found]
        assert (ended.returncode, ended.stderr.lstrip()) == (2, said)


def test_stopped_while_it_loads_it_does_not_frighten(tmp_path: Path) -> None:
    """An import is a moment like any other: here it stops itself, in the first it does."""
    (tmp_path / "click.py").write_text(
        "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n"
        "import sys; sys.path.remove(os.path.dirname(__file__)); del sys.modules['click']\n"
        "import click as real; sys.modules['click'] = real\n",
        encoding="utf-8",
    )
    words = command(tmp_path / "er-niet.xlsx", tmp_path)
    paths = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    ended = subprocess.run(
        words, capture_output=True, text=True, env={**environment(), "PYTHONPATH": paths}
    )
    assert (ended.returncode, ended.stderr) == (2, ALL_EARLIER)


def test_before_it_can_be_stopped_it_loads_no_library() -> None:
    """Python meets what stops it there with a traceback, so that this must be short."""
    program = (
        "import sys, progress_report.start\n"
        "for module in list(sys.modules.values()):\n"
        "    if 'site-packages' in (getattr(module, '__file__', None) or ''):\n"
        "        print(module.__name__)\n"
    )
    bare = subprocess.run(
        [sys.executable, "-c", program.replace(", progress_report.start", "")],
        capture_output=True,
        text=True,
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (ended.returncode, ended.stdout) == (0, bare.stdout)


def test_an_interruption_that_python_swallows_comes_again() -> None:
    """As one does that comes while an object is cleared up."""
    program = (
        "import signal, time\n"
        "from progress_report.saving import interruptions\n"
        "class Cleared:\n"
        "    def __del__(self): signal.raise_signal(signal.SIGINT)\n"
        "interruptions.listen(); interruptions.begin()\n"
        "try:\n"
        "    Cleared()\n"
        "    for _ in range(1000): time.sleep(0.01)\n"
        "except KeyboardInterrupt:\n"
        "    print('gestopt')\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (ended.stdout, ended.stderr) == ("gestopt\n", "")


def test_what_started_it_can_ask_not_to_be_stopped(written: Path) -> None:
    """As ``nohup`` does."""
    words = ["nohup", *writing(written, "nieuw")]
    assert stopped_while_writing(words, signal.SIGHUP, written, 0.1).returncode == 0
    assert content(written) == TWELVE


def test_the_word_document_of_a_second_run_after_a_kill_can_be_opened(
    workbook: Path, folder: Path, expected: dict[str, bytes]
) -> None:
    words = command(workbook, folder, slowly=True)
    stopped_while_writing(words, signal.SIGKILL, folder, 0.4)
    assert temporaries(folder)
    subprocess.run(command(workbook, folder), check=True, env=environment())
    (document,) = folder.glob("*.docx")
    assert is_whole(document)
    assert content(folder) == expected


def test_runs_at_once_give_the_files_of_one_of_them(written: Path) -> None:
    runs = [
        subprocess.Popen(writing(written, text), stderr=subprocess.PIPE)
        for text in ("nieuw", "nieuwer")
    ]
    assert [run.communicate()[1] for run in runs] == [b"", b""]
    assert [run.returncode for run in runs] == [0, 0]
    assert len(set(content(written).values())) == 1
    assert content(written).keys() == TWELVE.keys()


@pytest.mark.parametrize("where", ["| true", ">/dev/full"])
@pytest.mark.parametrize("made", ["reports/*.csv", "nieuw.xlsx"])
def test_output_that_cannot_be_shown_is_no_failure_of_the_program(
    made: str, where: str, workbook: Path, tmp_path: Path
) -> None:
    if "full" in where and not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    asked = (
        ["--new-workbook", tmp_path / made]
        if made == "nieuw.xlsx"
        else [workbook, "--output", tmp_path / "reports", "--formats", "csv", "--quiet"]
    )
    words = [sys.executable, str(COMMAND), *map(str, asked)]
    ended = subprocess.run(
        ["bash", "-c", f'"$@" {where}; exit "${{PIPESTATUS[0]}}"', "bash", *words],
        capture_output=True,
        text=True,
        env=environment(),
    )
    assert ended.stderr.startswith("Niet alle uitvoer kon worden getoond:")
    assert ended.returncode == 2
    assert list(tmp_path.glob(made))


def test_nothing_is_interrupted_while_the_writers_are_loaded(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Stopped while it is imported, pikepdf ends the program, and Python prints a traceback."""
    holds: list[int] = []
    monkeypatch.setattr(
        pipeline, "load_writers", lambda _: holds.append(interruptions._state.holds)
    )
    monkeypatch.setattr(pipeline, "begin_charts", lambda *_, meanwhile, **__: meanwhile())
    request = Request(Path("voortgang.xlsx"), tmp_path, ("pdf",), default_templates())
    programme = programme_of(one_theme())
    draw = pipeline._drawing(request, SecondProcess(allowed=False), lambda _: None)
    draw(count(programme), Styling(house_style()), (), tmp_path)

    assert holds == [interruptions._state.holds + 1]
