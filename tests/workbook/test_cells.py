"""Cells next to the text that they are read as."""

from __future__ import annotations

from datetime import datetime

import pytest

from progress_report.inlines import Emphasis, Link, Strong, Text, Underline
from progress_report.model import CellLine, CellText
from progress_report.problems import Severity
from progress_report.workbook.cells import Content, read_cell
from progress_report.workbook.grid import CellValue, GridCell, Look
from progress_report.workbook.rich_text import Run

_APRIL_FIRST = 45383


def _content(value: CellValue, look: Look = Look(), link: str = "") -> Content:  # noqa: B008
    return read_cell(GridCell(1, 1, value, look), link)[0]


def _lines(*texts: str) -> CellText:
    return CellText(tuple(CellLine((Text(text),) if text else ()) for text in texts))


@pytest.mark.parametrize(
    "text",
    [
        "Jansen & Zn <b>'\"",
        "{{ programme.title }} {% if %}",
        "=SOM(A1)",
        "👍 groen – grijs",
        "16\u00a0AMV'ers",
        "twee  spaties",
        "-5 graden",
    ],
)
def test_text_is_kept_character_for_character(text: str) -> None:
    assert _content(text).text == _lines(text)


@pytest.mark.parametrize(
    ("value", "shown"),
    [(2023, "2023"), (2023.0, "2023"), (True, "WAAR"), (12.5, "12,5"), ("", ""), (None, "")],
)
def test_values_are_shown_as_excel_shows_them(value: CellValue, shown: str) -> None:
    assert _content(value).shown == shown


def test_a_percentage_and_a_date_keep_their_form() -> None:
    assert _content(0.5, Look("0%")).shown == "50%"
    assert _content(_APRIL_FIRST, Look("d mmmm yyyy")).shown == "1 april 2024"


def test_a_date_is_that_day() -> None:
    assert _content(_APRIL_FIRST, Look("d-m-yyyy")).value == datetime(2024, 4, 1)
    assert _content(_APRIL_FIRST, Look("General")).value == _APRIL_FIRST


@pytest.mark.parametrize(
    ("number_format", "whole_month"),
    [("mmm-yy", True), ("yyyy", True), ("d-mmm", False), ("General", False), ("0%", False)],
)
def test_a_date_without_its_day_is_a_month(number_format: str, whole_month: bool) -> None:
    assert _content(_APRIL_FIRST, Look(number_format)).whole_month is whole_month


@pytest.mark.parametrize(("number", "shown"), [(-1, "-1"), (20240401, "20240401")])
def test_a_number_that_is_no_date_is_an_error(number: int, shown: str) -> None:
    content, flaws = read_cell(GridCell(1, 1, number, Look("d-m-yyyy")))
    assert content == Content()
    assert [(flaw.severity, flaw.message, flaw.instead) for flaw in flaws] == [
        (Severity.ERROR, "de cel toont #####: dit getal is geen datum of tijd", shown)
    ]


def test_what_a_format_adds_to_a_text_is_left_out() -> None:
    assert _content("Wonen", Look('"Thema "@')).shown == "Wonen"
    assert _content("Wonen", Look(";;;")).shown == "Wonen"


def test_a_line_break_is_a_line() -> None:
    assert _content("een\ntwee\n\nvier").text == _lines("een", "twee", "", "vier")


def test_carriage_returns_are_line_breaks_too() -> None:
    assert _content("een_x000D_\ntwee\r\ndrie\rvier").text == _lines("een", "twee", "drie", "vier")


def test_an_escape_that_is_escaped_itself_is_text() -> None:
    assert _content("_x005F_x000D_ en x005F_").shown == "_x000D_ en x005F_"


def test_white_space_at_the_ends_is_left_out() -> None:
    assert _content("\n  een  \ntwee \n\n").text == _lines("een", "twee")
    assert not _content(" \n\u00a0 ").text


@pytest.mark.parametrize("sign", ["•", "-", "–", "*"])
def test_a_sign_and_a_space_make_a_bullet(sign: str) -> None:
    assert _content(f"Wij:\n {sign} bouwen\n{sign}slopen").text == CellText(
        (
            CellLine((Text("Wij:"),)),
            CellLine((Text("bouwen"),), bullet=True),
            CellLine((Text(f"{sign}slopen"),)),
        )
    )


