"""How a status looks in a chart: fill, pattern, outline, and the colour of a number on it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from progress_report.charts.patterns import Pattern, nth_pattern
from progress_report.colour import TEXT_CONTRAST, contrast, mix, needs_outline, readable_on
from progress_report.house_style import Colours
from progress_report.model import Status


class Swatch(Struct, frozen=True):
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
    outlined = needs_outline(fill, colours.background)
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


def _outline(fill: str, colours: Colours) -> str:
    """The fill, darkened towards the text until it stands out from the background."""
    steps = (mix(fill, colours.text, share / 10) for share in range(1, 10))
    return next(
        (step for step in steps if not needs_outline(step, colours.background)), colours.text
    )
