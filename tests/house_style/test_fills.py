"""The colours of shapes."""

from __future__ import annotations

import pytest

from progress_report.house_style import Stroke
from tests.house_style.drawn import (
    RECTANGLE,
    RED,
    cover,
    drawing,
    notices,
    shape,
)
from tests.house_style.edited import Edited

OF_STYLE = (
    '<wps:style><a:lnRef idx="2"><a:schemeClr val="accent2"/></a:lnRef>'
    '<a:fillRef idx="1"><a:schemeClr val="accent1"/></a:fillRef></wps:style>'
)


@pytest.mark.parametrize(
    ("fill", "colour", "opacity"),
    [
        ('<a:solidFill><a:schemeClr val="accent1"/></a:solidFill>', "#2F7D4F", 1),
        ('<a:solidFill><a:schemeClr val="tx2"/></a:solidFill>', "#17463A", 1),
        ('<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>', "#FFFFFF", 1),
        ('<a:solidFill><a:srgbClr val="abcdef"/></a:solidFill>', "#ABCDEF", 1),
        ('<a:solidFill><a:sysClr val="x" lastClr="010203"/></a:solidFill>', "#010203", 1),
        (
            '<a:solidFill><a:srgbClr val="FF0000"><a:alpha val="40000"/></a:srgbClr></a:solidFill>',
            "#FF0000",
            0.4,
        ),
        (
            '<a:solidFill><a:schemeClr val="accent1"><a:lumMod val="0"/><a:lumOff val="100000"/>'
            "</a:schemeClr></a:solidFill>",
            "#FFFFFF",
            1,
        ),
        ("", "#2F7D4F", 1),
    ],
)
def test_a_shape_has_its_own_fill_or_that_of_its_style(
    house: Edited, fill: str, colour: str, opacity: float
) -> None:
    (found,) = cover(house, drawing(shape(RECTANGLE + fill, OF_STYLE)))

    assert (found.fill, found.opacity) == (colour, opacity)


@pytest.mark.parametrize(
    ("line", "stroke"),
    [
        ("", Stroke(0.5, "#24618E")),
        ("<a:ln><a:noFill/></a:ln>", None),
        ('<a:ln w="25400"/>', Stroke(2, "#24618E")),
        (f'<a:ln w="12700">{RED}</a:ln>', Stroke(1, "#FF0000")),
    ],
)
def test_a_shape_has_its_own_line_or_that_of_its_style(
    house: Edited, line: str, stroke: Stroke | None
) -> None:
    (found,) = cover(house, drawing(shape(RECTANGLE + RED + line, OF_STYLE)))

    assert found.stroke == stroke


def test_style_0_of_the_theme_is_no_fill_and_no_line(house: Edited) -> None:
    none = OF_STYLE.replace('idx="1"', 'idx="0"').replace('idx="2"', 'idx="0"')

    assert cover(house, drawing(shape(RECTANGLE, none))) == ()


def test_a_shape_without_fill_and_line_is_not_there(house: Edited) -> None:
    assert cover(house, drawing(shape(f"{RECTANGLE}<a:noFill/>"))) == ()
    assert notices(house) == []
