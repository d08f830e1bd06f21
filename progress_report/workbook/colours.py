"""Colours: whether a text is one, and how far two of them are apart."""

from __future__ import annotations

import re
from math import dist

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
# White of daylight (D65), by which CIE L*a*b* is relative.
_WHITE = (0.95047, 1.0, 1.08883)
_TO_XYZ = (
    (0.4124, 0.3576, 0.1805),
    (0.2126, 0.7152, 0.0722),
    (0.0193, 0.1192, 0.9505),
)


def is_colour(text: str) -> bool:
    """Whether the text is a colour as ``#RRGGBB``."""
    return _COLOUR.fullmatch(text) is not None


def distance(one: str, other: str) -> float:
    """How different two colours ``#RRGGBB`` look: 0 for the same, 100 for black and white.

    It is CIE76: the distance in CIE L*a*b*, where equal steps look about equally large, lightness
    and hue together. Two people's eyes tell colours apart from about 2.3 when they lie side by
    side; small marks, far apart on a page, need many times that.
    """
    return dist(_lab(one), _lab(other))


def _lab(colour: str) -> tuple[float, float, float]:
    linear = [_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5)]
    xyz = (sum(a * b for a, b in zip(row, linear, strict=True)) for row in _TO_XYZ)
    x, y, z = (_compressed(value / white) for value, white in zip(xyz, _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _linear(channel: float) -> float:
    """From sRGB to an amount of light (IEC 61966-2-1)."""
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _compressed(value: float) -> float:
    return float(value ** (1 / 3)) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116
