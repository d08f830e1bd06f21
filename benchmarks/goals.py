"""The goals, as ratios of what was measured in the same run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from benchmarks.growth import StageTimes, exponent
from benchmarks.rounds import Result, Results
from benchmarks.stages import LOADING

_SMALL, _LARGE = 150, 15_000
_MIB = 1024 * 1024
_KB = 1000
_STEEPEST = 1.1


@dataclass(frozen=True, slots=True)
class Goal:
    """``found`` may be at most ``limit``, both in ``unit``."""

    what: str
    found: float
    limit: float
    unit: str = ""

    @property
    def met(self) -> bool:
        return self.found <= self.limit


def goals(results: Results, stage_times: StageTimes) -> list[Goal]:
    """Those of which everything was measured."""
    return [
        *_everything(results.get(_SMALL, {})),
        *_docx(results.get(_LARGE, {})),
        *_start(results.get(_SMALL, {})),
        *_growth(stage_times),
    ]


def _seconds(results: Mapping[str, Result], *names: str) -> tuple[float, ...] | None:
    """The medians of the contenders; None when one is not there."""
    found = []
    for name in names:
        result = results.get(name)
        if result is None or result.summary is None:
            return None
        found.append(result.summary.seconds)
    return tuple(found)


def _everything(results: Mapping[str, Result]) -> Iterator[Goal]:
    if times := _seconds(results, "own-all", "stack"):
        own, stack = times
        yield Goal("150 actions: everything, of the stack", own / stack, 0.45)
    if times := _seconds(results, "own-again", "stack"):
        own, stack = times
        yield Goal("150 actions: everything again, no figure changed", own / stack, 0.2)
    made = results.get("own-all")
    if made and made.made.pdf_beside_pictures:
        size = made.made.pdf_beside_pictures / _KB
        yield Goal("150 actions: the PDF beside its pictures", size, 200, "kB")


def _docx(results: Mapping[str, Result]) -> Iterator[Goal]:
    if times := _seconds(results, "own-docx", "floor", "own-reading"):
        own, floor, reading = times
        what = "15,000 actions: DOCX less the reading of the workbook, of the floor"
        yield Goal(what, (own - reading) / floor, 4)
    if times := _seconds(results, "own-docx", "docxtpl-own"):
        own, docxtpl = times
        yield Goal("15,000 actions: DOCX, of docxtpl with the same reading", own / docxtpl, 1 / 3)
    made = results.get("own-docx")
    if made and not made.failure:
        yield Goal("15,000 actions: DOCX, peak memory", made.memory / _MIB, 400, "MiB")


def _start(results: Mapping[str, Result]) -> Iterator[Goal]:
    for name in ("help", "version"):
        if times := _seconds(results, f"own-{name}", "python"):
            own, python = times
            yield Goal(f"--{name}, of the start of Python", own / python, 10)
    if times := _seconds(results, "own-check"):
        yield Goal("150 actions: --check", times[0], 0.5, "s")


def _growth(stage_times: StageTimes) -> Iterator[Goal]:
    """Only when the smallest and the largest size were both measured."""
    for stage, times in stage_times.items():
        if stage != LOADING and {_SMALL, _LARGE} <= set(times):
            power = exponent(times)
            if power is not None:
                yield Goal(f"growth of {stage}", power, _STEEPEST)
