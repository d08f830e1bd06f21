"""The style sheet: what comes from the styles of the house style, on screen and on paper."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from msgspec.structs import replace

from progress_report.document.blocks import TableKind
from progress_report.house_style import CellStyle, HouseStyle, Line, Page, Running
from progress_report.writers.html.colours import page_colours, table_colours
from progress_report.writers.html.paper import paper_rules
from tests.writers.html.pages import house_style, page_of, paragraph

PROGRAMME = "tabel programma"


def with_paragraph(name: str, **changes: Any) -> HouseStyle:
    style = house_style()
    changed = {name: replace(style.paragraphs[name], **changes)}
    return replace(style, paragraphs={**style.paragraphs, **changed})


def with_table(style: HouseStyle, **changes: Any) -> HouseStyle:
    """The house style with another style for the tables of the programme."""
    changed = {PROGRAMME: replace(style.tables[PROGRAMME], **changes)}
    return replace(style, tables={**style.tables, **changed})


def programme_colours(style: HouseStyle) -> Mapping[str, str]:
    return table_colours(TableKind.PROGRAMME, style)


def test_a_table_has_the_colours_of_its_style() -> None:
    style = with_table(
        house_style(),
        header=CellStyle(fill="#4A148C"),
        first_column=CellStyle(fill="#F3E5F5"),
        last_row=CellStyle(fill="#E1BEE7", borders={"top": Line(1, "#7B1FA2")}),
        borders={"top": Line(1, "#6A1B9A"), "insideH": Line(1, "#CE93D8")},
    )
    found = programme_colours(style)
    assert (found["--head"], found["--on-head"]) == ("#4A148C", "#FFFFFF")
    assert (found["--side"], found["--total"]) == ("#F3E5F5", "#E1BEE7")
    assert (found["--edge"], found["--rows"], found["--columns"], found["--total-line"]) == (
        "#6A1B9A",
        "#CE93D8",
        "transparent",
        "#7B1FA2",
    )


@pytest.mark.parametrize(
    ("heading", "header", "expected"),
    [
        ("#FFFFFF", CellStyle(fill="#4A148C", colour="#FFFF00"), "#FFFFFF"),  # as in Word
        ("#FFFFFF", CellStyle(fill="#FFE0B2", colour="#4A148C"), "#4A148C"),
        ("#FFFFFF", CellStyle(fill="#FFE0B2"), "#1D2A30"),
        ("#FFFFFF", CellStyle(), "#1D2A30"),
    ],
)
def test_a_heading_of_a_column_can_always_be_read(
    heading: str, header: CellStyle, expected: str
) -> None:
    style = with_table(with_paragraph("tabelkop", colour=heading), header=header)
    assert programme_colours(style)["--on-head"] == expected


def test_a_total_row_without_a_colour_leaves_that_of_the_first_column() -> None:
    assert "--total" not in programme_colours(with_table(house_style(), last_row=CellStyle()))


def test_a_dark_first_column_has_text_and_links_that_can_be_read() -> None:
    found = programme_colours(with_table(house_style(), first_column=CellStyle(fill="#1D2A30")))
    assert (found["--on-side"], found["--side-link"]) == ("#FFFFFF", "#FFFFFF")


def test_the_page_has_the_colours_of_the_styles_of_its_paragraphs() -> None:
    style = with_paragraph("heading 2", colour="#6A1B9A")
    assert page_colours(style)["--title-2"] == "#6A1B9A"
    pale = with_paragraph("heading 2", colour="#FFD54F")
    assert page_colours(pale)["--title-2"] == style.colours.text
    line = with_paragraph("quote", borders={"left": Line(4, "#FFD54F")})
    assert page_colours(line)["--quote-line"] == "#FFD54F"
    assert page_colours(with_paragraph("quote", borders={}))["--quote-line"] == "transparent"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"fill": "#B71C1C"}, ("#B71C1C", "#FFFFFF")),
        ({"fill": "#FFD54F"}, ("#FFD54F", "#1D2A30")),
        ({"fill": "", "background": "#FFD54F", "colour": "#000000"}, ("#FFD54F", "#000000")),
        ({"fill": ""}, ("#17463A", "#FFFFFF")),  # it stands on the bar, and on the cover
    ],
)
def test_the_mark_of_a_concept_is_as_on_the_cover(
    changes: Mapping[str, str], expected: tuple[str, str]
) -> None:
    found = page_colours(with_paragraph("omslag concept", **changes))
    assert (found["--concept"], found["--on-concept"]) == expected


def test_a_font_is_that_of_the_style_and_cannot_end_the_style_sheet() -> None:
    text = page_of(paragraph("x"), style=with_paragraph("body text", font='Ver"da</style>na')).text
    assert '--body-font: "Ver\\22 da\\3C \\2F style\\3E na"' in text


def test_paper_has_the_size_and_the_margins_of_the_house_style() -> None:
    page = Page(width=11906, height=16838, top=1440, right=720, bottom=1080, left=900)
    rules = paper_rules(replace(house_style(), page=page))
    assert rules[0] == "@page { size: 595.3pt 841.9pt; margin: 72pt 36pt 54pt 45pt }"
    assert "--paper-height: 841.9pt" in rules[1]


def test_the_running_texts_are_set_as_the_header_of_the_house_style() -> None:
    style = house_style()
    first = style.running.header[0]
    small = replace(first, style=replace(first.style, font="Verdana", size=7.5))
    rules = paper_rules(replace(style, running=replace(style.running, header=(small,))))
    assert '--running-font: 7.5pt "Verdana", sans-serif' in rules[1]


def test_without_a_header_the_running_texts_are_set_as_a_note() -> None:
    rules = paper_rules(replace(house_style(), running=Running()))
    assert '--running-font: 9pt "Arial", sans-serif' in rules[1]
