"""Styles of tables, and of their parts."""

from __future__ import annotations

from progress_report.house_style import CellStyle, Line, TableStyle
from tests.house_style.edited import Edited

RED = Line(1, "#FF0000")


def _table(house: Edited, properties: str) -> TableStyle:
    house.style("Tabel cijfers", properties, "table")
    return house.read().table("tabel cijfers")


def _borders(kind: str, *sides: str) -> str:
    lines = (f'<w:{side} w:val="single" w:sz="8" w:color="FF0000"/>' for side in sides)
    return f"<w:{kind}>{''.join(lines)}</w:{kind}>"


def test_a_style_that_says_nothing_has_no_lines_and_the_margins_of_word(house: Edited) -> None:
    padding = {"top": 0, "right": 5.75, "bottom": 0, "left": 5.75}

    assert _table(house, "") == TableStyle(borders={}, padding=padding)


def test_lines_and_margins_are_read_by_side(house: Edited) -> None:
    margins = '<w:top w:w="60" w:type="dxa"/><w:start w:w="80" w:type="dxa"/>'
    table = _table(
        house,
        f"<w:tblPr>{_borders('tblBorders', 'top', 'insideH', 'end')}"
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>",
    )

    assert table.borders == {"top": RED, "insideH": RED, "right": RED}
    assert table.padding == {"top": 3, "right": 5.75, "bottom": 0, "left": 4}


def test_each_part_of_a_table_has_its_own_look(house: Edited) -> None:
    part = '<w:tblStylePr w:type="{}">{}</w:tblStylePr>'
    fill = '<w:tcPr><w:shd w:val="clear" w:fill="FF0000" w:themeFill="accent2"/></w:tcPr>'
    above = f"<w:tcPr>{_borders('tcBorders', 'top')}</w:tcPr>"
    table = _table(
        house,
        part.format("firstRow", f'<w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr>{fill}')
        + part.format("firstCol", "<w:rPr><w:i/></w:rPr>")
        + part.format("lastRow", above),
    )

    assert table.header == CellStyle(fill="#24618E", colour="#FFFFFF", bold=True)
    assert table.first_column == CellStyle(italic=True)
    assert table.last_row == CellStyle(borders={"top": RED})


def test_a_style_has_the_lines_margins_and_parts_of_the_one_it_is_based_on(house: Edited) -> None:
    house.style(
        "Basis",
        f"<w:tblPr>{_borders('tblBorders', 'top', 'bottom')}"
        '<w:tblCellMar><w:left w:w="200" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>',
        "table",
    )
    table = _table(
        house,
        '<w:basedOn w:val="Basis"/>'
        '<w:tblPr><w:tblBorders><w:bottom w:val="nil"/></w:tblBorders></w:tblPr>'
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:i/></w:rPr></w:tblStylePr>',
    )

    assert table.borders == {"top": RED}
    assert table.padding["left"] == 10
    assert table.header == CellStyle(bold=True, italic=True)


def test_the_green_table_of_the_house_style_is_green(house: Edited) -> None:
    table, accent = house.read().table("Tabel programma"), house.read().colours.programme

    assert table.header.fill == table.borders["top"].colour == accent
    assert table.borders["insideH"].colour not in ("", accent)
