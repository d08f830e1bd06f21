"""Pictures made fit to publish: upright, no larger than print asks, and telling no secrets."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps

from progress_report.model import Picture
from progress_report.screen_colours import FOR_PRINTERS, for_screens

# As wide as an A4 page at 200 dots per inch; a telephone makes twice that.
_LONGEST_SIDE = 2400
_JPEG_QUALITY = 88
_COLOURS = ("icc_profile", "transparency")
# What Pillow tells of a file that is only about its points: all else can be about people.
_NEEDED = {
    *_COLOURS,
    *("adobe", "adobe_transform", "chromaticity", "dpi", "gamma", "interlace", "srgb"),
    *("jfif", "jfif_density", "jfif_unit", "jfif_version", "progression", "progressive"),
}
_NEEDED_MARKERS = {"APP0", "APP2", "APP14"}  # JFIF, colour profile, Adobe's colour space
_MEDIA_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg"}


def publishable(data: bytes) -> Picture:
    """The picture as it came when it can be published so, else made anew.

    A photo tells in its EXIF data which way is up, which Word does not look at; and there, in
    comments and in other blocks often where and by whom it was taken, which is nobody's business.
    """
    image = Image.open(BytesIO(data), formats=["PNG", "JPEG", "MPO"])
    if image.format in _MEDIA_TYPES and _is_as_published(image):
        return Picture(data, _MEDIA_TYPES[image.format], *image.size)
    kind = "PNG" if image.format == "PNG" else "JPEG"
    image.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))  # first: what is turned is there twice
    upright = ImageOps.exif_transpose(image)
    if kind == "JPEG" and upright.mode not in ("L", "RGB"):
        upright = for_screens(upright)
    return Picture(_saved(upright, kind), _MEDIA_TYPES[kind], *upright.size)


def _is_as_published(image: Image.Image) -> bool:
    fits = max(image.size) <= _LONGEST_SIDE
    return fits and image.mode != FOR_PRINTERS and _is_bare(image)


def _is_bare(image: Image.Image) -> bool:
    """Whether the file holds nothing but the picture and what its colours need."""
    image.load()  # texts of a PNG may stand behind its points
    markers = {marker for marker, _ in getattr(image, "applist", ())}
    return not image.getexif() and image.info.keys() <= _NEEDED and markers <= _NEEDED_MARKERS


def _saved(image: Image.Image, kind: str) -> bytes:
    """The bytes of the file: the points of the image, the meaning of its colours, nothing else."""
    bare = Image.new(image.mode, image.size)
    if image.palette:
        bare.putpalette(image.palette)
    bare.paste(image)
    colours = {key: image.info[key] for key in _COLOURS if key in image.info}
    stream = BytesIO()
    bare.save(stream, kind, quality=_JPEG_QUALITY, optimize=True, **colours)
    return stream.getvalue()
