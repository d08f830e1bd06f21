"""Marked cells in the page, and the columns of years."""

from __future__ import annotations

from progress_report.colour import TEXT_CONTRAST, contrast
from progress_report.document.blocks import (
    Cell,
    Column,
    ColumnKind,
    Mark,
    Row,
    RowGroup,
    Table,
    TableKind,
)
from tests.writers.html.pages import Page, cell, figures, page_of, paragraph, programme

MARK = Mark("●", "gepland")
YEARS = tuple(Column(ColumnKind.YEAR, str(year), 0.1) for year in (2022, 2023, 2024))


def _page(*years: Cell) -> Page:
    """A page with a table of one action, planned in the years."""
    columns = (Column(ColumnKind.ACTION, "Actie", 0.7), *YEARS)
    row = Row((cell("Bouw"), *years), anchor="W-01")
    group = RowGroup(None, (row,))
    return page_of(Table(TableKind.PROGRAMME, columns, (group,), None, "Acties", "tabel-1"))


def test_a_mark_is_seen_as_a_sign_and_heard_as_a_word() -> None:
    marked = _page(Cell(()), Cell((), mark=MARK), Cell(())).one("//td[contains(@class, 'marked')]")
    assert (marked.get("class"), marked.get("data-label")) == ("year marked", "2023")
    sign, words = marked
    assert (sign.text, sign.get("aria-hidden")) == ("●", "true")
    assert (words.text, words.get("class")) == ("gepland", "visually-hidden")


def test_what_a_marked_cell_holds_comes_after_its_mark() -> None:
    page = _page(Cell(()), Cell((paragraph("Q2 en Q3"),), mark=MARK), Cell(()))
    assert page.words("//td[contains(@class, 'marked')]") == ["●gepland Q2 en Q3"]


def test_years_head_their_columns_and_an_empty_year_is_known_as_such() -> None:
    page = _page(Cell(()), Cell((), mark=MARK), Cell(()))
    heads = page.all("//thead//th[@scope='col'][@class='year']")
    assert [head.text for head in heads] == ["2022", "2023", "2024"]
    assert len(page.all("//td[@class='year empty']")) == 2


def test_words_over_all_years_say_on_a_narrow_screen_which_those_are() -> None:
    words = _page(Cell((paragraph("na besluit raad"),), 3)).one("//tbody//td")
    assert (words.get("colspan"), words.get("data-label")) == ("3", "2022 – 2024")
    assert (words.get("class"), words.text) == ("year words", "na besluit raad")


def test_marks_have_the_colours_of_the_header_row() -> None:
    text = _page(Cell((), mark=MARK), Cell(()), Cell(())).text
    assert ".table.table td.marked { background: #2F7D4F; color: #FFFFFF;" in text
    assert contrast("#2F7D4F", "#FFFFFF") >= TEXT_CONTRAST


def test_a_page_without_marks_has_no_style_for_them() -> None:
    assert "marked" not in page_of(programme(), figures()).text
