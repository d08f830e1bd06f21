"""What holds for every report: whole documents of the project's workbook and of awkward ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import pytest
from msgspec import Struct
from msgspec.structs import fields, replace

from progress_report.document.blocks import Block, Document, Figure, Table, TableKind
from progress_report.inlines import Text
from progress_report.model import Picture
from progress_report.writers.docx import write
from tests.awkward import CASES
from tests.documents import REAL_WORKBOOK, compose, document_of, read_programme
from tests.writers.docx.examples import SVG, house_style, png
from tests.writers.docx.parts import Node, Word, find, one, text_of

# The order of the schema (ECMA-376 part 1, annex A), as far as these elements are written.
ORDERS = {
    "pPr": ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr"],
    "rPr": ["rStyle", "b", "bCs", "i", "iCs", "color", "u", "bdr", "shd"],
    "tblPr": ["tblStyle", "tblW", "tblLayout", "tblLook", "tblCaption", "tblDescription"],
    "tcPr": ["tcW", "gridSpan", "vMerge", "shd"],
    "tr": ["trPr", "tc"],
    "tbl": ["tblPr", "tblGrid", "tr"],
}

each_document = pytest.mark.parametrize("name", ["heemstede", *CASES])


@cache
def _document(name: str) -> Document:
    """The document, with a small picture and drawing in the place of each chart."""
    if name == "heemstede":
        made, _ = compose(read_programme(REAL_WORKBOOK))
    else:
        made = document_of(CASES[name]())
    return replace(made, blocks=tuple(map(_with_picture, made.blocks)))


def _with_picture(block: Block) -> Block:
    if not isinstance(block, Figure):
        return block
    picture = Picture(png(), "image/png", 40, 30)
    return replace(block, image=replace(block.image, picture=picture, svg=SVG))


@cache
def _word(name: str) -> Word:
    return Word.opened(write(_document(name), house_style()))


def _word_parts(word: Word) -> list[str]:
    return [name for name in word.xml_names if name.startswith("word/")]


def _name(node: Node) -> str:
    return str(node.tag).rpartition("}")[2]


def _texts(value: object) -> Iterator[str]:
    """Every text of the document, in its order: the caption of a table stands above it.

    But for the figures of a chart, which on paper its alternative text says.
    """
    if isinstance(value, Text):
        yield value.text
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, Struct):
        first = "caption" if isinstance(value, Table) else ""
        for field in sorted(fields(value), key=lambda field: field.name != first):
            if (type(value), field.name) != (Figure, "data"):
                yield from _texts(getattr(value, field.name))


def _missing(wanted: Iterator[str], shown: Sequence[str]) -> list[str]:
    """The wanted texts that are not shown, or not in this order."""
    left = iter(shown)
    return [text for text in wanted if not any(text == other for other in left)][:1]


@each_document
def test_every_text_of_the_document_is_in_the_file_in_the_same_order(name: str) -> None:
    shown = [node.text or "" for node in find(_word(name).body, ".//w:t")]

    assert _missing(_texts(_document(name).blocks), shown) == []


@each_document
def test_every_relationship_that_is_used_leads_to_something(name: str) -> None:
    word = _word(name)

    for part in _word_parts(word):
        used = find(word.xml(part), "//@r:id | //@r:embed | //@r:link")
        relationships = word.relationships(part)
        assert set(used) <= set(relationships), part
        missing = [
            relationship.target
            for relationship in relationships.values()
            if not relationship.external and relationship.target not in word.files
        ]
        assert missing == [], part


@each_document
def test_every_link_inside_the_file_leads_to_one_bookmark(name: str) -> None:
    body = _word(name).body

    bookmarks = find(body, ".//w:bookmarkStart/@w:name")
    assert len(set(bookmarks)) == len(bookmarks)
    assert all(len(bookmark) <= 40 for bookmark in bookmarks)
    assert set(find(body, ".//w:hyperlink/@w:anchor")) <= set(bookmarks)
    starts = find(body, ".//w:bookmarkStart/@w:id")
    assert len(set(starts)) == len(starts)
    assert find(body, ".//w:bookmarkEnd/@w:id") == starts


@each_document
def test_every_drawing_has_its_own_number_and_says_what_it_shows_or_that_it_decorates(
    name: str,
) -> None:
    word = _word(name)

    drawings = [
        drawing for part in _word_parts(word) for drawing in find(word.xml(part), "//wp:docPr")
    ]
    numbers = [one(drawing, "@id") for drawing in drawings]
    assert len(set(numbers)) == len(numbers) > 0
    silent = [
        one(drawing, "@name")
        for drawing in drawings
        if not drawing.get("descr", "").strip()
        and not find(drawing, ".//adec:decorative[@val='1']")
    ]
    assert silent == []


@each_document
def test_every_table_is_as_wide_as_the_text_in_its_grid_and_in_every_row(name: str) -> None:
    for table in find(_word(name).body, ".//w:tbl"):
        title = one(table, "w:tblPr/w:tblCaption/@w:val")
        grid = [int(width) for width in find(table, "w:tblGrid/w:gridCol/@w:w")]
        text_width = house_style().page.text_width
        assert sum(grid) < text_width if title == "Legenda" else sum(grid) == text_width
        assert one(table, "w:tblPr/w:tblW/@w:w") == str(sum(grid))
        assert one(table, "w:tblPr/w:tblLayout/@w:type") == "fixed"
        for row in find(table, "w:tr"):
            assert _covered(row) == grid, text_of(row)


def _covered(row: Node) -> list[int]:
    """The widths of the columns that the cells of a row say to cover; a span must fit."""
    grid = [int(width) for width in find(row, "../w:tblGrid/w:gridCol/@w:w")]
    covered: list[int] = []
    for cell in find(row, "w:tc"):
        span = int("".join(find(cell, "w:tcPr/w:gridSpan/@w:val")) or 1)
        columns = grid[len(covered) : len(covered) + span]
        assert int(one(cell, "w:tcPr/w:tcW/@w:w")) == sum(columns), text_of(cell)
        covered += columns
    return covered


@each_document
def test_every_table_has_one_header_row_a_title_and_a_description(name: str) -> None:
    for table in find(_word(name).body, ".//w:tbl"):
        headers = [bool(find(row, "w:trPr/w:tblHeader")) for row in find(table, "w:tr")]
        assert headers == [True] + [False] * (len(headers) - 1)
        assert one(table, "w:tblPr/w:tblCaption/@w:val").strip()
        assert one(table, "w:tblPr/w:tblDescription/@w:val").strip()


@each_document
def test_only_tall_rows_may_be_split(name: str) -> None:
    blocks = [block for block in _document(name).blocks if isinstance(block, Table)]
    tables = [
        table
        for table in find(_word(name).body, ".//w:tbl")
        if one(table, "w:tblPr/w:tblCaption/@w:val") != "Legenda"
    ]
    for block, table in zip(blocks, tables, strict=True):
        tall = [row.tall for group in block.groups for row in group.rows]
        split = [not find(row, "w:trPr/w:cantSplit") for row in find(table, "w:tr")]
        assert split == [False, *tall]


@each_document
def test_an_ambition_is_merged_over_exactly_its_rows(name: str) -> None:
    blocks = [block for block in _document(name).blocks if isinstance(block, Table)]
    programme = [block for block in blocks if block.kind is not TableKind.FIGURES]
    word = _word(name)
    styles = ("Tabel programma", "Tabel aanvullend")
    tables = [table for table in find(word.body, ".//w:tbl") if word.style_of(table) in styles]
    for block, table in zip(programme, tables, strict=True):
        expected = [
            ("restart" if number == 0 else "continue")
            if group.header and len(group.rows) > 1
            else ""
            for group in block.groups
            for number in range(len(group.rows))
        ]
        merges = [
            "".join(find(row, "w:tc/w:tcPr/w:vMerge/@w:val")) for row in find(table, "w:tr")[1:]
        ]
        assert merges == expected


@each_document
def test_looks_come_from_styles_and_only_a_status_brings_its_own_colour(name: str) -> None:
    word = _word(name)

    assert find(word.body, ".//w:rFonts | .//w:sz | .//w:szCs | .//w:highlight | .//w:jc") == []
    assert find(word.body, ".//w:ind | .//w:spacing | .//w:tblBorders | .//w:tcBorders") == []
    coloured = find(word.body, ".//w:color/.. | .//w:shd[not(@w:fill='auto')]/..")
    assert {word.style_of(node.getparent()) for node in coloured} <= {"Statussymbool"}
    assert set(find(word.body, ".//w:tcPr/w:shd/@w:fill")) <= {"auto"}


@each_document
def test_every_paragraph_names_a_style_that_there_is(name: str) -> None:
    word = _word(name)

    without = [text_of(node) for node in find(word.body, ".//w:p[not(w:pPr/w:pStyle)]")]
    assert without == []
    used = find(word.body, ".//w:pStyle/@w:val | .//w:rStyle/@w:val | .//w:tblStyle/@w:val")
    assert set(used) <= set(word.style_names)


@each_document
def test_word_has_nothing_to_ask_or_to_refresh_when_it_opens_the_file(name: str) -> None:
    word = _word(name)

    for part in _word_parts(word):
        assert find(word.xml(part), "//w:updateFields | //@w:dirty") == [], part
    marks = find(word.body, ".//w:fldChar/@w:fldCharType")
    assert marks == ["begin", "separate", "end"] * (len(marks) // 3)


@each_document
def test_everything_stands_in_the_order_of_the_schema(name: str) -> None:
    for node in find(_word(name).body, ".//*"):
        order = ORDERS.get(_name(node))
        if order:
            children = [_name(child) for child in node]
            assert children == sorted(children, key=order.index)


@each_document
def test_headings_go_one_level_deeper_at_a_time(name: str) -> None:
    word = _word(name)

    levels = [int(style[-1]) for style, _ in word.paragraphs if style.startswith("heading ")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_nothing_of_the_hostile_workbook_was_run_or_lost() -> None:
    said = "".join(text + "\n" for _, text in _word("hostile_texts").paragraphs)

    for text in (
        "'s-Hertogenbosch & <Omstreken>",
        "{{ gemeente }} {% if %} *ster* <b>",
        "Slot 🙂",
        "&amp;",
        "Herijk <beleid>",
        "1.095 vragen.",
    ):
        assert text in said
