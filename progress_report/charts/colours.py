"""How a status looks in a chart: fill, pattern, outline, and the colour of a number on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from progress_report.charts.patterns import Pattern, nth_pattern
from progress_report.house_style import Colours
from progress_report.model import Status

# WCAG 2.2: 1.4.3 for text, 1.4.11 for parts of a drawing.
TEXT_CONTRAST = 4.5
_SHAPE_CONTRAST = 3.0

_BLACK, _WHITE = "#000000", "#FFFFFF"


@dataclass(frozen=True, slots=True)
class Swatch:
    """The look of a status; without an ``outline`` the fill stands out by itself."""

    fill: str
    number: str
    tint: str
    outline: str
    pattern: Pattern


def swatches(statuses: Sequence[Status | None], colours: Colours) -> tuple[Swatch, ...]:
    """The looks of the statuses of a legend, each with its own pattern; None is no status."""
    return tuple(
        swatch(colours.light, Pattern.DASHES, colours)
        if status is None
        else swatch(status.colour, nth_pattern(index), colours)
        for index, status in enumerate(statuses)
    )


def swatch(fill: str, pattern: Pattern, colours: Colours) -> Swatch:
    number = readable_on(fill, (colours.background, colours.text))
    outlined = contrast(fill, colours.background) < _SHAPE_CONTRAST
    return Swatch(
        fill=fill,
        number=number,
        tint=mix(fill, number, 0.36),
        outline=_outline(fill, colours) if outlined else "",
        pattern=pattern,
    )


def muted(colours: Colours) -> str:
    """The text colour, softened as far as it stays readable."""
    softened = mix(colours.text, colours.background, 0.3)
    enough = contrast(softened, colours.background) >= TEXT_CONTRAST
    return softened if enough else colours.text


def readable_on(fill: str, wanted: Sequence[str]) -> str:
    """The wanted colour with the most contrast on the fill; black or white if it is not enough."""
    best = max(wanted, key=lambda colour: contrast(colour, fill))
    if contrast(best, fill) >= TEXT_CONTRAST:
        return best
    return max((_BLACK, _WHITE), key=lambda colour: contrast(colour, fill))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, relative luminance)."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mix(one: str, other: str, share: float) -> str:
    """The first colour with a share of the other, from 0 to 1."""
    channels = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in channels)


def _outline(fill: str, colours: Colours) -> str:
    """The fill, darkened towards the text until it stands out from the background."""
    steps = (mix(fill, colours.text, share / 10) for share in range(1, 10))
    return next(
        (step for step in steps if contrast(step, colours.background) >= _SHAPE_CONTRAST),
        colours.text,
    )


def _channels(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (value / 255 for value in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
