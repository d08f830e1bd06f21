"""Headings with their bookmarks, the table of contents, captions and references."""

from __future__ import annotations

import re

import pytest

from progress_report.document.blocks import Caption, Cell, ColumnKind, Contents, Row, RowGroup
from progress_report.inlines import PageReference, Reference, Strong, Text
from tests.writers.docx.examples import cells, figure, heading, paragraph, row, table, written
from tests.writers.docx.parts import Word, find, one, text_of

LONG = "een-lange-kop-over-de-voortgang-van-alle-acties"  # longer than Word allows


def _field(node: object) -> list[str]:
    """The marks and instructions of the fields in the node, in their order."""
    return [
        found.text.strip() if found.tag.endswith("}instrText") else one(found, "@w:fldCharType")
        for found in find(node, ".//w:fldChar | .//w:instrText")
    ]


def _bookmarks(word: Word) -> list[str]:
    return [str(name) for name in find(word.body, ".//w:bookmarkStart/@w:name")]


@pytest.mark.parametrize("level", [1, 2, 3])
def test_a_heading_has_the_style_and_the_outline_level_of_its_level(level: int) -> None:
    word = written(heading("Inleiding", level))

    assert word.paragraphs == [(f"heading {level}", "Inleiding")]
    outline = one(word.style(f"heading {level}"), "w:pPr/w:outlineLvl/@w:val")
    assert outline == str(level - 1)


def test_a_bookmark_stands_around_the_text_of_a_heading() -> None:
    children = list(written(heading("Inleiding", anchor="inleiding-1")).paragraph("Inleiding"))

    names = [child.tag.rpartition("}")[2] for child in children]
    assert names == ["pPr", "bookmarkStart", "r", "bookmarkEnd"]
    assert one(children[1], "@w:name") == "_inleiding_1"
    assert one(children[1], "@w:id") == one(children[3], "@w:id")


def test_bookmarks_of_long_anchors_that_begin_alike_have_unique_names_that_word_accepts() -> None:
    word = written(*(heading(str(n), anchor=f"{LONG}-{n}") for n in range(12)))

    names = _bookmarks(word)
    assert len(set(names)) == 12
    assert all(re.fullmatch(r"[A-Za-z_]\w{0,39}", name) for name in names)
    assert len(set(find(word.body, ".//w:bookmarkStart/@w:id"))) == 12


def test_a_shortened_bookmark_is_never_named_like_one_that_is_there_already() -> None:
    word = written(
        heading("Eerste", anchor=f"{'a' * 37}-2"),
        heading("Tweede", anchor="a" * 60),
        heading("Derde", anchor="a" * 61),
    )

    names = _bookmarks(word)
    assert len(set(names)) == len(names) == 3


def test_the_contents_are_one_field_with_a_link_to_the_bookmark_of_each_heading() -> None:
    word = written(
        Contents("Inhoud", 2),
        heading("Voorwoord"),
        heading("Cijfers & <feiten>", anchor="cijfers"),
        heading("Per jaar", 2),
        heading("Te diep", 3),
    )

    assert word.paragraphs[:5] == [
        ("TOC Heading", "Inhoud"),
        ("toc 1", "Voorwoord"),
        ("toc 1", "Cijfers & <feiten>"),
        ("toc 2", "Per jaar"),
        ("heading 1", "Voorwoord"),
    ]
    assert _field(word.body) == ["begin", r'TOC \o "1-2" \h \z \u', "separate", "end"]
    entries = find(word.body, "w:p")[1:4]
    assert [_field(entry) for entry in entries] == [
        ["begin", r'TOC \o "1-2" \h \z \u', "separate"],
        [],
        ["end"],
    ]
    anchors = [one(entry, "w:hyperlink/@w:anchor") for entry in entries]
    assert anchors == _bookmarks(word)[:3]
    assert [text_of(one(entry, "w:hyperlink")) for entry in entries] == [
        "Voorwoord",
        "Cijfers & <feiten>",
        "Per jaar",
    ]


