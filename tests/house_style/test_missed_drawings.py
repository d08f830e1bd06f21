"""What of the drawings in the header Word shows and a PDF does not: it is told."""

from __future__ import annotations

import pytest

from tests.house_style.drawn import (
    GROUP,
    PICTURE,
    RECTANGLE,
    RED,
    SHAPE,
    cover,
    drawing,
    notices,
    picture,
    shape,
)
from tests.house_style.edited import Edited

OTHER_SHAPE = (
    "Vervang hem in Word door een rechthoek, een ellips of een vrije vorm, of door een afbeelding "
    "(PNG of SVG)."
)


DECORATIVE = "<a:extLst><a:ext><adec:decorative val='1'/></a:ext></a:extLst>"


@pytest.mark.parametrize(("inside", "told"), [("", 1), (DECORATIVE, 0)])
def test_a_picture_needs_an_alternative_text_unless_it_is_decorative(
    house: Edited, inside: str, told: int
) -> None:
    paragraph = drawing(picture(), PICTURE, about='name="Logo"').replace(
        '<wp:docPr id="1" name="Logo"/>', f'<wp:docPr id="1" name="Logo">{inside}</wp:docPr>'
    )
    house.running("first header", paragraph, {"rId1": "media/logo.png"})

    expected = (
        "huisstijl.docx: de afbeelding 'Logo' in de koptekst van de eerste pagina heeft geen "
        "alternatieve tekst\n  Klik er in Word met rechts op en kies 'Alternatieve tekst "
        "weergeven': schrijf wat er te zien is, of markeer de afbeelding als decoratief."
    )
    assert notices(house) == [expected] * told
    assert [found.decorative for found in house.read().cover] == [not told]


@pytest.mark.parametrize(
    "content",
    [
        shape(f'<a:prstGeom prst="star5"/>{RED}'),
        shape(
            "<a:custGeom><a:pathLst><a:path><a:moveTo><a:pt x='x1' y='0'/></a:moveTo></a:path>"
            f"</a:pathLst></a:custGeom>{RED}"
        ),
    ],
)
def test_an_outline_that_is_not_known_is_told(house: Edited, content: str) -> None:
    assert cover(house, drawing(content)) == ()
    assert notices(house) == [
        "huisstijl.docx: de vorm 'Vlak' in de koptekst van de eerste pagina komt wel in Word, niet "
        f"in de PDF\n  {OTHER_SHAPE}"
    ]


@pytest.mark.parametrize(
    ("content", "kind", "what"),
    [
        ("<wps:onbekend/>", "urn:diagram", "het object 'Vlak'"),
        (picture(), PICTURE, "de afbeelding 'Vlak'"),
        (
            '<wpg:wgp><wpg:grpSpPr><a:xfrm rot="60000"/></wpg:grpSpPr></wpg:wgp>',
            GROUP,
            "de gedraaide groep 'Vlak'",
        ),
        (
            shape(
                f"{RECTANGLE}<a:noFill/>",
                "<wps:txbx><w:txbxContent><w:p><w:r><w:t>Wonen in Heemstede</w:t></w:r></w:p>"
                "</w:txbxContent></wps:txbx>",
            ),
            SHAPE,
            "de tekst 'Wonen in Heemstede' in het tekstvak 'Vlak'",
        ),
    ],
)
def test_what_a_pdf_cannot_have_is_told(house: Edited, content: str, kind: str, what: str) -> None:
    house.running("header", drawing(content, kind))

    (notice,) = house.read().notices
    assert notice.message == f"{what} in de koptekst komt wel in Word, niet in de PDF"
    assert notice.hint != ""


def test_a_picture_that_cannot_be_opened_is_told(house: Edited) -> None:
    house.file("word/media/logo.wmf", b"\xd7\xcd\xc6\x9a" + bytes(40))
    house.running("footer", drawing(picture(), PICTURE), {"rId1": "media/logo.wmf"})

    assert notices(house) == [
        "huisstijl.docx: de afbeelding 'Vlak' in de voettekst komt wel in Word, niet in de PDF\n"
        "  Vervang de afbeelding in Word door een PNG, JPEG of SVG."
    ]


def test_a_picture_that_is_mirrored_is_told(house: Edited) -> None:
    mirrored = picture(properties=f'<a:xfrm flipH="1"/>{RECTANGLE}')
    house.running("footer", drawing(mirrored, PICTURE), {"rId1": "media/logo.png"})

    (notice,) = house.read().notices
    assert notice.message.startswith("de afbeelding 'Vlak' in de voettekst komt wel in Word")


def test_a_picture_outside_the_file_is_told(house: Edited) -> None:
    outside = "media/logo.png"
    house.running("footer", drawing(picture(), PICTURE), {"rId1": outside})
    rels = "word/_rels/footer1.xml.rels"
    house.text(rels, f'Target="{outside}"', f'Target="{outside}" TargetMode="External"')

    (notice,) = house.read().notices
    assert notice.message.startswith("de afbeelding 'Vlak' in de voettekst komt wel in Word")


def test_a_picture_in_a_decorative_group_needs_no_alternative_text(house: Edited) -> None:
    own = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="100" cy="100"/></a:xfrm>'
    grid = '<a:xfrm><a:chOff x="0" y="0"/><a:chExt cx="100" cy="100"/></a:xfrm>'
    member = picture(properties=own + RECTANGLE)
    group = drawing(f"<wpg:wgp><wpg:grpSpPr>{grid}</wpg:grpSpPr>{member}</wpg:wgp>", GROUP)
    marked = f'<wp:docPr id="1" name="Vlak">{DECORATIVE}</wp:docPr>'
    group = group.replace('<wp:docPr id="1" name="Vlak"/>', marked)
    house.running("header", group, {"rId1": "media/logo.png"})

    styles = house.read()
    assert [(found.name, found.decorative) for found in styles.running.shapes] == [("Logo", True)]
    assert styles.notices == ()


def test_an_object_of_before_2010_is_told(house: Edited) -> None:
    old = '<w:p><w:r><w:pict><v:shape id="Watermerk"/></w:pict></w:r></w:p>'
    house.running("header", old)

    (notice,) = house.read().notices
    assert notice.message == (
        "het oudere object 'Watermerk' in de koptekst komt wel in Word, niet in de PDF"
    )


@pytest.mark.parametrize(
    ("fill", "message"),
    [
        (
            '<a:gradFill><a:gsLst><a:gs pos="0"><a:schemeClr val="accent1"/></a:gs>'
            '<a:gs pos="100000"><a:srgbClr val="000000"/></a:gs></a:gsLst></a:gradFill>',
            "de vorm 'Vlak' in de koptekst heeft in Word een kleurverloop, in de PDF één kleur",
        ),
        (
            '<a:pattFill><a:fgClr><a:schemeClr val="accent1"/></a:fgClr></a:pattFill>',
            "de vorm 'Vlak' in de koptekst heeft in Word een patroon, in de PDF één kleur",
        ),
    ],
)
def test_a_fill_that_becomes_one_colour_is_told(house: Edited, fill: str, message: str) -> None:
    house.running("header", drawing(shape(RECTANGLE + fill)))

    styles = house.read()
    assert [found.fill for found in styles.running.shapes] == ["#2F7D4F"]
    assert [notice.message for notice in styles.notices] == [message]


def test_a_fill_that_is_not_known_is_told(house: Edited) -> None:
    house.running("header", drawing(shape(f"{RECTANGLE}<a:blipFill/>")))

    (notice,) = house.read().notices
    assert notice.message == (
        "de opvulling van de vorm 'Vlak' in de koptekst komt wel in Word, niet in de PDF"
    )
