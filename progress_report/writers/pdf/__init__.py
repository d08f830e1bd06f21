"""The document as a PDF that is accessible (PDF/UA-1) and can be archived (PDF/A-2a)."""

from __future__ import annotations

from collections.abc import Mapping

from progress_report.document.blocks import Document
from progress_report.house_style import HouseStyle
from progress_report.problems import Problem
from progress_report.writers.header_fields import field_values
from progress_report.writers.pdf import typesetting
from progress_report.writers.pdf.content import blocks_data
from progress_report.writers.pdf.fonts import LAST_RESORT, font_book, missing_fonts
from progress_report.writers.pdf.inlines import Data
from progress_report.writers.pdf.looks import look_data
from progress_report.writers.pdf.missing import missing_sign, missing_signs, substituted
from progress_report.writers.pdf.pictures import Pictures
from progress_report.writers.pdf.structure import finished
from progress_report.writers.pdf.typesetting import Sheet


def write(document: Document, house_style: HouseStyle) -> bytes:
    """The document as PDF; the same document and fonts give the same bytes.

    Raises FileError when ``review.typ`` cannot be read, InputError when it has mistakes.
    """
    sheet = _sheet(document, house_style)
    typeset = typesetting.pdf(sheet, document.properties.timestamp)
    return finished(typeset, sheet.data["blocks"], document.properties)


def page_numbers(document: Document, house_style: HouseStyle) -> Mapping[str, int]:
    """The number of the page on which each anchor stands, as the PDF is laid out.

    Raises as ``write`` does.
    """
    return typesetting.page_numbers(_sheet(document, house_style))


def notices(document: Document, house_style: HouseStyle) -> tuple[Problem, ...]:
    """What of the document and the house style the PDF shows in another way."""
    fonts = font_book()
    signs = missing_signs(_shown(document, house_style, Pictures()), fonts)
    file = f"{document.name}.pdf"
    return (
        *house_style.notices,
        *missing_fonts(house_style, fonts),
        *(missing_sign(sign, file) for sign in signs),
    )


def _sheet(document: Document, house_style: HouseStyle) -> Sheet:
    pictures = Pictures()
    shown = _shown(document, house_style, pictures)
    shown = substituted(shown, missing_signs(shown, font_book()))
    data = {
        "properties": _properties(document),
        "fonts": [LAST_RESORT],
        **look_data(house_style, font_book(), pictures),
        **shown,
    }
    return Sheet(house_style.folder, data, pictures.files, font_book().book)


def _shown(document: Document, house_style: HouseStyle, pictures: Pictures) -> Data:
    """The texts of the pages, with the pictures among them."""
    blocks = blocks_data(document.blocks, house_style, font_book(), pictures)
    return {"blocks": list(blocks), "fields": dict(field_values(document.properties))}


def _properties(document: Document) -> Data:
    properties = document.properties
    language, _, region = properties.language.partition("-")
    return {
        "title": properties.title,
        "author": properties.author,
        "subject": properties.subject,
        "keywords": list(properties.keywords),
        "language": language,
        "region": region,
    }
