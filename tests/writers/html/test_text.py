"""Every block but tables: what it becomes, and that its text stays text."""

from __future__ import annotations

from base64 import b64encode

import pytest
from msgspec.structs import replace

from progress_report.document.blocks import (
    Caption,
    Contents,
    Cover,
    Figure,
    Image,
    ItemList,
    Legend,
    LegendEntry,
    PageBreak,
    Paragraph,
    ParagraphKind,
    Quote,
    RowGroup,
)
from progress_report.inlines import (
    Emphasis,
    Inline,
    LineBreak,
    Link,
    PageReference,
    Reference,
    StatusMark,
    Strong,
    Text,
    Underline,
)
from tests.writers.html.pages import (
    DONE,
    PALE,
    PIXEL,
    action,
    cell,
    chart,
    figures,
    heading,
    page_of,
    paragraph,
    programme,
)

FIGURES = replace(figures(anchor=""), caption=None)
HOSTILE = "<b>&amp;\"'</b><script>alert(1)</script>{{ 7 * 7 }}</style>"
COVER = Cover("Midterm review", "Terugblik", "Peildatum 1 april 2024", "Gemeente X", concept=True)


def test_a_cover_becomes_the_front_with_the_only_heading_of_level_1() -> None:
    page = page_of(COVER, heading("Voorwoord"))
    assert page.words("//h1") == ["Midterm review"]
    front = page.words("//div[@class='cover']")[0]
    assert front.startswith("Gemeente X Midterm review Terugblik Peildatum 1 april 2024 CONCEPT")


def test_a_document_without_a_cover_has_its_title_on_the_front() -> None:
    assert page_of(paragraph("Tekst")).words("//h1") == ["Midterm review"]


def test_headings_are_one_level_deeper_and_have_their_anchor() -> None:
    page = page_of(heading("Een", 1, "een"), heading("Twee", 2, "twee"), heading("Drie", 3, "drie"))
    assert [(found.tag, found.get("id")) for found in page.all("//section/*")] == [
        ("h2", "een"),
        ("h3", "twee"),
        ("h4", "drie"),
    ]


def test_each_chapter_is_a_section() -> None:
    page = page_of(paragraph("Vooraf"), heading("Een"), paragraph("1"), heading("Twee", 1))
    assert page.words("//section") == ["Vooraf", "Een1", "Twee"]


def test_paragraphs_have_the_class_of_their_kind() -> None:
    page = page_of(
        paragraph("gewoon"),
        Paragraph((Text("inleiding"),), ParagraphKind.LEAD),
        Paragraph((Text("noot"),), ParagraphKind.NOTE),
    )
    assert [(p.get("class"), p.text) for p in page.all("//section/p")] == [
        (None, "gewoon"),
        ("lead", "inleiding"),
        ("note", "noot"),
    ]


def test_lists_stand_in_lists() -> None:
    inner = ItemList(((paragraph("diep"),),), ordered=True)
    page = page_of(ItemList(((paragraph("een"), inner), (paragraph("twee"),))))
    assert page.words("//section/ul/li") == ["eendiep", "twee"]
    assert page.words("//section/ul/li/ol/li") == ["diep"]


def test_a_quote_has_its_words_its_source_and_its_photo() -> None:
    photo = Image(PIXEL, "Foto van Anna")
    page = page_of(Quote((paragraph("“Mooi.”"),), "Anna", "bewoner", photo))
    assert page.words("//figure[@class='quote']/blockquote") == ["“Mooi.”"]
    assert page.words("//figure[@class='quote']/figcaption") == ["Anna, bewoner"]
    assert page.one("//figure[@class='quote']/img").get("alt") == "Foto van Anna"


def test_a_quote_of_nobody_has_no_caption() -> None:
    assert page_of(Quote((paragraph("“Mooi.”"),), "", "")).all("//figcaption") == []


