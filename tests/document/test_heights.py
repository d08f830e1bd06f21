"""Which rows may be split over pages, and which stay together."""

from __future__ import annotations

from progress_report.document.blocks import Cell, Column, ColumnKind, Paragraph, Row, RowGroup
from progress_report.document.layout.heights import paged
from progress_report.inlines import Text
from tests.documents import ROOM

COLUMNS = (
    Column(ColumnKind.AMBITION, "Ambitie", 0.2),
    Column(ColumnKind.ACTION, "Actie", 0.3),
    Column(ColumnKind.EXPLANATION, "Toelichting", 0.5),
)


def cell(length: int) -> Cell:
    return Cell((Paragraph((Text("x" * length),)),))


def tall(header: int, *rows: tuple[int, int]) -> list[bool]:
    """Whether each row is tall, for a header cell and rows of cells of so many characters."""
    group = RowGroup(cell(header), tuple(Row((cell(first), cell(last))) for first, last in rows))
    return [row.tall for row in paged(group, COLUMNS, ROOM).rows]


def test_an_ordinary_row_stays_whole() -> None:
    assert tall(200, (150, 400), (90, 700)) == [False, False]


def test_an_action_of_three_thousand_characters_may_be_split() -> None:
    assert tall(100, (150, 100), (3000, 100)) == [False, True]


def test_the_last_row_grows_with_a_long_ambition() -> None:
    assert tall(2500, (100, 100)) == [True]
    assert tall(2500, *[(100, 100)] * 30) == [False] * 30


def test_a_group_without_a_header_counts_from_the_first_column() -> None:
    group = RowGroup(None, (Row((cell(1500), cell(10))),))
    assert [row.tall for row in paged(group, COLUMNS[1:], ROOM).rows] == [True]


def kept(header: int, *rows: tuple[int, int]) -> list[bool]:
    """Whether each row stays on the page of the next."""
    group = RowGroup(cell(header), tuple(Row((cell(first), cell(last))) for first, last in rows))
    return [row.keep_with_next for row in paged(group, COLUMNS, ROOM).rows]


def test_a_small_group_stays_together() -> None:
    assert kept(50, (80, 100), (80, 100), (80, 100)) == [True, True, False]


def test_rows_beside_the_text_of_the_ambition_stay_together() -> None:
    # 27 characters fit on a line of the ambition: its 300 take 12 lines, three rows of 5 lines
    assert kept(300, *[(200, 10)] * 6) == [True, True, False, False, False, False]


def test_a_large_group_may_part_below_the_text_of_the_ambition() -> None:
    assert kept(50, *[(200, 10)] * 6) == [False] * 6


def test_rows_that_do_not_fit_on_a_page_are_not_kept_together() -> None:
    assert kept(2500, *[(100, 100)] * 3) == [False, False, False]
