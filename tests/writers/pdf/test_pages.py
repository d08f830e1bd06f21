"""What stands on which page: numbers, headers and footers, and nothing beside the page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import pytest
from msgspec.structs import replace

from progress_report.document.blocks import (
    Block,
    Caption,
    Cell,
    Column,
    ColumnKind,
    Contents,
    Cover,
    ItemList,
    Legend,
    LegendEntry,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Quote,
    Row,
    RowGroup,
    Table,
    TableKind,
)
from progress_report.document.layout.room import room_of
from progress_report.document.layout.table_layout import lay_out_tables
from progress_report.house_style import HouseStyle
from progress_report.inlines import Emphasis, LineBreak, Link, PageReference, StatusMark, Text
from progress_report.writers.pdf import lay_out
from tests.awkward import LOREM
from tests.writers.docx.examples import (
    PROPERTIES,
    cells,
    document,
    figure,
    heading,
    house_style,
    paragraph,
    png,
    row,
    table,
)
from tests.writers.pdf.examples import DRAWING, outside, photo, portrait, written
from tests.writers.pdf.opened import Pdf, without_spaces

PROGRAMME = (ColumnKind.AMBITION, ColumnKind.ACTION, ColumnKind.PLANNED, ColumnKind.EXPLANATION)
FIGURES = (ColumnKind.LABEL, ColumnKind.NUMBER, ColumnKind.NUMBER)
COVER = Cover("Midterm review", "Programma", "Peildatum 1 april 2024", "Heemstede", concept=True)
BULLET = paragraph(LOREM[:50])


def _group(header: str | None, *rows: Row) -> RowGroup:
    return RowGroup(None if header is None else Cell((paragraph(header),)), rows)


def _laid_out(*blocks: Block, style: HouseStyle | None = None) -> Pdf:
    """The blocks, their tables laid out for the page, as a PDF."""
    style = style or house_style()
    return written(*lay_out_tables(blocks, room_of(style)), style=style)


def _pages_of(pdf: Pdf, text: str) -> set[int]:
    """The pages on which runs with this text stand."""
    return {run.page for run in pdf.body if run.text.strip() == text}


def test_every_heading_captioned_figure_and_table_and_row_with_an_anchor_has_a_page() -> None:
    caption = Caption("Figuur", 1, (Text("De kade"),))
    blocks = (
        heading("Wonen", anchor="wonen"),
        figure(caption=caption),
        PageBreak(),
        heading("Groen", 2, anchor="groen"),
        table(PROGRAMME, _group("a", row("b", "c", "d", anchor="W-01"), row("e", "f", "g"))),
    )

    numbers = lay_out(document(*blocks), house_style()).pages
    assert numbers == {"wonen": 1, "figuur-1": 1, "groen": 2, "tabel-1": 2, "W-01": 2}


def test_a_page_reference_prints_the_number_of_the_page() -> None:
    blocks = (
        Paragraph((PageReference("W-60"), Text(" en "), PageReference("groen"))),
        table(
            PROGRAMME,
            *(_group("a", row(f"actie {n}", "c", LOREM, anchor=f"W-{n}")) for n in range(61)),
        ),
        heading("Groen", anchor="groen"),
    )
    pdf = written(*blocks)
    numbers = lay_out(document(*blocks), house_style()).pages

    first = pdf.structure.children[0].text
    assert first == f"{numbers['W-60']} en {numbers['groen']}"
    assert _pages_of(pdf, "actie 60") == {numbers["W-60"]}
    assert _pages_of(pdf, "Groen") == {numbers["groen"]}
    assert numbers["W-0"] < numbers["W-60"]


@pytest.mark.parametrize("concept", [True, False])
def test_every_page_of_a_concept_says_so_and_none_of_a_final_report(concept: bool) -> None:
    blocks = (
        replace(COVER, concept=concept),
        PageBreak(),
        paragraph("a"),
        PageBreak(),
        heading("b"),
    )
    pdf = written(*blocks, properties=replace(PROPERTIES, concept=concept))

    pages = {run.page for run in pdf.runs if "CONCEPT" in run.text}
    assert pages == ({1, 2, 3} if concept else set())


def test_header_footer_and_page_number_are_on_every_page_but_the_cover() -> None:
    pdf = written(COVER, PageBreak(), paragraph("a"), PageBreak(), paragraph("b"))

    assert pdf.margins(1) == ""
    for page in (2, 3):
        margins = pdf.margins(page)
        assert "Midterm review" in margins
        assert "Gemeente Súdwest-Fryslân" in margins
        assert "Peildatum 1 april 2024" in margins
        assert f"Pagina {page} van 3" in margins


def test_header_and_footer_stay_on_the_page() -> None:
    pdf = written(COVER, PageBreak(), paragraph("a"))
    page = house_style().page

    runs = [run for run in pdf.runs if run.page == 2 and run.content is None]
    assert all(run.left > 0 and run.right < page.width / 20 for run in runs)
    assert all(run.top > 0 and run.bottom < page.height / 20 for run in runs)


def test_a_heading_stays_with_the_first_row_of_its_table() -> None:
    rows = [_group("a", row("b", "c", LOREM * 2))] * 20
    for lines in range(18, 27, 2):
        filling = [paragraph("regel")] * lines
        pdf = _laid_out(heading("a"), *filling, heading("Kop", 2), table(PROGRAMME, *rows))

        first = min(run.page for cell in pdf.all("TD") for run in cell.runs)
        assert _pages_of(pdf, "Kop") == {first}


def test_rows_that_stay_together_are_on_one_page() -> None:
    kept = [replace(row(f"actie {n}", "c", LOREM), keep_with_next=n < 5) for n in range(6)]
    for lines in range(10, 26, 5):
        made = table(PROGRAMME, _group("a", row("b", "c", "d")), _group("e", *kept))
        pdf = written(*[paragraph("regel")] * lines, made)

        assert len(set().union(*(_pages_of(pdf, f"actie {n}") for n in range(6)))) == 1


def test_the_header_row_of_a_table_is_on_each_of_its_pages() -> None:
    pdf = _laid_out(table(PROGRAMME, *[_group("a", row("b", "c", LOREM * 4))] * 30))

    pages = {run.page for run in pdf.body}
    shown = {run.page for run in pdf.runs if run.text.strip() == "Explanation"}
    assert shown == pages
    assert len(pages) > 1


def test_a_row_that_is_higher_than_a_page_breaks_and_loses_no_text() -> None:
    long = " ".join(f"woord{n}" for n in range(2500))
    pdf = _laid_out(table(PROGRAMME, _group("a", row("b", "c", long))))

    (cell,) = (cell for cell in pdf.all("TD") if "woord7" in cell.text)
    assert without_spaces(cell.text) == without_spaces(long)
    assert len({run.page for run in cell.runs}) > 1
    assert outside(pdf, house_style().page) == []


def test_an_ambition_can_span_pages() -> None:
    rows = [row(f"actie {n}", "2024", LOREM * 3) for n in range(40)]
    pdf = _laid_out(table(PROGRAMME, _group("Ambitie " + LOREM * 3, *rows)))

    (head,) = pdf.all("TBody")[0].all("TH")
    assert head.spans == (1, 40)
    assert max(run.page for run in pdf.body) > 2
    assert [without_spaces(cell.text)[:6] for cell in pdf.all("TD")[::3]] == [
        "actie" + str(n)[0] for n in range(40)
    ]
    assert outside(pdf, house_style().page) == []


def _list(depth: int, *, ordered: bool = False, text: str = "woord " * 40) -> ItemList:
    inner = (_list(depth - 1, ordered=ordered, text=text),) if depth else ()
    return ItemList(((paragraph(text), *inner), (paragraph(text),)), ordered)


def _row_with(*cells_: Cell) -> Row:
    return Row(cells_)


_LONG = "x" * 400
_EXTRA = (ColumnKind.EXTRA,) * 7
_WIDE = (*PROGRAMME[:3], ColumnKind.STATUS, *_EXTRA, ColumnKind.EXPLANATION)
_CHART = figure(svg=DRAWING, caption=Caption("Figuur", 1, (Text("De voortgang"),)))
EXTREMES: dict[str, Sequence[Block]] = {
    "a word without end": (paragraph(f"begin {_LONG} eind"),),
    "words held together": (paragraph("\u00a0".join(["woord"] * 80)),),
    "an address without end": (
        paragraph(Link((Text("https://x.nl/" + "pad/onder-deel/" * 30),), "https://x.nl/")),
    ),
    "slashes": (paragraph("/".join(["woord"] * 80)),),
    "only spaces": (paragraph(" " * 500),),
    "emphasis": (paragraph(Emphasis((Text(_LONG),))),),
    "long headings": (
        heading(LOREM * 3, 1, "a"),
        heading(LOREM * 3, 2, "b"),
        heading(_LONG, 3, "c"),
        paragraph("x"),
    ),
    "a long caption": (figure(caption=Caption("Figuur", 1, (Text(LOREM * 10 + _LONG),))),),
    "a large photo": (figure(png(3000, 4000), caption=Caption("Figuur", 1, (Text(LOREM),))),),
    "a chart below headings": (heading("a"), heading("b", 2), paragraph(LOREM), _CHART),
    "a high chart": (replace(_CHART, image=replace(photo(30, 300), svg=DRAWING)),),
    "a quote with a list and a photo": (
        Quote((paragraph(LOREM), _list(0)), "n" * 100, "f", photo(200, 400)),
    ),
    "nested lists": (_list(3), paragraph("x"), _list(3, ordered=True)),
    "three hundred numbers": (ItemList(((paragraph("x"),),) * 300, ordered=True),),
    "a list in a cell": (
        table(PROGRAMME[1:], _group(None, _row_with(*[Cell((_list(0, text=_LONG),))] * 3))),
    ),
    "twelve columns": (
        table(
            _WIDE,
            *[
                _group(
                    "Gemeenschappelijke regeling",
                    row(
                        "Bouw woningen",
                        "2022-2026",
                        "langere doorlooptijd",
                        *["Organisatieontwikkeling €1.234.567,89 Q2/Q3"] * 7,
                        LOREM,
                    ),
                )
            ]
            * 5,
        ),
    ),
    "bullets that fill a page": (
        heading("a"),
        *(
            table(
                PROGRAMME,
                _group(
                    "a",
                    row("b", "c", "d"),
                    _row_with(Cell((ItemList(((BULLET,),) * number),)), *cells("e", "f")),
                ),
            )
            for number in (18, 24, 27, 30, 33, 40, 60)
        ),
    ),
    "lines that fill a page": (
        heading("a"),
        *(
            table(
                PROGRAMME,
                _group(
                    "a",
                    row("b", "c", "d"),
                    _row_with(
                        Cell((Paragraph((Text("x"), LineBreak()) * number),)), *cells("e", "f")
                    ),
                ),
            )
            for number in (18, 24, 27, 30, 33, 40, 60)
        ),
    ),
    "an ambition that fills a page": tuple(
        table(PROGRAMME, _group(LOREM * number, row("b", "c", "d"), row("e", "f", LOREM)))
        for number in (5, 8, 10, 12, 15, 25)
    ),
    "figures of many lines": (
        table(
            FIGURES,
            *[_group(LOREM[:90] * 4, row("1", "2"))] * 15,
            kind=TableKind.FIGURES,
            caption=Caption("Tabel", 1, (Text("x"),)),
        ),
    ),
    "a long heading of a column": (
        Table(
            TableKind.PROGRAMME,
            (
                Column(ColumnKind.ACTION, "Actie"),
                Column(ColumnKind.PLANNED, "Ge" * 30),
                Column(ColumnKind.EXTRA, "Verantwoordelijkheden/portefeuillehouder" * 2),
            ),
            (_group(None, row("a", "b", "c")),),
            None,
            "x",
            "t",
        ),
    ),
    "long contents": (
        Contents("Inhoud", 2),
        *chain.from_iterable(
            (heading(f"{n} {LOREM}", 1, f"a{n}"), heading(_LONG, 2, f"b{n}"), paragraph("x"))
            for n in range(8)
        ),
    ),
    "a cover with long texts": (
        replace(COVER, title="W" * 60, subtitle=LOREM, municipality="W" * 60),
    ),
    "a long legend": (
        Legend(
            (LegendEntry(StatusMark("✓", "naam " * 8, "#0D5325"), (paragraph(LOREM * 2),)),) * 25,
            ("Status", "Betekenis"),
            "x",
        ),
    ),
    "a quote of 2,300 characters": (Quote((paragraph((LOREM * 40)[:2300]),), "naam", "functie"),),
    "a caption of eight lines below a chart": (
        figure(svg=DRAWING, caption=Caption("Figuur", 1, (Text(LOREM * 20),))),
    ),
    "a status of one long word": (
        table(
            (ColumnKind.ACTION, ColumnKind.STATUS),
            _group(
                None,
                _row_with(*cells("a"), Cell((paragraph(StatusMark("✓", "x" * 60, "#0D5325")),))),
            ),
        ),
    ),
    "a list in a list in a cell": (
        table(PROGRAMME[1:3], _group(None, _row_with(*[Cell((_list(1, text=_LONG),))] * 2))),
    ),
    "a word in many pieces": (paragraph(*["abcdef"] * 40),),
    "a heading of a page": (heading(LOREM * 20, 1, "a"), paragraph("x")),
}
ON_UPRIGHT_PAGES = (
    "a chart below headings",
    "a large photo",
    "a quote with a list and a photo",
    "an ambition that fills a page",
    "bullets that fill a page",
    "long contents",
    "twelve columns",
)


@pytest.mark.parametrize("name", EXTREMES)
def test_no_text_runs_off_the_page(name: str) -> None:
    assert outside(_laid_out(*EXTREMES[name]), house_style().page) == []


@pytest.mark.parametrize("name", ON_UPRIGHT_PAGES)
def test_no_text_runs_off_a_page_that_stands_upright(name: str) -> None:
    pdf = _laid_out(*EXTREMES[name], style=portrait())

    assert outside(pdf, portrait().page) == []


def test_a_note_stays_with_its_table() -> None:
    note = Paragraph((Text("Noot bij de tabel"),), ParagraphKind.NOTE)
    small = table(FIGURES, _group(None, row("a", "1", "2")), kind=TableKind.FIGURES)
    for lines in range(19, 30, 3):
        pdf = written(*[paragraph("regel")] * lines, small, note)

        assert _pages_of(pdf, "a") == _pages_of(pdf, "Noot bij de tabel")