def test_a_dash_alone_is_text() -> None:
    assert _content("- ").text == _lines("-")


def test_bold_italic_and_underlined_words_are_kept() -> None:
    value = (
        "Dit is ",
        Run("vet", bold=True),
        Run(" en schuin", bold=True, italic=True),
        Run(" en onder", underline=True),
    )
    assert _content(value).text.lines[0].content == (
        Text("Dit is "),
        Strong((Text("vet"),)),
        Strong((Emphasis((Text(" en schuin"),)),)),
        Underline((Text(" en onder"),)),
    )


def test_a_bold_run_goes_on_over_lines_and_bullets() -> None:
    value = ("- een ", Run("vet\n- twee", bold=True))
    assert _content(value).text == CellText(
        (
            CellLine((Text("een "), Strong((Text("vet"),))), bullet=True),
            CellLine((Strong((Text("twee"),)),), bullet=True),
        )
    )


def test_a_cell_that_is_bold_as_a_whole_is_bold() -> None:
    assert _content("vet", Look(bold=True)).text == CellText((CellLine((Strong((Text("vet"),)),)),))


def test_a_run_without_a_form_has_that_of_its_cell() -> None:
    value = ("schuin", Run(" recht"))
    assert _content(value, Look(italic=True)).text.lines[0].content == (
        Emphasis((Text("schuin"),)),
        Text(" recht"),
    )


@pytest.mark.parametrize(
    "address", ["https://heemstede.nl", "HTTP://heemstede.nl", "mailto:griffie@heemstede.nl"]
)
def test_a_link_is_kept_without_the_underline_of_excel(address: str) -> None:
    content = _content("Lees meer", Look(underline=True), address)
    assert content.text.lines[0].content == (Link((Text("Lees meer"),), address),)


@pytest.mark.parametrize(
    "address",
    ["file:///C:/geheim.docx", "javascript:alert(1)", "#Blad2!A1", "visie.pdf", "http://[x"],
)
def test_any_other_link_is_dropped_with_a_warning(address: str) -> None:
    content, flaws = read_cell(GridCell(1, 1, "Lees meer"), address)
    assert content.text == _lines("Lees meer")
    assert [flaw.severity for flaw in flaws] == [Severity.WARNING]


def test_a_very_long_link_is_cut_in_the_warning_and_grouped_with_the_others() -> None:
    _, (flaw,) = read_cell(GridCell(1, 1, "Lees meer"), "file:///C:/" + "map/" * 1000)
    assert flaw.message == f"link naar 'file:///C:/{'map/' * 27}…' valt weg"
    assert flaw.subject == "link die wegvalt"


def test_characters_that_xml_cannot_hold_are_left_out_with_one_warning() -> None:
    content, flaws = read_cell(GridCell(1, 1, "a_x0007_b_x000B_c\ufffe"))
    assert content.shown == "abc"
    assert [flaw.message for flaw in flaws] == ["onzichtbare tekens in de tekst; die vallen weg"]


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("#REF!", "foutwaarde #VERW! (#REF!)"),
        ("#N/A", "foutwaarde #N/B (#N/A)"),
        ("#SOMETHING!", "foutwaarde #SOMETHING!"),
    ],
)
def test_an_error_value_is_an_error_and_empty(value: str, message: str) -> None:
    content, flaws = read_cell(GridCell(1, 1, value, is_error=True))
    assert content == Content()
    assert [(flaw.severity, flaw.message) for flaw in flaws] == [(Severity.ERROR, message)]


def test_an_error_value_that_was_typed_as_text_is_text() -> None:
    assert _content("#N/B").shown == "#N/B"


@pytest.mark.parametrize(
    "cell",
    [
        GridCell(1, 1, "weg", Look(struck=True)),
        GridCell(1, 1, ("blijft ", Run("weg", struck=True)), Look()),
    ],
)
def test_text_that_is_struck_through_is_told_for_a_report_shows_it_plainly(cell: GridCell) -> None:
    content, flaws = read_cell(cell)
    assert content.shown.endswith("weg")
    assert [flaw.message for flaw in flaws] == [
        "doorgestreepte tekst; in het rapport staat die er gewoon"
    ]
