"""Running text: inlines, lists, quotes, the cover and page breaks."""

from __future__ import annotations

import pytest

from progress_report.colour import contrast
from progress_report.document.blocks import (
    Caption,
    Cell,
    ColumnKind,
    Cover,
    Image,
    ItemList,
    Legend,
    LegendEntry,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Quote,
    Row,
    RowGroup,
    TableKind,
)
from progress_report.inlines import (
    Emphasis,
    LineBreak,
    Link,
    StatusMark,
    Strong,
    Text,
    Underline,
)
from progress_report.model import Picture
from tests.writers.docx.examples import (
    changed,
    figure,
    heading,
    paragraph,
    png,
    row,
    table,
    written,
)
from tests.writers.docx.parts import Node, Word, find, one, text_of

COVER = Cover("Titel", "Ondertitel", "Peildatum 1 april 2024", "Gemeente Heemstede", concept=False)
DONE = StatusMark("✓", "afgerond", "#0D5325")
LEGEND = Legend(
    (LegendEntry(DONE, (paragraph("de actie is klaar"),)),), ("Status", "Betekenis"), "Legenda"
)


def _items(*items: str | ItemList, ordered: bool = False) -> ItemList:
    """A list with an item per text; a list becomes part of the item before it."""
    made: list[tuple[Paragraph | ItemList, ...]] = []
    for item in items:
        if isinstance(item, ItemList):
            made[-1] = (*made[-1], item)
        else:
            made.append((paragraph(item),))
    return ItemList(tuple(made), ordered)


def _in_cell(items: ItemList) -> Word:
    group = RowGroup(None, (Row((Cell((items,)),)),))
    return written(table((ColumnKind.ACTION,), group))


