"""Cells and ranges as a file names them, next to what they are."""

from __future__ import annotations

import pytest

from progress_report.workbook.addresses import (
    LAST_COLUMN,
    LAST_ROW,
    column_of,
    coordinate,
    corners,
)


@pytest.mark.parametrize(
    ("column", "place"),
    [(1, "A7"), (26, "Z7"), (27, "AA7"), (52, "AZ7"), (702, "ZZ7"), (703, "AAA7"), (16384, "XFD7")],
)
def test_a_column_is_named_by_letters(column: int, place: str) -> None:
    assert coordinate(7, column) == place
    assert column_of(place) == column


def test_every_column_has_a_name_of_its_own() -> None:
    columns = range(1, LAST_COLUMN + 1)
    assert [column_of(coordinate(1, column)) for column in columns] == list(columns)


def test_small_letters_are_letters() -> None:
    assert column_of("aa12") == 27


@pytest.mark.parametrize("place", ["", "7", "A", "AAAA1", "$A1", "É1", "A 1", "A1B"])
def test_what_names_no_cell_has_no_column(place: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        column_of(place)


@pytest.mark.parametrize(
    ("reference", "found"),
    [
        ("B2:D5", (2, 2, 4, 5)),
        ("$B$2:$D$5", (2, 2, 4, 5)),
        ("B2", (2, 2, 2, 2)),
        ("B:D", (2, 1, 4, LAST_ROW)),
        ("2:5", (1, 2, LAST_COLUMN, 5)),
    ],
)
def test_a_range_has_corners(reference: str, found: tuple[int, int, int, int]) -> None:
    assert corners(reference) == found


@pytest.mark.parametrize("reference", ["", "niets", "B2:", "B2:D", "B:5", "2:D5", "A0", ":", ":$"])
def test_what_names_no_range_has_no_corners(reference: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        corners(reference)
