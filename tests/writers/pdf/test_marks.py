"""Marked cells in the PDF: what is seen, and what is said of them."""

from __future__ import annotations

from functools import cache

import pikepdf
from pikepdf import Name

from progress_report.document.blocks import Cell, ColumnKind, Mark, Row, RowGroup
from tests.writers.docx.examples import cells, paragraph, table
from tests.writers.pdf.examples import written
from tests.writers.pdf.opened import Element, Pdf

COLUMNS = (ColumnKind.AMBITION, ColumnKind.ACTION, ColumnKind.YEAR, ColumnKind.YEAR)
MARK = Mark("●", "gepland")


@cache
def _programme(mark: Mark | None = MARK) -> Pdf:
    """An action with a mark in the second year, one with a mark and words, one of words alone."""
    rows = (
        Row((*cells("Bouw", ""), Cell((), mark=mark))),
        Row((*cells("Visie", ""), Cell((paragraph("Q2"),), mark=mark))),
        Row((*cells("Plant"), Cell((paragraph("na besluit raad"),), 2))),
    )
    return written(table(COLUMNS, RowGroup(Cell((paragraph("Betaalbaar"),)), rows)))


def _cells() -> list[list[Element]]:
    (body,) = _programme().all("TBody")
    return [list(row.all("TD")) for row in body.all("TR")]


def test_the_sign_is_said_in_words_and_what_stands_below_it_as_it_is() -> None:
    said = [
        [str(part.node.get(Name.ActualText, part.text)) for part in row[2].all("P")]
        for row in _cells()[:2]
    ]
    assert said == [["gepland"], ["gepland", "Q2"]]
    assert [row[2].text for row in _cells()[:2]] == ["●", "●Q2"]


def test_nothing_but_a_sign_is_said_in_other_words() -> None:
    pdf = _programme()
    elements = pdf.all("P", "TD", "TH")
    assert sum(Name.ActualText in element.node for element in elements) == 2


def test_words_over_all_years_are_one_cell_of_all_their_columns() -> None:
    words = _cells()[2][1]
    assert (words.text, words.spans) == ("na besluit raad", (2, 1))
    names = {str(head.node.ID): head.text for head in _programme().all("TH")}
    headers = [names[str(name)] for name in words.attribute("Headers")]
    assert headers == ["Year", "Year", "Betaalbaar"]


def test_marks_have_the_colour_of_the_header_row_and_stand_below_their_year() -> None:
    pdf = _programme()
    signs = [run for run in pdf.body if run.text == "●"]
    headings = [run for run in pdf.body if run.text == "Year"]
    middles = {round((run.left + run.right) / 2) for run in (*signs, headings[-1])}
    assert len(middles) == 1
    assert _green_shapes(pdf) == _green_shapes(_programme(mark=None)) + len(signs)


def _green_shapes(pdf: Pdf) -> int:
    """How many shapes on the first page are filled with the colour of the header row."""
    found, colour = 0, ""
    for operands, operator in pikepdf.parse_content_stream(pdf.file.pages[0]):
        if str(operator) in {"sc", "scn", "rg"}:
            colour = "#" + "".join(f"{round(float(value) * 255):02X}" for value in operands)
        elif str(operator) in {"f", "f*"}:
            found += colour == "#2F7D4F"
    return found
