"""Tables of more than two hundred rows: their classes, the widths of their cells, their bodies."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from progress_report.document.blocks import Cell, RowGroup, RowKind, TableKind
from tests.writers.html.pages import action, cell, page_of, programme, whole, without_ambitions


def _group(rows: int) -> RowGroup:
    return RowGroup(cell("Veilig"), tuple(action(f"Lamp {number}") for number in range(rows)))


def _classes(*groups: RowGroup, kind: TableKind = TableKind.PROGRAMME) -> str:
    table = replace(programme(*groups), kind=kind)
    return str(page_of(table).one("//table").get("class"))


@pytest.mark.parametrize(
    ("rows", "classes"),
    [(200, "table programme widths-1"), (201, "table programme widths-1 long")],
)
def test_a_table_of_more_than_two_hundred_rows_is_long(rows: int, classes: str) -> None:
    assert _classes(_group(100), _group(rows - 100)) == classes


def test_a_long_table_of_seven_columns_has_many() -> None:
    table = programme(_group(201))
    extra = replace(table.columns[1], width=0.1)
    rows = tuple(replace(row, cells=(*row.cells, *[cell("x")] * 3)) for row in table.groups[0].rows)
    wide = replace(
        table,
        columns=(*table.columns, extra, extra, extra),
        groups=(RowGroup(cell("Veilig"), rows),),
    )
    assert page_of(wide).one("//table").get("class").endswith(" long many")


def test_only_a_page_with_a_long_table_says_how_wide_cells_are() -> None:
    assert "--cell" not in page_of(programme(_group(200))).text.split("</style>")[0].split("/*")[0]
    rules = page_of(programme(_group(201))).text.split("</style>")[0].splitlines()
    narrow = "(max(10.00cqi, var(--least-planned)) + max(20.00cqi, var(--least-status)))"
    assert [line for line in rules if line.startswith(".widths-1.long")] == [
        f".widths-1.long .ambition {{ --cell: calc((100cqi - {narrow}) * 0.4286) }}",
        f".widths-1.long .whole {{ --cell: calc(100cqi - (100cqi - {narrow}) * 0.4286) }}",
        f".widths-1.long .action {{ --cell: calc((100cqi - {narrow}) * 0.5714) }}",
        ".widths-1.long .planned { --cell: calc(max(10.00cqi, var(--least-planned))) }",
        ".widths-1.long .status { --cell: calc(max(20.00cqi, var(--least-status))) }",
    ]


def test_rows_that_no_header_holds_together_are_in_bodies_of_twenty() -> None:
    page = page_of(without_ambitions(programme(_group(205))))
    assert [len(body) for body in page.all("//tbody")] == [20] * 10 + [5]


def test_rows_with_a_header_or_an_introduction_stay_in_one_body() -> None:
    introduced = replace(
        _group(201), rows=(whole("Samen:", RowKind.INTRODUCTION), *_group(201).rows)
    )
    assert [len(body) for body in page_of(programme(_group(201))).all("//tbody")] == [201]
    loose = without_ambitions(programme(introduced))
    assert [len(body) for body in page_of(loose).all("//tbody")] == [202]


def test_a_long_table_holds_the_same_rows_as_a_short_one() -> None:
    group = _group(201)
    texts = page_of(programme(group)).words("//tbody/tr/th[@class='action']")
    assert texts == [f"Lamp {number}" for number in range(201)]
    assert page_of(programme(RowGroup(Cell(()), group.rows))).one("//td[@rowspan]") is not None
