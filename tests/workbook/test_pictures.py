"""Picture files next to what is made of them."""

from __future__ import annotations

import os
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from progress_report.model import Picture
from progress_report.problems import Position
from progress_report.workbook import pictures
from progress_report.workbook.cells import Content
from progress_report.workbook.fields import Field
from progress_report.workbook.pictures import read_picture
from progress_report.workbook.reader import read_workbook
from tests.workbooks import minimal_sheets, save_workbook


def _read(name: str, folder: Path) -> tuple[Picture | None, str]:
    """The picture, and the first line of what is said of it."""
    field = Field("Bestand", Position("a.xlsx"), 1, Content(name))
    picture, problem = read_picture(field, folder)
    return picture, problem.message if problem else ""


def _draw(path: Path, size: tuple[int, int] = (40, 30)) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, "green").save(path)
    return path.read_bytes()


@pytest.mark.parametrize(
    ("name", "media_type"), [("huis.png", "image/png"), ("huis.JPG", "image/jpeg")]
)
def test_reads_a_picture_as_it_came(tmp_path: Path, name: str, media_type: str) -> None:
    data = _draw(tmp_path / name)
    assert _read(name, tmp_path) == (Picture(data, media_type, 40, 30), "")


@pytest.mark.parametrize(
    "typed", ["foto's/huis.png", "foto's\\huis.png", "./foto's/../foto's/huis.png"]
)
def test_a_picture_may_be_in_a_folder_below(tmp_path: Path, typed: str) -> None:
    _draw(tmp_path / "foto's" / "huis.png")
    assert _read(typed, tmp_path)[1] == ""


def test_a_link_that_leads_out_of_the_folder_is_outside(tmp_path: Path) -> None:
    _draw(tmp_path / "geheim.png")
    folder = tmp_path / "werkboek"
    folder.mkdir()
    (folder / "huis.png").symlink_to(tmp_path / "geheim.png")
    assert _read("huis.png", folder) == (
        None,
        "bestand 'huis.png' staat buiten de map van het werkboek",
    )


@pytest.mark.parametrize(
    ("name", "quoted"),
    [
        ("weg.png", "weg.png"),
        ("a" * 5000, "a" * 119 + "…"),
        ("nul\x00.png", "nul\x00.png"),
        (".", "."),
    ],
)
def test_a_name_without_a_file_is_missing(tmp_path: Path, name: str, quoted: str) -> None:
    assert _read(name, tmp_path)[1] == f"bestand '{quoted}' is er niet"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "huis.png")
    assert _read("huis.png", tmp_path)[1] == "bestand 'huis.png' is er niet"


@pytest.mark.parametrize(
    "name",
    [
        *("../geheim.png", "..", "a/../../geheim.png", "..\\geheim.png", "/etc/passwd"),
        *(
            "C:\\geheim.png",
            "C:geheim.png",
            "\\\\server\\map\\geheim.png",
            "//server/map/geheim.png",
        ),
    ],
)
def test_a_path_that_leaves_the_folder_is_outside(tmp_path: Path, name: str) -> None:
    _draw(tmp_path / "geheim.png")
    folder = tmp_path / "werkboek"
    folder.mkdir()
    assert _read(name, folder) == (
        None,
        f"bestand '{name}' staat buiten de map van het werkboek",
    )


def test_a_circle_of_links_is_missing(tmp_path: Path) -> None:
    (tmp_path / "rond.png").symlink_to(tmp_path / "rond.png")
    assert _read("rond.png", tmp_path)[1] == "bestand 'rond.png' is er niet"


def test_a_misspelt_name_gets_the_nearest_file(tmp_path: Path) -> None:
    _draw(tmp_path / "gemeentehuis.png")
    field = Field("Bestand", Position("a.xlsx"), 1, Content("gemeentehuis.jpg"))
    _, problem = read_picture(field, tmp_path)
    assert problem is not None
    assert problem.hint.endswith("Bedoeld: 'gemeentehuis.png'?")


def test_a_gif_is_no_picture_here(tmp_path: Path) -> None:
    Image.new("P", (4, 4)).save(tmp_path / "a.png", format="GIF")
    assert _read("a.png", tmp_path)[1] == "bestand 'a.png' is geen afbeelding"


@pytest.mark.parametrize("name", ["huis.png", "huis.jpg"])
def test_a_picture_that_was_cut_off_is_none(tmp_path: Path, name: str) -> None:
    data = _draw(tmp_path / name, (400, 300))
    (tmp_path / name).write_bytes(data[: len(data) // 2])
    assert _read(name, tmp_path)[1] == f"bestand '{name}' is geen afbeelding"


def test_too_many_pixels_are_not_decoded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MAX_PIXELS", 1000)
    _draw(tmp_path / "groot.jpg")
    assert _read("groot.jpg", tmp_path)[1] == "afbeelding 'groot.jpg' is te groot"


def _declared(kind: str, width: int, height: int, then: bytes = b"") -> bytes:
    """A tiny file that says how large its picture is, and has none."""
    if kind == "png":
        header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
        return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + then + _chunk(b"IDAT", b"")
    frame = struct.pack(">BHHB", 8, height, width, 3) + b"\x01\x11\x00\x02\x11\x01\x03\x11\x01"
    return b"\xff\xd8\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame + b"\xff\xda\x00\x02"


def _chunk(name: bytes, content: bytes) -> bytes:
    checksum = struct.pack(">I", zlib.crc32(name + content))
    return struct.pack(">I", len(content)) + name + content + checksum


@pytest.mark.parametrize("kind", ["png", "jpg"])
def test_a_small_file_that_says_it_is_a_huge_picture_is_not_decoded(
    tmp_path: Path, kind: str
) -> None:
    (tmp_path / f"a.{kind}").write_bytes(_declared(kind, 30_000, 30_000))
    assert _read(f"a.{kind}", tmp_path)[1] == f"afbeelding 'a.{kind}' is te groot"


@pytest.mark.parametrize(
    "then",
    [
        _chunk(b"zTXt", b"a\0\0" + zlib.compress(bytes(90_000_000))),
        _chunk(b"iTXt", b"a\0\1\0\0\0" + zlib.compress(bytes(90_000_000))),
        _chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(90_000_000))),
    ],
)
def test_what_stands_beside_a_picture_is_not_unpacked_without_end(
    tmp_path: Path, then: bytes
) -> None:
    (tmp_path / "a.png").write_bytes(_declared("png", 4, 4, then))
    assert _read("a.png", tmp_path)[1] == "bestand 'a.png' is geen afbeelding"


