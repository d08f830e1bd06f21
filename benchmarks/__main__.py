"""Measures this program and what could be used instead of it; ``README.md`` says how."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks import environment, machine
from benchmarks.contenders import NAMES, Contender, chosen
from benchmarks.goals import goals
from benchmarks.growth import StageTimes, measure_stages
from benchmarks.measuring import Limits
from benchmarks.places import HOME
from benchmarks.progress import say
from benchmarks.ready import make_starting_documents
from benchmarks.rounds import Result, Results, measure_case
from benchmarks.table import markdown


def main(arguments: Sequence[str] | None = None) -> int:
    """Installs, measures, and writes the tables; 0 when every contender could be measured."""
    options = _options(arguments)
    contenders = chosen(options.only)
    limits = Limits(options.timeout, options.memory)
    environment.prepare()
    make_starting_documents()
    results: dict[int, dict[str, Result]] = {}
    for number, (actions, rounds) in enumerate(zip(options.sizes, options.rounds, strict=True)):
        here = [each for each in contenders if number == 0 or not each.once]
        validated = actions <= options.validate_up_to
        results[actions] = measure_case(actions, here, rounds, limits, validated=validated)
        _write(options.table, contenders, results, {})  # a later size may take hours, or fail
    stage_times = measure_stages(options.sizes, options.rounds) if options.stages else {}
    sys.stdout.write(_write(options.table, contenders, results, stage_times))
    say(f"written: {options.table}")
    return int(any(result.failure for found in results.values() for result in found.values()))


def _write(
    path: Path, contenders: Sequence[Contender], results: Results, stage_times: StageTimes
) -> str:
    """Writes the tables, with every figure beside them; the tables."""
    found = goals(results, stage_times)
    tables = markdown(machine.description(), contenders, results, stage_times, found)
    figures = {
        "results": {
            actions: {name: asdict(result) for name, result in each.items()}
            for actions, each in results.items()
        },
        "stages": stage_times,
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(tables, encoding="utf-8")
    path.with_suffix(".json").write_text(json.dumps(figures, indent=1), encoding="utf-8")
    return tables


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    add = parser.add_argument
    add("--sizes", type=_numbers, default=[150, 1_500, 15_000], help="numbers of actions: 150,1500")
    add("--rounds", type=_numbers, default=[9, 5, 3], help="timed rounds of each size: 9,5 or 3")
    add("--only", type=_names, default=list(NAMES), help=f"contenders: {', '.join(NAMES)}")
    add("--no-stages", dest="stages", action="store_false", help="leave out where the time goes")
    add("--timeout", type=float, default=600, help="seconds that one run may take (600)")
    add("--memory", type=int, default=12_000, help="MiB that one run may take (12000)")
    add("--validate-up-to", type=int, default=1_500, help="actions that validators read (1500)")
    add("--table", type=Path, default=HOME / "table.md", help="where the table is written")
    options = parser.parse_args(arguments)
    if len(options.rounds) == 1:
        options.rounds *= len(options.sizes)
    options.rounds = options.rounds[: len(options.sizes)]
    if len(options.rounds) != len(options.sizes):
        parser.error("--rounds: one number, or one for each size")
    try:
        chosen(options.only)
    except ValueError as error:
        parser.error(f"--only: {error}")
    return options


def _numbers(text: str) -> list[int]:
    return [int(number) for number in text.split(",")]


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",")]


if __name__ == "__main__":
    sys.exit(main())
