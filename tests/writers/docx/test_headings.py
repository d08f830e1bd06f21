"""Headings with their bookmarks, the table of contents, captions and references."""

from __future__ import annotations

import re

import pytest

from progress_report.document.blocks import Caption, ColumnKind, Contents, RowGroup
from progress_report.inlines import Reference, Text
from tests.writers.docx.examples import figure, heading, paragraph, row, table, written
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
