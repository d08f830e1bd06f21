"""What a screen reader finds: headings, tables with their headers, lists, links, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from msgspec.structs import replace

from progress_report.document.blocks import (
    Caption,
    Cell,
    ColumnKind,
    Contents,
    ItemList,
    Legend,
    LegendEntry,
    Quote,
    Row,
    RowGroup,
    RowKind,
    TableKind,
)
from progress_report.inlines import (
    Emphasis,
    Link,
    PageReference,
    Reference,
    StatusMark,
    Strong,
    Text,
)
from tests.writers.docx.examples import figure, heading, paragraph, row, table
from tests.writers.pdf.examples import photo, written
from tests.writers.pdf.opened import Element, Pdf

PROGRAMME = (ColumnKind.AMBITION, ColumnKind.ACTION, ColumnKind.PLANNED)
FIGURES = (ColumnKind.LABEL, ColumnKind.NUMBER, ColumnKind.NUMBER)


def _group(header: str | None, *rows: Row) -> RowGroup:
    cell = None if header is None else Cell((paragraph(header),) if header else ())
    return RowGroup(cell, rows)


def _whole_row(text: str, columns: int) -> Row:
    return Row((Cell((paragraph(text),), columns),), RowKind.REMARK)


def _grid(part: Element) -> list[list[str]]:
    """The IDs or texts of the cells as they cover the grid of the table."""
    grid: list[dict[int, str]] = [{} for _ in part.children]
    for y, tr in enumerate(part.children):
        for cell in tr.children:
            columns, rows = cell.spans
            free = next(x for x in range(99) if x not in grid[y])
            for below in range(rows):
                for beside in range(columns):
                    assert free + beside not in grid[y + below], "cells overlap"
                    grid[y + below][free + beside] = cell.text
    return [[each[x] for x in sorted(each)] for each in grid]


def _part(element: Element, kind: str) -> Element:
    (found,) = (child for child in element.children if child.kind == kind)
    return found


@cache
def _programme() -> Pdf:
    """A programme table with an ambition of two actions and a remark, and one without text."""
    return written(
        table(
            PROGRAMME,
            _group(
                "Betaalbaar",
                row("Bouw", "2023"),
                row("Visie", "2025"),
                _whole_row("Nb. Loopt.", 2),
            ),
            _group("", row("Plant", "2024")),
            caption=Caption("Tabel", 1, (Text("Acties"),)),
        )
    )


def test_every_cell_that_is_seen_is_in_the_structure_and_no_other() -> None:
    (element,) = _programme().all("Table")

    assert _grid(_part(element, "THead")) == [["Ambition", "Action", "Planned"]]
    assert _grid(_part(element, "TBody")) == [
        ["Betaalbaar", "Bouw", "2023"],
        ["Betaalbaar", "Visie", "2025"],
        ["Betaalbaar", "Nb. Loopt.", "Nb. Loopt."],
        ["", "Plant", "2024"],
    ]


def test_the_header_row_heads_the_columns() -> None:
    (head,) = _programme().all("THead")

    assert [(cell.kind, str(cell.attribute("Scope"))) for cell in head.all("TH", "TD")] == [
        ("TH", "/Column")
    ] * 3


def test_an_ambition_heads_its_rows_and_each_cell_beside_it_names_it() -> None:
    pdf = _programme()
    (body,) = pdf.all("TBody")
    heads = list(body.all("TH"))

    assert [(head.text, str(head.attribute("Scope")), head.spans) for head in heads] == [
        ("Betaalbaar", "/Row", (1, 3)),
        ("", "/Row", (1, 1)),
    ]
    for head in heads:
        assert pdf.ids[str(head.node.ID)].objgen == head.node.objgen
    columns = {str(cell.node.ID): cell.text for cell in pdf.all("THead")[0].all("TH")}
    names = columns | {str(head.node.ID): head.text for head in heads}
    headed = {
        cell.text: [names[str(name)] for name in cell.attribute("Headers")]
        for cell in body.all("TD")
    }
    assert headed == {
        "Bouw": ["Action", "Betaalbaar"],
        "2023": ["Planned", "Betaalbaar"],
        "Visie": ["Action", "Betaalbaar"],
        "2025": ["Planned", "Betaalbaar"],
        "Nb. Loopt.": ["Action", "Planned", "Betaalbaar"],
        "Plant": ["Action", ""],
        "2024": ["Planned", ""],
    }


def test_a_table_says_what_it_holds_and_has_its_caption() -> None:
    (element,) = _programme().all("Table")

    assert str(element.attribute("Summary")) == "Wat er in de tabel staat"
    assert _part(element, "Caption").text == "Tabel 1. Acties"


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        pytest.param(
            (_group(None, row("a", "b", "c")), _group(None, row("d", "e", "f"))),
            [["a", "b", "c"], ["d", "e", "f"]],
            id="no group has a header",
        ),
        pytest.param((_group("a", row("b", "c")),), [["a", "b", "c"]], id="one row"),
        pytest.param(
            (_group("a", row("b", "c")), _group(None, _whole_row("d", 3))),
            [["a", "b", "c"], ["d", "d", "d"]],
            id="some groups have a header",
        ),
        pytest.param((_group(None, row("", "", "")),), [["", "", ""]], id="empty cells"),
    ],
)
def test_tables_of_every_form_keep_their_cells(
    groups: tuple[RowGroup, ...], expected: list[list[str]]
) -> None:
    (body,) = written(table(PROGRAMME, *groups)).all("TBody")

    assert _grid(body) == expected


def test_tables_without_row_headers_have_none_in_the_structure() -> None:
    (body,) = written(table(FIGURES, _group(None, row("a", "1", "2")))).all("TBody")

    assert list(body.all("TH")) == []


def test_rows_that_stay_together_leave_no_cells_behind() -> None:
    rows = (row("Bouw", "2023"), row("Visie", "2025"), row("Plan", "2026"))
    kept = tuple(replace(each, keep_with_next=True) for each in rows[:2])
    (body,) = written(table(PROGRAMME, _group("Betaalbaar", *kept, rows[2]))).all("TBody")

    assert _grid(body) == [
        ["Betaalbaar", "Bouw", "2023"],
        ["Betaalbaar", "Visie", "2025"],
        ["Betaalbaar", "Plan", "2026"],
    ]


def test_every_id_is_of_an_element_that_is_there() -> None:
    pdf = _programme()

    named = {str(cell.node.ID) for cell in pdf.all("TH", "TD") if "/ID" in cell.node}
    assert set(pdf.ids) == named
    used = {str(name) for cell in pdf.all("TH", "TD") for name in cell.attribute("Headers") or ()}
    assert used <= named


def test_two_tables_have_row_headers_of_their_own() -> None:
    made = table(PROGRAMME, _group("Ambitie", row("a", "b")))
    pdf = written(made, made)

    names = [str(head.node.ID) for body in pdf.all("TBody") for head in body.all("TH")]
    assert len(set(names)) == len(names) == 2


def test_the_legend_is_a_table_whose_marks_head_the_rows() -> None:
    mark = StatusMark("✓", "afgerond", "#0D5325")
    legend = Legend((LegendEntry(mark, (paragraph("klaar"),)),), ("Status", "Betekenis"), "Legenda")
    pdf = written(legend)

    (element,) = pdf.all("Table")
    assert str(element.attribute("Summary")) == "Legenda"
    (head,) = _part(element, "TBody").all("TH")
    assert (head.text.split(), str(head.attribute("Scope"))) == (["✓", "afgerond"], "/Row")


def test_a_document_without_tables_can_be_written() -> None:
    assert written(paragraph("Alleen tekst")).structure.text == "Alleen tekst"


def test_headings_have_their_level_and_are_the_bookmarks() -> None:
    pdf = written(
        heading("Wonen"),
        heading("Huizen", 2),
        heading("Huur", 3),
        heading("Grond", 2),
        paragraph("x"),
        heading("Groen"),
        paragraph("x"),
    )

    expected = [(1, "Wonen"), (2, "Huizen"), (3, "Huur"), (2, "Grond"), (1, "Groen")]
    found = [(int(each.kind[1]), each.text) for each in pdf.all("H1", "H2", "H3")]
    assert found == expected
    assert [(level, text) for level, text, _ in pdf.bookmarks] == expected


def test_the_file_is_tagged_and_dutch_and_shows_its_title() -> None:
    pdf = written(paragraph("x"))

    assert pdf.root.MarkInfo.Marked is True
    assert str(pdf.root.Lang) == "nl-NL"
    assert pdf.root.ViewerPreferences.DisplayDocTitle is True


def test_a_picture_says_what_it_shows() -> None:
    caption = Caption("Figuur", 1, (Text("De kade"),))
    pdf = written(figure(text='Schip & "kade"', caption=caption), figure(text="Zonder bijschrift"))

    shown = [str(element.node.Alt) for element in pdf.all("Figure")]
    assert shown == ['Schip & "kade"', "Zonder bijschrift"]
    assert [element.text for element in pdf.all("Caption")] == ["Figuur 1. De kade"]


def test_lists_are_lists_in_each_other() -> None:
    inner = ItemList(((paragraph("b"),), (paragraph("c"),)), ordered=True)
    (outer,) = (
        element
        for element in written(
            ItemList(((paragraph("a"), inner), (paragraph("d"),)))
        ).structure.children
    )

    first, nested, last = outer.children
    assert (outer.kind, first.kind, nested.kind, last.kind) == ("L", "LI", "L", "LI")
    assert (first.text, last.text) == ("•a", "•d")
    assert [item.text for item in nested.children] == ["a.b", "b.c"]
    assert [label.text for label in last.all("Lbl")] == ["•"]


def test_every_numbered_list_starts_over() -> None:
    numbers = ItemList(((paragraph("a"),), (paragraph("b"),)), ordered=True)
    pdf = written(numbers, paragraph("tussen"), numbers)

    assert [label.text for label in pdf.all("Lbl")] == ["1.", "2.", "1.", "2."]


def test_a_list_can_stand_in_a_cell_and_in_a_quote() -> None:
    bullets = ItemList(((paragraph("a"),), (paragraph("b"),)))
    pdf = written(
        table((ColumnKind.ACTION,), RowGroup(None, (_row_of(Cell((bullets,))),))),
        Quote((paragraph("Zeker:"), bullets), "Jansen", "bewoner"),
    )

    (cell,) = pdf.all("TD")
    (quote,) = pdf.all("BlockQuote")
    for place in (cell, quote):
        assert [item.text for item in place.all("LI")] == ["•a", "•b"]


def _row_of(*content: Cell) -> Row:
    return Row(content)


def test_a_quote_is_one_with_its_photo_and_who_said_it() -> None:
    quote = Quote((paragraph("Mooi hier."),), "Jansen", "bewoner", photo(40, 40, "Mevrouw Jansen"))
    (element,) = written(quote).all("BlockQuote")

    assert element.text == "Mooi hier.Jansen, bewoner"
    assert [str(picture.node.Alt) for picture in element.all("Figure")] == ["Mevrouw Jansen"]


def test_form_in_a_text_is_form_in_the_structure() -> None:
    pdf = written(paragraph(Strong((Text("vet"),)), " en ", Emphasis((Text("schuin"),))))

    assert [(each.kind, each.text) for each in pdf.all("Strong", "Em")] == [
        ("Strong", "vet"),
        ("Em", "schuin"),
    ]


def _links(pdf: Pdf) -> Iterator[tuple[str, str]]:
    """The text of each link, with its address or the page that it goes to."""
    pages = {page.objgen: number for number, page in enumerate(pdf.file.pages, 1)}
    for link in pdf.all("Link"):
        assert link.links, f"{link.text} cannot be clicked"
        for annotation in link.links:
            if "/A" in annotation and "/URI" in annotation.A:
                yield link.text, str(annotation.A.URI)
            else:
                target = annotation.Dest if "/Dest" in annotation else annotation.A.D
                yield link.text, f"page {pages[target[0].objgen]}"


def test_links_lead_to_addresses_chapters_and_actions() -> None:
    pdf = written(
        paragraph(
            Link((Text("de site"),), "https://www.heemstede.nl/a?b=c&d"),
            " en ",
            Reference((Text("het hoofdstuk"),), "wonen"),
            " op ",
            PageReference("W-01"),
        ),
        heading("Wonen", anchor="wonen"),
        table(PROGRAMME, _group("Ambitie", row("a", "b", anchor="W-01"))),
    )

    pages = {text: page for _, text, page in pdf.bookmarks}
    assert list(_links(pdf)) == [
        ("de site", "https://www.heemstede.nl/a?b=c&d"),
        ("het hoofdstuk", f"page {pages['Wonen']}"),
        (str(pages["Wonen"]), f"page {pages['Wonen']}"),
    ]


def test_the_contents_are_entries_that_link_to_the_headings_with_their_pages() -> None:
    pdf = written(
        Contents("Inhoud", 2),
        heading("Wonen"),
        heading("Huizen", 2),
        heading("Huur", 3),
        paragraph("x"),
    )

    contents, *_ = pdf.all("TOC")
    pages = {text: page for _, text, page in pdf.bookmarks}
    assert [entry.text for entry in contents.all("TOCI")] == [
        f"Wonen{pages['Wonen']}",
        f"Huizen{pages['Huizen']}",
    ]
    assert list(_links(pdf)) == [
        (f"Wonen{pages['Wonen']}", f"page {pages['Wonen']}"),
        (f"Huizen{pages['Huizen']}", f"page {pages['Huizen']}"),
    ]
    assert pdf.all("H1")[0].text == "Inhoud"


def test_header_and_footer_are_no_part_of_what_is_read() -> None:
    pdf = written(paragraph("Tekst"), *[heading("Hoofdstuk"), paragraph("x")])

    assert "Gemeente Súdwest-Fryslân" not in pdf.structure.text
    assert "Gemeente Súdwest-Fryslân" in pdf.margins(2)


def test_tables_of_every_kind_and_figures_can_follow_each_other() -> None:
    kinds = [table(FIGURES, _group(None, row("a", "1", "2")), kind=kind) for kind in TableKind]
    pdf = written(*kinds, figure(), *kinds)

    order = [each.kind for each in pdf.all("Table", "Figure")]
    tables = ["Table"] * len(kinds)
    assert order == [*tables, "Figure", *tables]
