"""All contenders, one after the other, round after round: A B C, A B C, …"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from benchmarks.cases import Case, make_case, make_earlier, make_floor_of
from benchmarks.contenders import Contender
from benchmarks.documents import Made, judge, sizes
from benchmarks.measuring import Limits, Run, Summary, run, summary
from benchmarks.places import HOME
from benchmarks.progress import say
from benchmarks.reading import read_with_openpyxl


@dataclass(frozen=True, slots=True)
class Result:
    """What a contender took for a case, and what it made.

    ``failure`` says why it does not count; then there is no summary.
    """

    memory: int
    made: Made
    failure: str = ""
    summary: Summary | None = None


# By the number of actions, and the name of the contender.
Results: TypeAlias = Mapping[int, Mapping[str, Result]]


def measure_case(
    actions: int,
    contenders: Sequence[Contender],
    rounds: int,
    limits: Limits,
    *,
    validated: bool,
) -> dict[str, Result]:
    """Measures one size.

    The first round is not timed: it fills the caches of the disk, its memory is watched, and what
    it makes is judged. Who fails there takes no further part.
    """
    say(f"{actions} actions: making the workbooks")
    case = make_case(actions)
    if any(each.again or each.needs_floor for each in contenders):
        make_earlier(case, limits)
        make_floor_of(case)
    results = {}
    for each in contenders:
        results[each.name] = _first(case, each, limits, validated=validated)
        say(f"  {each.name}: {results[each.name].failure or results[each.name].made.validity}")
    left = [each for each in contenders if not results[each.name].failure]
    runs: dict[str, list[Run]] = {each.name: [] for each in left}
    for number in range(rounds):
        say(f"{actions} actions: round {number + 1} of {rounds}")
        for each in left:
            runs[each.name].append(_run(case, each, limits, watched=False)[0])
    return {name: _with_runs(result, runs.get(name, [])) for name, result in results.items()}


def _first(case: Case, contender: Contender, limits: Limits, *, validated: bool) -> Result:
    done, folder = _run(case, contender, limits, watched=True)
    if done.failure:
        return Result(done.memory, Made({}, ""), done.failure)
    if contender.checked:
        content = read_with_openpyxl(case.mended if contender.again else case.workbook)
        made = judge(folder, content, validated=validated)
    else:
        made = Made(sizes(folder), "")
    return Result(done.memory, made, made.failure)


def _with_runs(result: Result, runs: Sequence[Run]) -> Result:
    failure = result.failure or next((each.failure for each in runs if each.failure), "")
    memory = max([result.memory, *(each.memory for each in runs)])
    return Result(memory, result.made, failure, None if failure or not runs else summary(runs))


def _run(case: Case, contender: Contender, limits: Limits, *, watched: bool) -> tuple[Run, Path]:
    """Runs it in an empty folder, or in one with the earlier report."""
    folder = HOME / "output"
    shutil.rmtree(folder, ignore_errors=True)
    if contender.again:
        shutil.copytree(case.earlier, folder)
    folder.mkdir(parents=True, exist_ok=True)
    return run(contender.command(case, folder), folder, limits, watched=watched), folder
