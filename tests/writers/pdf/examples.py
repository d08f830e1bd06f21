"""Small documents written as PDF and opened again, and the fonts of a bare server."""

from __future__ import annotations

import re
import shutil
import tempfile
from functools import cache
from pathlib import Path

import matplotlib
import typst
from msgspec.structs import replace

from progress_report.document.blocks import Block, Figure, Image, Properties
from progress_report.house_style import HouseStyle, Page, read_house_style
from progress_report.model import Picture
from progress_report.templating.folder import default_templates
from progress_report.writers.pdf import write
from progress_report.writers.pdf.fonts import FontBook
from tests.writers.docx.examples import PROPERTIES, document, house_style, png, repacked
from tests.writers.pdf.opened import Pdf

# A drawing in the proportions of the small picture.
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0h9v9z"/></svg>'


def written(
    *blocks: Block, properties: Properties = PROPERTIES, style: HouseStyle | None = None
) -> Pdf:
    """The blocks as a PDF, opened again."""
    made = document(*blocks, properties=properties)
    return Pdf.opened(write(made, style or house_style()))


@cache
def bare_fonts() -> FontBook:
    """The fonts of a computer that has only those of matplotlib."""
    fonts = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    return FontBook(
        typst.Fonts(
            font_paths=[str(fonts)], include_system_fonts=False, include_embedded_fonts=False
        )
    )


@cache
def portrait() -> HouseStyle:
    """The house style on pages that stand upright."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "sjablonen"
        shutil.copytree(default_templates(), folder)
        file = folder / "huisstijl.docx"
        file.write_bytes(repacked(file.read_bytes(), "word/document.xml", _upright))
        return replace(read_house_style(folder), folder=default_templates())


def _upright(xml: str) -> str:
    return re.sub(r"<w:pgSz [^>]*>", '<w:pgSz w:w="11906" w:h="16838"/>', xml)


def photo(width: int, height: int, text: str = "Foto van een bewoner") -> Image:
    return Image(Picture(png(width, height), "image/png", width, height), text)


def with_small_picture(block: Block) -> Block:
    """A chart with a small drawing in its place; other blocks as they are."""
    if not isinstance(block, Figure) or block.image.picture.data:
        return block
    picture = Picture(png(), "image/png", 40, 30)
    return replace(block, image=replace(block.image, picture=picture, svg=DRAWING))


def outside(pdf: Pdf, page: Page) -> list[str]:
    """The texts that stand beside the text area of the page, or below it."""
    left, right = page.left / 20 - 0.5, (page.width - page.right) / 20 + 0.5
    top, bottom = page.top / 20 - 0.5, (page.height - page.bottom) / 20 + 0.5
    return [
        run.text
        for run in pdf.body
        if run.text.strip()
        and not (left < run.left and run.right < right and top < run.top and run.bottom < bottom)
    ]
