"""The sizes on the page of pictures and columns, the same in every format with pages.

In twips (1/20 pt), as the page is.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from msgspec import Struct

from progress_report.document.blocks import Image
from progress_report.house_style import Page

# Shares of the text on the page.
_PHOTO_SIDE = 0.12
_PICTURE_WIDTH = 0.6
_PICTURE_HEIGHT = 0.45
_CHART_HEIGHT = 0.8
_TWIPS_PER_INCH = 1440
_PRINT_RESOLUTION = 150


class Size(Struct, frozen=True):
    width: float
    height: float


def picture_size(image: Image, page: Page) -> Size:
    """A chart is as wide as the text; a picture no larger than its pixels allow in print."""
    if image.svg:
        return _fitted(image, page.text_width, page.text_height * _CHART_HEIGHT)
    natural = image.picture.width * _TWIPS_PER_INCH / _PRINT_RESOLUTION
    width = min(natural, page.text_width * _PICTURE_WIDTH)
    return _fitted(image, width, page.text_height * _PICTURE_HEIGHT)


def photo_size(image: Image, page: Page) -> Size:
    """The photo of who is quoted."""
    side = page.text_width * _PHOTO_SIDE
    return _fitted(image, side, side)


def column_widths(shares: Sequence[float], page: Page) -> list[int]:
    """The widths of the columns of a table, whose shares are of the width of the text."""
    reached = accumulate(shares, initial=0.0)
    edges = [round(page.text_width * share) for share in reached]
    return [right - left for left, right in pairwise(edges)]


def _fitted(image: Image, width: float, height: float) -> Size:
    """As large as it fits in the box, in its own proportions."""
    scale = min(width / image.picture.width, height / image.picture.height)
    return Size(image.picture.width * scale, image.picture.height * scale)
