"""How much table text fits on a line and on a page of the house style: an estimate."""

from __future__ import annotations

from msgspec import Struct

from progress_report.house_style import HouseStyle
from progress_report.lengths import in_points

# The width of an average character of Dutch text, to the size of the font (Arial and the like).
_CHARACTER_WIDTH = 0.55
# A heading, a caption, the header row and the white around them, in lines of table text.
_LINES_OF_HEADING = 10


class Room(Struct, frozen=True):
    """``characters`` fit on a line as wide as the text, ``lines`` on a page below a heading."""

    characters: int
    lines: int


def room_of(house_style: HouseStyle) -> Room:
    """The room that the page and the table text of the house style leave."""
    page, text = house_style.page, house_style.paragraph("Tabeltekst")
    width = in_points(page.text_width)
    height = in_points(page.text_height)
    return Room(
        characters=max(round(width / (text.size * _CHARACTER_WIDTH)), 1),
        lines=max(int(height / text.pitch) - _LINES_OF_HEADING, 1),
    )
