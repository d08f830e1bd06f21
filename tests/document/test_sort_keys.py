"""What the rows of the green tables sort by: the same plannings that the figures count by."""

from __future__ import annotations

from collections.abc import Sequence

from progress_report.document.blocks import Cell, ColumnKind, Document, Row, Table, TableKind
from progress_report.document.layout.measure import lines_of
from tests.documents import document_of
from tests.workbooks import Sheets, minimal_sheets


def with_cells(column: int, values: Sequence[str | None]) -> Sheets:
    """A programme from 2022 to 2026, with an action for each of the values."""
    sheets = minimal_sheets()
    header, row, *_ = sheets["Acties"]
    sheets["Acties"] = [
        header,
        *(
            [f"A-{number}", *row[1:column], value, *row[column + 1 :]]
            for number, value in enumerate(values)
        ),
    ]
    return sheets


def sorted_cells(document: Document, kind: ColumnKind) -> list[str]:
    """The texts of the cells of a column, sorted; those without a sort key last."""
    cells = sorted(_cells(document, kind), key=lambda cell: (not cell.sort_key, cell.sort_key))
    return ["".join(lines_of(cell.content)) for cell in cells]


def _cells(document: Document, kind: ColumnKind) -> list[Cell]:
    tables = [block for block in document.blocks if isinstance(block, Table)]
    return [
        _cell(table, row, kind)
        for table in tables
        if table.kind is TableKind.PROGRAMME
        for group in table.groups
        for row in group.rows
    ]


def _cell(table: Table, row: Row, kind: ColumnKind) -> Cell:
    columns = [column.kind for column in table.columns[-len(row.cells) :]]
    return row.cells[columns.index(kind)]


def test_plannings_sort_by_when_they_are_due_and_then_by_when_they_begin() -> None:
    plannings = [
        "ooit",
        None,
        "2026",
        "begin 2024",
        "eind 2023",
        "doorlopend",
        "Q3 2023",
        "2025 e.v.",
        "Q2 2023",
        "2022",
    ]
    assert sorted_cells(document_of(with_cells(5, plannings)), ColumnKind.PLANNED) == [
        "2022",
        "Q2 2023",
        "Q3 2023",
        "eind 2023",
        "begin 2024",
        "doorlopend",  # from 2022 to the last day of the programme
        "2025 e.v.",
        "2026",
        "ooit",
        "",
    ]


def test_statuses_sort_as_in_the_legend() -> None:
    statuses = ["vertraagd", None, "afgerond", "op schema"]
    document = document_of(with_cells(6, statuses))
    keys = [cell.sort_key for cell in _cells(document, ColumnKind.STATUS)]
    assert keys == ["003", "", "000", "001"]
