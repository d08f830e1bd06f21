"""Colours of Word and of DrawingML: those of the theme, lighter and darker."""

from __future__ import annotations

import pytest

from progress_report.house_style.tints import shaded, tinted, transformed
from tests.house_style.edited import Edited


@pytest.mark.parametrize(
    ("attributes", "colour"),
    [
        ('w:val="FF0000"', "#FF0000"),
        ('w:val="FF0000" w:themeColor="accent1"', "#2F7D4F"),
        ('w:val="FF0000" w:themeColor="none"', "#FF0000"),
        ('w:val="auto"', "#000000"),
        ('w:val="FF0000" w:themeColor="text1"', "#1D2A30"),
        ('w:val="FF0000" w:themeColor="background1"', "#FFFFFF"),
        ('w:val="FF0000" w:themeColor="dark2"', "#17463A"),
        ('w:val="FF0000" w:themeColor="text2"', "#17463A"),
        ('w:val="FF0000" w:themeColor="light2"', "#EDF3EE"),
        ('w:val="FF0000" w:themeColor="hyperlink"', "#1F5FA8"),
        ('w:val="FF0000" w:themeColor="accent1" w:themeTint="FF"', "#2F7D4F"),
        ('w:val="FF0000" w:themeColor="accent1" w:themeShade="00"', "#000000"),
    ],
)
def test_a_colour_of_the_theme_wins_over_the_one_that_is_written(
    house: Edited, attributes: str, colour: str
) -> None:
    house.style("Quote", f"<w:rPr><w:color {attributes}/></w:rPr>")

    assert house.read().paragraph("Quote").colour == colour


def test_text_and_background_are_the_colours_that_the_settings_choose(house: Edited) -> None:
    house.text("word/settings.xml", 'w:t1="dark1"', 'w:t1="light1"')
    house.style("Quote", '<w:rPr><w:color w:val="000000" w:themeColor="text1"/></w:rPr>')

    assert house.read().paragraph("Quote").colour == "#FFFFFF"


def test_a_shade_of_a_fill_is_read_from_its_own_attributes(house: Edited) -> None:
    house.style(
        "Quote",
        '<w:pPr><w:shd w:val="clear" w:color="auto" w:fill="FF0000" w:themeFill="accent1" '
        'w:themeFillShade="00"/></w:pPr>',
    )

    assert house.read().paragraph("Quote").background == "#000000"


def _channels(colour: str) -> list[int]:
    return list(bytes.fromhex(colour.removeprefix("#")))


# The theme of Office 2007, and what Word writes beside these attributes as the literal colour.
@pytest.mark.parametrize(
    ("colour", "tint", "of_word"),
    [
        ("#4F81BD", 0x99, "#95B3D7"),
        ("#1F497D", 0x99, "#548DD4"),
        ("#1F497D", 0x33, "#C6D9F1"),
    ],
)
def test_a_tint_is_that_of_word(colour: str, tint: int, of_word: str) -> None:
    expected = pytest.approx(_channels(of_word), abs=1)

    assert _channels(tinted(colour, tint / 255)) == expected


@pytest.mark.parametrize(
    ("colour", "shade", "of_word"),
    [("#4F81BD", 0xBF, "#365F91"), ("#1F497D", 0xBF, "#17365D"), ("#FFFFFF", 0xD9, "#D9D9D9")],
)
def test_a_shade_is_that_of_word(colour: str, shade: int, of_word: str) -> None:
    expected = pytest.approx(_channels(of_word), abs=1)

    assert _channels(shaded(colour, shade / 255)) == expected


@pytest.mark.parametrize(
    ("transform", "amount", "result"),
    [
        ("lumMod", 0.5, "#00BF00"),
        ("lumOff", 0.25, "#FFFFFF"),
        ("satMod", 0.0, "#C0C0C0"),
        ("shade", 0.0, "#000000"),
        ("tint", 0.0, "#FFFFFF"),
        ("tint", 1.0, "#80FF80"),
        ("somethingElse", 0.5, "#80FF80"),
    ],
)
def test_drawings_change_a_colour_step_by_step(transform: str, amount: float, result: str) -> None:
    expected = pytest.approx(_channels(result), abs=1)

    assert _channels(transformed("#80FF80", transform, amount)) == expected


def test_a_shade_in_a_drawing_halves_the_light_and_not_the_code() -> None:
    assert transformed("#FFFFFF", "shade", 0.5) == "#BCBCBC"
