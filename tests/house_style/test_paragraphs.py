"""Styles of paragraphs and of pieces of text, with all that they inherit."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from progress_report.house_style import (
    CharacterStyle,
    HouseStyle,
    Line,
    ParagraphStyle,
    Tab,
)
from progress_report.house_style.model import LineRule
from tests.house_style.edited import Edited

PLAIN = ParagraphStyle(
    font="Arial",
    size=10,
    bold=False,
    italic=False,
    colour="#000000",
    fill="",
    letter_spacing=0,
    line=11.5,
    line_rule="natural",
    before=0,
    after=0,
    left=0,
    right=0,
    hanging=0,
    alignment="left",
    keep_next=False,
    keep_lines=False,
    page_break_before=False,
    widow_control=True,
)


def _quote(house: Edited, properties: str) -> ParagraphStyle:
    """The style ``Quote`` with these properties only, in a document without defaults."""
    house.defaults()
    house.style("Quote", properties)
    return house.read().paragraph("quote")


def test_a_style_that_says_nothing_has_what_word_takes_when_nothing_is_said(house: Edited) -> None:
    assert _quote(house, "") == PLAIN


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ('<w:rPr><w:sz w:val="21"/></w:rPr>', {"size": 10.5, "line": 10.5 * 1.15}),
        ('<w:rPr><w:rFonts w:ascii="Georgia"/></w:rPr>', {"font": "Georgia"}),
        ('<w:rPr><w:b/><w:i w:val="true"/></w:rPr>', {"bold": True, "italic": True}),
        ('<w:rPr><w:b w:val="0"/><w:i w:val="false"/></w:rPr>', {}),
        ('<w:rPr><w:caps/><w:u w:val="single"/></w:rPr>', {"capitals": True, "underline": True}),
        ('<w:rPr><w:u w:val="none"/></w:rPr>', {}),
        ('<w:rPr><w:spacing w:val="-10"/></w:rPr>', {"letter_spacing": -0.5}),
        ('<w:rPr><w:color w:val="c00000"/></w:rPr>', {"colour": "#C00000"}),
        ('<w:rPr><w:shd w:val="clear" w:fill="FFEEDD"/></w:rPr>', {"fill": "#FFEEDD"}),
        ('<w:pPr><w:shd w:val="clear" w:fill="auto"/></w:pPr>', {}),
        ('<w:pPr><w:shd w:val="clear" w:fill="EEEEEE"/></w:pPr>', {"background": "#EEEEEE"}),
        (
            '<w:pPr><w:shd w:val="pct25" w:color="000000" w:fill="FFFFFF"/></w:pPr>',
            {"background": "#BFBFBF"},
        ),
        (
            '<w:pPr><w:spacing w:before="120" w:after="60" w:line="310" w:lineRule="exact"/>'
            "</w:pPr>",
            {"before": 6, "after": 3, "line": 15.5, "line_rule": "exact"},
        ),
        (
            '<w:pPr><w:spacing w:line="400" w:lineRule="atLeast"/></w:pPr>',
            {"line": 20, "line_rule": "at least"},
        ),
        ('<w:pPr><w:spacing w:line="360" w:lineRule="auto"/></w:pPr>', {"line": 11.5 * 1.5}),
        (
            '<w:pPr><w:ind w:left="400" w:right="1cm" w:hanging="284"/></w:pPr>',
            {"left": 20, "right": 72 / 2.54, "hanging": 14.2},
        ),
        (
            '<w:pPr><w:ind w:start="400" w:end="200" w:firstLine="100"/></w:pPr>',
            {"left": 20, "right": 10, "hanging": -5},
        ),
        ('<w:pPr><w:jc w:val="end"/></w:pPr>', {"alignment": "right"}),
        ('<w:pPr><w:jc w:val="both"/></w:pPr>', {"alignment": "justify"}),
        (
            '<w:pPr><w:keepNext/><w:keepLines/><w:pageBreakBefore/><w:widowControl w:val="0"/>'
            "<w:contextualSpacing/></w:pPr>",
            {
                "keep_next": True,
                "keep_lines": True,
                "page_break_before": True,
                "widow_control": False,
                "contextual_spacing": True,
            },
        ),
        (
            '<w:pPr><w:pBdr><w:left w:val="single" w:sz="36" w:space="14" w:color="FF0000"/>'
            '<w:top w:val="nil"/><w:bottom w:val="dashed" w:sz="8" w:color="auto"/></w:pBdr>'
            "</w:pPr>",
            {
                "borders": {
                    "left": Line(4.5, "#FF0000", 14),
                    "bottom": Line(1, "#000000", dash="dashed"),
                }
            },
        ),
        (
            '<w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/>'
            '<w:tab w:val="center" w:pos="4000"/></w:tabs></w:pPr>',
            {"tabs": (Tab(200, "center"), Tab(450, "right", "."))},
        ),
    ],
)
def test_a_property_is_read_with_its_unit(
    house: Edited, properties: str, expected: dict[str, object]
) -> None:
    assert _quote(house, properties) == replace(PLAIN, **expected)  # type: ignore[arg-type]


def _based(house: Edited, base: str, own: str) -> ParagraphStyle:
    house.style("Basis", base)
    return _quote(house, f'<w:basedOn w:val="Basis"/>{own}')


@pytest.mark.parametrize(
    ("base", "own", "expected"),
    [
        (
            '<w:pPr><w:spacing w:before="200" w:line="300" w:lineRule="exact"/></w:pPr>',
            '<w:pPr><w:spacing w:before="0" w:after="100"/></w:pPr>',
            {"before": 0, "after": 5, "line": 15, "line_rule": "exact"},
        ),
        (
            '<w:pPr><w:ind w:left="400" w:hanging="200"/></w:pPr>',
            '<w:pPr><w:ind w:firstLine="100"/></w:pPr>',
            {"left": 20, "hanging": -5},
        ),
        ("<w:rPr><w:b/></w:rPr>", '<w:rPr><w:b w:val="0"/></w:rPr>', {"bold": False}),
        ("<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/></w:rPr>", {"bold": True, "italic": True}),
        (
            '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr>',
            '<w:rPr><w:rFonts w:eastAsia="MS Mincho"/></w:rPr>',
            {"font": "Arial"},
        ),
        (
            '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr>',
            '<w:rPr><w:rFonts w:ascii="Georgia"/></w:rPr>',
            {"font": "Georgia"},
        ),
        (
            '<w:pPr><w:pBdr><w:top w:val="single" w:sz="8" w:color="FF0000"/></w:pBdr></w:pPr>',
            '<w:pPr><w:pBdr><w:top w:val="none"/></w:pBdr></w:pPr>',
            {"borders": {}},
        ),
        (
            '<w:pPr><w:tabs><w:tab w:val="left" w:pos="100"/><w:tab w:val="left" w:pos="200"/>'
            "</w:tabs></w:pPr>",
            '<w:pPr><w:tabs><w:tab w:val="clear" w:pos="100"/></w:tabs></w:pPr>',
            {"tabs": (Tab(10, "left"),)},
        ),
    ],
)
def test_a_style_has_what_it_is_based_on_and_its_own_on_top(
    house: Edited, base: str, own: str, expected: dict[str, object]
) -> None:
    assert _based(house, base, own) == replace(PLAIN, **expected)  # type: ignore[arg-type]


def test_styles_that_are_based_on_each_other_end_where_the_circle_closes(house: Edited) -> None:
    house.style("Basis", '<w:basedOn w:val="Citaat"/><w:rPr><w:sz w:val="40"/></w:rPr>')

    assert _quote(house, '<w:basedOn w:val="Basis"/><w:rPr><w:b/></w:rPr>').size == 20


def test_the_defaults_of_the_document_hold_where_no_style_says_otherwise(house: Edited) -> None:
    house.defaults(
        '<w:sz w:val="24"/><w:color w:val="123456"/>', '<w:spacing w:after="200" w:line="240"/>'
    )
    house.style("Quote", '<w:pPr><w:spacing w:before="100"/></w:pPr>')

    quote = house.read().paragraph("Quote")
    assert (quote.size, quote.colour, quote.before, quote.after) == (12, "#123456", 5, 10)


@pytest.mark.parametrize(
    ("rule", "line", "pitch"),
    [("exact", 8, 8), ("at least", 8, 11.5), ("at least", 20, 20), ("natural", 17.25, 17.25)],
)
def test_the_pitch_is_what_lines_need(rule: LineRule, line: float, pitch: float) -> None:
    assert replace(PLAIN, line_rule=rule, line=line).pitch == pitch


def test_a_character_style_says_only_what_it_changes(house: Edited) -> None:
    house.style("Statussymbool", "<w:rPr><w:b/></w:rPr>", "character")

    styles = house.read()
    assert styles.character("Statussymbool") == CharacterStyle(bold=True)
    link = CharacterStyle(colour="#1F5FA8", underline=True)
    assert styles.character("hyperlink") == link


def test_every_style_of_the_report_is_there(house: Edited) -> None:
    styles = house.read()

    assert len(styles.paragraphs) == 37
    assert set(styles.tables) == {"tabel programma", "tabel aanvullend", "tabel cijfers"}
    assert styles.folder == house.folder
    assert styles.notices == ()


# What is told


def _notices(house_style: HouseStyle) -> list[str]:
    return [str(problem) for problem in house_style.notices]


@pytest.mark.parametrize(
    ("properties", "effect"),
    [
        ("<w:rPr><w:smallCaps/></w:rPr>", "kleine hoofdletters"),
        ("<w:rPr><w:strike/></w:rPr>", "doorhalen"),
        ('<w:rPr><w:w w:val="80"/></w:rPr>', "schaal van tekens"),
        ('<w:pPr><w:framePr w:w="2000"/></w:pPr>', "kader"),
    ],
)
def test_an_effect_that_only_word_shows_is_told(
    house: Edited, properties: str, effect: str
) -> None:
    house.style("Noot", properties)

    assert _notices(house.read()) == [
        f"huisstijl.docx: de opmaak '{effect}' van de stijl 'Noot' komt wel in Word, niet in de "
        "PDF\n  Haal die opmaak in Word weg."
    ]


def test_an_effect_of_a_style_that_the_report_does_not_use_is_not_told(house: Edited) -> None:
    house.style("Eigen stijl", "<w:rPr><w:strike/></w:rPr>")

    assert _notices(house.read()) == []
