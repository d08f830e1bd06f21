"""Marked cells in Word: their fill, their sign and where it stands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from progress_report.colour import TEXT_CONTRAST, contrast
from progress_report.document.blocks import Cell, ColumnKind, Mark, Row, RowGroup, TableKind
from progress_report.house_style import HouseStyle
from progress_report.templating.folder import default_templates
from tests.house_style.edited import Edited
from tests.writers.docx.examples import cells, paragraph, row, table, written
from tests.writers.docx.parts import Node, Word, find, one, text_of

COLUMNS = (ColumnKind.ACTION, ColumnKind.YEAR, ColumnKind.YEAR)
MARK = Mark("●", "gepland")
_HEADER = (
    '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" {}/></w:tcPr>'
    "</w:tblStylePr>"
)


def _written(
    *marked: Cell, kind: TableKind = TableKind.PROGRAMME, style: HouseStyle | None = None
) -> Word:
    return written(table(COLUMNS, _group(*marked), kind=kind), style=style)


def _edited(folder: Path) -> Edited:
    """A copy of the house style, to edit."""
    shutil.copy(default_templates() / "huisstijl.docx", folder)
    return Edited(folder)


def _group(*marked: Cell) -> RowGroup:
    return RowGroup(None, (Row((*cells("Bouw"), *marked)),))


def _cells(word: Word) -> list[Node]:
    return find(word.body, ".//w:tr[2]/w:tc")


def _shading(cell: Node) -> dict[str, str]:
    (shading,) = find(cell, "w:tcPr/w:shd")
    return {name.rpartition("}")[2]: value for name, value in shading.attrib.items()}


def test_a_marked_cell_has_the_fill_of_the_header_row_which_follows_the_theme() -> None:
    _, marked, empty = _cells(_written(Cell((), mark=MARK), Cell(())))
    assert _shading(marked) == {
        "val": "clear",
        "color": "auto",
        "fill": "2F7D4F",
        "themeFill": "accent1",
    }
    assert find(empty, "w:tcPr/w:shd") == []


def test_the_sign_is_text_above_what_the_cell_holds_all_in_a_colour_that_can_be_read() -> None:
    marked = _cells(_written(Cell((paragraph("Q2"),), mark=MARK), Cell(())))[1]
    assert [text_of(paragraph) for paragraph in find(marked, "w:p")] == ["●", "Q2"]
    assert find(marked, "w:p/w:pPr/w:jc/@w:val") == ["center", "center"]
    colours = find(marked, ".//w:r/w:rPr/w:color/@w:val")
    assert colours == ["FFFFFF", "FFFFFF"]
    assert contrast("#FFFFFF", "#2F7D4F") >= TEXT_CONTRAST


def test_the_headings_of_years_stand_above_the_signs() -> None:
    word = _written(Cell(()), Cell(()))
    assert [find(cell, ".//w:jc/@w:val") for cell in find(word.body, ".//w:tr[1]/w:tc")] == [
        [],
        ["center"],
        ["center"],
    ]


def test_a_cell_over_all_years_has_their_width_and_no_mark() -> None:
    word = _written(Cell((paragraph("na besluit raad"),), 2))
    action, words = _cells(word)
    assert one(words, "w:tcPr/w:gridSpan/@w:val") == "2"
    widths = [int(one(cell, "w:tcPr/w:tcW/@w:w")) for cell in (action, words)]
    assert sum(widths) == int(one(word.body, ".//w:tblW/@w:w"))
    assert find(words, ".//w:shd | .//w:jc") == []


def test_a_mark_in_a_table_of_figures_has_the_colour_of_those_in_the_programme() -> None:
    marked = _cells(_written(Cell((), mark=MARK), Cell(()), kind=TableKind.FIGURES))[1]
    assert _shading(marked)["themeFill"] == "accent1"


@pytest.mark.parametrize(
    ("header", "fill", "sign"),
    [
        (_HEADER.format('w:fill="24618E" w:themeFill="accent2"'), "24618E", "FFFFFF"),
        (_HEADER.format('w:fill="FFE9A8"'), "FFE9A8", "1D2A30"),
        # A tint of the theme wins over the colour that stands beside it.
        (
            _HEADER.format('w:fill="000000" w:themeFill="accent1" w:themeFillTint="1F"'),
            "E1F4E9",
            "1D2A30",
        ),
        ("", "2F7D4F", "FFFFFF"),
    ],
)
def test_another_header_row_gives_another_mark(
    tmp_path: Path, header: str, fill: str, sign: str
) -> None:
    edited = _edited(tmp_path)
    edited.style("Tabel programma", header, kind="table")
    marked = _cells(_written(Cell((), mark=MARK), Cell(()), style=edited.read()))[1]
    assert (_shading(marked)["fill"], one(marked, ".//w:color/@w:val")) == (fill, sign)


def test_the_fill_is_that_of_the_style_that_the_table_style_is_based_on(tmp_path: Path) -> None:
    edited = _edited(tmp_path)
    edited.style("Tabel basis", _HEADER.format('w:fill="24618E"'), kind="table")
    edited.style("Tabel programma", '<w:basedOn w:val="Tabel basis"/>', kind="table")
    marked = _cells(_written(Cell((), mark=MARK), Cell(()), style=edited.read()))[1]
    assert _shading(marked)["fill"] == "24618E"


def test_rows_with_marks_stay_together_as_others_do() -> None:
    kept = replace(_group(Cell((), mark=MARK), Cell(())).rows[0], keep_with_next=True)
    word = written(table(COLUMNS, RowGroup(None, (kept, row("Visie", "", "")))))
    assert [len(find(tr, ".//w:keepNext")) for tr in find(word.body, ".//w:tr")] == [0, 3, 0]
