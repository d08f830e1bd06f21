"""How much table text fits on a line and a page of the house style."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from progress_report.document.layout.room import Room, room_of
from progress_report.house_style import Page
from progress_report.house_style.model import LineRule
from tests.documents import house_style

# 440 points wide and 660 high.
PAGE = Page(10_000, 14_400, top=600, right=600, bottom=600, left=600)


@pytest.mark.parametrize(
    ("size", "rule", "line", "room"),
    [
        (10, "exact", 11, Room(characters=80, lines=50)),
        (10, "exact", 22, Room(characters=80, lines=20)),
        (8, "exact", 11, Room(characters=100, lines=50)),
        (20, "at least", 11, Room(characters=40, lines=18)),
        (10, "natural", 16.5, Room(characters=80, lines=30)),
        (10, "exact", 600, Room(characters=80, lines=1)),
    ],
)
def test_room_is_counted_in_characters_and_lines_of_table_text(
    size: float, rule: LineRule, line: float, room: Room
) -> None:
    real = house_style()
    text = replace(real.paragraph("Tabeltekst"), size=size, line_rule=rule, line=line)
    style = replace(real, page=PAGE, paragraphs={**real.paragraphs, "tabeltekst": text})

    assert room_of(style) == room
