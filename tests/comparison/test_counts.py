"""The counts of a comparison, and that they add up."""

from __future__ import annotations

from progress_report.comparison.compare import compare
from progress_report.comparison.counts import comparison_figures
from progress_report.figures import StatusCounts
from progress_report.model import StatusKind
from tests.comparison.programmes import EARLIER, legend, programme

BEFORE = """
Wonen, Thuis
  A-1: Bouw woningen | op schema | 2023 | 8
  A-2: Plant bomen | op schema | 2024 | 5
  A-3: Plan voor het verkeer | vertraagd | 2024
  A-4: Verkoop het raadhuis | vertraagd
  kop A-5: Onderzoek naar
  A-6: Jeugd | op schema
"""
AFTER = """
Wonen, Thuis
  A-1: Bouw woningen | afgerond | 2025 | 8
  A-2: Plant bomen en struiken | op schema | 2024 | 8
  kop A-3: Plan voor het verkeer
  A-7: Deelauto's
  A-8: Parkeren
  kop A-9: Overig
  A-5: Onderzoek naar | op schema
  A-10: Zwembad | op schema
Wonen, Tuin
  A-6: Jeugd | op schema
"""


def test_every_count_of_a_comparison() -> None:
    earlier, later = programme(BEFORE, EARLIER), programme(AFTER)
    figures = comparison_figures(compare(earlier, later, "x"), earlier, later)
    sums = figures.reconciliation
    assert (sums.earlier, sums.carried_on, sums.became_heading, sums.dropped) == (5, 3, 1, 1)
    assert (sums.later, sums.parts, sums.new, sums.was_heading) == (7, 2, 1, 1)
    assert (figures.matched, figures.split, figures.unchanged) == (5, 1, 0)
    assert (figures.status_better, figures.status_worse, figures.status_other) == (1, 0, 0)
    assert (figures.planning_later, figures.planning_earlier, figures.planning_other) == (1, 0, 0)
    assert (figures.reworded, figures.budget_programme_changed, figures.moved) == (1, 1, 1)
    assert (figures.dropped_with_reason, figures.dropped_without_reason) == (0, 1)
    assert (figures.doubtful, figures.found_otherwise) == (0, 0)


def test_a_planning_is_counted_by_the_way_it_went() -> None:
    planned = {
        "A-1": ("2023", "2024"),
        "A-2": ("2024", "2023"),
        "A-3": ("", "2024"),
        "A-4": ("2024-2025", "2025"),
        "A-5": ("2024", ""),
    }
    rows = {key: f"  {key}: Bouw aan plan {key} | |" for key in planned}
    before = "\n".join(["Wonen", *(f"{rows[key]} {was}" for key, (was, _) in planned.items())])
    after = "\n".join(["Wonen", *(f"{rows[key]} {now}" for key, (_, now) in planned.items())])
    earlier, later = programme(before, EARLIER), programme(after)
    figures = comparison_figures(compare(earlier, later, "x"), earlier, later)
    assert (figures.planning_later, figures.planning_earlier) == (1, 1)
    assert (figures.planning_first, figures.planning_other) == (1, 2)


def test_statuses_then_are_those_of_what_is_the_leading_column_now() -> None:
    statuses = legend(StatusKind.DONE, StatusKind.DELAYED)
    then, now = ("Status tijd", "Status geld"), ("Status geld", "Status tijd")
    earlier = programme("Wonen\n  Bouw | afgerond/vertraagd", statuses=statuses, columns=then)
    later = programme("Wonen\n  Bouw | vertraagd/afgerond", statuses=statuses, columns=now)
    both = comparison_figures(compare(earlier, later, "x"), earlier, later).statuses
    assert _numbers(both.then.counts) == [("afgerond", 0), ("vertraagd", 1), (None, 0)]
    assert _numbers(both.now.counts) == [("afgerond", 0), ("vertraagd", 1), (None, 0)]


def _numbers(counts: StatusCounts) -> list[tuple[str | None, int]]:
    return [(one.status.name if one.status else None, one.number) for one in counts.counts]


def test_statuses_then_and_now_are_over_one_list() -> None:
    old = legend(StatusKind.ON_SCHEDULE, StatusKind.DELAYED, StatusKind.CHANGED)
    new = legend(StatusKind.DONE, StatusKind.ON_SCHEDULE, StatusKind.DELAYED)
    earlier = programme(
        "Wonen\n  A-1: Bouw | op schema\n  A-2: Plant | gewijzigd\n  A-3: Maai",
        EARLIER,
        statuses=old,
    )
    later = programme("Wonen\n  A-1: Bouw | afgerond\n  A-2: Plant | op schema", statuses=new)
    both = comparison_figures(compare(earlier, later, "x"), earlier, later).statuses
    assert (both.then.label, both.now.label) == ("1 april 2023", "1 april 2024")
    assert _numbers(both.then.counts) == [
        ("afgerond", 0),
        ("op schema", 1),
        ("vertraagd", 0),
        ("gewijzigd", 1),
        (None, 1),
    ]
    assert _numbers(both.now.counts) == [
        ("afgerond", 1),
        ("op schema", 1),
        ("vertraagd", 0),
        ("gewijzigd", 0),
        (None, 0),
    ]
