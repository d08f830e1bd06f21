"""Where the time goes: each step of a run, how long it took, and the memory it came to."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence

from msgspec import Struct

from progress_report.text_table import aligned

_HEADINGS = ("Stap", "Seconden", "Aandeel", "Geheugen (MB)")
_KIB_PER_MIB = 1024
_BESIDE = "Wat naast iets anders gebeurt, telt alleen mee zolang erop gewacht wordt."


class Step(Struct, frozen=True):
    """What was done in how many seconds; ``memory`` is the most of the run up to its end, in MiB.

    ``memory`` is None where the system does not tell it.
    """

    what: str
    seconds: float
    memory: int | None


class Timings:
    """Listens to what is being done: a step lasts until the next one is said.

    The first step is what came before: from ``begin``, in seconds of ``time.perf_counter``.
    """

    def __init__(
        self, begin: float, first: str, *, now: Callable[[], float] = time.perf_counter
    ) -> None:
        self._steps: list[Step] = []
        self._what, self._begin, self._now = first, begin, now

    def step(self, what: str) -> None:
        """The step before has ended, this one begins."""
        moment = self._now()
        self._steps.append(Step(self._what, moment - self._begin, _largest_memory()))
        self._what, self._begin = what, moment

    def steps(self) -> tuple[Step, ...]:
        """All steps, of which the last one ends here."""
        self.step("")
        return tuple(self._steps)


def _largest_memory() -> int | None:
    """The most memory that this process has used up to now, in MiB; None on Windows."""
    if sys.platform == "win32":
        return None
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used // _KIB_PER_MIB // (_KIB_PER_MIB if sys.platform == "darwin" else 1)


def timings_text(steps: Sequence[Step]) -> str:
    """The steps as a table: seconds, their share of all, and the memory that it had come to."""
    total = sum(step.seconds for step in steps)
    rows = [
        _HEADINGS,
        *(_row(step.what, step.seconds, total, step.memory) for step in steps),
        _row("Samen", total, total, steps[-1].memory),
    ]
    table = aligned(rows, words=(0,))
    return "\n".join(["Waar de tijd heen ging", "", *table, "", _BESIDE])


def _row(what: str, seconds: float, total: float, memory: int | None) -> tuple[str, ...]:
    share = f"{seconds / total:.0%}" if total else ""
    return what, f"{seconds:.2f}".replace(".", ","), share, "" if memory is None else str(memory)
