"""The colours of marks, the same in every format."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from progress_report.colour import TEXT_CONTRAST, contrast
from progress_report.house_style import CellStyle
from progress_report.writers.mark_colours import MarkColours, mark_colours
from tests.documents import house_style


def _colours(fill: str) -> MarkColours:
    """Those for a header row with the fill."""
    style = house_style()
    table = replace(style.table("Tabel programma"), header=CellStyle(fill=fill))
    return mark_colours(replace(style, tables={**style.tables, "tabel programma": table}))


def test_marks_are_filled_as_the_header_row_is() -> None:
    assert mark_colours(house_style()) == MarkColours("#2F7D4F", "#FFFFFF")


def test_without_a_fill_in_the_header_row_the_theme_says_the_colour() -> None:
    assert _colours("").fill == house_style().colours.programme


@pytest.mark.parametrize("fill", ["#FFFFFF", "#FFE9A8", "#808080", "#FF0000", "#000000"])
def test_the_sign_can_be_read_on_any_fill(fill: str) -> None:
    colours = _colours(fill)
    assert colours.fill == fill
    assert contrast(colours.sign, fill) >= TEXT_CONTRAST
