"""What holds for every report: whole documents of the project's workbook and of awkward ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import accumulate
from threading import Thread

import pytest
from msgspec.structs import replace

from progress_report.charts.making import begin_charts
from progress_report.document.blocks import (
    Block,
    Contents,
    Document,
    Figure,
    Heading,
    Legend,
    Table,
)
from progress_report.document.drawings import drawings_of, with_drawings
from progress_report.figures import count
from progress_report.house_style import Page
from progress_report.inlines import plain
from progress_report.writers.legend import legend_table
from progress_report.writers.pdf import lay_out, typeset, write
from progress_report.writers.sizes import column_widths
from tests.awkward import CASES
from tests.documents import (
    REAL_WORKBOOK,
    compose,
    document_of,
    drawn_document,
    read_programme,
)
from tests.writers.docx.examples import house_style
from tests.writers.docx.test_whole_documents import _texts as texts_of
from tests.writers.pdf.examples import outside, with_small_picture
from tests.writers.pdf.opened import Element, Pdf, without_spaces

each_document = pytest.mark.parametrize("name", ["heemstede", *CASES])


@cache
def _document(name: str) -> Document:
    """The document, with a small drawing in the place of each chart."""
    if name == "heemstede":
        made, _ = compose(read_programme(REAL_WORKBOOK))
    else:
        made = document_of(CASES[name]())
    return replace(made, blocks=tuple(map(with_small_picture, made.blocks)))


@cache
def _pdf(name: str) -> Pdf:
    return Pdf.opened(write(_document(name), house_style()))


@cache
def _numbers(name: str) -> Mapping[str, int]:
    return lay_out(_document(name), house_style()).pages


def _headings(name: str) -> list[Heading | Contents]:
    return [block for block in _document(name).blocks if isinstance(block, Heading | Contents)]


def _title(block: Heading | Contents) -> str:
    return block.title if isinstance(block, Contents) else plain(block.content)


def _tables(name: str) -> Iterator[tuple[Element, Table]]:
    """Every table of the PDF with that of the document."""
    blocks = (_as_table(block) for block in _document(name).blocks)
    tables = [block for block in blocks if block]
    yield from zip(_pdf(name).all("Table"), tables, strict=True)


def _as_table(block: Block) -> Table | None:
    if isinstance(block, Legend):
        return legend_table(block)
    return block if isinstance(block, Table) else None


@each_document
def test_every_text_of_the_document_is_read_aloud_in_the_same_order(name: str) -> None:
    read = _comparable(_pdf(name).structure.text)
    place = 0
    for text in texts_of(_document(name).blocks):
        wanted = _comparable(text)
        place = read.find(wanted, place) + len(wanted)
        assert place >= len(wanted), text


def _comparable(text: str) -> str:
    """The text without spaces; not every computer has a font with emoji."""
    return without_spaces(text).replace("🙂", "□")


@each_document
def test_no_text_runs_off_the_page(name: str) -> None:
    assert outside(_pdf(name), house_style().page) == []


@each_document
def test_no_text_runs_out_of_its_cell(name: str) -> None:
    for element, table in _tables(name):
        edges = list(_edges(table, house_style().page))
        for x, cell in _cells(element, len(table.columns)):
            columns, _ = cell.spans
            for run in cell.runs:
                inside = edges[x] < run.left and run.right < edges[x + columns]
                assert inside or not run.text.strip(), run


def _edges(table: Table, page: Page) -> Iterator[float]:
    """Where the columns begin, and where the last one ends."""
    widths = column_widths([column.width for column in table.columns], page)
    yield from ((page.left + width) / 20 for width in accumulate(widths, initial=0))


def _cells(table: Element, columns: int) -> Iterator[tuple[int, Element]]:
    """Every cell with its first column; each row covers each column once."""
    covered: Counter[int] = Counter()
    for row in table.all("TR"):
        cells = iter(row.children)
        x = 0
        while x < columns:
            if covered[x]:
                covered[x] -= 1
                x += 1
                continue
            cell = next(cells)
            wide, high = cell.spans
            covered.update(dict.fromkeys(range(x, x + wide), high - 1))
            yield x, cell
            x += wide
        assert next(cells, None) is None, "a cell too many"


@each_document
def test_headings_and_bookmarks_are_those_of_the_document_in_its_order(name: str) -> None:
    expected = [(getattr(block, "level", 1), _title(block)) for block in _headings(name)]

    found = [(int(each.kind[1]), each.text) for each in _pdf(name).all("H1", "H2", "H3")]
    assert [(level, without_spaces(text)) for level, text in found] == [
        (level, without_spaces(text)) for level, text in expected
    ]
    marks = [(level, text) for level, text, _ in _pdf(name).bookmarks]
    of_document = [
        (block.level, _title(block)) for block in _headings(name) if isinstance(block, Heading)
    ]
    assert marks == of_document


@each_document
def test_the_contents_name_the_page_of_every_heading(name: str) -> None:
    pdf, numbers = _pdf(name), _numbers(name)

    (contents,) = (block for block in _document(name).blocks if isinstance(block, Contents))
    listed = [
        block
        for block in _headings(name)
        if isinstance(block, Heading) and block.level <= contents.depth
    ]
    assert [without_spaces(entry.text) for entry in pdf.all("TOCI")] == [
        without_spaces(f"{_title(block)}{numbers[block.anchor]}") for block in listed
    ]


@each_document
def test_every_anchor_has_the_page_on_which_it_stands(name: str) -> None:
    pdf, numbers = _pdf(name), _numbers(name)

    headings = [block for block in _headings(name) if isinstance(block, Heading)]
    pages = {block.anchor: numbers[block.anchor] for block in headings}
    assert list(pages.values()) == [page for _, _, page in pdf.bookmarks]
    for element, table in _tables(name):
        rows = [row for group in table.groups for row in group.rows]
        for found, row in zip(element.children[-1].children, rows, strict=True):
            if row.anchor:
                first = next(run.page for cell in found.all("TD") for run in cell.runs)
                assert numbers[row.anchor] == first, row.anchor


@each_document
def test_every_table_has_headers_of_columns_and_its_ambitions_head_rows(name: str) -> None:
    pdf = _pdf(name)
    for element, table in _tables(name):
        assert str(element.attribute("Summary")) == table.description
        head, body = (part for part in element.children if part.kind in ("THead", "TBody"))
        heads = list(head.all("TH", "TD"))
        assert [cell.kind for cell in heads] == ["TH"] * len(table.columns)
        assert {str(cell.attribute("Scope")) for cell in heads} == {"/Column"}
        ambitions = list(body.all("TH"))
        groups = [group for group in table.groups if group.header]
        assert [cell.spans[1] for cell in ambitions] == [len(group.rows) for group in groups]
        assert {str(cell.attribute("Scope")) for cell in ambitions} <= {"/Row"}
        for cell in element.all("TH"):
            assert pdf.ids[str(cell.node.ID)].objgen == cell.node.objgen


@each_document
def test_every_cell_beside_an_ambition_names_it(name: str) -> None:
    for element, table in _tables(name):
        (body,) = (part for part in element.children if part.kind == "TBody")
        rows = iter(body.children)
        for group in table.groups:
            heading = ""
            for number, _ in enumerate(group.rows):
                cells = next(rows).children
                if group.header and number == 0:
                    heading = str(cells.pop(0).node.ID)
                named = [list(map(str, cell.attribute("Headers"))) for cell in cells]
                assert all((heading in names) == bool(heading) for names in named)
                assert all(
                    len(names) == cell.spans[0] + bool(heading)
                    for names, cell in zip(named, cells, strict=True)
                )


@each_document
def test_every_picture_says_what_it_shows(name: str) -> None:
    figures = [block for block in _document(name).blocks if isinstance(block, Figure)]
    wanted = [figure.image.alternative_text for figure in figures]

    assert [
        str(element.node.Alt)
        for element in _pdf(name).all("Figure")
        if not str(element.node.Alt).startswith("Foto van")
    ] == wanted


@each_document
def test_header_and_footer_are_on_every_page_but_the_cover(name: str) -> None:
    pdf = _pdf(name)
    count = len(pdf.file.pages)

    assert pdf.margins(1).strip() == ""
    for page in range(2, count + 1):
        assert f"Pagina {page} van {count}" in pdf.margins(page)
        assert _document(name).properties.title in pdf.margins(page)


@each_document
def test_a_concept_says_so_on_every_page(name: str) -> None:
    pdf = _pdf(name)
    pages = {run.page for run in pdf.runs if "CONCEPT" in run.text}

    concept = _document(name).properties.concept
    assert pages == (set(range(1, len(pdf.file.pages) + 1)) if concept else set())


@each_document
def test_no_page_is_empty(name: str) -> None:
    pdf = _pdf(name)

    assert {run.page for run in pdf.body} == set(range(1, len(pdf.file.pages) + 1))


def test_the_documents_are_concepts_and_final_reports() -> None:
    concepts = Counter(_document(name).properties.concept for name in ["heemstede", *CASES])
    assert concepts[True]
    assert concepts[False]


def test_pages_that_were_laid_out_give_the_same_file_as_the_document() -> None:
    made = _document("heemstede")

    layout = lay_out(made, house_style())

    assert typeset(layout, made) == write(made, house_style())


def test_pages_that_were_laid_out_before_the_charts_were_drawn_give_the_same_file() -> None:
    programme = read_programme(REAL_WORKBOOK)
    made = drawn_document(programme, house_style())
    blank = with_drawings(made, begin_charts(count(programme), house_style()).sized)

    assert [each.image.svg for each in drawings_of(blank)] != [
        each.image.svg for each in drawings_of(made)
    ]
    assert typeset(lay_out(blank, house_style()), made) == write(made, house_style())


def test_what_is_done_meanwhile_cannot_stand_in_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    made, done = _document("one_theme"), []

    pages = lay_out(made, house_style(), meanwhile=lambda: done.append("loaded")).pages

    def refuse(_: Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(Thread, "start", refuse)
    assert lay_out(made, house_style(), meanwhile=lambda: done.append("again")).pages == pages
    assert done == ["loaded"]
