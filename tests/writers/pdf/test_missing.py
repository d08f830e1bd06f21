"""Signs that no font here has."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from progress_report.document.blocks import Heading
from progress_report.house_style import Run
from progress_report.inlines import Text
from progress_report.writers import pdf
from progress_report.writers.pdf.certain import CERTAIN, are_all_certain
from progress_report.writers.pdf.faces import NO_FACES, faces_data
from progress_report.writers.pdf.fonts import LAST_RESORT
from progress_report.writers.pdf.missing import missing_signs, shaped_signs, substituted
from tests.awkward import hostile_texts
from tests.documents import document_of
from tests.writers.docx.examples import PROPERTIES, document, house_style, paragraph
from tests.writers.pdf.examples import bare_fonts, with_small_picture, written


@pytest.fixture(autouse=True)
def _bare_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "font_book", bare_fonts)


def _notices(text: str) -> list[str]:
    """What is told of the signs in a text."""
    told = pdf.lay_out(document(paragraph(text)), house_style()).notices
    return [str(problem) for problem in told if problem.position.file == "PDF"]


def test_a_sign_that_no_font_has_becomes_an_empty_box_and_is_told_with_its_code() -> None:
    assert written(paragraph("Klaar \U0002ceb0!")).structure.text == "Klaar □!"
    assert _notices("Klaar \U0002ceb0!") == [
        "PDF: het teken '\U0002ceb0' (U+2CEB0) is in geen enkel lettertype op deze "
        "computer\n  Klaar \U0002ceb0!\n  In de PDF staat er □. Gebruik een ander teken, of "
        "installeer een lettertype dat het heeft."
    ]


def test_a_bullet_of_the_symbol_font_of_word_becomes_an_empty_box_and_is_told() -> None:
    assert written(paragraph("\uf0b7 punt")).structure.text == "□ punt"
    assert _notices("\uf0b7 punt") == [
        "PDF: het teken U+F0B7 betekent alleen iets in zijn eigen lettertype\n"
        "  \uf0b7 punt\n  In de PDF staat er □. Gebruik een ander teken."
    ]


def test_signs_are_told_together_each_once_in_the_order_of_their_codes() -> None:
    assert _notices("\U0002ceb0 \U0001fae8 \U0002ceb0") == [
        "PDF: 2 tekens zijn in geen enkel lettertype op deze computer: "
        "'\U0001fae8' (U+1FAE8), '\U0002ceb0' (U+2CEB0)\n"
        "  \U0002ceb0 \U0001fae8 \U0002ceb0\n"
        "  In de PDF staat er □. Gebruik een ander teken, of installeer een lettertype dat het "
        "heeft."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a\u200db",
        "☎\ufe0f",
        "ruim\u00adte",
        "a\u200bb",
        "\ufeffa",
        "a\u2060b",
        "e\u0301",
        "a\u2028b",
        "a\x85b",
        "a\U000e0100b",
        "a\u034fb",
        "\u3164",
    ],
)
def test_signs_without_a_shape_of_their_own_are_no_problem(text: str) -> None:
    assert _notices(text) == []
    assert "□" not in written(paragraph(text)).structure.text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Bouw\twoningen", "Bouw woningen"),
        ("a\x7fb", "ab"),
        ("a\x80b\x9fc", "abc"),
        ("1\u20e3", "1□"),
    ],
)
def test_what_typst_cannot_typeset_is_replaced(text: str, shown: str) -> None:
    assert written(paragraph(text)).structure.text == shown


def test_names_that_are_never_shown_stay_as_they_are() -> None:
    data = {"anchor": "W\U0002ceb0", "content": [{"address": "https://x.nl/\U0002ceb0"}]}

    assert missing_signs(data, bare_fonts()) == {}


def test_hostile_texts_can_be_typeset_with_the_last_resort_alone() -> None:
    made = document_of(hostile_texts())
    shown = written(*map(with_small_picture, made.blocks)).structure.text

    assert "{{ gemeente }} {% if %} *ster* <b>" in shown
    assert "Slot □" in shown


@pytest.mark.parametrize("text", ["\x7f", "\x80\x9f", "\ufeff"])
def test_a_heading_of_controls_alone_is_still_a_heading(text: str) -> None:
    assert len(written(Heading(1, (Text(text),), "kop")).all("H1")) == 1


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("italic", [False, True])
def test_signs_that_are_certain_are_in_every_face_of_the_last_resort(
    bold: bool, italic: bool
) -> None:
    signs = shaped_signs(_certain())
    shown = bare_fonts().shown(signs, [LAST_RESORT], bold=bold, italic=italic)

    assert signs - shown == set()


def test_signs_that_are_certain_stay_as_they_are_and_ask_for_no_face() -> None:
    fonts = bare_fonts()

    assert missing_signs(_certain(), fonts) == {}
    assert substituted(_certain(), ()) == _certain()
    assert faces_data(_certain(), fonts) == NO_FACES


def _certain() -> dict[str, str]:
    return {"text": "".join(chr(code) for codes in CERTAIN for code in codes)}


@pytest.mark.parametrize(
    "text", ["Klaar!", "één € – ‘ja’ … ● ▲ ✓ → ≤ ½", "e\u0301", "a\u200bb", "\x85"]
)
def test_signs_that_nearly_all_reports_have_are_certain(text: str) -> None:
    assert are_all_certain(paragraph(text))


@pytest.mark.parametrize(
    "text",
    [
        *("\U0002ceb0", "\uf0b7", "字", "☎\ufe0f", "naam\udc80"),
        *("a\tb", "a\x7fb", "a\x80b", "\ufeffa", "\u200fa", "שלום"),
    ],
)
def test_other_signs_are_looked_for(text: str) -> None:
    assert not are_all_certain(paragraph(text))


@pytest.mark.parametrize(
    ("text", "title", "told"),
    [
        ("Klaar!", "Voortgang", 0),
        ("Een \U0002ceb0 / en / \uf0b7", "Voortgang", 2),
        ("Klaar!", "Voortgang \U0002ceb0", 1),
    ],
)
def test_a_check_tells_the_same_as_the_pages(text: str, title: str, told: int) -> None:
    made = document(paragraph(text), properties=replace(PROPERTIES, title=title))

    notices = pdf.notices(made, house_style())
    assert len(notices) == told
    assert notices == pdf.lay_out(made, house_style()).notices


def test_a_check_tells_of_signs_in_the_footer_of_the_house_style() -> None:
    style = house_style()
    line = replace(style.running.footer[0], pieces=(Run("\uf0b7 Heemstede"),))
    style = replace(style, running=replace(style.running, footer=(line,)))

    (notice,) = pdf.notices(document(paragraph("Klaar")), style)
    assert str(notice).startswith("huisstijl.docx: het teken U+F0B7 betekent")
