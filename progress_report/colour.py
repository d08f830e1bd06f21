"""Colours as ``#RRGGBB``: mixing them, and the contrast and distance between two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import dist

WHITE = "#FFFFFF"
BLACK = "#000000"

# WCAG 2.2, 1.4.3 and 1.4.11: the least contrast of text, and of a shape, with what it stands on.
TEXT_CONTRAST = 4.5
SHAPE_CONTRAST = 3.0

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
# White of daylight (D65), by which CIE L*a*b* is relative, and the way there from sRGB.
_DAYLIGHT = (0.95047, 1.0, 1.08883)
_TO_XYZ = (
    (0.4124, 0.3576, 0.1805),
    (0.2126, 0.7152, 0.0722),
    (0.0193, 0.1192, 0.9505),
)


def is_colour(text: str) -> bool:
    """Whether the text is a colour as ``#RRGGBB``."""
    return _COLOUR.fullmatch(text) is not None


def mix(one: str, other: str, share: float) -> str:
    """The first colour with a share of the other, from 0 to 1."""
    channels = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in channels)


def contrast(one: str, other: str) -> float:
    """The contrast ratio, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(background: str, wanted: Sequence[str] = (WHITE,)) -> str:
    """The wanted colour with the most contrast; black or white when none has enough.

    One of black and white always reaches 4.5:1.
    """
    best = max(wanted, key=lambda colour: contrast(colour, background))
    if contrast(best, background) >= TEXT_CONTRAST:
        return best
    return max((BLACK, WHITE), key=lambda colour: contrast(colour, background))


def needs_outline(shape: str, background: str = WHITE) -> bool:
    """Whether a shape is too pale to stand out from its background (WCAG 2.2, 1.4.11)."""
    return contrast(shape, background) < SHAPE_CONTRAST


def distance(one: str, other: str) -> float:
    """How different two colours look: 0 for the same, 100 for black and white.

    It is CIE76: the distance in CIE L*a*b*, where equal steps look about equally large, lightness
    and hue together. Two people's eyes tell colours apart from about 2.3 when they lie side by
    side; small marks, far apart on a page, need many times that.
    """
    return dist(_lab(one), _lab(other))


def _luminance(colour: str) -> float:
    """From 0 to 1 (WCAG 2.2, relative luminance)."""
    red, green, blue = _light(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _lab(colour: str) -> tuple[float, float, float]:
    light = _light(colour)
    xyz = (sum(a * b for a, b in zip(row, light, strict=True)) for row in _TO_XYZ)
    x, y, z = (_compressed(value / white) for value, white in zip(xyz, _DAYLIGHT, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _compressed(value: float) -> float:
    return float(value ** (1 / 3)) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116


def _light(colour: str) -> tuple[float, float, float]:
    """Amounts of red, green and blue light, each from 0 to 1 (IEC 61966-2-1)."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return red, green, blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _channels(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue
