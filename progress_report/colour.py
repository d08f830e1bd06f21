"""Colours and the contrast between them, as WCAG 2.2 measures it."""

from __future__ import annotations

WHITE = "#FFFFFF"
BLACK = "#000000"


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two ``#RRGGBB`` colours, 1 to 21 (WCAG 2.2, contrast ratio)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of a ``#RRGGBB`` colour, 0 to 1 (WCAG 2.2, relative luminance)."""
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def readable_on(background: str) -> str:
    """White or black, whichever stands out more; one of them always reaches 4.5:1."""
    return max(WHITE, BLACK, key=lambda colour: contrast(colour, background))