def test_an_entry_of_the_contents_ends_with_a_tab_and_the_number_of_its_page() -> None:
    word = written(
        Contents("Inhoud", 1),
        heading("Voorwoord"),
        heading("Colofon", anchor="colofon-1"),
        pages={"voorwoord": 2, "colofon-1": 31},
    )

    first, last = find(word.body, "w:p")[1:3]
    assert text_of(one(first, "w:hyperlink")) == "Voorwoord\t2"
    assert text_of(one(last, "w:hyperlink")) == "Colofon\t31"
    assert one(last, "w:hyperlink/@w:anchor") == "_colofon_1"
    assert _field(one(last, "w:hyperlink")) == [
        "begin",
        r"PAGEREF _colofon_1 \h",
        "separate",
        "end",
    ]
    hidden_on_the_web = find(last, "w:hyperlink/w:r[w:rPr/w:webHidden]")
    assert "".join(map(text_of, hidden_on_the_web)) == "\t31"


@pytest.mark.parametrize("style", ["toc 1", "toc 2"])  # the third is based on the second
def test_the_style_of_an_entry_leads_with_dots_to_the_number(style: str) -> None:
    tab = one(written().style(style), "w:pPr/w:tabs/w:tab")
    said = {name.rpartition("}")[2]: value for name, value in tab.attrib.items()}
    assert (said["val"], said["leader"]) == ("right", "dot")


def test_an_entry_of_which_the_page_is_not_known_is_only_its_heading() -> None:
    word = written(
        Contents("Inhoud", 1), heading("Voorwoord"), heading("Later"), pages={"voorwoord": 2}
    )

    entries = find(word.body, "w:p")[1:3]
    assert [text_of(entry) for entry in entries] == ["Voorwoord\t2", "Later"]


def test_nothing_in_the_file_makes_word_ask_to_look_the_numbers_up() -> None:
    word = written(
        Contents("Inhoud", 1),
        heading("Voorwoord"),
        paragraph(PageReference("voorwoord")),
        pages={"voorwoord": 2},
    )

    assert find(word.xml("word/settings.xml"), "w:updateFields") == []
    assert find(word.body, ".//@w:dirty") == []


def test_contents_with_one_entry_are_a_whole_field() -> None:
    entry = find(written(Contents("Inhoud", 1), heading("Voorwoord")).body, "w:p")[1]

    names = [child.tag.rpartition("}")[2] for child in entry]
    assert names == ["pPr", "r", "r", "r", "hyperlink", "r"]
    assert _field(entry)[-1] == "end"


def test_contents_of_nothing_leave_no_field_open() -> None:
    word = written(Contents("Inhoud", 1), heading("Te diep", 2))

    assert word.paragraphs == [("TOC Heading", "Inhoud"), ("heading 2", "Te diep")]
    assert _field(word.body) == []


def test_contents_can_go_as_deep_as_headings() -> None:
    word = written(Contents("Inhoud", 3), heading("Een"), heading("Twee", 2), heading("Drie", 3))

    assert [text for _, text in word.paragraphs[:4]] == ["Inhoud", "Een", "Twee", "Drie"]


def test_the_heading_of_the_contents_is_not_an_entry_of_them() -> None:
    word = written(Contents("Inhoud", 1), heading("Voorwoord"))

    assert one(word.style("TOC Heading"), "w:pPr/w:outlineLvl/@w:val") == "9"  # body text


def test_the_number_of_a_caption_is_a_field_that_counts_per_label() -> None:
    word = written(figure(caption=Caption("Figuur", 3, (Text("Acties < 2024 & later"),))))

    caption = word.paragraph("Figuur 3. Acties < 2024 & later")
    assert word.style_of(caption) == "caption"
    assert _field(caption) == ["begin", r"SEQ Figuur \* ARABIC", "separate", "end"]
    result = one(caption, "w:r[w:t][preceding::w:fldChar[1]/@w:fldCharType='separate']")
    assert text_of(result) == "3"


def test_a_caption_stands_above_a_table_and_below_a_figure_on_the_same_page() -> None:
    group = RowGroup(None, (row("1"),))
    numbers = table((ColumnKind.NUMBER,), group, caption=Caption("Tabel", 1, (Text("Cijfers"),)))
    word = written(numbers, figure(caption=Caption("Figuur", 1, (Text("Foto"),))))

    kinds = [word.style_of(node) for node in find(word.body, "w:p | w:tbl")]
    assert kinds == ["Tabelbijschrift", "Tabel programma", "Figuur", "caption"]
    for first in ("Tabelbijschrift", "Figuur"):
        assert find(word.style(first), "w:pPr/w:keepNext"), first


