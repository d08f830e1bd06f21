"""How blocks follow each other on pages."""

from __future__ import annotations

import pytest

from progress_report.document.blocks import (
    Block,
    ColumnKind,
    ItemList,
    Legend,
    PageBreak,
    Paragraph,
    ParagraphKind,
    RowGroup,
)
from progress_report.inlines import Text
from progress_report.writers.flow import Placed, flow
from tests.writers.docx.examples import figure, heading, paragraph, row, table

TEXT = paragraph("Tekst")
NOTE = Paragraph((Text("Noot"),), ParagraphKind.NOTE)
TABLE = table((ColumnKind.LABEL,), RowGroup(None, (row("a"),)))
LIST = ItemList(((paragraph("a"),),))
LEGEND = Legend((), ("Status", "Betekenis"), "Legenda")


def _placed(*blocks: Block) -> list[Placed]:
    return list(flow(blocks))


def test_a_page_break_makes_the_next_block_start_a_page() -> None:
    placed = _placed(TEXT, PageBreak(), heading("Wonen"), TEXT)

    assert [each.block for each in placed] == [TEXT, heading("Wonen"), TEXT]
    assert [each.starts_page for each in placed] == [False, True, False]


def test_page_breaks_in_a_row_are_one_and_the_last_one_makes_no_page() -> None:
    placed = _placed(PageBreak(), PageBreak(), TEXT, PageBreak())

    assert placed == [Placed(TEXT, starts_page=True, keeps_next=False)]


@pytest.mark.parametrize(
    ("block", "following", "keeps"),
    [
        (TEXT, TABLE, True),
        (TEXT, figure(), True),
        (TEXT, LIST, True),
        (TEXT, LEGEND, True),
        (TEXT, TEXT, False),
        (TEXT, heading("Wonen"), False),
        (TEXT, PageBreak(), False),
        (TABLE, NOTE, True),
        (TABLE, TEXT, False),
        (LIST, TABLE, False),
        (figure(), NOTE, False),
    ],
)
def test_a_paragraph_stays_with_what_it_leads_in_and_a_table_with_its_note(
    block: Block, following: Block, keeps: bool
) -> None:
    assert _placed(block, following)[0].keeps_next is keeps


def test_the_last_block_stays_with_nothing() -> None:
    assert _placed(TEXT)[-1].keeps_next is False


def test_nothing_flows_from_nothing() -> None:
    assert _placed() == []
