"""Pictures in the header, in a form that a PDF can have."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from progress_report.house_style import Shape
from tests.house_style.drawn import (
    PICTURE,
    RECTANGLE,
    drawing,
    picture,
)
from tests.house_style.edited import Edited

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>'


def _pixels(form: str, size: tuple[int, int] = (40, 20)) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", size, "#336699").save(stream, form)
    return stream.getvalue()


def _logo(house: Edited, data: bytes, content: str, about: str = 'descr="Wapen"') -> Shape:
    house.file("word/media/eigen", data)
    paragraph = drawing(content, PICTURE, about=f'name="Logo" {about}')
    house.running("first header", paragraph, {"rId1": "media/eigen", "rId2": "media/tekening.svg"})
    (found,) = house.read().cover
    return found


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (_pixels("PNG"), "image/png"),
        (_pixels("JPEG"), "image/jpeg"),
        (_pixels("GIF"), "image/gif"),
        (SVG, "image/svg+xml"),
    ],
)
def test_a_picture_stays_as_it_is(house: Edited, data: bytes, media_type: str) -> None:
    found = _logo(house, data, picture())

    assert (found.kind, found.picture, found.media_type) == ("picture", data, media_type)
    assert found.description == "Wapen"


def test_a_picture_that_a_pdf_cannot_have_becomes_a_png(house: Edited) -> None:
    found = _logo(house, _pixels("BMP"), picture())

    image = Image.open(io.BytesIO(found.picture))
    assert (found.media_type, image.format, image.size) == ("image/png", "PNG", (40, 20))


def test_a_logo_in_the_colours_of_printers_gets_those_of_screens(house: Edited) -> None:
    stream = io.BytesIO()
    Image.new("CMYK", (40, 20), (0, 255, 255, 0)).save(stream, "JPEG")

    logo = _logo(house, stream.getvalue(), picture())

    assert (logo.media_type, Image.open(io.BytesIO(logo.picture)).mode) == ("image/png", "RGB")


def test_a_drawing_goes_before_its_pixels(house: Edited) -> None:
    house.file("word/media/tekening.svg", SVG)
    extension = '<a:extLst><a:ext><asvg:svgBlip r:embed="rId2"/></a:ext></a:extLst>'

    assert _logo(house, _pixels("PNG"), picture(extension)).picture == SVG


def test_a_picture_is_cropped_as_in_word(house: Edited) -> None:
    crop = '<a:srcRect l="25000" t="50000"/>'
    found = _logo(house, _pixels("PNG"), picture(crop=crop))

    assert Image.open(io.BytesIO(found.picture)).size == (30, 10)


def test_a_picture_can_be_pale_and_turned(house: Edited) -> None:
    turned = f'<a:xfrm rot="2700000"/>{RECTANGLE}'
    found = _logo(house, _pixels("PNG"), picture('<a:alphaModFix amt="30000"/>', "", turned))

    assert (found.opacity, found.rotation) == (0.3, 45)


def _larger(png: bytes, side: int) -> bytes:
    """The picture that says it is so wide and high, in a chunk that is right."""
    head = b"IHDR" + struct.pack(">II", side, side) + png[24:29]
    return png[:12] + head + struct.pack(">I", zlib.crc32(head)) + png[33:]


@pytest.mark.parametrize(
    "data",
    [
        _pixels("PNG")[:60],
        _pixels("PNG")[:20],
        _pixels("PNG")[:8],
        b"\x89PNG\r\n\x1a\nen verder niets van een plaatje",
        _larger(_pixels("PNG"), 12_000),
        _larger(_pixels("PNG"), 100_000),
        _pixels("JPEG")[:60],
    ],
)
def test_a_picture_that_is_damaged_or_a_bomb_is_left_out_and_told(
    house: Edited, data: bytes
) -> None:
    house.file("word/media/eigen", data)
    house.running("first header", drawing(picture(), PICTURE), {"rId1": "media/eigen"})
    found = house.read()

    assert found.cover == ()
    assert len(found.notices) == 1
