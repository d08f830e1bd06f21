"""The runner: ``python -m tests.mutations COUNT [--seed N] [--jobs N] [--write-every N]``.

``python -m tests.mutations cells:2026:17`` repeats one; with a folder in the place of the count, it
runs the spreadsheets in there, which other programs may have made. Exit status 0 when every run
ended with a report or with a message.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from statistics import median

from tests.mutations.foreign import foreign_files
from tests.mutations.kinds import mutations, named
from tests.mutations.program import Ending, Input, Run, run

_GOOD = (Ending.REPORT, Ending.MESSAGE)
_HEADER = ("kind", "runs", *(ending.value for ending in Ending), "written")
_MEASURES = ("median s", "slowest s", "most MB")


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the mutations and tells what became of them."""
    options = _options(arguments)
    chosen = _chosen(options.what, options.seed)
    runs: list[Run] = []
    try:
        for made in _runs(chosen, options.jobs, options.write_every):
            runs.append(made)
            if made.ending not in _GOOD:
                _say(f"{made.mutation.name}: {made.ending}\n{made.details}")
            if len(runs) % 500 == 0:
                _say(f"{len(runs)} of {len(chosen)}")
    except KeyboardInterrupt:
        _say(f"stopped after {len(runs)} of {len(chosen)}")
    _say(table(runs))
    for worst in sorted(runs, key=lambda made: made.seconds, reverse=True)[:5]:
        _say(f"slow: {worst.mutation.name} {worst.seconds:.1f} s, written: {worst.written}")
    return int(any(made.ending not in _GOOD for made in runs))


def table(runs: Sequence[Run]) -> str:
    """A line per kind and one of all."""
    lines = [(*_HEADER, *_MEASURES)]
    kinds = dict.fromkeys(made.mutation.kind for made in runs)
    for kind in (*kinds, "all"):
        of_kind = [made for made in runs if kind in (made.mutation.kind, "all")]
        if of_kind:
            lines.append(_line(kind, of_kind))
    return "\n".join("".join(f"{cell:>11}" for cell in line) for line in lines)


def _chosen(what: str, seed: int) -> Sequence[Input]:
    if Path(what).is_dir():
        return list(foreign_files(Path(what)))
    return mutations(int(what), seed) if what.isdigit() else [named(what)]


def _line(kind: str, runs: Sequence[Run]) -> tuple[str, ...]:
    counts = [sum(made.ending is ending for made in runs) for ending in Ending]
    seconds = [made.seconds for made in runs]
    return (
        kind,
        *map(str, (len(runs), *counts, sum(made.written for made in runs))),
        *(f"{median(seconds):.2f}", f"{max(seconds):.2f}"),
        f"{max(made.megabytes for made in runs):.0f}",
    )


def _runs(chosen: Iterable[Input], jobs: int, write_every: int) -> Iterator[Run]:
    """The runs as they end; of every so many that become a report, one is written whole."""

    def write(mutation: Input) -> bool:
        return write_every > 0 and mutation.number % write_every == 0

    if jobs == 1:
        yield from (run(mutation, write=write(mutation)) for mutation in chosen)
        return
    with ProcessPoolExecutor(jobs) as pool:
        waiting = [pool.submit(run, mutation, write=write(mutation)) for mutation in chosen]
        try:
            yield from (future.result() for future in as_completed(waiting))
        finally:
            pool.shutdown(cancel_futures=True)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutations", description=__doc__)
    parser.add_argument("what", metavar="COUNT", help="how many, the name of one, or a folder")
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--write-every", type=int, default=10, help="0: never")
    return parser.parse_args(arguments)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