def _list_of(word: Word, node: Node) -> tuple[str, str]:
    """The list that a paragraph is in, and how it is numbered: ``("5", "decimal")``.

    The paragraph says its list itself, or else its style does.
    """
    own = find(node, "w:pPr/w:numPr/w:numId/@w:val")
    style = word.style(word.style_of(node))
    number = own[0] if own else one(style, "w:pPr/w:numPr/w:numId/@w:val")
    level = (find(style, "w:pPr/w:numPr/w:ilvl/@w:val") or ["0"])[0]
    if number == "0":
        return "0", "none"
    numbering = word.xml("word/numbering.xml")
    pattern = one(numbering, f"w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
    path = f"w:abstractNum[@w:abstractNumId='{pattern}']/w:lvl[@w:ilvl='{level}']/w:numFmt/@w:val"
    return number, one(numbering, path)


def _starts_at(word: Word, number: str) -> list[str]:
    path = f"w:num[@w:numId='{number}']/w:lvlOverride/w:startOverride/@w:val"
    return find(word.xml("word/numbering.xml"), path)


@pytest.mark.parametrize(
    ("kind", "style"),
    [
        (ParagraphKind.BODY, "Body Text"),
        (ParagraphKind.LEAD, "Inleidende tekst"),
        (ParagraphKind.NOTE, "Noot"),
    ],
)
def test_a_paragraph_has_the_style_of_its_kind(kind: ParagraphKind, style: str) -> None:
    assert written(Paragraph((Text("Tekst"),), kind)).paragraphs == [(style, "Tekst")]


@pytest.mark.parametrize(
    "text",
    [
        "Tom & Co <b>vet</b> \"a\" 'b' &amp; ]]>",
        "{{ gemeente }} {% if %} *ster* _x_ #kop",
        "🙂 é ü – ’ … € \u00a0hard\u00a0 ✓ 中文 עברית",
        "  voor,  tussen en achter  ",
    ],
)
def test_every_character_is_printed_as_it_is(text: str) -> None:
    word = written(paragraph(text), paragraph("slot"))

    assert word.paragraphs == [("Body Text", text), ("Body Text", "slot")]
    space = "@*[namespace-uri()='http://www.w3.org/XML/1998/namespace']"
    assert one(find(word.body, ".//w:t")[0], space) == "preserve"


def test_forms_inside_each_other_add_up_and_end_where_they_end() -> None:
    content = Strong((Text("vet"), Emphasis((Text("beide"), Underline((Text("alles"),))))))
    word = written(paragraph("gewoon", content, Emphasis((Text("schuin"),)), "weer gewoon"))

    forms = [
        (text_of(run), [child.tag.rpartition("}")[2] for child in find(run, "w:rPr/*")])
        for run in find(word.body, ".//w:r")
    ]
    assert forms == [
        ("gewoon", []),
        ("vet", ["b", "bCs"]),
        ("beide", ["b", "bCs", "i", "iCs"]),
        ("alles", ["b", "bCs", "i", "iCs", "u"]),
        ("schuin", ["i", "iCs"]),
        ("weer gewoon", []),
    ]


def test_a_line_break_is_a_break_inside_the_paragraph() -> None:
    word = written(paragraph("Kerkstraat 1", LineBreak(), "Heemstede"))

    names = [child.tag.rpartition("}")[2] for child in find(word.body, ".//w:r/*")]
    assert names == ["t", "br", "t"]
    assert word.paragraphs == [("Body Text", "Kerkstraat 1\nHeemstede")]


def test_a_link_has_an_external_relationship_and_the_style_of_links() -> None:
    address = "https://heemstede.nl/?a=1&b=<2>"
    word = written(paragraph("Lees ", Link((Text("meer"), Strong((Text("!"),))), address), "."))

    link = one(word.body, ".//w:hyperlink")
    relationship = word.relationships()[one(link, "@r:id")]
    assert (relationship.kind, relationship.target) == ("hyperlink", address)
    assert relationship.external
    assert text_of(link) == "meer!"
    assert [word.style_of(run) for run in find(link, "w:r")] == ["Hyperlink", "Hyperlink"]
    assert [word.style_of(run) for run in find(word.body, "w:p/w:r")] == ["", ""]


@pytest.mark.parametrize(
    ("colour", "letters"),
    [
        ("#0D5325", "FFFFFF"),
        ("#1F66C9", "FFFFFF"),
        ("#FFC000", "000000"),
        ("#FFFFFF", "000000"),
        ("#777777", "000000"),
        ("#767676", "FFFFFF"),
    ],
)
def test_a_status_is_a_readable_symbol_on_its_colour_and_its_name(
    colour: str, letters: str
) -> None:
    word = written(paragraph(StatusMark("+/-", "langere doorlooptijd", colour)))

    symbol, name = find(word.body, ".//w:r")
    assert text_of(symbol).strip("\u00a0") == "+/-"
    assert word.style_of(symbol) == "Statussymbool"
    assert one(symbol, "w:rPr/w:shd/@w:fill") == colour.removeprefix("#")
    assert one(symbol, "w:rPr/w:color/@w:val") == letters
    assert contrast(f"#{letters}", colour) >= 4.5
    assert text_of(name) == " langere doorlooptijd"
    assert find(name, "w:rPr") == []


def test_bullets_are_real_lists_down_to_the_second_level() -> None:
    word = written(_items("een", "twee", _items("twee-a"), "drie"))

    assert word.paragraphs == [
        ("List Bullet", "een"),
        ("List Bullet", "twee"),
        ("List Bullet 2", "twee-a"),
        ("List Bullet", "drie"),
    ]
    kinds = [_list_of(word, node) for node in find(word.body, "w:p")]
    assert [kind for _, kind in kinds] == ["bullet"] * 4
    assert len(set(kinds)) == 1


def test_each_numbered_list_starts_at_1_also_inside_another() -> None:
    inner = _items("a", "b", ordered=True)
    word = written(
        _items("een", inner, "twee", inner, ordered=True),
        paragraph("Tussendoor"),
        _items("weer een", ordered=True),
    )

    shown = [(text, *_list_of(word, word.paragraph(text))) for text in ("een", "twee", "weer een")]
    assert [kind for _, _, kind in shown] == ["decimal"] * 3
    first, second, other = (number for _, number, _ in shown)
    assert first == second != other
    inside = [_list_of(word, node) for node in find(word.body, "w:p") if text_of(node) in "ab"]
    assert [kind for _, kind in inside] == ["lowerLetter"] * 4
    assert inside[0] == inside[1] != inside[2] == inside[3]
    lists = {first, other, inside[0][0], inside[2][0]}
    assert [_starts_at(word, number) for number in sorted(lists)] == [["1"]] * 4


def test_only_the_first_paragraph_of_an_item_has_a_number() -> None:
    word = written(ItemList(((paragraph("een"), paragraph("vervolg")),), ordered=True))

    assert _list_of(word, word.paragraph("een"))[1] == "decimal"
    assert _list_of(word, word.paragraph("vervolg")) == ("0", "none")


def test_lists_in_a_cell_are_real_lists_in_the_type_of_the_table() -> None:
    bullets, numbers = _in_cell(_items("punt")), _in_cell(_items("stap", ordered=True))

    assert bullets.style_of(bullets.paragraph("punt")) == "Tabelopsomming"
    assert _list_of(bullets, bullets.paragraph("punt"))[1] == "bullet"
    assert numbers.style_of(numbers.paragraph("stap")) == "Tabelnummering"
    number, kind = _list_of(numbers, numbers.paragraph("stap"))
    assert (kind, _starts_at(numbers, number)) == ("decimal", ["1"])


def test_only_the_first_paragraph_of_an_item_in_a_cell_has_a_number() -> None:
    word = _in_cell(ItemList(((paragraph("een"), paragraph("vervolg")),), ordered=True))

    assert _list_of(word, word.paragraph("een"))[1] == "decimal"
    assert _list_of(word, word.paragraph("vervolg")) == ("0", "none")


def test_new_lists_stand_before_what_word_puts_after_all_lists() -> None:
    cleaned_up = changed(
        "word/numbering.xml",
        lambda text: text.replace(
            "</w:numbering>", '<w:numIdMacAtCleanup w:val="4"/></w:numbering>'
        ),
    )
    word = written(_items("een", ordered=True), style=cleaned_up)

    names = [node.tag.rpartition("}")[2] for node in word.xml("word/numbering.xml")]
    order = ["abstractNum", "num", "numIdMacAtCleanup"]  # ECMA-376 part 1, 17.9.17
    assert names == sorted(names, key=order.index)


@pytest.mark.parametrize(
    ("name", "function", "source"),
    [
        ("Jan de Vries", "wijkboa", "Jan de Vries, wijkboa"),
        ("Jan de Vries", "", "Jan de Vries"),
        ("", "wijkboa", "wijkboa"),
        ("", "", None),
    ],
)
def test_a_quote_says_who_said_it_as_far_as_is_known(
    name: str, function: str, source: str | None
) -> None:
    word = written(Quote((paragraph("Hier woon ik graag."),), name, function))

    said_by = [("Citaatbron", source)] if source else []
    assert word.paragraphs == [("Quote", "Hier woon ik graag."), *said_by]


def test_a_quote_with_lines_a_list_and_a_photo_has_them_in_order() -> None:
    photo = Image(Picture(png(200, 300), "image/png", 200, 300), "Foto van Jan")
    content = (paragraph("Eén.", LineBreak(), "Twee."), _items("punt"))
    word = written(Quote(content, "Jan", "", photo))

    assert word.paragraphs == [
        ("Citaatfoto", ""),
        ("Quote", "Eén.\nTwee."),
        ("Citaatopsomming", "punt"),
        ("Citaatbron", "Jan"),
    ]
    assert one(find(word.body, "w:p")[0], ".//wp:docPr/@descr") == "Foto van Jan"


@pytest.mark.parametrize(("ordered", "kind"), [(False, "bullet"), (True, "decimal")])
def test_a_list_in_a_quote_has_bullets_or_numbers_as_it_should(ordered: bool, kind: str) -> None:
    word = written(Quote((_items("een", ordered=ordered),), "Jan", ""))

    assert _list_of(word, word.paragraph("een"))[1] == kind


def test_a_numbered_list_below_a_bullet_in_a_cell_has_numbers() -> None:
    word = _in_cell(_items("punt", _items("stap", ordered=True)))

    assert _list_of(word, word.paragraph("punt"))[1] == "bullet"
    assert _list_of(word, word.paragraph("stap"))[1] == "decimal"


def test_the_cover_has_a_paragraph_with_its_own_style_for_each_of_its_texts() -> None:
    assert written(COVER).paragraphs == [
        ("Omslag gemeente", "Gemeente Heemstede"),
        ("Title", "Titel"),
        ("Subtitle", "Ondertitel"),
        ("Omslag datum", "Peildatum 1 april 2024"),
    ]


def test_the_cover_says_concept_only_of_a_concept_and_leaves_no_line_for_no_subtitle() -> None:
    cover = Cover("Titel", "", "Peildatum 1 april 2024", "Gemeente Heemstede", concept=True)

    paragraphs = written(cover).paragraphs
    assert [style for style, _ in paragraphs] == [
        "Omslag gemeente",
        "Title",
        "Omslag datum",
        "Omslag concept",
    ]
    assert paragraphs[-1][1].strip("\u00a0") == "CONCEPT"


_FIGURES = table(
    (ColumnKind.LABEL,),
    RowGroup(None, (row("2023"),)),
    kind=TableKind.FIGURES,
    caption=Caption("Tabel", 1, (Text("Jaren"),)),
)


@pytest.mark.parametrize(
    ("block", "first"),
    [
        (paragraph("Tekst"), "Tekst"),
        (heading("Kop", 2), "Kop"),
        (_items("een", "twee"), "een"),
        (Quote((paragraph("Gezegd"),), "", ""), "Gezegd"),
        (LEGEND, "Status"),
        (_FIGURES, "Tabel 1. Jaren"),
    ],
)
def test_what_follows_a_page_break_starts_a_page_without_an_empty_line(
    block: Paragraph, first: str
) -> None:
    word = written(paragraph("Ervoor"), PageBreak(), block)

    starting = [text_of(node) for node in find(word.body, ".//w:p[w:pPr/w:pageBreakBefore]")]
    assert starting == [first]
    assert find(word.body, ".//w:br") == []
    assert word.paragraphs[1][1] == first


def test_a_photo_of_a_quote_starts_the_page_with_it() -> None:
    photo = Image(Picture(png(), "image/png", 40, 30), "Foto")
    word = written(PageBreak(), Quote((paragraph("Gezegd"),), "", "", photo))

    (starting,) = find(word.body, ".//w:p[w:pPr/w:pageBreakBefore]")
    assert word.style_of(starting) == "Citaatfoto"


def test_page_breaks_in_a_row_make_one_new_page_and_one_at_the_end_makes_none() -> None:
    word = written(PageBreak(), PageBreak(), paragraph("Tekst"), PageBreak())

    assert word.paragraphs == [("Body Text", "Tekst")]
    assert len(find(word.body, ".//w:pageBreakBefore")) == 1


@pytest.mark.parametrize("block", [_items("een"), LEGEND, _FIGURES, figure()])
def test_a_paragraph_stays_with_the_list_table_or_figure_that_it_leads_in(
    block: ItemList,
) -> None:
    word = written(paragraph("Vooraf"), paragraph("Zo staat het:"), block)

    assert find(word.paragraph("Vooraf"), "w:pPr/w:keepNext") == []
    assert find(word.paragraph("Zo staat het:"), "w:pPr/w:keepNext") != []


@pytest.mark.parametrize(("colour", "outlines"), [("#0D5325", 0), ("#FFC000", 1), ("#FFFFFF", 1)])
def test_a_pale_status_colour_gets_an_outline(colour: str, outlines: int) -> None:
    word = written(paragraph(StatusMark("▲", "oranje", colour)))

    assert len(find(word.body, ".//w:rPr/w:bdr")) == outlines
