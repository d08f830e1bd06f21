"""What a run takes, with all processes that it starts; and that none of them stays."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.measuring import Limits, Run, run, summary

LIMITS = Limits(seconds=30, mebibytes=1000)
MIB = 1024 * 1024
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_the_memory_of_a_child_counts(tmp_path: Path) -> None:
    child = "held = bytearray(60 * 1024 * 1024)"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"

    found = run(python(code), tmp_path, LIMITS)

    assert found.failure == ""
    assert found.memory > 60 * MIB


def test_the_memory_of_a_child_in_a_session_of_its_own_adds_up(tmp_path: Path) -> None:
    child = "held = bytearray(b'x' * (60 * 1024 * 1024)); import time; time.sleep(0.5)"
    code = (
        f"held = bytearray(b'x' * (60 * 1024 * 1024)); import subprocess, sys; "
        f"subprocess.run([sys.executable, '-c', {child!r}], start_new_session=True)"
    )

    found = run(python(code), tmp_path, LIMITS, watched=True)

    assert found.failure == ""
    assert found.memory > 120 * MIB


def test_the_memory_of_this_process_does_not_count(tmp_path: Path) -> None:
    held = bytearray(200 * MIB)
    held[::4096] = b"x" * len(held[::4096])

    assert run(python("pass"), tmp_path, LIMITS).memory < 100 * MIB


def test_a_failure_is_told_with_the_last_line(tmp_path: Path) -> None:
    found = run(python("raise SystemExit('no such sheet')"), tmp_path, LIMITS)

    assert found.failure == "exit status 1: no such sheet"


def test_a_program_that_is_not_there_is_a_failure(tmp_path: Path) -> None:
    found = run(["no-such-program"], tmp_path, LIMITS)

    assert found.failure.startswith("exit status 127: no-such-program")


def test_a_run_that_takes_too_long_is_ended_with_its_children(tmp_path: Path) -> None:
    code = "import subprocess; subprocess.run(['sleep', '7654'])"

    found = run(python(code), tmp_path, Limits(seconds=0.3))

    assert found.failure == "more than 0.3 s"
    assert not [line for line in command_lines() if "7654" in line]


def test_what_a_run_leaves_behind_is_ended(tmp_path: Path) -> None:
    found = run(["sh", "-c", "sleep 7655 & true"], tmp_path, LIMITS)

    assert found.failure == ""
    assert not [line for line in command_lines() if "7655" in line]


def command_lines() -> list[str]:
    """Of the processes that are not just ending."""
    found = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            found.append(file.read_text())
        except OSError:
            continue
    return found


def test_several_runs_come_to_their_medians() -> None:
    runs = [Run(3.0, 1.0, 5), Run(1.0, 2.0, 6), Run(2.0, 9.0, 7)]

    found = summary(runs)

    assert (found.seconds, found.fastest, found.slowest) == (2.0, 1.0, 3.0)
    assert (found.cpu_seconds, found.runs) == (2.0, 3)