def test_a_png_may_have_half_the_pixels_of_a_jpeg(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "MAX_PNG_PIXELS", 1000)
    _draw(tmp_path / "a.png")
    _draw(tmp_path / "a.jpg")
    assert _read("a.png", tmp_path)[1] == "afbeelding 'a.png' is te groot"
    assert _read("a.jpg", tmp_path)[1] == ""


def test_too_many_bytes_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MAX_FILE_BYTES", 10)
    _draw(tmp_path / "groot.png")
    assert _read("groot.png", tmp_path)[1] == "afbeelding 'groot.png' is te groot"


def test_quotes_and_pictures_stand_in_their_theme(tmp_path: Path) -> None:
    data = _draw(tmp_path / "huis.png")
    sheets = minimal_sheets()
    sheets["Citaten"] = [
        ["Thema", "Citaat", "Naam", "Functie", "Foto", "Alt-tekst"],
        ["wonen", "Ik woon\nhier goed.", "Jan", "bewoner", "huis.png", "Jan voor zijn huis"],
    ]
    sheets["Beelden"] = [
        ["Thema", "Bestand", "Bijschrift", "Alt-tekst"],
        ["Duurzaamheid", "huis.png", "Een huis", "Huis met panelen"],
    ]
    reading = read_workbook(save_workbook(tmp_path / "voortgang.xlsx", sheets))
    assert reading.problems == ()
    assert reading.programme is not None
    first, second = reading.programme.themes
    (quote,) = first.quotes
    assert (quote.text.plain, quote.name, quote.function) == (
        "Ik woon\nhier goed.",
        "Jan",
        "bewoner",
    )
    assert quote.photo == Picture(data, "image/png", 40, 30)
    assert quote.photo_alternative_text == "Jan voor zijn huis"
    (picture,) = second.pictures
    assert (picture.caption.plain, picture.alternative_text) == ("Een huis", "Huis met panelen")
    assert not first.pictures
    assert not second.quotes


def test_a_photo_is_published_upright_and_without_what_it_tells(tmp_path: Path) -> None:
    photo = Image.new("RGB", (40, 30), "green")
    photo.putpixel((0, 0), (255, 0, 0))
    exif = Image.Exif()
    exif[0x0112] = 6  # orientation: the camera was turned
    exif[0x010F] = "Merk van de camera"
    photo.save(tmp_path / "foto.jpg", exif=exif)
    picture, said = _read("foto.jpg", tmp_path)
    assert said == ""
    assert picture is not None
    assert (picture.width, picture.height) == (30, 40)
    published = Image.open(BytesIO(picture.data))
    assert published.size == (30, 40)
    assert not published.getexif()
    assert b"Merk" not in picture.data


@pytest.mark.parametrize("name", ["groot.png", "groot.jpg"])
def test_a_photo_is_no_larger_than_print_asks(tmp_path: Path, name: str) -> None:
    _draw(tmp_path / name, (4800, 2000))
    picture, _ = _read(name, tmp_path)
    assert picture is not None
    assert (picture.width, picture.height) == (2400, 1000)
    assert Image.open(BytesIO(picture.data)).size == (2400, 1000)


def test_a_picture_tells_nothing_in_comments_or_texts_either(tmp_path: Path) -> None:
    about = PngInfo()
    about.add_text("Author", "Jan de Maker")
    drawing = Image.new("RGB", (40, 30), "green")
    drawing.save(tmp_path / "tekst.png", pnginfo=about)
    drawing.save(tmp_path / "opmerking.jpg", comment=b"Jan de Maker")
    drawing.save(tmp_path / "xmp.jpg", xmp=b"<x:xmpmeta>Jan de Maker</x:xmpmeta>")
    for name in ("tekst.png", "opmerking.jpg", "xmp.jpg"):
        assert b"Jan de Maker" in (tmp_path / name).read_bytes()
        picture, _ = _read(name, tmp_path)
        assert picture is not None
        assert b"Jan de Maker" not in picture.data


def test_a_picture_that_is_made_anew_keeps_the_meaning_of_its_colours(tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (2500, 10)).save(tmp_path / "breed.jpg", icc_profile=profile)
    picture, _ = _read("breed.jpg", tmp_path)
    assert picture is not None
    assert Image.open(BytesIO(picture.data)).info["icc_profile"] == profile


def test_a_photo_in_the_colours_of_printers_is_published_in_those_of_screens(
    tmp_path: Path,
) -> None:
    Image.new("CMYK", (60, 40), (0, 255, 255, 0)).save(tmp_path / "druk.jpg")
    picture, _ = _read("druk.jpg", tmp_path)
    assert picture is not None
    published = Image.open(BytesIO(picture.data))
    red, green, blue = published.getpixel((30, 20))
    assert published.mode == "RGB"
    assert (red > 200, green < 60, blue < 60) == (True, True, True)
