"""What changed since an earlier workbook, in every format that people read."""

from __future__ import annotations

import re
from functools import cache

import pytest
from lxml import html

from progress_report.document.blocks import Document, Paragraph, Table, TableKind
from progress_report.inlines import Deleted, Inline, Inserted, Text, plain
from progress_report.writers import WRITERS, tree
from tests.awkward import CASES
from tests.document.changed import (
    EARLIER,
    LATER,
    drawn_document_of,
    earlier_programme,
    later_programme,
)
from tests.documents import house_style, programme_of
from tests.shown import missing, shown
from tests.workbooks import Sheets
from tests.writers.docx.parts import Word, find, text_of
from tests.writers.pdf.opened import Pdf

READ = ("docx", "pdf", "html")


@cache
def _document() -> Document:
    return drawn_document_of(earlier_programme(), later_programme())


@cache
def _file(name: str) -> bytes:
    return WRITERS[name].write(_document(), house_style())


@pytest.mark.parametrize("name", READ)
def test_every_earlier_and_every_later_text_is_there(name: str) -> None:
    texts = [str(row[4]) for row in [*EARLIER, *LATER]]
    assert missing(iter(texts), shown(name, _file(name))) == []


@pytest.mark.parametrize("name", READ)
def test_the_marks_have_their_words(name: str) -> None:
    marks = ["▲ beter", "▼ slechter", "● nieuw", "► later", "◄ eerder", "≠ andere tekst"]
    said = shown(name, _file(name))
    assert missing(iter(marks), said) == []


def test_word_strikes_what_is_gone_and_underlines_what_came() -> None:
    body = Word.opened(_file("docx")).xml("word/document.xml")
    struck = [text_of(run) for run in find(body, "//w:r[w:rPr/w:strike]")]
    lined = [text_of(run) for run in find(body, "//w:r[w:rPr/w:u[@w:val='single']]")]
    assert struck == ["Sluit", "oude"]
    assert lined == ["Open", "nieuwe"]
    assert find(body, "//w:ins | //w:del") == []


def test_the_page_has_the_elements_for_it() -> None:
    page = html.fromstring(_file("html"))
    (table,) = page.xpath("//table[contains(caption, 'andere tekst')]")
    assert [each.text_content() for each in table.xpath(".//del")] == ["Sluit", "oude"]
    assert [each.text_content() for each in table.xpath(".//ins")] == ["Open", "nieuwe"]


def test_the_pdf_has_the_words_in_the_cells_of_their_columns() -> None:
    rows = Pdf.opened(_file("pdf")).structure.all("TR")
    texts = [row.text for row in rows]
    (row,) = (text for text in texts if "Sluit" in text)
    assert re.sub(r"\s+", " ", row).strip().startswith("1 Wonen")
    assert row.index("oude") < row.index("Open")


def test_the_tree_marks_them_with_signs() -> None:
    inlines: tuple[Inline, ...] = (Deleted((Text("oud"),)), Text(" "), Inserted((Text("nieuw"),)))
    assert tree.inline_text(inlines) == "[-oud-] {+nieuw+}"
    assert plain(inlines) == "oud nieuw"


def test_the_filters_of_the_page_take_no_table_of_changes_for_one_of_actions() -> None:
    page = html.fromstring(_file("html"))
    changes = page.xpath("//table[@data-kind='changes']")
    assert len(changes) > 10
    for table in changes:
        assert table.get("data-theme") is None
        assert table.xpath(".//@data-key | .//@data-value | .//@data-sort | .//tbody//@id") == []
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_a_mark_leaves_filter_and_order_by_status_as_they_are() -> None:
    page = html.fromstring(_file("html"))

    def status(anchor: str) -> tuple[str, str]:
        (cell,) = page.xpath(f"//tr[@id='{anchor}']/td[contains(@class, 'status')]")
        return cell.get("data-value"), cell.get("data-sort")

    assert status("W-01") == ("op schema", "001")
    assert status("W-02") == ("afgerond", "000")
    assert status("W-07") == ("zonder status", "")


def test_every_link_to_an_action_leads_somewhere() -> None:
    page = html.fromstring(_file("html"))
    links = page.xpath("//table[@data-kind='changes']//a/@href")
    ids = set(page.xpath("//@id"))
    assert len(links) > 10
    assert [link for link in links if link.removeprefix("#") not in ids] == []


@pytest.mark.parametrize("name", READ)
def test_hostile_texts_are_shown_as_they_are_before_and_after(name: str) -> None:
    document = _hostile()
    said = shown(name, WRITERS[name].write(document, house_style()))
    pieces = [text for text in _changed_texts(document) if text.isprintable()]
    assert len(pieces) > 3
    assert missing(iter(pieces), said) == []


@cache
def _hostile() -> Document:
    """Every text of the awkward workbook with a word before it that changed."""
    earlier, later = CASES["hostile_texts"](), CASES["hostile_texts"]()
    for sheets, word in ((earlier, "<b>vroeger</b>"), (later, "#nu*")):
        _put_before(sheets, word)
    return drawn_document_of(programme_of(earlier), programme_of(later))


def _put_before(sheets: Sheets, word: str) -> None:
    header, *rows = sheets["Acties"]
    place = header.index("Actie")
    for row in rows:
        if isinstance(row[place], str):
            row[place] = f"{word} {row[place]}"


def _changed_texts(document: Document) -> list[str]:
    tables = [block for block in document.blocks if isinstance(block, Table)]
    rows = [
        row
        for table in tables
        if table.kind is TableKind.CHANGES
        for group in table.groups
        for row in group.rows
    ]
    paragraphs = [
        block
        for row in rows
        for cell in row.cells
        for block in cell.content
        if isinstance(block, Paragraph)
    ]
    return [plain(paragraph.content) for paragraph in paragraphs]
