"""A house style with something in it that nobody can read: a drawing is left out and told, and
what all depends on makes the file not usable."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from progress_report.document.layout.room import room_of
from progress_report.errors import InputError
from progress_report.house_style import reader
from tests.house_style.drawn import (
    GROUP,
    RECTANGLE,
    RED,
    cover,
    drawing,
    notices,
    shape,
)
from tests.house_style.edited import Edited

STYLES, DOCUMENT = "word/styles.xml", "word/document.xml"
SETTINGS, THEME = "word/settings.xml", "word/theme/theme1.xml"


def _path(step: str) -> str:
    return shape(f"<a:custGeom><a:pathLst><a:path>{step}</a:path></a:pathLst></a:custGeom>{RED}")


def _rounded(formula: str) -> str:
    guide = f'<a:avLst><a:gd name="adj" fmla="{formula}"/></a:avLst>'
    return shape(f'<a:prstGeom prst="roundRect">{guide}</a:prstGeom>{RED}')


@pytest.mark.parametrize(
    "content",
    [
        _path("<a:moveTo/>"),
        _path('<a:cubicBezTo><a:pt x="1" y="1"/></a:cubicBezTo>'),
        _rounded("val x"),
        _rounded("val nan"),
        shape(f'<a:xfrm rot="schuin"/>{RECTANGLE}{RED}'),
        shape(f'{RECTANGLE}{RED}<a:ln w="breed"><a:solidFill/></a:ln>').replace(
            "<a:solidFill/>", RED
        ),
        shape(
            RECTANGLE + '<a:solidFill><a:srgbClr val="FF0000"><a:alpha val=""/></a:srgbClr>'
            "</a:solidFill>"
        ),
        shape(f"{RECTANGLE}{RED}").replace(RECTANGLE, '<a:xfrm rot="1e400"/>' + RECTANGLE),
    ],
)
def test_a_drawing_that_cannot_be_read_is_left_out_and_told(house: Edited, content: str) -> None:
    sound = drawing(shape(), about='name="Lijn"')
    broken = drawing(content, about='name="Golf"')

    assert [found.name for found in cover(house, broken + sound)] == ["Lijn"]
    assert notices(house) == [
        "huisstijl.docx: de tekening 'Golf' in de koptekst van de eerste pagina komt wel in Word, "
        "niet in de PDF\n  Vervang hem in Word door een rechthoek, een ellips of een vrije vorm, "
        "of door een afbeelding (PNG of SVG)."
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('relativeHeight="1"', 'relativeHeight="hoog"'),
        ("<wp:posOffset>0</wp:posOffset>", "<wp:posOffset>links</wp:posOffset>"),
        ('<wp:extent cx="', '<wp:extent cx="x'),
    ],
)
def test_a_place_that_cannot_be_read_is_told(house: Edited, old: str, new: str) -> None:
    assert cover(house, drawing(shape()).replace(old, new)) == ()
    assert [notice.split("\n")[0] for notice in notices(house)] == [
        "huisstijl.docx: de tekening 'Vlak' in de koptekst van de eerste pagina komt wel in Word, "
        "niet in de PDF"
    ]


def test_a_broken_member_of_a_group_leaves_the_group_out(house: Edited) -> None:
    grid = '<a:xfrm><a:chExt cx="veel" cy="100"/></a:xfrm>'
    group = f"<wpg:wgp><wpg:grpSpPr>{grid}</wpg:grpSpPr>{shape()}</wpg:wgp>"

    assert cover(house, drawing(group, GROUP)) == ()
    (notice,) = notices(house)
    assert notice.startswith("huisstijl.docx: de tekening 'Vlak' in de koptekst")


@pytest.mark.parametrize(("amount", "opacity"), [("250000", 1), ("-1", 0), ("50000", 0.5)])
def test_opacity_is_from_0_to_1(house: Edited, amount: str, opacity: float) -> None:
    colour = f'<a:srgbClr val="FF0000"><a:alpha val="{amount}"/></a:srgbClr>'
    (found,) = cover(house, drawing(shape(f"{RECTANGLE}<a:solidFill>{colour}</a:solidFill>")))

    assert found.opacity == opacity


def test_an_arc_goes_around_once_at_most(house: Edited) -> None:
    start = '<a:moveTo><a:pt x="0" y="0"/></a:moveTo>'
    arc = '<a:arcTo wR="9" hR="9" stAng="0" swAng="9e15"/>'
    (found,) = cover(house, drawing(_path(start + arc)))

    assert len(found.commands) == 5


def test_a_picture_in_a_part_with_a_password_is_told(house: Edited) -> None:
    house.setting("")
    _lock(house.folder / "huisstijl.docx", "word/media/logo.png")

    assert notices(house) == [
        "huisstijl.docx: de afbeelding 'Logo' in de koptekst van de eerste pagina komt wel in "
        "Word, niet in de PDF\n  Vervang de afbeelding in Word door een PNG, JPEG of SVG."
    ]


def test_comments_of_other_programs_are_not_seen(house: Edited) -> None:
    house.text(THEME, "<a:dk2>", "<a:dk2><!-- groen -->")
    house.text(STYLES, "<w:rPr>", "<w:rPr><!-- letters --><?x y?>")

    styles = house.read()
    assert styles.colours.primary == "#17463A"
    assert styles.notices == ()


@pytest.mark.parametrize("rule", ["exact", "atLeast", "auto"])
@pytest.mark.parametrize("line", ["0", "-240"])
def test_a_line_without_height_is_as_high_as_its_text(house: Edited, rule: str, line: str) -> None:
    spacing = f'<w:spacing w:line="{line}" w:lineRule="{rule}"/>'
    house.style("Tabeltekst", f'<w:pPr>{spacing}</w:pPr><w:rPr><w:sz w:val="20"/></w:rPr>')

    styles = house.read()
    assert styles.paragraph("Tabeltekst").pitch == 11.5
    assert room_of(styles).lines > 10


def test_text_without_a_size_has_that_of_word(house: Edited) -> None:
    house.style("Noot", '<w:rPr><w:sz w:val="-4"/></w:rPr>')

    assert house.read().paragraph("Noot").size == 10


def test_sizes_of_the_page_may_have_a_unit(house: Edited) -> None:
    house.section('w:w="16838"', 'w:w="29.7cm"')

    assert house.read().page.width == 16838


# The file as a whole


def _lock(file: Path, name: str) -> None:
    """Marks a part of the archive as one with a password, in both places that say it."""
    with zipfile.ZipFile(file) as archive:
        start = archive.getinfo(name).header_offset
    data = bytearray(file.read_bytes())
    data[start + 6] |= 1
    data[_entry(data, name) + 8] |= 1
    file.write_bytes(data)


def _entry(data: bytearray, name: str) -> int:
    """Where the directory of the archive tells of the part."""
    return data.rindex(b"PK\x01\x02", 0, data.rindex(name.encode()))


def _with_a_password(house: Edited) -> None:
    house.setting("")  # writes it anew
    _lock(house.folder / "huisstijl.docx", STYLES)


def _compressed_in_an_unknown_way(house: Edited) -> None:
    house.setting("")
    file = house.folder / "huisstijl.docx"
    data = bytearray(file.read_bytes())
    data[_entry(data, STYLES) + 10] = 97
    file.write_bytes(data)


def _of_a_later_zip(house: Edited) -> None:
    house.setting("")
    file = house.folder / "huisstijl.docx"
    data = bytearray(file.read_bytes())
    data[_entry(data, STYLES) + 6] = 99
    file.write_bytes(data)


def _size_of_text(house: Edited) -> None:
    house.style("Noot", '<w:rPr><w:sz w:val="groot"/></w:rPr>')


def _size_without_end(house: Edited) -> None:
    house.style("Noot", '<w:rPr><w:sz w:val="1e999"/></w:rPr>')


def _page_larger_than_word_allows(house: Edited) -> None:
    house.section('w:w="16838"', 'w:w="99999999"')


def _font_without_a_name(house: Edited) -> None:
    house.text(THEME, '<a:minorFont><a:latin typeface="Arial"', '<a:minorFont><a:latin x="Arial"')


@pytest.mark.parametrize("limit", ["_MAX_FILE_BYTES", "_MAX_UNPACKED_BYTES"])
def test_a_file_that_is_too_large_is_not_unpacked(
    house: Edited, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    house.setting("")  # writes it anew
    monkeypatch.setattr(reader, limit, 20_000)

    with pytest.raises(InputError) as caught:
        house.read()
    assert [str(problem) for problem in caught.value.problems] == [
        "huisstijl.docx: het bestand is te groot om een huisstijl te zijn\n"
        "  Neem het bestand dat bij het programma hoort als begin en pas dat in Word aan."
    ]


@pytest.mark.parametrize(
    "damage",
    [
        _with_a_password,
        _compressed_in_an_unknown_way,
        _of_a_later_zip,
        _size_of_text,
        _size_without_end,
        _page_larger_than_word_allows,
        _font_without_a_name,
    ],
)
def test_a_file_that_cannot_be_read_is_told_with_a_way_out(
    house: Edited, damage: Callable[[Edited], None]
) -> None:
    damage(house)

    with pytest.raises(InputError) as caught:
        house.read()
    assert [str(problem) for problem in caught.value.problems] == [
        "huisstijl.docx: dit is geen bruikbaar Word-document (.docx)\n"
        "  Neem het bestand dat bij het programma hoort als begin en pas dat in Word aan."
    ]
