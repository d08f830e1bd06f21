"""Moments that a file writes out, next to the days that Excel counts."""

from __future__ import annotations

import pytest

from progress_report.workbook.iso_moments import days_of


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2024-04-01", 45383),
        ("2024-04-01T12:00:00", 45383.5),
        ("2024-04-01T12:00:00Z", 45383.5),
        ("2024-04-01T06:00", 45383.25),
        ("1900-01-01", 1),
        ("1900-02-28", 59),
        ("1900-03-01", 61),  # Excel has a 29 February between them
        ("1899-12-30", 0),
        ("18:00:00", 0.75),
        ("T18:00:00", 0.75),
        ("00:00:43.2", 0.0005),
        ("PT36H", 1.5),
        ("PT1H30M", 0.0625),
    ],
)
def test_a_moment_is_a_number_of_days(text: str, days: float) -> None:
    assert days_of(text) == pytest.approx(days, abs=1e-12)


@pytest.mark.parametrize(
    "text", ["", "morgen", "2024-13-01", "2024-02-30", "25:00:00", "12:60", "P"]
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        days_of(text)