def test_a_reference_links_to_the_bookmark_of_its_heading_or_caption() -> None:
    word = written(
        paragraph("Zie ", Reference((Text("de cijfers"),), LONG), "."),
        paragraph("Zie ", Reference((Text("de foto"),), "figuur-1"), "."),
        heading("Cijfers", anchor=LONG),
        figure(caption=Caption("Figuur", 1, (Text("Foto"),))),
    )

    links = find(word.body, ".//w:hyperlink")
    assert [text_of(link) for link in links] == ["de cijfers", "de foto"]
    assert [one(link, "@w:anchor") for link in links] == _bookmarks(word)
    around = find(word.paragraph("Figuur 1. Foto"), "w:bookmarkEnd/preceding-sibling::w:r")
    assert "".join(map(text_of, around)) == "Figuur 1"


@pytest.mark.parametrize(("pages", "shown"), [({"cijfers": 12}, "12"), ({}, "?")])
def test_a_reference_to_a_page_is_a_field_with_its_number(
    pages: dict[str, int], shown: str
) -> None:
    word = written(
        paragraph("Vanaf pagina ", PageReference("cijfers"), "."),
        heading("Cijfers", anchor="cijfers"),
        pages=pages,
    )

    line = word.paragraph(f"Vanaf pagina {shown}.")
    assert _field(line) == ["begin", r"PAGEREF _cijfers \h", "separate", "end"]
    assert _bookmarks(word) == ["_cijfers"]


def test_a_number_of_a_page_in_strong_text_is_strong() -> None:
    word = written(paragraph(Strong((PageReference("cijfers"),))), pages={"cijfers": 12})

    runs = find(word.paragraph("12"), "w:r")
    assert len(runs) == 5
    assert len(find(word.paragraph("12"), "w:r[w:rPr/w:b]")) == 5


def test_a_reference_to_an_action_leads_to_its_own_cell() -> None:
    group = RowGroup(
        Cell((paragraph("Betaalbaar wonen"),)),
        (row("Bouw", "2023", anchor="W-01"), row("Visie", "2024"), row("", "", anchor="W-03")),
    )
    word = written(
        paragraph("Zie ", Reference((Text("de bouw"),), "W-01")),
        table((ColumnKind.AMBITION, ColumnKind.ACTION, ColumnKind.PLANNED), group),
    )

    assert one(word.paragraph("Zie de bouw"), "w:hyperlink/@w:anchor") == "_W_01"
    assert _bookmarks(word) == ["_W_01", "_W_03"]
    children = [child.tag.rpartition("}")[2] for child in word.paragraph("Bouw")]
    assert children == ["pPr", "bookmarkStart", "r", "bookmarkEnd"]
    empty = one(word.body, ".//w:tbl/w:tr[4]/w:tc[2]/w:p")
    assert find(empty, "w:bookmarkStart/@w:name") == ["_W_03"]


def test_a_bookmark_in_a_cell_stands_in_its_first_paragraph_only() -> None:
    several = Row((Cell((paragraph("Eerst"), paragraph("Dan"))), *cells("2023")), anchor="W-01")
    word = written(table((ColumnKind.ACTION, ColumnKind.PLANNED), RowGroup(None, (several,))))

    assert find(word.paragraph("Eerst"), "w:bookmarkStart/@w:name") == ["_W_01"]
    assert find(word.paragraph("Dan"), "w:bookmarkStart") == []


@pytest.mark.parametrize(
    ("anchors", "names"),
    [
        (["W-03"], ["_W_03"]),
        (["W-03", "w-03", "W_03"], ["_W_03", "_w_03_2", "_W_03_3"]),
        (["1.2/a (b)"], ["_1_2_a__b_"]),
        (["één", "🌳"], ["___n", "__"]),
        (["Toc-1", "REF1", "GoBack"], ["__Toc_1", "__REF1", "__GoBack"]),
        (["x" * 50, "x" * 51], [f"_{'x' * 39}", f"_{'x' * 37}_2"]),
    ],
)
def test_every_id_gets_a_bookmark_of_its_own_that_word_accepts(
    anchors: list[str], names: list[str]
) -> None:
    rows = tuple(row("Bouw", "2023", anchor=anchor) for anchor in anchors)
    word = written(table((ColumnKind.ACTION, ColumnKind.PLANNED), RowGroup(None, rows)))

    assert _bookmarks(word) == names
    assert all(re.fullmatch(r"[A-Za-z_]\w{0,39}", name, re.ASCII) for name in names)
