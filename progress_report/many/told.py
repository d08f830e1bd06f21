"""How each workbook came off, in words: in a line, in the table at the end, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from progress_report.check_report.severities import counted
from progress_report.dutch import amount, number, words_in_a_row
from progress_report.many.jobs import Job, Result
from progress_report.problems import Severity, has_errors
from progress_report.text_table import aligned

_CUT = "…"
_AROUND = 2  # characters before each column of the table
_LEAST = 12
_NOT_BEGUN = "niet begonnen"
_MOST_NAMED = 3


def is_good(result: Result | None) -> bool:
    """Whether the workbook was checked and found right, or its report is there."""
    return result is not None and (
        bool(result.written)
        or not (result.stopped or result.failure or has_errors(result.problems))
    )


def outcome(job: Job, result: Result | None) -> str:
    """``gemaakt``, ``in orde``, ``3 fouten``, ``niet gelukt``, ``afgebroken``, …"""
    if result is None:
        return _NOT_BEGUN
    if result.stopped:
        return "gemaakt, toen afgebroken" if result.written else "afgebroken"
    if result.failure:
        return "niet gelukt"
    if has_errors(result.problems):
        return counted(result.problems, Severity.ERROR)
    return "in orde" if job.check_only else "gemaakt"


def table(
    jobs: Sequence[Job], results: Mapping[int, Result], width: int | None, *, failed_only: bool
) -> Iterator[str]:
    """The workbooks as lines, in the order in which they were given, at most ``width`` wide."""
    shown = [
        (job, results.get(place))
        for place, job in enumerate(jobs)
        if not (failed_only and is_good(results.get(place)))
    ]
    last = "Oplevering" if jobs[0].check_only else "Bestanden"
    rows = [
        ("Werkboek", "Uitkomst", "Waarschuwingen", last),
        *(_row(job, result) for job, result in shown),
    ]
    return aligned(_fitted(rows, width), words=(0, 1, 3))


def _row(job: Job, result: Result | None) -> tuple[str, str, str, str]:
    problems = result.problems if result else ()
    warnings = sum(problem.severity is Severity.WARNING for problem in problems)
    return job.label, outcome(job, result), number(warnings) if warnings else "", _last(result)


def _last(result: Result | None) -> str:
    """How far the delivery is, or where the files are: ``reports/midterm-review-….*``."""
    if result and result.written:
        return f"{result.written[0].with_suffix('')}.*"
    return result.delivery if result else ""


def _fitted(rows: Sequence[Sequence[str]], width: int | None) -> Sequence[Sequence[str]]:
    """The rows with the names of workbooks and files cut where they have no room."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    too_wide = sum(_AROUND + each for each in widths) - width if width else 0
    if too_wide <= 0:
        return rows
    room = max(2 * _LEAST, widths[0] + widths[3] - too_wide)
    last = max(room - widths[0], min(widths[3], room // 2))
    return [(shortened(one[0], room - last), *one[1:3], shortened(one[3], last)) for one in rows]


def shortened(text: str, length: int) -> str:
    """The end says most: of a path the name, of a line what is being done."""
    return text if len(text) <= length else _CUT + text[len(text) - length + 1 :]


def total(jobs: Sequence[Job], results: Mapping[int, Result]) -> str:
    """``40 werkboeken: 37 gemaakt, 2 met fouten en 1 niet gelukt.``"""
    every = [results.get(place) for place in range(len(jobs))]
    good = sum(map(is_good, every))
    wrong = sum(bool(each and not each.failure and has_errors(each.problems)) for each in every)
    failed = sum(bool(each and each.failure) for each in every)
    counts = [
        f"{number(good)} {'in orde' if jobs[0].check_only else 'gemaakt'}",
        f"{number(wrong)} met fouten" if wrong else "",
        f"{number(failed)} niet gelukt" if failed else "",
        f"{number(rest)} niet gedaan" if (rest := len(jobs) - good - wrong - failed) else "",
    ]
    said = words_in_a_row([each for each in counts if each])
    return f"{amount(len(jobs), 'werkboek', 'werkboeken')}: {said}."


def failed_together(
    jobs: Sequence[Job], results: Mapping[int, Result]
) -> Iterator[tuple[str, Result]]:
    """What went wrong, each under the name of its workbook; once when it is the same for many, as
    a mistake in a text of all of them is."""
    labels: dict[Result, list[str]] = {}
    for place, job in enumerate(jobs):
        result = results.get(place)
        if result and not result.stopped and not is_good(result):
            labels.setdefault(Result(problems=result.problems, failure=result.failure), []).append(
                job.label
            )
    for result, names in labels.items():
        yield _named(names), result


def _named(labels: Sequence[str]) -> str:
    if len(labels) <= _MOST_NAMED:
        return words_in_a_row(labels)
    more = amount(len(labels) - _MOST_NAMED, "ander", "andere")
    return f"{', '.join(labels[:_MOST_NAMED])} en {more}"
