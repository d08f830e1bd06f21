"""The lines of the cover, and what the fields of header and footer show."""

from __future__ import annotations

from msgspec.structs import replace

from progress_report.document.blocks import Cover
from progress_report.writers.cover_lines import cover_lines
from progress_report.writers.header_fields import custom_properties, field_values
from tests.writers.docx.examples import PROPERTIES

COVER = Cover("Midterm review", "Programma 2022", "Peildatum 1 april 2024", "Heemstede", True)


def test_a_cover_has_a_line_in_its_own_style_for_each_of_its_texts() -> None:
    assert list(cover_lines(COVER)) == [
        ("Omslag gemeente", "Heemstede"),
        ("Title", "Midterm review"),
        ("Subtitle", "Programma 2022"),
        ("Omslag datum", "Peildatum 1 april 2024"),
        ("Omslag concept", "\u00a0CONCEPT\u00a0"),
    ]


def test_a_line_without_text_is_left_out() -> None:
    lines = cover_lines(replace(COVER, subtitle="", concept=False))

    assert [style for style, _ in lines] == ["Omslag gemeente", "Title", "Omslag datum"]


def test_fields_show_the_properties_of_the_document() -> None:
    assert field_values(PROPERTIES) == {
        "TITLE": "Midterm review",
        "AUTHOR": "Bureau Concern",
        "SUBJECT": "Voortgang van het programma",
        "DOCPROPERTY Gemeente": "Gemeente Súdwest-Fryslân",
        "DOCPROPERTY Peildatum": "1 april 2024",
        "DOCPROPERTY Versie": "CONCEPT",
    }


def test_a_final_report_has_no_version() -> None:
    assert custom_properties(replace(PROPERTIES, concept=False))["Versie"] == ""
