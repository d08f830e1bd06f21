"""Header and footer in pieces: text, fields and tabs."""

from __future__ import annotations

from progress_report.house_style import CharacterStyle, Line, Run, RunningParagraph, Tab
from tests.house_style.edited import Edited, complex_field, text_run


def _header(house: Edited, *paragraphs: str) -> tuple[RunningParagraph, ...]:
    house.running("header", "".join(f"<w:p>{content}</w:p>" for content in paragraphs))
    return house.read().running.header


def _pieces(house: Edited, content: str) -> tuple[Run, ...]:
    (paragraph,) = _header(house, content)
    return paragraph.pieces


def test_the_header_and_footer_of_the_house_style_are_read(house: Edited) -> None:
    running = house.read().running
    (header,), (footer,) = running.header, running.footer

    shown = [piece.field or piece.text or "\t" for piece in header.pieces]
    assert shown == ["TITLE", "   ", "DOCPROPERTY Versie", "\t", "DOCPROPERTY Gemeente"]
    shown = [piece.field or piece.text or "\t" for piece in footer.pieces]
    assert shown == [
        "Peildatum ",
        "DOCPROPERTY Peildatum",
        "\t",
        "Pagina ",
        "PAGE",
        " van ",
        "NUMPAGES",
    ]
    assert header.style.borders == {"bottom": Line(0.75, "#2F7D4F", 4)}
    assert header.style.tabs == (Tab(739.8, "right"),)
    assert (running.header_distance, running.footer_distance) == (28.35, 22.7)


def test_an_unknown_field_keeps_its_text_and_is_told(house: Edited) -> None:
    assert _pieces(house, complex_field('STYLEREF "heading 1"', "Inleiding")) == (
        Run(text="Inleiding"),
    )
    assert [str(notice) for notice in house.read().notices] == [
        "huisstijl.docx: het veld 'STYLEREF \"heading 1\"' in de koptekst krijgt in de PDF de "
        "tekst die er nu in Word staat\n"
        "  Gebruik een veld dat het rapport invult: Title, Subject, Author, Page, NumPages, of "
        "DocProperty met Gemeente, Peildatum of Versie."
    ]


def test_a_field_inside_another_is_part_of_its_instruction(house: Edited) -> None:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    said = "<w:r><w:instrText> IF </w:instrText></w:r>"
    separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    nested = (
        begin + said + complex_field("PAGE", "4") + separate + text_run("ja") + end + text_run("!")
    )

    assert _pieces(house, nested) == (Run(text="ja"), Run(text="!"))
    (notice,) = house.read().notices
    assert notice.message.startswith("het veld 'IF' in de koptekst")


def test_breaks_hyphens_and_tabs_are_pieces(house: Edited) -> None:
    content = "<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:tab/></w:r>"

    texts = ["a", "\n", "b", "\u2011"]
    assert _pieces(house, content) == (*(Run(text=text) for text in texts), Run(tab=True))


def test_text_that_was_deleted_with_revisions_on_is_not_there(house: Edited) -> None:
    revised = (
        "<w:del><w:r><w:delText>oud</w:delText></w:r></w:del>"
        f"<w:ins>{text_run('nieuw')}</w:ins><w:hyperlink>{text_run('!')}</w:hyperlink>"
    )

    assert _pieces(house, revised) == (Run(text="nieuw"), Run(text="!"))


def test_a_run_says_how_it_differs_from_its_paragraph(house: Edited) -> None:
    (plain, styled, direct) = _pieces(
        house,
        text_run("a")
        + text_run("b", '<w:rStyle w:val="Conceptmarkering"/>')
        + text_run("c", '<w:rStyle w:val="Conceptmarkering"/><w:b w:val="0"/><w:sz w:val="16"/>'),
    )

    assert plain == Run("a")
    look = CharacterStyle(bold=True, colour="#AA5A14")
    assert styled == Run("b", look=look)
    assert direct.look == CharacterStyle(bold=False, size=8, colour="#AA5A14")


def test_what_the_styles_of_paragraph_and_text_both_switch_on_is_off(house: Edited) -> None:
    house.style("header", "<w:rPr><w:b/></w:rPr>")
    bold = '<w:rStyle w:val="Conceptmarkering"/>'
    paragraph = '<w:pPr><w:pStyle w:val="Koptekst"/></w:pPr>'
    styled, direct = _pieces(
        house, paragraph + text_run("a", bold) + text_run("b", f"{bold}<w:b/>")
    )

    assert (styled.look.bold, direct.look.bold) == (False, True)


def test_a_paragraph_has_properties_of_its_own_on_top_of_its_style(house: Edited) -> None:
    own = '<w:pPr><w:pStyle w:val="Voettekst"/><w:jc w:val="center"/></w:pPr>'
    (paragraph,) = _header(house, own + text_run("a"))

    style = house.read().paragraph("footer")
    assert paragraph.style.alignment == "center"
    assert (paragraph.style.size, paragraph.style.colour) == (style.size, style.colour)


def test_tabs_to_a_margin_are_tab_stops_of_the_text_on_the_page(house: Edited) -> None:
    to = '<w:r><w:ptab w:relativeTo="margin" w:alignment="{}" w:leader="none"/></w:r>'
    (paragraph,) = _header(house, to.format("center") + to.format("right") + text_run("a"))

    width = house.read().page.text_width / 20
    assert paragraph.style.tabs == (Tab(width / 2, "center"), Tab(width, "right"))
    assert paragraph.pieces == (Run(tab=True), Run(tab=True), Run("a"))


# Which pages


def test_the_first_page_has_its_own_header_which_may_be_empty(house: Edited) -> None:
    running = house.read().running
    assert (running.first_header, running.first_footer) == ((), ())

    house.running("first header", f"<w:p>{text_run('Welkom')}</w:p>")
    (paragraph,) = house.read().running.first_header
    assert paragraph.pieces == (Run("Welkom"),)


def test_without_a_first_page_of_its_own_all_pages_are_the_same(house: Edited) -> None:
    house.section("<w:titlePg/>", '<w:titlePg w:val="0"/>')

    styles = house.read()
    assert styles.running.first_header == styles.running.header != ()
    assert styles.cover == ()


def test_a_house_style_without_header_has_none(house: Edited) -> None:
    house.section('<w:headerReference w:type="default" r:id="rId10"/>', "")

    assert house.read().running.header == ()


# What is told


def test_a_table_in_the_header_is_told(house: Edited) -> None:
    table = f"<w:tbl><w:tr><w:tc><w:p>{text_run('a')}</w:p></w:tc></w:tr></w:tbl><w:p/>"
    house.running("header", table)

    styles = house.read()
    assert [paragraph.pieces for paragraph in styles.running.header] == [(Run("a"),), ()]
    assert [str(notice) for notice in styles.notices] == [
        "huisstijl.docx: de tabel in de koptekst komt wel in Word; in de PDF staat de inhoud onder "
        "elkaar\n  Gebruik in Word een tab in plaats van een tabel."
    ]


def test_headers_of_even_pages_are_told(house: Edited) -> None:
    house.setting("<w:evenAndOddHeaders/>")
    house.section('w:headerReference w:type="default"', 'w:headerReference w:type="even"')

    (notice,) = house.read().notices
    assert notice.message == (
        "de eigen kop- en voetteksten van even pagina's komen wel in Word, niet in de PDF"
    )
