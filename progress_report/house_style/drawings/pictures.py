"""Pictures in a Word file, in a form that a PDF can have."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING

from lxml import etree
from msgspec import Struct

from progress_report.house_style.word_file import Target, WordFile
from progress_report.house_style.xml import A, R, number, parse

if TYPE_CHECKING:
    from PIL.Image import Image as PillowImage

_SVG_BLIP = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
_SVG = "{http://www.w3.org/2000/svg}svg"
_MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg", "MPO": "image/jpeg", "GIF": "image/gif"}
_PNG = b"\x89PNG\r\n\x1a\n"
# Pillow's decoders raise any of these on a damaged or foreign file.
_NOT_UNDERSTOOD = (
    *(OSError, ValueError, SyntaxError, EOFError, TypeError, KeyError, IndexError),
    struct.error,
)
_WHOLE = 100_000
_SIDES = ("l", "t", "r", "b")
Crop = tuple[float, float, float, float]


class Picture(Struct, frozen=True):
    data: bytes
    media_type: str
    opacity: float = 1


def read_picture(
    fill: etree._Element, targets: Mapping[str, Target], word: WordFile
) -> Picture | None:
    """The picture of ``pic:blipFill``, cropped as in Word; None when a PDF cannot have it.

    ``targets`` are those of the part that it is in. A drawing (SVG) goes before the pixels that
    Word keeps beside it for older versions.
    """
    blip = fill.find(f"{A}blip")
    if blip is None:
        return None
    drawn = next(blip.iter(_SVG_BLIP), None)
    crop, opacity = _crop(fill), _opacity(blip)
    for source in (drawn, blip):
        data = _data(source, targets, word)
        picture = _readable(data, crop, opacity) if data else None
        if picture is not None:
            return picture
    return None


def _data(
    source: etree._Element | None, targets: Mapping[str, Target], word: WordFile
) -> bytes | None:
    target = targets.get(str(source.get(f"{R}embed"))) if source is not None else None
    if target is None or target.external:
        return None
    try:
        return word.data(target.name)
    except KeyError:
        return None


def _readable(data: bytes, crop: Crop, opacity: float) -> Picture | None:
    if _is_svg(data):
        return Picture(data, "image/svg+xml", opacity) if not any(crop) else None
    found = _pixels(data, crop)
    return Picture(*found, opacity) if found else None


def _is_svg(data: bytes) -> bool:
    if b"<svg" not in data:
        return False
    try:
        return parse(data).tag == _SVG
    except etree.XMLSyntaxError:
        return False


def _pixels(data: bytes, crop: Crop) -> tuple[bytes, str] | None:
    """The picture and its type: as it is, or as PNG when it is cropped, or of another form."""
    # Takes long to import, and a house style without pictures goes without.
    from PIL import Image

    from progress_report.screen_colours import FOR_PRINTERS, for_screens

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = _opened(data)
            image.load()
            kept = _MEDIA_TYPES.get(image.format or "")
            if kept and not any(crop) and image.mode != FOR_PRINTERS:
                return data, kept
            stream = io.BytesIO()
            shown = for_screens(image) if image.mode == FOR_PRINTERS else image
            shown.crop(_box(image.size, crop)).save(stream, "PNG")
            return stream.getvalue(), "image/png"
    except (*_NOT_UNDERSTOOD, Warning, Image.DecompressionBombError):
        return None


def _opened(data: bytes) -> PillowImage:
    """The picture, not decoded yet.

    Of a PNG Pillow is not asked which form it has: to tell, it would import what it has for four
    more, which takes a tenth of the time of reading the house style.
    """
    from PIL import Image

    if not data.startswith(_PNG):
        return Image.open(io.BytesIO(data))
    from PIL.PngImagePlugin import PngImageFile

    image = PngImageFile(io.BytesIO(data))
    most = Image.MAX_IMAGE_PIXELS
    if most is not None and image.width * image.height > most:
        raise Image.DecompressionBombWarning
    return image


def _box(size: tuple[int, int], crop: Crop) -> tuple[int, int, int, int]:
    """What is left of the picture: left, top, right and bottom in pixels."""
    (width, height), (left, top, right, bottom) = size, crop
    return (
        round(left * width),
        round(top * height),
        round((1 - right) * width),
        round((1 - bottom) * height),
    )


def _crop(fill: etree._Element) -> Crop:
    """The shares cut off left, top, right and bottom (``a:srcRect``, 20.1.8.55)."""
    cut = fill.find(f"{A}srcRect")
    left, top, right, bottom = (
        number(cut.get(side, "0")) / _WHOLE if cut is not None else 0.0 for side in _SIDES
    )
    return left, top, right, bottom


def _opacity(blip: etree._Element) -> float:
    fixed = blip.find(f"{A}alphaModFix")
    opacity = number(fixed.get("amt", str(_WHOLE))) / _WHOLE if fixed is not None else 1.0
    return min(max(opacity, 0.0), 1.0)
