"""Tables: their grid, their rows, what spans what, and what they say of themselves."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from progress_report.document.blocks import (
    Caption,
    Cell,
    ColumnKind,
    Legend,
    LegendEntry,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Row,
    RowGroup,
    RowKind,
    TableKind,
)
from progress_report.inlines import StatusMark, Text
from tests.writers.docx.examples import cells, house_style, paragraph, row, table, written
from tests.writers.docx.parts import Node, Word, find, one, text_of

TEXT_WIDTH = house_style().page.text_width
PROGRAMME = (
    ColumnKind.AMBITION,
    ColumnKind.ACTION,
    ColumnKind.PLANNED,
    ColumnKind.EXPLANATION,
)
FIGURES = (ColumnKind.LABEL, ColumnKind.NUMBER, ColumnKind.NUMBER)
AMBITION = Cell((paragraph("Betaalbaar wonen"), paragraph("Voor iedereen een huis.")))
LEGEND = Legend(
    (
        LegendEntry(StatusMark("✓", "afgerond", "#0D5325"), (paragraph("de actie is klaar"),)),
        LegendEntry(
            StatusMark("-", "vertraagd", "#D6004F"), (paragraph("de actie is niet gestart"),)
        ),
    ),
    ("Status", "Betekenis"),
    "Wat de statussen betekenen",
)


def _rows(word: Word) -> list[Node]:
    return find(word.body, ".//w:tr")


def _texts(word: Word) -> list[list[str]]:
    return [[text_of(cell) for cell in find(row, "w:tc")] for row in _rows(word)]


def _widths(row: Node) -> list[int]:
    return [int(width) for width in find(row, "w:tc/w:tcPr/w:tcW/@w:w")]


def _merges(word: Word) -> list[str]:
    """Of the first cell of every row below the header: ``restart``, ``continue`` or nothing."""
    return ["".join(find(row, "w:tc[1]/w:tcPr/w:vMerge/@w:val")) for row in _rows(word)[1:]]


@pytest.mark.parametrize(
    ("kind", "style"),
    [
        (TableKind.PROGRAMME, "Tabel programma"),
        (TableKind.ADDITIONAL, "Tabel aanvullend"),
        (TableKind.FIGURES, "Tabel cijfers"),
    ],
)
def test_a_table_has_the_style_of_its_kind_and_a_fixed_layout(kind: TableKind, style: str) -> None:
    word = written(table(PROGRAMME, RowGroup(AMBITION, (row("a", "b", "c"),)), kind=kind))

    made = one(word.body, "w:tbl")
    assert word.style_of(made) == style
    assert one(made, "w:tblPr/w:tblLayout/@w:type") == "fixed"
    assert find(made, ".//@w:type[.!='dxa' and .!='fixed']") == []


@pytest.mark.parametrize("columns", range(1, 14))
def test_columns_of_any_number_are_exactly_as_wide_as_the_text(columns: int) -> None:
    texts = [str(n) for n in range(columns)]
    word = written(table((ColumnKind.NUMBER,) * columns, RowGroup(None, (row(*texts),))))

    grid = [int(width) for width in find(word.body, ".//w:gridCol/@w:w")]
    assert len(grid) == columns
    assert sum(grid) == TEXT_WIDTH == 14796
    assert max(grid) - min(grid) <= 1
    assert one(word.body, ".//w:tblW/@w:w") == str(TEXT_WIDTH)
    assert [_widths(row) for row in _rows(word)] == [grid, grid]


def test_the_header_row_holds_the_headings_and_comes_back_on_every_page() -> None:
    word = written(table(PROGRAMME, RowGroup(AMBITION, (row("a", "b", "c"),))))

    assert _texts(word)[0] == ["Ambition", "Action", "Planned", "Explanation"]
    assert [bool(find(row, "w:trPr/w:tblHeader")) for row in _rows(word)] == [True, False]
    assert {word.style_of(node) for node in find(_rows(word)[0], ".//w:p")} == {"Tabelkop"}


def test_only_a_tall_row_may_be_split_over_pages() -> None:
    rows = (row("kort", "", ""), row("lang", "", "", tall=True), row("kort", "", ""))
    word = written(table(PROGRAMME, RowGroup(AMBITION, rows)))

    whole = [bool(find(row, "w:trPr/w:cantSplit")) for row in _rows(word)]
    assert whole == [True, True, False, True]


def test_a_table_says_what_it_is_and_what_it_holds_to_who_cannot_see_it() -> None:
    group = RowGroup(None, (row("a"),))
    caption = Caption("Tabel", 1, (Text("Acties & <meer>"),))
    word = written(
        table((ColumnKind.ACTION,), group, caption=caption), table((ColumnKind.ACTION,), group)
    )

    titles = find(word.body, ".//w:tblPr/w:tblCaption/@w:val")
    assert titles == ["Acties & <meer>", "Wat er in de tabel staat"]
    descriptions = find(word.body, ".//w:tblPr/w:tblDescription/@w:val")
    assert descriptions == ["Wat er in de tabel staat"] * 2


def test_an_ambition_spans_exactly_its_actions() -> None:
    word = written(
        table(
            PROGRAMME,
            RowGroup(AMBITION, (row("1", "", ""), row("2", "", ""), row("3", "", ""))),
            RowGroup(*_alone("Groen")),
            RowGroup(Cell((paragraph("Sport"),)), (row("5", "", ""), row("6", "", ""))),
        )
    )

    assert _merges(word) == ["restart", "continue", "continue", "", "restart", "continue"]
    first = [texts[0] for texts in _texts(word)[1:]]
    assert first == ["Betaalbaar wonenVoor iedereen een huis.", "", "", "Groen", "Sport", ""]
    assert [texts[1] for texts in _texts(word)[1:]] == ["1", "2", "3", "4", "5", "6"]


def _alone(ambition: str) -> tuple[Cell, tuple[Row, ...]]:
    return Cell((paragraph(ambition),)), (row("4", "", ""),)


def test_actions_under_no_ambition_share_an_empty_cell_that_is_not_shaded() -> None:
    word = written(
        table(
            PROGRAMME,
            RowGroup(AMBITION, (row("1", "", ""),)),
            RowGroup(Cell(()), (row("2", "", ""), row("3", "", ""))),
        )
    )

    assert _merges(word) == ["", "restart", "continue"]
    fills = [find(row, "w:tc[1]/w:tcPr/w:shd/@w:fill") for row in _rows(word)[1:]]
    assert fills == [[], ["auto"], ["auto"]]


def test_a_remark_spans_every_column_but_that_of_the_ambition() -> None:
    remark = Row((Cell((paragraph("Zie ook thema 2."),), columns=3),), RowKind.REMARK)
    word = written(table(PROGRAMME, RowGroup(AMBITION, (row("1", "2", "3"), remark))))

    widths = _widths(_rows(word)[0])
    assert find(_rows(word)[2], "w:tc/w:tcPr/w:gridSpan/@w:val") == ["3"]
    assert _widths(_rows(word)[2]) == [widths[0], sum(widths[1:])]
    assert _merges(word) == ["restart", "continue"]
    assert word.style_of(word.paragraph("Zie ook thema 2.")) == "Tabelopmerking"


def test_a_remark_in_a_table_without_ambitions_spans_every_column() -> None:
    remark = Row((Cell((paragraph("Zie ook thema 2."),), columns=3),), RowKind.REMARK)
    word = written(table(PROGRAMME[1:], RowGroup(None, (row("1", "2", "3"), remark))))

    assert find(_rows(word)[2], "w:tc/w:tcPr/w:gridSpan/@w:val") == ["3"]
    assert _widths(_rows(word)[2]) == [TEXT_WIDTH]


def test_a_line_that_leads_in_rows_has_a_style_of_its_own() -> None:
    rows = (row("Onderzoek naar:", "", "", kind=RowKind.INTRODUCTION), row("verkeer", "", ""))
    word = written(table(PROGRAMME, RowGroup(AMBITION, rows)))

    assert word.style_of(word.paragraph("Onderzoek naar:")) == "Tabeltussenkop"
    assert word.style_of(word.paragraph("verkeer")) == "Tabeltekst"


def test_numbers_and_their_headings_stand_to_the_right_by_their_styles() -> None:
    group = RowGroup(Cell((paragraph("2023"),)), (row("12", "1.095"),))
    word = written(table(FIGURES, group, kind=TableKind.FIGURES))

    styles = [[word.style_of(node) for node in find(row, ".//w:p")] for row in _rows(word)]
    assert styles == [
        ["Tabelkop", "Tabelkopgetal", "Tabelkopgetal"],
        ["Tabeltekst", "Tabelgetal", "Tabelgetal"],
    ]
    for name in ("Tabelkopgetal", "Tabelgetal"):
        assert one(word.style(name), "w:pPr/w:jc/@w:val") == "right"
    assert find(word.body, ".//w:jc") == []


@pytest.mark.parametrize(
    ("kind", "last_row", "bits"), [(RowKind.TOTAL, "1", 0x40), (RowKind.ACTION, "0", 0)]
)
def test_only_a_total_makes_the_last_row_of_a_table_special(
    kind: RowKind, last_row: str, bits: int
) -> None:
    total = RowGroup(Cell((paragraph("Totaal"),)), (row("12", "100%", kind=kind),))
    look = one(written(table(FIGURES, total)).body, ".//w:tblLook")

    assert one(look, "@w:lastRow") == last_row
    assert int(one(look, "@w:val"), 16) & 0x40 == bits


@pytest.mark.parametrize(("header", "special"), [(AMBITION, "1"), (None, "0")])
def test_the_first_column_is_special_where_it_heads_the_rows(
    header: Cell | None, special: str
) -> None:
    texts = ("a", "b") if header else ("a", "b", "c")
    look = one(written(table(FIGURES, RowGroup(header, (row(*texts),)))).body, ".//w:tblLook")

    assert one(look, "@w:firstColumn") == special
    assert bool(int(one(look, "@w:val"), 16) & 0x80) is (special == "1")
    assert one(look, "@w:firstRow") == "1"


def test_a_row_stays_on_the_page_of_the_next_when_it_should() -> None:
    first = replace(row("a", "1", "2"), keep_with_next=True)
    word = written(table(FIGURES, RowGroup(None, (first, row("b", "3", "4")))))

    assert [len(find(row, ".//w:keepNext")) for row in _rows(word)] == [0, 3, 0]


def test_every_cell_ends_with_a_paragraph_also_when_it_is_empty() -> None:
    rows = (
        Row(
            (*cells("a"), Cell(()), Cell(())),
        ),
        row("", "", ""),
    )
    word = written(table(PROGRAMME, RowGroup(AMBITION, rows)))

    last = [cell[-1].tag.rpartition("}")[2] for cell in find(word.body, ".//w:tc")]
    assert last == ["p"] * 12


def test_the_legend_is_narrower_than_the_text_and_shows_each_status_as_in_the_tables() -> None:
    word = written(LEGEND)

    assert [[text.strip("\u00a0") for text in texts] for texts in _texts(word)] == [
        ["Status", "Betekenis"],
        ["✓\u00a0 afgerond", "de actie is klaar"],
        ["-\u00a0 vertraagd", "de actie is niet gestart"],
    ]
    grid = [int(width) for width in find(word.body, ".//w:gridCol/@w:w")]
    assert sum(grid) == int(one(word.body, ".//w:tblW/@w:w")) < TEXT_WIDTH
    assert [_widths(row) for row in _rows(word)] == [grid] * 3
    assert find(word.body, ".//w:tc//w:shd/@w:fill") == ["0D5325", "D6004F"]
    assert one(word.body, ".//w:tblDescription/@w:val") == "Wat de statussen betekenen"
    assert one(word.body, ".//w:tblCaption/@w:val") == "Legenda"


def test_tables_that_follow_each_other_are_kept_apart_and_the_last_has_a_paragraph_after_it() -> (
    None
):
    group = RowGroup(None, (row("a"),))
    one_table = table((ColumnKind.ACTION,), group)
    word = written(one_table, one_table, LEGEND)

    names = [node.tag.rpartition("}")[2] for node in word.body]
    assert names == ["tbl", "p", "tbl", "p", "tbl", "p", "sectPr"]


def test_a_page_break_before_what_leads_in_a_table_keeps_to_the_schema() -> None:
    group = RowGroup(None, (row("1"), row("2")))
    word = written(PageBreak(), paragraph("Zie:"), table((ColumnKind.NUMBER,), group))

    names = [child.tag.rpartition("}")[2] for child in find(word.body, ".//w:pPr")[0]]
    assert names == ["pStyle", "keepNext", "pageBreakBefore"]  # ECMA-376 part 1, 17.3.1.26


def test_a_note_stays_with_the_table_that_it_is_about() -> None:
    two_rows = table(FIGURES, RowGroup(None, (row("a", "1", "2"), row("b", "3", "4"))))
    note = Paragraph((Text("Afgerond."),), ParagraphKind.NOTE)

    assert [len(find(row, ".//w:keepNext")) for row in _rows(written(two_rows, note))] == [0, 0, 3]
    assert [len(find(row, ".//w:keepNext")) for row in _rows(written(two_rows))] == [0, 0, 0]
