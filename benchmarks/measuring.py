"""What a run of a program takes, and what that comes to over several runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TypeAlias

from benchmarks.places import NODE_MODULES, ROOT

Command: TypeAlias = Sequence[str | Path]

_LAUNCHER = Path(__file__).with_name("launcher.py")


@dataclass(frozen=True, slots=True)
class Limits:
    """When a run is ended: after so many seconds, and with so many MiB."""

    seconds: float = 600
    mebibytes: int = 12_000


@dataclass(frozen=True, slots=True)
class Run:
    """One run, with all processes that it started: seconds, seconds of processor, bytes.

    ``failure`` says why it counts for nothing; empty when it went well.
    """

    seconds: float
    cpu_seconds: float
    memory: int
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """Medians of the runs, and how far apart they were."""

    seconds: float
    fastest: float
    slowest: float
    cpu_seconds: float
    runs: int


def run(command: Command, folder: Path, limits: Limits, *, watched: bool = False) -> Run:
    """Runs the command, which writes in the folder; ``log.txt`` in there is what it said.

    ``watched``: the memory of all its processes together is looked at every 20 ms; else the
    memory is that of its largest process.
    """
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "log.txt"
    what = (limits.seconds, limits.mebibytes, int(watched))
    launcher = [sys.executable, "-I", "-S", str(_LAUNCHER), *map(str, what)]
    with (
        log.open("wb") as said,
        subprocess.Popen(
            [*launcher, *map(str, command)],
            cwd=ROOT,
            env=environment(),
            stdin=subprocess.PIPE,  # open as long as this process waits
            stdout=subprocess.PIPE,
            stderr=said,
            start_new_session=True,  # what ends this process leaves it time to end the command
        ) as process,
    ):
        assert process.stdout is not None
        output = process.stdout.read()
    found = json.loads(output)
    failure = _failure(found, limits, log)
    return Run(found["seconds"], found["cpu_seconds"], found["memory"], failure)


def environment() -> dict[str, str]:
    """That of this process, with a fixed time for the files and no other way to find modules."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "SOURCE_DATE_EPOCH": "1711929600", "NODE_PATH": str(NODE_MODULES)}


def _failure(found: dict[str, object], limits: Limits, log: Path) -> str:
    if found["late"]:
        return f"more than {limits.seconds:g} s"
    if found["too_large"]:
        return f"more than {limits.mebibytes} MiB"
    if found["status"]:
        lines = log.read_text(encoding="utf-8", errors="replace").split("\n")
        last = next((line for line in reversed(lines) if line.strip()), "")
        return f"exit status {found['status']}: {last.strip()}"
    return ""


def summary(runs: Sequence[Run]) -> Summary:
    seconds = [each.seconds for each in runs]
    return Summary(
        median(seconds),
        min(seconds),
        max(seconds),
        median(each.cpu_seconds for each in runs),
        len(runs),
    )
