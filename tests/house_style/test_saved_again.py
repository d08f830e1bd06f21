"""A house style that LibreOffice has saved says the same."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from msgspec.structs import fields, replace

from progress_report.house_style import HouseStyle, ParagraphStyle, Shape, read_house_style
from progress_report.templating.folder import default_templates

OFFICE = shutil.which("soffice")


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[HouseStyle, HouseStyle]:
    """The house style, and the same saved by LibreOffice."""
    folder = tmp_path_factory.mktemp("office")
    command = [
        str(OFFICE),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "docx",
        "--outdir",
        str(folder / "saved"),
        str(default_templates() / "huisstijl.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return read_house_style(default_templates()), read_house_style(folder / "saved")


pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not there")


def test_styles_stay_what_they_were(both: tuple[HouseStyle, HouseStyle]) -> None:
    before, after = both

    assert after.characters == before.characters
    assert after.tables == before.tables
    assert {name: _rounded(style) for name, style in after.paragraphs.items()} == {
        name: _rounded(style) for name, style in before.paragraphs.items()
    }


def test_colours_fonts_and_page_stay_what_they_were(both: tuple[HouseStyle, HouseStyle]) -> None:
    before, after = both

    for name in ("colours", "heading_font", "body_font", "page", "notices"):
        assert getattr(after, name) == getattr(before, name)


def test_header_and_footer_stay_what_they_were(both: tuple[HouseStyle, HouseStyle]) -> None:
    before, after = both

    for name in ("header", "footer"):
        was, (now,) = getattr(before.running, name), getattr(after.running, name)
        pieces = tuple(
            replace(piece, text="" if piece.field else piece.text) for piece in now.pieces
        )
        assert pieces == tuple(
            replace(piece, text="" if piece.field else piece.text) for piece in was[0].pieces
        )
        assert now.style == was[0].style


def test_the_cover_stays_what_it_was(both: tuple[HouseStyle, HouseStyle]) -> None:
    before, after = both

    assert [_place(shape) for shape in after.cover] == [_place(shape) for shape in before.cover]


def _place(shape: Shape) -> tuple[object, ...]:
    """Without what LibreOffice forgets: that a shape is decorative."""
    skipped = ("decorative", "commands")
    steps = [(step.kind, [_point(point) for point in step.points]) for step in shape.commands]
    kept = [getattr(shape, field.name) for field in fields(shape) if field.name not in skipped]
    return (*kept, steps)


def _point(point: tuple[float, float]) -> tuple[float, float]:
    return round(point[0], 1), round(point[1], 1)


def _rounded(style: ParagraphStyle) -> ParagraphStyle:
    return replace(style, line=round(style.line, 2))