def test_a_picture_is_in_the_page_itself() -> None:
    caption = Caption("Figuur", 2, (Text("Het plein"),))
    page = page_of(Figure(Image(PIXEL, "Een plein"), caption, anchor="figuur-2"))
    image = page.one("//figure[@id='figuur-2']/img")
    assert image.get("src") == f"data:image/png;base64,{b64encode(PIXEL.data).decode()}"
    assert (image.get("alt"), image.get("width"), image.get("height")) == ("Een plein", "40", "30")
    assert page.words("//figcaption") == ["Figuur 2. Het plein"]


def test_a_chart_is_a_drawing_with_title_and_description() -> None:
    svg = page_of(chart()).one("//figure[@class='chart']//svg")
    assert svg.get("role") == "img"
    title = svg.get_element_by_id(svg.get("aria-labelledby"))
    description = svg.get_element_by_id(svg.get("aria-describedby"))
    assert (title.text_content(), description.text_content()) == ("Titel", "A < B")


def test_the_same_chart_twice_has_no_id_twice() -> None:
    page = page_of(chart(1), chart(2))
    ids = [found.get("id") for found in page.all("//*[@id]")]
    assert len(ids) == len(set(ids))


def test_a_chart_leads_to_the_tables_with_its_figures_wherever_they_stand() -> None:
    page = page_of(
        heading("Per thema"),
        chart(1, "totaal", data=FIGURES),
        chart(2, "themas", data=FIGURES),
        heading("Tabellen"),
        figures("tabel-1", 1, "totaal"),
        figures("tabel-2", 2),
        figures("tabel-3", 3, "totaal"),
        figures("tabel-4", 4, "themas"),
    )
    assert page.words("//figcaption/span[@class='source']") == [
        "De cijfers staan in tabel 1 en tabel 3.",
        "De cijfers staan in tabel 4.",
    ]
    links = [link.get("href") for link in page.all("//figcaption//a")]
    assert links == ["#tabel-1", "#tabel-3", "#tabel-4"]
    assert page.all("//details") == []


def test_a_chart_without_such_a_table_has_its_figures_below_it() -> None:
    page = page_of(heading("Wonen"), chart(data=FIGURES), figures(name="een andere grafiek"))
    assert page.words("//details/summary") == ["De cijfers van figuur 1"]
    assert page.words("//details//tbody/tr") == ["Wonen2", "Totaal2"]
    assert page.words("//details//caption") == ["Acties per thema"]
    assert page.all("//figcaption//a") == []


def test_a_chart_without_figures_is_a_drawing_alone() -> None:
    assert page_of(chart()).all("//details") == []


def test_the_legend_is_a_table_with_symbol_and_words() -> None:
    entry = LegendEntry(DONE, (paragraph("de actie is klaar"),))
    page = page_of(Legend((entry,), ("Status", "Betekenis"), "Wat de statussen zijn"))
    assert page.words("//table/caption") == ["Wat de statussen zijn"]
    assert page.words("//thead/tr/th[@scope='col']") == ["Status", "Betekenis"]
    assert page.words("//tbody/tr/th[@scope='row']") == ["✓ afgerond"]
    assert page.words("//tbody/tr/td") == ["de actie is klaar"]


def test_the_contents_are_navigation_to_the_headings_up_to_their_depth() -> None:
    page = page_of(
        Contents("Inhoud", 2),
        heading("Een", 1, "een"),
        heading("Onder", 2, "onder"),
        heading("Te diep", 3, "diep"),
        heading("Twee", 1, "twee"),
    )
    assert page.words("//nav/h2") == ["Inhoud"]
    assert page.words("//nav/ul/li/a") == ["Een", "Twee"]
    assert page.words("//nav/ul/li/ul/li/a") == ["Onder"]
    assert [a.get("href") for a in page.all("//nav//a")] == ["#een", "#onder", "#twee"]


def test_a_document_without_contents_has_no_navigation() -> None:
    assert page_of(heading("Een")).all("//nav") == []


def test_a_page_break_leaves_nothing() -> None:
    assert page_of(PageBreak(), paragraph("Tekst")).words("//section/*") == ["Tekst"]


