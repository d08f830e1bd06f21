"""Which rows may be split: only those that would not fit on a page below a heading."""

from __future__ import annotations

from progress_report.document.blocks import Cell, Column, ColumnKind, Paragraph, Row, RowGroup
from progress_report.document.heights import with_tall_rows
from progress_report.inlines import Text

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
    return [row.tall for row in with_tall_rows(group, COLUMNS).rows]


def test_an_ordinary_row_stays_whole() -> None:
    assert tall(200, (150, 400), (90, 700)) == [False, False]


def test_an_action_of_three_thousand_characters_may_be_split() -> None:
    assert tall(100, (150, 100), (3000, 100)) == [False, True]


def test_the_last_row_grows_with_a_long_ambition() -> None:
    assert tall(2500, (100, 100)) == [True]
    assert tall(2500, *[(100, 100)] * 30) == [False] * 30


def test_a_group_without_a_header_counts_from_the_first_column() -> None:
    group = RowGroup(None, (Row((cell(1500), cell(10))),))
    assert [row.tall for row in with_tall_rows(group, COLUMNS[1:]).rows] == [True]
