"""Reports of many municipalities: one run of all of them against a run of each, one after another.

``python -m benchmarks.many --count 40``; prints seconds, processor time and their ratios.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from openpyxl import load_workbook

from benchmarks.measuring import environment
from benchmarks.places import REVIEW, ROOT

_COMMAND = (sys.executable, str(ROOT / "generate_report.py"), "--quiet")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.many", description=__doc__)
    parser.add_argument("--count", type=int, default=40, help="workbooks (40)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds, alternating (3)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="many-") as name:
        workbooks = _workbooks(Path(name), options.count)
        _measure(workbooks, Path(name), options.rounds)


def _workbooks(folder: Path, count: int) -> Sequence[Path]:
    """Copies of the real workbook, each of a municipality of its own."""
    book = load_workbook(REVIEW, rich_text=True)
    row = next(row for row in book["Rapport"].iter_rows(max_col=2) if row[0].value == "Gemeente")
    paths = [folder / f"{number:03}.xlsx" for number in range(count)]
    for number, path in enumerate(paths):
        row[1].value = f"Gemeente nummer {number}"
        book.save(path)
    return paths


def _measure(workbooks: Sequence[Path], folder: Path, rounds: int) -> None:
    apart, together = folder / "apart", folder / "together"
    ways: dict[str, Callable[[], None]] = {
        "one after another": lambda: _run_each(workbooks, apart),
        "one command": lambda: _run(workbooks, together),
    }
    taken: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            shutil.rmtree(apart if name == "one after another" else together, ignore_errors=True)
            taken[name].append(_timed(way))
    found, expected = _content(together), _content(apart)
    if found != expected:
        differ = {name for name, _ in found.items() ^ expected.items()}
        sys.exit(f"the files differ: {', '.join(sorted(differ))}")
    (wall, cpu), (wall_all, cpu_all) = (
        tuple(median(values) for values in zip(*each, strict=True)) for each in taken.values()
    )
    sys.stdout.write(
        f"{len(workbooks)} workbooks, {len(os.sched_getaffinity(0))} cores\n"
        f"one after another  {wall:7.2f} s  {cpu:7.2f} s of processor time\n"
        f"one command        {wall_all:7.2f} s  {cpu_all:7.2f} s of processor time\n"
        f"ratio              {wall_all / wall:7.2f}    {cpu_all / cpu:7.2f}\n"
    )


def _run_each(workbooks: Sequence[Path], output: Path) -> None:
    for path in workbooks:
        _run([path], output)


def _run(workbooks: Sequence[Path], output: Path) -> None:
    words = [*_COMMAND, *map(str, workbooks), "--output", str(output)]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, cwd=ROOT, env=environment())


def _timed(way: Callable[[], None]) -> tuple[float, float]:
    """Seconds on the clock, and of the processors in all processes that were started."""
    before, begin = os.times(), time.perf_counter()
    way()
    seconds = time.perf_counter() - begin
    after = os.times()
    used = after.children_user + after.children_system
    return seconds, used - before.children_user - before.children_system


def _content(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


if __name__ == "__main__":
    main()
