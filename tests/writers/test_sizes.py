"""The sizes of pictures and columns, in twips, on a page of 10,000 by 5,000."""

from __future__ import annotations

import pytest

from progress_report.document.blocks import Image
from progress_report.house_style import Page
from progress_report.model import Picture
from progress_report.writers.sizes import Size, column_widths, photo_size, picture_size

PAGE = Page(width=10_200, height=5_200, top=100, right=100, bottom=100, left=100)


def _image(width: int, height: int, svg: bytes = b"") -> Image:
    return Image(Picture(b"", "image/png", width, height), "Een vlak", svg)


@pytest.mark.parametrize(
    ("width", "height", "size"),
    [
        (4000, 1000, Size(6000, 1500)),  # 60% of the width
        (1000, 4000, Size(562.5, 2250)),  # 45% of the height
        (100, 50, Size(960, 480)),  # 150 pixels per inch, and no larger
    ],
)
def test_a_picture_is_no_larger_than_a_part_of_the_page_and_its_pixels_allow(
    width: int, height: int, size: Size
) -> None:
    assert picture_size(_image(width, height), PAGE) == size


@pytest.mark.parametrize(
    ("width", "height", "size"), [(40, 10, Size(10_000, 2500)), (10, 10, Size(4000, 4000))]
)
def test_a_chart_is_as_wide_as_the_text_unless_it_is_too_high(
    width: int, height: int, size: Size
) -> None:
    assert picture_size(_image(width, height, b"<svg/>"), PAGE) == size


@pytest.mark.parametrize(
    ("width", "height", "size"), [(40, 40, Size(1200, 1200)), (40, 80, Size(600, 1200))]
)
def test_a_photo_fits_in_a_small_square(width: int, height: int, size: Size) -> None:
    assert photo_size(_image(width, height), PAGE) == size


def test_columns_add_up_to_the_width_of_the_text_whatever_the_rounding() -> None:
    assert column_widths([1 / 3, 1 / 3, 1 / 3], PAGE) == [3333, 3334, 3333]
    assert sum(column_widths([1 / 7] * 7, PAGE)) == 10_000
    assert column_widths([], PAGE) == []
