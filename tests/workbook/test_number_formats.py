"""Numbers, dates and times next to what a Dutch Excel shows."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from progress_report.workbook.date_formats import show_date
from progress_report.workbook.number_formats import show_boolean, show_number


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (2023, "General", "2023"),
        (2023.0, "General", "2023"),
        (-3.5, "General", "-3,5"),
        (0.1 + 0.2, "General", "0,3"),
        (1 / 3, "General", "0,333333333"),
        (1e15, "General", "1E+15"),
        (2023, "@", "2023"),
        (2023, "0", "2023"),
        (3, "00", "03"),
        (0.5, "0%", "50%"),
        (0.125, "0.0%", "12,5%"),
        (1250.5, "#,##0.00", "1.250,50"),
        (1250000, "#,##0", "1.250.000"),
        (1234567, "#,##0,", "1.235"),
        (2.50, "0.##", "2,5"),
        (1250, '"€" #,##0', "€ 1.250"),
        (1250, "[$€-413] #,##0.00", "€ 1.250,00"),
        (-1250, "#,##0;[Red]-#,##0", "-1.250"),
        (-1250, '_-* #,##0.00_-;_-* #,##0.00\\-;_-* "-"??_-;_-@_-', "1.250,00-"),
        (0, '0;-0;"geen"', "geen"),
        (5, '0 "stuks"', "5 stuks"),
        (0.5, "# ?/?", "0,5"),  # a fraction: not supported, shown in the general format
        (1e300, "0", "1" + "0" * 300),
    ],
)
def test_shows_a_number(value: float, number_format: str, shown: str) -> None:
    assert show_number(value, number_format) == shown


@pytest.mark.parametrize(
    ("value", "number_format", "shown"),
    [
        (date(2024, 4, 1), "d mmmm yyyy", "1 april 2024"),
        (date(2024, 4, 1), "[$-413]d mmmm yyyy;@", "1 april 2024"),
        (date(2024, 4, 1), "mm-dd-yy", "1-4-2024"),  # the short date of Windows
        (date(2024, 4, 1), "yyyy-mm-dd", "2024-04-01"),
        (date(2024, 3, 1), "mmm-yy", "mrt-24"),
        (date(2024, 4, 1), "dddd d mmmm", "maandag 1 april"),
        (date(2024, 4, 1), "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "maandag 1 april 2024"),
        (date(2024, 4, 1), "yyyy", "2024"),
        (datetime(2024, 4, 1, 9, 5), "dd/mm/yyyy h:mm", "01/04/2024 9:05"),
        (datetime(2024, 4, 1, 15, 5), "h:mm AM/PM", "3:05 PM"),
        (time(9, 30), "h:mm", "9:30"),
        (time(0, 9, 30), "mm:ss", "09:30"),
        (timedelta(hours=30), "[h]:mm", "30:00"),
    ],
)
def test_shows_a_date(value: date | time | timedelta, number_format: str, shown: str) -> None:
    assert show_date(value, number_format) == shown


def test_shows_a_truth_value() -> None:
    assert (show_boolean(True), show_boolean(False)) == ("WAAR", "ONWAAR")
