"""How the time of every stage grows with the number of actions."""

from __future__ import annotations

import json
import math
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from statistics import median
from typing import TypeAlias

from benchmarks.cases import Case
from benchmarks.measuring import environment
from benchmarks.places import HOME, PYTHON, ROOT
from benchmarks.progress import say

# Seconds by the stage and the number of actions.
StageTimes: TypeAlias = Mapping[str, Mapping[int, float]]

# What takes less than this at the largest size says nothing about growth.
_NOTHING = 0.02


def measure_stages(sizes: Sequence[int], rounds: Sequence[int]) -> StageTimes:
    """The medians of as many runs of each size, each in a process of its own."""
    found: dict[str, dict[int, float]] = {}
    for actions, times in zip(sizes, rounds, strict=True):
        say(f"{actions} actions: stages")
        runs = [_stages(Case(actions, HOME / "cases" / str(actions))) for _ in range(times)]
        for stage in runs[0]:
            found.setdefault(stage, {})[actions] = median(each[stage] for each in runs)
    return found


def exponent(times: Mapping[int, float]) -> float | None:
    """The power of the number of actions by which the time grows, from the smallest to the largest.

    None with one size, and when it takes next to nothing. What a stage takes for no action at all
    makes the power smaller, and less so from a larger size.
    """
    small, large = min(times), max(times)
    if small == large or times[large] < _NOTHING or times[small] <= 0:
        return None
    return math.log(times[large] / times[small]) / math.log(large / small)


def _stages(case: Case) -> dict[str, float]:
    folder = HOME / "output"
    shutil.rmtree(folder, ignore_errors=True)
    done = subprocess.run(
        [PYTHON, "-m", "benchmarks.stages", case.workbook, folder],
        cwd=ROOT,
        env=environment(),
        check=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found
