"""Lists: what stands before an item, and where its text begins."""

from __future__ import annotations

import pytest

from progress_report.house_style import Marker, ParagraphStyle
from tests.house_style.edited import Edited

IN_LIST = '<w:pPr><w:numPr><w:numId w:val="50"/></w:numPr>{}</w:pPr>'
LEVEL = '<w:lvl w:ilvl="{}"><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/>{}</w:lvl>'


def _listed(house: Edited, levels: str, properties: str = IN_LIST.format("")) -> ParagraphStyle:
    house.list(50, levels)
    house.style("Noot", properties)
    return house.read().paragraph("Noot")


@pytest.mark.parametrize(
    ("form", "text", "marker"),
    [
        ("bullet", "•", Marker("•", colour="")),
        ("bullet", "\uf0b7", Marker("•", colour="")),
        ("bullet", "\uf0a7", Marker("▪", colour="")),
        ("bullet", "o", Marker("◦", colour="")),
        ("decimal", "%1.", Marker("1.", colour="")),
        ("decimalZero", "%1", Marker("1", colour="")),
        ("lowerLetter", "%1)", Marker("a)", colour="")),
        ("upperRoman", "(%1)", Marker("(I)", colour="")),
        ("none", "", None),
        ("bullet", "", None),
    ],
)
def test_a_marker_is_a_sign_or_a_pattern(
    house: Edited, form: str, text: str, marker: Marker | None
) -> None:
    assert _listed(house, LEVEL.format(0, form, text, "")).marker == marker


def test_a_pattern_can_hold_the_numbers_of_the_levels_above(house: Edited) -> None:
    levels = LEVEL.format(0, "upperLetter", "%1", "") + LEVEL.format(1, "decimal", "%1.%2.", "")
    second = '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="50"/></w:numPr></w:pPr>'

    assert _listed(house, levels, second).marker == Marker("A.1.", colour="")


def test_a_marker_has_the_colour_of_its_level(house: Edited) -> None:
    red = '<w:rPr><w:color w:val="FF0000" w:themeColor="accent6"/></w:rPr>'

    marker = _listed(house, LEVEL.format(0, "bullet", "•", red)).marker
    assert marker == Marker("•", colour="#A8323E")


INDENTED = LEVEL.format(0, "bullet", "•", '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>')


def test_a_style_without_indents_has_those_of_its_level(house: Edited) -> None:
    style = _listed(house, INDENTED)

    assert (style.left, style.hanging) == (36, 18)


def test_indents_of_the_style_win_over_those_of_its_level(house: Edited) -> None:
    style = _listed(house, INDENTED, IN_LIST.format('<w:ind w:left="200"/>'))

    assert (style.left, style.hanging) == (10, 18)


def test_indents_of_the_level_win_over_those_that_the_style_inherits(house: Edited) -> None:
    house.style("Basis", '<w:pPr><w:ind w:left="100" w:right="300"/></w:pPr>')
    style = _listed(house, INDENTED, f'<w:basedOn w:val="Basis"/>{IN_LIST.format("")}')

    assert (style.left, style.hanging, style.right) == (36, 18, 15)


def test_a_style_is_in_the_list_of_the_style_it_is_based_on(house: Edited) -> None:
    house.list(50, INDENTED)
    house.style("Basis", IN_LIST.format(""))
    house.style("Noot", '<w:basedOn w:val="Basis"/>')

    assert house.read().paragraph("Noot").marker == Marker("•", colour="")


def test_a_style_can_leave_the_list_of_the_style_it_is_based_on(house: Edited) -> None:
    house.style("Basis", IN_LIST.format(""))
    without = '<w:basedOn w:val="Basis"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'

    assert _listed(house, INDENTED, without).marker is None


def test_the_level_that_names_a_style_is_the_level_of_that_style(house: Edited) -> None:
    named = '<w:pStyle w:val="Noot"/>'
    levels = LEVEL.format(0, "bullet", "•", "") + LEVEL.format(1, "bullet", "–", named)

    marker = _listed(house, levels).marker
    assert marker == Marker("–", colour="")


def test_a_list_can_have_its_levels_from_a_style_of_lists(house: Edited) -> None:
    house.list(60, LEVEL.format(0, "decimal", "%1)", ""))
    in_other = '<w:pPr><w:numPr><w:numId w:val="60"/></w:numPr></w:pPr>'
    house.style("Lijst", in_other, "numbering")
    house.list(50, "", link='<w:numStyleLink w:val="Lijst"/>')
    house.style("Noot", IN_LIST.format(""))

    assert house.read().paragraph("Noot").marker == Marker("1)", colour="")


def test_a_list_can_have_other_levels_than_those_it_is_based_on(house: Edited) -> None:
    other = f'<w:lvlOverride w:ilvl="0">{LEVEL.format(0, "bullet", "–", "")}</w:lvlOverride>'
    house.list(50, LEVEL.format(0, "bullet", "•", ""))
    house.text(
        "word/numbering.xml",
        '<w:abstractNumId w:val="950"/>',
        '<w:abstractNumId w:val="950"/>' + other,
    )
    house.style("Noot", IN_LIST.format(""))

    assert house.read().paragraph("Noot").marker == Marker("–", colour="")


# What is told


def test_a_sign_of_an_unknown_font_of_symbols_becomes_a_bullet_and_is_told(house: Edited) -> None:
    house.list(50, LEVEL.format(0, "bullet", "\uf04a", ""))
    house.style("Citaatopsomming", IN_LIST.format(""))

    style = house.read()
    assert style.paragraph("Citaatopsomming").marker == Marker("•", colour="")
    assert [str(notice) for notice in style.notices] == [
        "huisstijl.docx: het opsommingsteken van de stijl 'Citaatopsomming' komt wel in Word, in "
        "de PDF staat er '•'\n  Kies in Word een opsommingsteken uit een gewoon lettertype."
    ]


def test_words_around_a_number_are_told(house: Edited) -> None:
    house.list(50, LEVEL.format(0, "decimal", "Stap %1:", ""))
    house.style("Citaatopsomming", IN_LIST.format(""))

    style = house.read()
    assert style.paragraph("Citaatopsomming").marker == Marker("1:", colour="")
    assert [str(notice) for notice in style.notices] == [
        "huisstijl.docx: de nummering 'Stap %1:' van de stijl 'Citaatopsomming' komt in de PDF "
        "zonder de letters\n  Gebruik in Word een nummering zonder woorden."
    ]
