"""The results as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from benchmarks.contenders import Contender, Group
from benchmarks.goals import Goal
from benchmarks.growth import StageTimes, exponent
from benchmarks.rounds import Result, Results

_MIB = 1024 * 1024
_KB = 1000
# A time that is not there: a contender that failed, or that was not asked for.
_ABSENT = "–"


def markdown(
    machine: str,
    contenders: Sequence[Contender],
    results: Results,
    stage_times: StageTimes,
    goals: Sequence[Goal],
) -> str:
    """All tables, with what they were measured on."""
    parts = [
        machine,
        "Medians of whole processes, in turns; wall and processor time in seconds, with all "
        "processes that were started. The ratio is that of wall times, with the first line of "
        "each table. Memory is the peak.",
    ]
    for group in Group:
        members = [each for each in contenders if each.group is group]
        for actions, found in results.items():
            here = [each for each in members if each.name in found]
            if here:
                parts.append(f"**{group}, {actions:,} actions**")
                parts.append(_lines(_contest(here, found)))
    if stage_times:
        parts += ["**Where the time goes** (seconds)", _lines(_stages(stage_times))]
    if goals:
        parts += ["**Goals**", _lines(_goals(goals))]
    return "\n\n".join(parts) + "\n"


def _lines(rows: Iterable[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _contest(members: Sequence[Contender], found: Mapping[str, Result]) -> Iterator[Sequence[str]]:
    yield (
        "",
        "wall",
        "fastest–slowest",
        "ratio",
        "processor",
        "memory (MiB)",
        "size (kB)",
        "validity",
    )
    yield "---", "--:", "--:", "--:", "--:", "--:", "--:", "---"
    own = found[members[0].name].summary
    for member in members:
        result = found[member.name]
        if result.summary is None:
            reason = result.failure or "not timed"
            yield member.what, *[_ABSENT] * 6, f"does not count: {_safe(reason)}"
            continue
        times = result.summary
        yield (
            member.what,
            f"{times.seconds:.3f}",
            f"{times.fastest:.3f}–{times.slowest:.3f}",
            f"{times.seconds / own.seconds:.2f}" if own else _ABSENT,
            f"{times.cpu_seconds:.3f}",
            f"{result.memory / _MIB:,.0f}",
            _sizes(result.made.sizes),
            _safe(result.made.validity) or _ABSENT,
        )


def _sizes(sizes: Mapping[str, int]) -> str:
    kinds = (f"{kind.upper()} {size / _KB:,.0f}" for kind, size in sorted(sizes.items()))
    return ", ".join(kinds) or _ABSENT


def _stages(stage_times: StageTimes) -> Iterator[Sequence[str]]:
    sizes = sorted({size for times in stage_times.values() for size in times})
    steps = sorted({sizes[0], sizes[-2]}) if len(sizes) > 1 else []
    yield (
        "stage",
        *(f"{size:,}" for size in sizes),
        *(f"power, from {size:,}" for size in steps),
    )
    yield "---", *["--:"] * (len(sizes) + len(steps))
    for stage, times in stage_times.items():
        powers = [exponent({size: times[size] for size in (step, sizes[-1])}) for step in steps]
        yield (
            stage,
            *(f"{times[size]:.3f}" for size in sizes),
            *(_ABSENT if power is None else f"{power:.2f}" for power in powers),
        )


def _goals(goals: Sequence[Goal]) -> Iterator[Sequence[str]]:
    yield "goal", "found", "at most", ""
    yield "---", "--:", "--:", "---"
    for goal in goals:
        unit = f" {goal.unit}" if goal.unit else ""
        limit = f"{goal.limit:.3g}{unit}"
        yield goal.what, f"{goal.found:.3g}{unit}", limit, "met" if goal.met else "**not met**"


def _safe(text: str) -> str:
    """A text for a cell: one line, and no sign that ends the cell."""
    return " ".join(text.split()).replace("|", "\\|")
