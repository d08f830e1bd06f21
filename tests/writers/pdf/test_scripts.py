"""Letters of other scripts: from right to left, and such as are not slanted or bold."""

from __future__ import annotations

import unicodedata

import pytest

from progress_report.document.blocks import Heading
from progress_report.inlines import Emphasis, Strong, Text
from progress_report.writers import pdf
from tests.writers.docx.examples import paragraph
from tests.writers.pdf.examples import bare_fonts, written


@pytest.mark.parametrize(
    "text", ["שלום", "שלום עולם", "שלום (123) abc", "مرحبا بالعالم", "١٢٣ - ١٢٣", "a שלום/עולם - b"]
)
def test_words_from_right_to_left_are_there_letter_by_letter(text: str) -> None:
    shown = written(paragraph(text), Heading(1, (Text(text),), "kop")).structure.text

    assert sorted(shown.replace(" ", "")) == sorted(2 * text.replace(" ", ""))


@pytest.mark.parametrize("text", ["مرحبا", "٣ m²", "𝖠"])
def test_a_sign_without_a_slanted_or_bold_form_is_shown_upright_or_light(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "font_book", bare_fonts)
    words = (Text(text),)
    content = (Emphasis(words), Strong(words), Strong((Emphasis(words),)))
    shown = written(paragraph(*content)).structure.text

    composed = unicodedata.normalize("NFC", shown).replace(" ", "")
    assert sorted(composed) == sorted(3 * text.replace(" ", ""))


def test_many_words_of_such_signs_in_one_paragraph_are_no_problem() -> None:
    shown = written(paragraph("م a " * 2_000)).structure.text

    assert (shown.count("م"), shown.count("a")) == (2_000, 2_000)
