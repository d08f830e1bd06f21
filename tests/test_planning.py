"""What staff type in ``Gepland``, next to the periods it is read as."""

from __future__ import annotations

from datetime import date

import pytest

from progress_report.planning import Period, Planning, parse_date, parse_planning

_READ = {
    # whole years
    "2023": "2023-01-01..2023-12-31",
    "in 2023": "2023-01-01..2023-12-31",
    "2023/2024": "2023-01-01..2024-12-31",
    "2023-2026": "2023-01-01..2026-12-31",
    "2023 – 2026": "2023-01-01..2026-12-31",
    "2023 t/m 2025": "2023-01-01..2025-12-31",
    "2023, 2025": "2023-01-01..2023-12-31, 2025-01-01..2025-12-31",
    "2025 en 2023": "2023-01-01..2023-12-31, 2025-01-01..2025-12-31",
    "2025 2026": "2025-01-01..2025-12-31, 2026-01-01..2026-12-31",
    "2025\n2026": "2025-01-01..2025-12-31, 2026-01-01..2026-12-31",
    "2022-2023, 2025": "2022-01-01..2023-12-31, 2025-01-01..2025-12-31",
    # months
    "2024-feb": "2024-02-01..2024-02-29",
    "2023-nov/ dec": "2023-11-01..2023-12-31",
    "nov/dec 2023": "2023-11-01..2023-12-31",
    "nov 2023 - feb 2024": "2023-11-01..2024-02-29",
    "2023 - nov 2024": "2023-01-01..2024-11-30",
    "april 2024": "2024-04-01..2024-04-30",
    "2-2024": "2024-02-01..2024-02-29",
    "12/2024": "2024-12-01..2024-12-31",
    "feb-24": "2024-02-01..2024-02-29",
    "nov-23 - feb-24": "2023-11-01..2024-02-29",
    "Mrt. 2024": "2024-03-01..2024-03-31",
    "sept 2024": "2024-09-01..2024-09-30",
    "eind maart 2024": "2024-03-01..2024-03-31",
    # quarters, halves, seasons
    "2024 Q1": "2024-01-01..2024-03-31",
    "K2 2024": "2024-04-01..2024-06-30",
    "Q2 en Q3 2023": "2023-04-01..2023-06-30, 2023-07-01..2023-09-30",
    "Q2-Q3 2023": "2023-04-01..2023-09-30",
    "Q4 2023 - Q1 2024": "2023-10-01..2024-03-31",
    "2023 Q1, Q2": "2023-01-01..2023-03-31, 2023-04-01..2023-06-30",
    "1e kwartaal 2024": "2024-01-01..2024-03-31",
    "kwartaal 2 2024": "2024-04-01..2024-06-30",
    "1e en 2e kwartaal 2024": "2024-01-01..2024-03-31, 2024-04-01..2024-06-30",
    "2024, eerste kwartaal": "2024-01-01..2024-03-31",
    "eerste helft van 2024": "2024-01-01..2024-06-30",
    "2e helft 2024": "2024-07-01..2024-12-31",
    "voorjaar 2024": "2024-03-01..2024-05-31",
    "het najaar van 2024": "2024-09-01..2024-11-30",
    "begin 2024": "2024-01-01..2024-03-31",
    "medio 2024": "2024-05-01..2024-08-31",
    "eind 2024": "2024-10-01..2024-12-31",
    # days
    "1 april 2024": "2024-04-01..2024-04-01",
    "1-4-2024": "2024-04-01..2024-04-01",
    "2024-04-01": "2024-04-01..2024-04-01",
    "1 april t/m 1 juli 2024": "2024-04-01..2024-07-01",
    # open ends, in a programme of 2022-2026
    "2016 e.v.": "2016-01-01..2026-12-31",
    "2024 en verder": "2024-01-01..2026-12-31",
    "vanaf Q2 2024": "2024-04-01..2026-12-31",
    "2028 e.v.": "2028-01-01..2028-12-31",
    "t/m 2024": "2022-01-01..2024-12-31",
    "Doorlopend": "2022-01-01..2026-12-31",
    "doorlopend vanaf 2023": "2023-01-01..2026-12-31",
}


@pytest.mark.parametrize(("typed", "periods"), _READ.items())
def test_reads(typed: str, periods: str) -> None:
    planning = parse_planning(typed, 2022, 2026)
    assert planning is not None
    assert ", ".join(f"{period.first}..{period.last}" for period in planning.periods) == periods


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "zodra het kan",
        "2023?",
        "maart",  # of which year?
        "2023-24",  # a year, or a month that is none?
        "2026-2023",
        "31 april 2024",
        "20234",
        "13-2024",
        "feb-4",
        "5e kwartaal 2024",
        "helft 2024",
        "2023 -",
        "- 2023",
        "1 2024",
        "doorlopend 2024",
        pytest.param("2023 " * 6000, id="a text in the wrong column"),
    ],
)
def test_does_not_guess(typed: str) -> None:
    assert parse_planning(typed, 2022, 2026) is None


def test_reads_every_quarter_of_five_years() -> None:
    quarters = [f"Q{quarter} {year}" for year in range(2022, 2027) for quarter in range(1, 5)]
    planning = parse_planning(", ".join(quarters), 2022, 2026)
    assert planning is not None
    assert len(planning.periods) == 20


def test_knows_the_month_of_a_day() -> None:
    assert Period.month_of(date(2024, 2, 9)) == Period(date(2024, 2, 1), date(2024, 2, 29))


@pytest.mark.parametrize("typed", ["1 april 2024", "1-4-2024", "01/04/2024", "2024-04-01"])
def test_reads_a_date(typed: str) -> None:
    assert parse_date(typed) == date(2024, 4, 1)


@pytest.mark.parametrize("typed", ["", "april 2024", "2024", "doorlopend", "30 februari 2024"])
def test_what_is_not_one_day_is_no_date(typed: str) -> None:
    assert parse_date(typed) is None


def test_knows_the_years_and_the_last_day() -> None:
    planning = Planning(
        (
            Period(date(2022, 7, 1), date(2023, 6, 30)),
            Period(date(2025, 1, 1), date(2025, 3, 31)),
        )
    )
    assert planning.years == (2022, 2023, 2025)
    assert (planning.first_year, planning.last_year) == (2022, 2025)
    assert planning.last_day == date(2025, 3, 31)
