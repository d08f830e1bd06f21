"""When the texts of a document are those of the workbook, and when they are not."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from benchmarks.checking import Comparison, compare_rows, compare_text, docx_rows

ROWS = [
    ("Wonen\nGenoeg huizen.", "1. Bouw woningen", "2023", "✓ afgerond", "Klaar."),
    ("", "2. Maak een visie:\n• voor wijken", "", "", "Loopt."),
]
HEADINGS = ("Ambitie", "Actie", "Gepland", "Status", "Toelichting")


def test_white_space_and_signs_of_bullets_do_not_count() -> None:
    found = [
        ("\nWonen\nGenoeg  huizen.", "1. Bouw woningen", "2023", "\xa0✓\xa0 afgerond", "Klaar."),
        ("", "2. Maak een visie:\nvoor wijken\n", "", "", "Loopt."),
    ]

    assert compare_rows(found, ROWS) == Comparison(10, 10)


@pytest.mark.parametrize(
    ("found", "same", "difference"),
    [
        ([ROWS[0], (*ROWS[1][:4], "Loop")], 9, "row 2: ‘Loopt.’ became ‘Loop’"),
        ([ROWS[0]], 5, "row 2: not 5 cells"),
        ([ROWS[0][:4], ROWS[1]], 5, "row 1: not 5 cells"),
        ([*ROWS, ROWS[1]], 10, "3 rows and not 2"),
        ([], 0, "row 1: not 5 cells"),
    ],
)
def test_every_other_difference_counts(
    found: list[tuple[str, ...]], same: int, difference: str
) -> None:
    assert compare_rows(found, ROWS) == Comparison(same, 10, difference)


def test_only_tables_with_the_headings_are_read(tmp_path: Path) -> None:
    document = docx.Document()
    for headings in (("Status", "Aantal"), HEADINGS):
        table = document.add_table(rows=2, cols=len(headings))
        for cell, text in zip(table.rows[0].cells, headings, strict=True):
            cell.text = text
        for cell, text in zip(table.rows[1].cells, ROWS[0], strict=False):
            cell.text = text
    document.save(str(tmp_path / "report.docx"))

    assert compare_rows(docx_rows(tmp_path / "report.docx", HEADINGS), ROWS[:1]).all_same


@pytest.mark.parametrize(
    "text",
    [
        "Wonen\nGenoeg hui\nzen. 1. Bouw woningen 2023 ✓ afgerond Klaar. "
        "2. Maak een visie:\n• voor wijken\nLoopt.",
        # lines of cells side by side in turns
        "Wonen 1. Bouw Genoeg huizen. woningen 2023 ✓ afgerond Klaar. "
        "2. Maak een visie: voor wijken Loopt.",
        # a cell that goes on on the next page
        "Wonen Genoeg\f page 2 huizen. 1. Bouw woningen 2023 ✓ afgerond Klaar. "
        "2. Maak een visie: voor\f page 3 wijken Loopt.",
        # the cell that spans the rows comes after them
        "1. Bouw woningen 2023 ✓ afgerond Klaar. 2. Maak een visie: voor wijken Loopt. "
        "Wonen Genoeg huizen.",
    ],
)
def test_the_text_of_a_pdf_is_found_however_its_lines_run(text: str) -> None:
    assert compare_text(text, ROWS) == Comparison(10, 10)


@pytest.mark.parametrize(
    ("old", "new", "missing"),
    [
        ("2023", "2024", "row 1: no ‘2023’"),
        ("Bouw woningen", "woningen Bouw", "row 1: no ‘1. Bouw woningen’"),
        ("wijken", "wijk", "row 2: no ‘2. Maak een visie: voor wijken’"),
        (" huizen.", "\f\f huizen.", "row 1: no ‘Wonen Genoeg huizen.’"),
    ],
)
def test_a_text_that_is_not_in_a_pdf_is_missed(old: str, new: str, missing: str) -> None:
    text = (
        "Wonen Genoeg huizen. 1. Bouw woningen 2023 ✓ afgerond Klaar. "
        "2. Maak een visie: voor wijken Loopt."
    )

    assert compare_text(text, ROWS).all_same
    found = compare_text(text.replace(old, new), ROWS)
    assert (found.same, found.first_difference) == (9, missing)


def test_rows_in_another_order_are_missed() -> None:
    text = "2. Maak een visie: voor wijken Loopt. 1. Bouw woningen 2023 ✓ afgerond Klaar."

    assert not compare_text(text, [("", *row[1:]) for row in ROWS]).all_same