@pytest.mark.parametrize(
    ("inline", "expected"),
    [
        (Text("a & b < c"), "a &amp; b &lt; c"),
        (Strong((Text("vet"), Emphasis((Text("schuin"),)))), "<strong>vet<em>schuin</em></strong>"),
        (Underline((Text("streep"),)), "<u>streep</u>"),
        (LineBreak(), "<br>"),
        (
            Link((Text("site"),), "https://example.nl/?a=1&b=2"),
            '<a href="https://example.nl/?a=1&amp;b=2" rel="noopener">site</a>',
        ),
        (Link((Text("post"),), "mailto:a@b.nl"), '<a href="mailto:a@b.nl" rel="noopener">post</a>'),
        (Link((Text("kwaad"),), "javascript:alert(1)"), "kwaad"),
        (Link((Text("kwaad"),), " data:text/html,x"), "kwaad"),
        (Reference((Text("zie"),), "W 50%"), '<a href="#W%2050%25">zie</a>'),
    ],
)
def test_inlines(inline: Inline, expected: str) -> None:
    assert f"<p>{expected}</p>" in page_of(paragraph(inline)).text


def test_a_page_reference_has_the_number_of_the_page_in_the_pdf() -> None:
    page = page_of(paragraph("Zie ", PageReference("W-01")), pages={"W-01": 12})
    link = page.one("//section//a")
    assert (link.text, link.get("href")) == ("12", "#W-01")
    assert link.get("title") == "Pagina 12 in de PDF"


def test_a_page_that_is_not_known_leaves_a_link_to_the_place() -> None:
    link = page_of(paragraph("Zie ", PageReference("W-01"))).one("//section//a")
    assert (link.get("href"), link.get("aria-label")) == ("#W-01", "Ga naar deze plaats")


def test_a_status_is_a_symbol_in_its_colour_and_always_its_name() -> None:
    page = page_of(paragraph(DONE, PALE, DONE))
    assert page.words("//span[@class='name']") == ["afgerond", "op schema", "afgerond"]
    classes = [found.get("class") for found in page.all("//span[@aria-hidden='true']")]
    assert classes == ["symbol status-1", "symbol status-2", "symbol status-1"]
    assert ".status-1 { --status: #1B6E3C; --status-text: #FFFFFF }" in page.text


def test_a_pale_status_has_dark_text_and_an_outline() -> None:
    rule = ".status-1 { --status: #FFF2CC; --status-text: #000000; --status-outline: var(--text) }"
    assert rule in page_of(paragraph(PALE)).text


def test_a_colour_that_is_none_does_not_reach_the_style_sheet() -> None:
    mark = StatusMark("!", "kwaad", "red} body{display:none")
    page = page_of(paragraph(mark))
    assert "display:none" not in page.text
    assert page.words("//span[@class='mark']") == ["! kwaad"]


def test_text_stays_text_wherever_it_stands() -> None:
    image = Image(PIXEL, HOSTILE)
    mark = StatusMark(HOSTILE, HOSTILE, "#1B6E3C")
    page = page_of(
        Cover(HOSTILE, HOSTILE, HOSTILE, HOSTILE, concept=True),
        heading(HOSTILE, 1, 'a"<b>'),
        paragraph(HOSTILE, Strong((Text(HOSTILE),)), Link((Text("x"),), f"https://x/{HOSTILE}")),
        ItemList(((paragraph(HOSTILE),),)),
        Quote((paragraph(HOSTILE),), HOSTILE, HOSTILE, image),
        Figure(image, Caption("Figuur", 1, (Text(HOSTILE),)), anchor="figuur-1"),
        Legend((LegendEntry(mark, (paragraph(HOSTILE),)),), (HOSTILE, HOSTILE), HOSTILE),
        Contents(HOSTILE, 2),
        programme(RowGroup(cell(HOSTILE), (action(HOSTILE, HOSTILE, mark, 'A"<i>'),))),
    )
    assert page.all("//b") == page.all("//i") == []
    assert len(page.all("//script")) == len(page.all("//style")) == 1
    assert "<script>alert" not in page.text
    assert HOSTILE in page.words("//section/p")[0]
    assert page.words("//h1") == [HOSTILE]
    assert page.one("//section//tr[@id]").get("id") == 'A"<i>'
