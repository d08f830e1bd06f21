"""From the text of a cell to blocks."""

from __future__ import annotations

import pytest

from progress_report.document.blocks import ItemList, Paragraph
from progress_report.document.cell_text import blocks_of, quoted, with_affixes
from progress_report.inlines import LineBreak, Text
from progress_report.model import CellLine, CellText


def cell(text: str) -> CellText:
    """A line that starts with ``• `` is a bullet."""
    return CellText(
        tuple(
            CellLine((Text(line.removeprefix("• ")),), line.startswith("• "))
            for line in text.splitlines()
        )
    )


def test_lines_become_a_paragraph_and_bullets_a_list() -> None:
    assert blocks_of(cell("een\ntwee\n• drie\n• vier\nvijf")) == (
        Paragraph((Text("een"), LineBreak(), Text("twee"))),
        ItemList(((Paragraph((Text("drie"),)),), (Paragraph((Text("vier"),)),))),
        Paragraph((Text("vijf"),)),
    )


def test_an_empty_cell_has_no_blocks() -> None:
    assert blocks_of(CellText()) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bouwen", "1. Bouwen (programma 8)"),
        ("Uitvoeren van:\n• Lanckhorstlaan", "1. Uitvoeren van: (programma 8)\n• Lanckhorstlaan"),
        ("Eerste\nTweede", "1. Eerste\nTweede (programma 8)"),
        ("• Alleen een punt", "• 1. Alleen een punt (programma 8)"),
        ("• een\n• twee", "• 1. een (programma 8)\n• twee"),
    ],
)
def test_number_and_budget_programme_stand_around_the_action(text: str, expected: str) -> None:
    assert with_affixes(cell(text), "1.", "(programma 8)").plain == expected


def test_nothing_is_added_when_there_is_nothing_to_add() -> None:
    assert with_affixes(cell("Bouwen"), "", "") == cell("Bouwen")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hier woon ik graag.", "“Hier woon ik graag.”"),
        ("Eerste regel\nTweede regel", "“Eerste regel\nTweede regel”"),
        ("“Al gedaan.”", "“Al gedaan.”"),
        ('"Ook gedaan."', '"Ook gedaan."'),
        ("", ""),
    ],
)
def test_a_quote_stands_between_quotation_marks_once(text: str, expected: str) -> None:
    assert quoted(cell(text)).plain == expected
