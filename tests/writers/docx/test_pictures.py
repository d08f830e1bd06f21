"""Pictures and charts: their parts, sizes, alternative texts and numbers."""

from __future__ import annotations

import io
import zipfile

import pytest
from msgspec.structs import replace

from progress_report.document.blocks import Caption, Image, Quote
from progress_report.house_style import HouseStyle
from progress_report.inlines import Text
from progress_report.model import Picture
from tests.writers.docx.examples import (
    SVG,
    changed,
    figure,
    house_style,
    jpeg,
    paragraph,
    png,
    written,
)
from tests.writers.docx.parts import Node, Word, find, one

PAGE = house_style().page
EMU_PER_TWIP = 635


def _size(drawing: Node) -> tuple[float, float]:
    """Width and height in twips."""
    extent = one(drawing, "wp:inline/wp:extent")
    return int(extent.get("cx")) / EMU_PER_TWIP, int(extent.get("cy")) / EMU_PER_TWIP


def _drawings(word: Word) -> list[Node]:
    return find(word.body, ".//w:drawing")


def _without_header(data: bytes) -> bytes:
    """A JPEG without the JFIF segment after its first two bytes, as scanners make them."""
    return data[:2] + data[20:]


def test_a_chart_is_there_as_pixels_and_as_a_drawing() -> None:
    data = png()
    word = written(figure(data, svg=SVG))

    blip = one(word.body, ".//a:blip")
    assert word.related(one(blip, "@r:embed")) == data
    assert word.related(one(blip, ".//asvg:svgBlip/@r:embed")) == SVG
    uri = one(blip, "a:extLst/a:ext/@uri")
    assert uri == "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"  # [MS-ODRAWXML] 2.3.1.2


def test_a_photo_is_there_as_it_came_and_without_a_drawing() -> None:
    data = jpeg()
    word = written(figure(data))

    assert word.related(one(word.body, ".//a:blip/@r:embed")) == data
    assert find(word.body, ".//a:extLst") == []
    assert [name for name in word.files if name.endswith(".svg")] == []


@pytest.mark.parametrize(
    "data",
    [_without_header(jpeg()), jpeg(mode="CMYK"), jpeg(mode="L")],
    ids=["without a header", "for print", "in grey"],
)
def test_every_jpeg_that_the_workbook_may_name_can_be_placed(data: bytes) -> None:
    word = written(figure(data))

    assert word.related(one(word.body, ".//a:blip/@r:embed")) == data


def test_the_alternative_text_is_with_the_picture_character_for_character() -> None:
    text = 'Staafdiagram: 20 < 30 & "meer" – één 🙂'
    word = written(figure(text=text))

    assert one(word.body, ".//wp:docPr/@descr") == text


def _with_logo_called(name: str) -> HouseStyle:
    style = changed("word/_rels/header2.xml.rels", lambda text: text.replace("logo.png", name))
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(style.docx)) as old, zipfile.ZipFile(result, "w") as new:
        for each in old.namelist():
            new.writestr(each.replace("logo.png", name), old.read(each))
    return replace(style, docx=result.getvalue())


def test_a_picture_does_not_take_the_name_of_one_in_the_house_style() -> None:
    logo = written().files["word/media/logo.png"]
    word = written(figure(png(), svg=SVG), style=_with_logo_called("beeld1.png"))

    assert word.files["word/media/beeld1.png"] == logo
    assert word.related(one(word.body, ".//a:blip/@r:embed")) == png()
    assert word.related(one(word.body, ".//asvg:svgBlip/@r:embed")) == SVG


def test_the_same_picture_twice_is_stored_once_and_numbered_twice() -> None:
    data = png()
    word = written(figure(data), figure(data))

    assert len(set(find(word.body, ".//a:blip/@r:embed"))) == 1
    assert len(set(find(word.body, ".//wp:docPr/@id"))) == 2


@pytest.mark.parametrize(
    ("pixels", "svg", "expected"),
    [
        ((2000, 500), SVG, (PAGE.text_width, PAGE.text_width / 4)),
        ((20, 5), SVG, (PAGE.text_width, PAGE.text_width / 4)),
        ((300, 150), b"", (300 * 1440 / 150, 150 * 1440 / 150)),
        ((3000, 1000), b"", (PAGE.text_width * 0.6, PAGE.text_width * 0.2)),
        ((500, 3000), b"", (PAGE.text_height * 0.45 / 6, PAGE.text_height * 0.45)),
        ((500, 3000), SVG, (PAGE.text_height * 0.8 / 6, PAGE.text_height * 0.8)),
    ],
    ids=["chart", "small chart", "small photo", "large photo", "tall photo", "tall chart"],
)
def test_a_picture_is_as_large_as_the_page_and_its_pixels_allow(
    pixels: tuple[int, int], svg: bytes, expected: tuple[float, float]
) -> None:
    (drawing,) = _drawings(written(figure(png(*pixels), svg=svg)))

    assert _size(drawing) == pytest.approx(expected, abs=1)


def test_a_photo_with_a_quote_is_small_whatever_its_size() -> None:
    photo = Image(Picture(png(3000, 1500), "image/png", 3000, 1500), "Foto van Jan")
    (drawing,) = _drawings(written(Quote((paragraph("Gezegd"),), "Jan", "", photo)))

    width, height = _size(drawing)
    assert width == pytest.approx(PAGE.text_width * 0.12, abs=1)
    assert height == pytest.approx(width / 2, abs=1)


def test_the_frame_of_a_picture_is_as_large_as_the_picture() -> None:
    (drawing,) = _drawings(written(figure(png(300, 150))))

    extent = one(drawing, "wp:inline/wp:extent")
    frame = one(drawing, ".//a:xfrm/a:ext")
    assert dict(extent.attrib) == dict(frame.attrib)


def _numbers(word: Word) -> list[str]:
    """The ids of the drawings of all parts."""
    names = [name for name in word.xml_names if name.startswith("word/")]
    return [number for name in names for number in find(word.xml(name), "//wp:docPr/@id")]


def test_every_drawing_in_every_part_has_its_own_number() -> None:
    numbers = _numbers(written(figure(caption=Caption("Figuur", 1, (Text("Foto"),))), figure()))

    assert len(numbers) > 2, "those of the header of the cover are counted too"
    assert len(set(numbers)) == len(numbers)


def test_drawings_keep_clear_of_whatever_numbers_word_gave_to_those_of_the_house_style() -> None:
    style = changed("word/header2.xml", lambda text: text.replace('id="6"', 'id="1000"'))
    numbers = _numbers(written(figure(), style=style))

    assert len(set(numbers)) == len(numbers)
