"""Marked cells, in pages that have them; ``page_marks.css`` says what they look like."""

from __future__ import annotations

from progress_report.house_style import HouseStyle
from progress_report.writers.mark_colours import mark_colours

MARKED = "marked"
"""The class of marked cells."""


def mark_properties(house_style: HouseStyle) -> dict[str, str]:
    """The custom properties for marked cells."""
    colours = mark_colours(house_style)
    return {"--mark": colours.fill, "--on-mark": colours.sign}
