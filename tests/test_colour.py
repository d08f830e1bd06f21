"""Contrast as WCAG measures it."""

from __future__ import annotations

import pytest

from progress_report.colour import contrast, needs_outline, readable_on


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#FFFFFF", "#000000", 21.0),
        ("#777777", "#FFFFFF", 4.48),  # the known grey that just fails
        ("#767676", "#FFFFFF", 4.54),  # and the one that just passes
        ("#1B6E3C", "#1B6E3C", 1.0),
    ],
)
def test_the_contrast_ratio_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("level", range(0, 256, 15))
def test_white_or_black_is_always_readable(level: int) -> None:
    grey = f"#{level:02X}{level:02X}{level:02X}"
    assert contrast(readable_on(grey), grey) >= 4.5


@pytest.mark.parametrize(
    ("shape", "background", "expected"),
    [
        ("#FFF2CC", "#FFFFFF", True),
        ("#959595", "#FFFFFF", True),  # 2.98:1
        ("#949494", "#FFFFFF", False),  # 3.03:1
        ("#FFF2CC", "#1D2A30", False),
        ("#1B6E3C", "#1D2A30", True),
    ],
)
def test_a_shape_that_does_not_stand_out_needs_an_outline(
    shape: str, background: str, expected: bool
) -> None:
    assert needs_outline(shape, background) is expected
