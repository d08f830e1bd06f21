"""Marked cells in the page, and the columns of years."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

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
from progress_report.errors import FileError, InputError
from progress_report.templating.folder import default_templates
from progress_report.writers.html import write
from tests.writers.html.pages import (
    Page,
    cell,
    document,
    figures,
    house_style,
    page_of,
    paragraph,
    programme,
)

MARK = Mark("●", "gepland")
YEARS = tuple(Column(ColumnKind.YEAR, str(year), 0.1) for year in (2022, 2023, 2024))


def _years(*years: Cell) -> Table:
    """A table of one action, planned in the years."""
    columns = (Column(ColumnKind.ACTION, "Actie", 0.7), *YEARS)
    row = Row((cell("Bouw"), *years), anchor="W-01")
    group = RowGroup(None, (row,))
    return Table(TableKind.PROGRAMME, columns, (group,), None, "Acties", "tabel-1")


def _page(*years: Cell) -> Page:
    return page_of(_years(*years))


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
    assert ":root { --mark: #2F7D4F; --on-mark: #FFFFFF }" in text
    assert "td.marked {\n  background: var(--mark);\n  color: var(--on-mark);" in text
    assert contrast("#2F7D4F", "#FFFFFF") >= TEXT_CONTRAST


def test_a_page_without_marks_has_no_style_for_them() -> None:
    text = page_of(programme(), figures()).text
    assert [word for word in ("marked", "--mark", "--on-mark") if word in text] == []


def test_the_style_of_marks_is_read_when_there_are_marks_and_only_then(tmp_path: Path) -> None:
    """A folder of an earlier version has no such file: all that needs none is made."""
    templates = shutil.copytree(default_templates(), tmp_path / "templates")
    (templates / "page_marks.css").unlink()
    style = replace(house_style(), folder=templates)
    assert write(document(programme()), style)
    with pytest.raises(FileError) as caught:
        write(document(_years(Cell((), mark=MARK), Cell(()), Cell(()))), style)
    first, *_ = str(caught.value).splitlines()
    assert first == (
        f"{templates / 'page_marks.css'}: de opmaak van de webpagina is niet te lezen: "
        "het bestand of de map is er niet."
    )


def test_what_ends_the_style_in_the_file_for_marks_is_told_of_that_file(tmp_path: Path) -> None:
    templates = shutil.copytree(default_templates(), tmp_path / "templates")
    (templates / "page_marks.css").write_text("td.marked {} </STYLE>", encoding="utf-8")
    marked = document(_years(Cell((), mark=MARK), Cell(()), Cell(())))
    with pytest.raises(InputError) as caught:
        write(marked, replace(house_style(), folder=templates))
    assert str(caught.value) == "page_marks.css: in dit bestand kan geen '</style' staan"
