"""The alternative texts: the figures of a chart in Dutch, for who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from progress_report import dutch
from progress_report.figures import NO_STATUS, LabelledCounts, StatusCount, StatusCounts
from progress_report.model import Status

COUNTED_MORE_THAN_ONCE = "Een actie met meer programma's telt bij elk programma mee."


def whole(part: str, columns: Sequence[LabelledCounts]) -> str:
    """The status of all actions ``part`` (``in thema Wonen``), per status column."""
    total = columns[0].counts.total
    opening = f"Staafdiagram met de status van {_all(total)} {part}"
    if len(columns) == 1:
        sentences = [f"{opening}: {_shares(columns[0].counts)}."]
    else:
        sentences = [f"{opening}."]
        sentences += [f"{column.label}: {_shares(column.counts)}." for column in columns]
    return " ".join([*sentences, *_unused(columns)])


def _all(total: int) -> str:
    match total:
        case 1:
            return "de enige actie"
        case 2:
            return "beide acties"
        case _:
            return f"alle {dutch.number(total)} acties"


def compared(title: str, bars: Sequence[LabelledCounts]) -> str:
    """The statuses of every bar, in a sentence each."""
    opening = f"Staafdiagram: {_inside_sentence(title)}."
    return " ".join([opening, *(_sentence(bar) for bar in bars), *_unused(bars)])


def counted(subject: str, bars: Sequence[LabelledCounts]) -> str:
    """The number of actions of every bar."""
    numbers = (f"{_start(bar)}: {_actions(bar.counts.total)}." for bar in bars)
    return " ".join([f"Staafdiagram met {subject}.", *numbers])


def share(part: int, whole: int, *, less_than: str = "minder dan ") -> str:
    """``26%``, and ``minder dan 1%`` where whole percents would say that it is nothing."""
    return dutch.percentage(part, whole).replace("<", less_than)


def of_part(label: str) -> str:
    """A sentence that says of which part of the programme the figures are."""
    return f"Deze cijfers gaan alleen over een deel van het programma: {label}."


def _sentence(bar: LabelledCounts) -> str:
    counts = bar.counts
    present = _present(counts)
    match present:
        case []:
            return f"{_start(bar)}: {_actions(0)}."
        case [only] if counts.total == 1:
            return f"{_start(bar)}: {_actions(1)} ({_name(only.status)})."
        case [only]:
            return f"{_start(bar)}: {_actions(counts.total)}, allemaal {_name(only.status)}."
        case _:
            parts = [f"{_one(count.number)} {_name(count.status)}" for count in present]
            return (
                f"{_start(bar)}: {_actions(counts.total)}, waarvan {dutch.words_in_a_row(parts)}."
            )


def _shares(counts: StatusCounts) -> str:
    """``34 afgerond (32%), 72 op schema (67%) en één zonder status (1%)``"""
    present = _present(counts)
    if counts.total == 1:
        return _name(present[0].status)
    return dutch.words_in_a_row(
        [
            f"{_one(count.number)} {_name(count.status)} ({share(count.number, counts.total)})"
            for count in present
        ]
    )


def _unused(bars: Sequence[LabelledCounts]) -> Iterator[str]:
    """A sentence on the statuses of the legend that no action has, if there are any."""
    used = {count.status for bar in bars for count in bar.counts.counts if count.number}
    legend = [count.status for count in bars[0].counts.counts if count.status]
    names = [f"‘{status.name}’" for status in legend if status not in used]
    if len(names) == 1:
        yield f"De status {names[0]} komt niet voor."
    elif names:
        yield f"De statussen {dutch.words_in_a_row(names)} komen niet voor."


def _present(counts: StatusCounts) -> list[StatusCount]:
    return [count for count in counts.counts if count.number]


def _name(status: Status | None) -> str:
    """The name, in quotes where it would blur into the sentence: ``12 ‘50%’``."""
    if status is None:
        return NO_STATUS
    plain = status.name.replace(" ", "").replace("-", "").isalpha()
    return status.name if plain else f"‘{status.name}’"


def _inside_sentence(title: str) -> str:
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


def _start(bar: LabelledCounts) -> str:
    return dutch.capitalised(bar.label)


def _one(number: int) -> str:
    return "één" if number == 1 else dutch.number(number)


def _actions(number: int) -> str:
    return dutch.amount(number, "actie", "acties")
