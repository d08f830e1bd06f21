"""Where shapes and pictures in the header stand on the page, and in which order."""

from __future__ import annotations

import pytest

from tests.house_style.drawn import (
    AT,
    LEFT_TOP,
    PICTURE,
    cover,
    drawing,
    notices,
    picture,
    points,
    shape,
)
from tests.house_style.edited import Edited


def test_the_cover_of_the_house_style_has_its_shapes_and_the_logo(house: Edited) -> None:
    styles = house.read()
    *waves, logo = styles.cover

    colours = styles.colours
    assert [wave.fill for wave in waves if wave.name != "Omslag golf 1"] == [
        colours.primary,
        colours.programme,
        colours.additional,
        colours.light,
    ]
    assert all((wave.width, wave.height, wave.decorative) == (841.9, 595.3, True) for wave in waves)
    assert (logo.name, logo.description) == ("Logo", "Logo van de gemeente")
    assert (logo.x, logo.y, logo.width) == (51.05, 51.05, 62.35)
    assert logo.picture.startswith(b"\x89PNG")
    assert (logo.media_type, styles.running.shapes) == ("image/png", ())


@pytest.mark.parametrize(
    ("relative_to", "place", "x"),
    [
        ("page", AT.format(points(30)), 30),
        ("page", "<wp:align>left</wp:align>", 0),
        ("page", "<wp:align>right</wp:align>", 841.9 - 100),
        ("page", "<wp:align>center</wp:align>", (841.9 - 100) / 2),
        ("margin", AT.format(points(-10)), 51.05 - 10),
        ("column", "<wp:align>right</wp:align>", 841.9 - 51.05 - 100),
        ("character", AT.format(0), 51.05),
        ("leftMargin", "<wp:align>inside</wp:align>", 0),
        ("rightMargin", AT.format(points(1)), 841.9 - 51.05 + 1),
    ],
)
def test_a_shape_stands_across_the_page(
    house: Edited, relative_to: str, place: str, x: float
) -> None:
    position = f'<wp:positionH relativeFrom="{relative_to}">{place}</wp:positionH>'
    (found,) = cover(house, drawing(shape(), position=position))

    assert found.x == pytest.approx(x)


@pytest.mark.parametrize(
    ("relative_to", "place", "y"),
    [
        ("page", AT.format(points(30)), 30),
        ("page", "<wp:align>bottom</wp:align>", 595.3 - 50),
        ("margin", AT.format(0), 62.35),
        ("margin", "<wp:align>center</wp:align>", 62.35 + (595.3 - 62.35 - 51.05 - 50) / 2),
        ("topMargin", "<wp:align>bottom</wp:align>", 62.35 - 50),
        ("bottomMargin", "<wp:align>top</wp:align>", 595.3 - 51.05),
        ("paragraph", AT.format(points(2)), 28.35 + 2),
    ],
)
def test_a_shape_stands_down_the_page(
    house: Edited, relative_to: str, place: str, y: float
) -> None:
    position = f'<wp:positionV relativeFrom="{relative_to}">{place}</wp:positionV>'
    (found,) = cover(house, drawing(shape(), position=position))

    assert found.y == pytest.approx(y)


def test_a_simple_position_is_from_the_page(house: Edited) -> None:
    simple = f'<wp:simplePos x="{points(7)}" y="{points(9)}"/>{LEFT_TOP}'
    (found,) = cover(house, drawing(shape(), position=simple, attributes='simplePos="1"'))

    assert (found.x, found.y) == (7, 9)


def test_a_second_paragraph_is_a_line_below_the_first(house: Edited) -> None:
    line = '<w:pPr><w:spacing w:line="400" w:lineRule="exact"/></w:pPr>'
    position = f'<wp:positionV relativeFrom="line">{AT.format(0)}</wp:positionV>'
    (found,) = cover(house, f"<w:p>{line}</w:p>{drawing(shape(), position=position)}")

    assert found.y == pytest.approx(28.35 + 20)


def test_a_share_of_the_page_is_taken_from_what_older_versions_read(house: Edited) -> None:
    half = "<wp14:pctPosHOffset>50000</wp14:pctPosHOffset>"
    share = f'<wp:positionH relativeFrom="page">{half}</wp:positionH>'
    offset = f'<wp:positionH relativeFrom="page">{AT.format(points(42))}</wp:positionH>'
    choice = f'<mc:Choice Requires="wp14">{share}</mc:Choice><mc:Fallback>{offset}</mc:Fallback>'
    position = f"<mc:AlternateContent>{choice}</mc:AlternateContent>"
    (found,) = cover(house, drawing(shape(), position=position))

    assert found.x == 42


def test_a_picture_in_the_line_stands_where_its_paragraph_does(house: Edited) -> None:
    inline = drawing(picture(), PICTURE, about='descr="Wapen"', position="")
    inline = inline.replace("wp:anchor", "wp:inline")
    right = inline.replace("<w:p>", '<w:p><w:pPr><w:jc w:val="right"/></w:pPr>')
    indented = inline.replace("<w:p>", '<w:p><w:pPr><w:ind w:firstLine="200"/></w:pPr>')
    house.running("first header", inline + right + indented, {"rId1": "media/logo.png"})

    first, second, third = house.read().cover
    assert (first.x, first.y) == (51.05, 28.35)
    assert second.x == pytest.approx(841.9 - 51.05 - 100)
    assert third.x == pytest.approx(51.05 + 10)


def test_a_drawing_in_the_footer_stands_where_its_paragraph_does(house: Edited) -> None:
    line = '<w:pPr><w:spacing w:line="400" w:lineRule="exact"/></w:pPr>'
    position = f'<wp:positionV relativeFrom="paragraph">{AT.format(0)}</wp:positionV>'
    rectangle = drawing(shape(), position=position).replace("<w:p>", f"<w:p>{line}")
    house.running("footer", f"{rectangle}<w:p>{line}</w:p>")

    (found,) = house.read().running.shapes
    assert found.y == pytest.approx(595.3 - 22.7 - 2 * 20)


def test_what_is_higher_is_drawn_later_and_what_is_behind_the_text_first(house: Edited) -> None:
    def named(name: str, attributes: str) -> str:
        return drawing(shape(), about=f'name="{name}"', attributes=attributes)

    shapes = cover(
        house,
        named("voor", 'relativeHeight="1" behindDoc="0"')
        + named("midden", 'relativeHeight="9" behindDoc="1"')
        + named("achter", 'relativeHeight="3" behindDoc="1"'),
    )

    assert [found.name for found in shapes] == ["achter", "midden", "voor"]


def test_a_logo_in_the_header_of_all_pages_is_not_on_the_cover(house: Edited) -> None:
    before = house.read().cover
    logo = drawing(picture(), PICTURE, about='name="Logo" descr="Wapen"')
    house.running("header", logo, {"rId1": "media/logo.png"})

    styles = house.read()
    assert [found.name for found in styles.running.shapes] == ["Logo"]
    assert (styles.running.header, styles.cover) == ((), before)


def test_the_text_that_older_versions_read_is_not_read_twice(house: Edited) -> None:
    new = drawing(shape()).removeprefix("<w:p><w:r>").removesuffix("</w:r></w:p>")
    old = '<w:pict><v:rect id="oud"/></w:pict>'
    choice = f'<mc:Choice Requires="wps">{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
    both = f"<w:p><w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r></w:p>"

    assert len(cover(house, both)) == 1
    assert notices(house) == []
