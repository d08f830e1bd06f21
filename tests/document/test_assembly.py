"""Anchors, numbers of captions, and headings over nothing."""

from __future__ import annotations

from msgspec.structs import replace

from progress_report.document.assembly import Chapter, assemble, without_empty_headings
from progress_report.document.blocks import (
    Block,
    Caption,
    Cell,
    Column,
    ColumnKind,
    Heading,
    PageBreak,
    Paragraph,
    Row,
    RowGroup,
    Table,
    TableKind,
)
from progress_report.inlines import Text
from tests.documents import ROOM


def heading(level: int, text: str) -> Heading:
    return Heading(level, (Text(text),), anchor="")


def table(caption: str) -> Table:
    return Table(
        TableKind.FIGURES, (LABEL,), (), Caption("Tabel", 0, (Text(caption),)), "", anchor=""
    )


LABEL = Column(ColumnKind.LABEL, "Thema")
TEXT = Paragraph((Text("Tekst"),))


def headings_of(*blocks: Block) -> list[str]:
    kept = without_empty_headings(blocks)
    return [text.text for block in kept if isinstance(block, Heading) for text in block.content]  # type: ignore[union-attr]


def test_a_heading_without_anything_under_it_disappears() -> None:
    assert headings_of(heading(1, "A"), TEXT, heading(2, "leeg"), heading(2, "vol"), TEXT) == [
        "A",
        "vol",
    ]


def test_a_heading_over_empty_headings_disappears_with_them() -> None:
    assert headings_of(heading(1, "leeg"), heading(2, "leeg"), heading(3, "leeg")) == []
    assert headings_of(heading(1, "A"), heading(2, "B"), heading(3, "C"), TEXT) == ["A", "B", "C"]


def test_a_page_break_is_no_content() -> None:
    assert headings_of(heading(1, "leeg"), PageBreak(), heading(1, "vol"), TEXT) == ["vol"]


def test_anchors_start_with_the_key_of_the_chapter_and_are_unique() -> None:
    chapter = (heading(1, "Inleiding"), TEXT, heading(2, "Één thema"), TEXT)
    twice = (*chapter, heading(2, "Één thema"), TEXT)
    blocks = assemble([Chapter("inleiding", twice), Chapter("thema-1", chapter)], ROOM)
    assert [block.anchor for block in blocks if isinstance(block, Heading)] == [
        "inleiding",
        "inleiding-een-thema",
        "inleiding-een-thema-2",
        "thema-1",
        "thema-1-een-thema",
    ]


def test_an_anchor_is_never_that_of_a_heading_with_a_number() -> None:
    titles = ("Kop", "A", "A", "A 2", "A")
    blocks = assemble([Chapter("k", tuple(b for t in titles for b in (heading(1, t), TEXT)))], ROOM)
    anchors = [block.anchor for block in blocks if isinstance(block, Heading)]
    assert anchors == ["k", "k-a", "k-a-2", "k-a-2-2", "k-a-3"]


def test_captions_are_numbered_through_the_whole_document() -> None:
    blocks = assemble([Chapter("a", (table("een"),)), Chapter("b", (TEXT, table("twee")))], ROOM)
    captions = [block.caption for block in blocks if isinstance(block, Table)]
    assert captions == [Caption("Tabel", 1, (Text("een"),)), Caption("Tabel", 2, (Text("twee"),))]
    assert [block.anchor for block in blocks if isinstance(block, Table)] == ["tabel-1", "tabel-2"]


def test_of_rows_with_the_same_anchor_the_first_has_it() -> None:
    """As when a text places the same table twice."""
    rows = tuple(Row((Cell(()),), anchor=anchor) for anchor in ("W-01", "W-02", ""))
    twice = replace(table("Acties"), groups=(RowGroup(None, rows),))

    blocks = assemble([Chapter("wonen", (heading(1, "Wonen"), twice, twice))], ROOM)

    anchors = [
        row.anchor
        for block in blocks
        if isinstance(block, Table)
        for group in block.groups
        for row in group.rows
    ]
    assert anchors == ["W-01", "W-02", "", "", "", ""]
