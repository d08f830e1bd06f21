"""The words about all workbooks: the table, the total, the progress."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from progress_report.many.jobs import Job, Result
from progress_report.many.progress import Progress
from progress_report.many.told import failed_together, outcome, table, total
from progress_report.problems import Position, Problem, Severity
from progress_report.report.request import Request


def job(label: str, *, check_only: bool = False) -> Job:
    request = Request(Path(label), Path("reports"), ("csv",), Path("templates"))
    return Job(request, label, check_only)


def problem(severity: Severity, message: str = "klopt niet") -> Problem:
    return Problem(severity, Position("a.xlsx"), message)


ERROR, WARNING = problem(Severity.ERROR), problem(Severity.WARNING)
MADE = Result((Path("reports", "midterm-review-haarlem-2024-04-01.docx"),), (WARNING, WARNING))
JOBS = [job(name) for name in ("haarlem.xlsx", "map/heemstede.xlsx", "weg.xlsx", "later.xlsx")]
RESULTS = {0: MADE, 1: Result(problems=(ERROR, WARNING)), 2: Result(failure="Dat lukt niet.")}
FILES = Path("reports", "midterm-review-haarlem-2024-04-01.*")


@pytest.mark.parametrize(
    ("result", "words"),
    [
        (MADE, "gemaakt"),
        (Result(problems=(ERROR,)), "één fout"),
        (Result(problems=(ERROR, problem(Severity.ERROR, "ook niet"))), "2 fouten"),
        (Result(failure="Dat lukt niet."), "niet gelukt"),
        (Result(stopped=True), "afgebroken"),
        (replace(MADE, stopped=True), "gemaakt, toen afgebroken"),
        (None, "niet begonnen"),
    ],
)
def test_an_outcome_has_few_words(result: Result | None, words: str) -> None:
    assert outcome(JOBS[0], result) == words


def test_the_table_has_the_order_of_the_command() -> None:
    assert list(table(JOBS, RESULTS, None, failed_only=False)) == [
        "  Werkboek            Uitkomst       Waarschuwingen  Bestanden",
        f"  haarlem.xlsx        gemaakt                     2  {FILES}",
        "  map/heemstede.xlsx  één fout                    1",
        "  weg.xlsx            niet gelukt",
        "  later.xlsx          niet begonnen",
    ]


def test_the_table_may_hold_only_what_failed() -> None:
    lines = list(table(JOBS, RESULTS, None, failed_only=True))
    assert [line.split()[0] for line in lines[1:]] == [
        "map/heemstede.xlsx",
        "weg.xlsx",
        "later.xlsx",
    ]


@pytest.mark.parametrize("width", [80, 70])
def test_the_table_is_not_wider_than_the_terminal(width: int) -> None:
    lines = list(table(JOBS, RESULTS, width, failed_only=False))
    assert max(map(len, lines)) <= width
    assert lines[1].endswith("-2024-04-01.*")


def test_after_a_check_the_table_says_how_far_the_delivery_is() -> None:
    jobs = [job("a.xlsx", check_only=True)]
    assert list(table(jobs, {0: Result(delivery="nog 3 te doen")}, None, failed_only=False)) == [
        "  Werkboek  Uitkomst  Waarschuwingen  Oplevering",
        "  a.xlsx    in orde                   nog 3 te doen",
    ]


def test_the_total_counts_every_workbook_once() -> None:
    assert total(JOBS, RESULTS) == (
        "4 werkboeken: 1 gemaakt, 1 met fouten, 1 niet gelukt en 1 niet gedaan."
    )


def test_the_same_mistake_in_many_workbooks_is_told_once() -> None:
    jobs = [job(f"{n}.xlsx") for n in range(6)]
    same = Result(failure="De huisstijl is niet te lezen.")
    results = dict.fromkeys(range(5), same) | {5: Result(problems=(ERROR,))}
    assert list(failed_together(jobs, results)) == [
        ("0.xlsx, 1.xlsx, 2.xlsx en 2 andere", same),
        ("5.xlsx", Result(problems=(ERROR,))),
    ]


def test_progress_says_what_is_being_done_and_how_much_is_ready() -> None:
    progress = Progress(JOBS)
    progress.step(2, "weg.xlsx lezen en controleren")
    assert progress.running() == ["weg.xlsx: lezen en controleren …"]
    progress.ended(2, RESULTS[2])
    progress.step(1, "PDF opmaken")
    progress.step(0, "DOCX opmaken")
    assert progress.running() == [
        "haarlem.xlsx: DOCX opmaken …",
        "map/heemstede.xlsx: PDF opmaken …",
    ]
    progress.ended(1, RESULTS[1])
    assert progress.running() == ["haarlem.xlsx: DOCX opmaken …"]
    assert progress.total() == "2 van 4 klaar, 2 met fouten"
    progress.ended(0, MADE)
    assert progress.line(0, MADE) == "3 van 4: haarlem.xlsx gemaakt"
