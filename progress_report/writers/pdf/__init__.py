"""The document as a PDF that is accessible (PDF/UA-1) and can be archived (PDF/A-2a)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from threading import Thread

from msgspec import Struct
from msgspec.structs import replace

from progress_report.document.blocks import Document, Properties
from progress_report.document.drawings import drawings_of
from progress_report.house_style import FILE_NAME, HouseStyle
from progress_report.problems import Problem
from progress_report.writers.header_fields import field_values
from progress_report.writers.pdf import typesetting
from progress_report.writers.pdf.certain import are_all_certain
from progress_report.writers.pdf.content import blocks_data
from progress_report.writers.pdf.faces import NO_FACES, faces_data
from progress_report.writers.pdf.fonts import font_book
from progress_report.writers.pdf.inlines import Data
from progress_report.writers.pdf.looks import look_data
from progress_report.writers.pdf.missing import missing_problems, missing_signs, substituted
from progress_report.writers.pdf.pictures import Pictures
from progress_report.writers.pdf.typesetting import Sheet


class Layout(Struct, frozen=True):
    """The number of the page of every anchor, as the PDF is laid out; and what it cannot show.

    ``sheet`` is what was laid out, for ``typeset``.
    """

    pages: Mapping[str, int]
    notices: tuple[Problem, ...]
    sheet: Sheet


# What a message calls the file: its name depends on where it will be written.
_WHERE = "PDF"


def lay_out(
    document: Document, house_style: HouseStyle, meanwhile: Callable[[], None] | None = None
) -> Layout:
    """Lays out the pages. Raises as ``write`` does.

    ``meanwhile`` is called in a thread, if one can start, while Typst is at work, which leaves
    Python to others.
    """
    sheet, found = _sheet(document, house_style)
    if meanwhile:
        with suppress(RuntimeError):
            Thread(target=meanwhile, daemon=True).start()
    return Layout(typesetting.page_numbers(sheet), found, sheet)


def typeset(layout: Layout, document: Document) -> bytes:
    """The PDF of a document that was laid out, maybe before its charts were drawn: the same bytes
    as of ``write``, which has to lay it out itself. Raises as ``write`` does."""
    return _typeset(_redrawn(layout.sheet, document), document.properties)


def _redrawn(sheet: Sheet, document: Document) -> Sheet:
    """The sheet with the drawings of the document in the files of its charts."""
    files = {
        figure["anchor"]: figure["image"]["file"]
        for figure in sheet.data["blocks"]
        if figure["type"] == "figure"
    }
    drawn = {files[chart.anchor]: chart.image.svg for chart in drawings_of(document)}
    return replace(sheet, files={**sheet.files, **drawn})


def notices(document: Document, house_style: HouseStyle) -> tuple[Problem, ...]:
    """What pages cannot show, without laying them out."""
    if are_all_certain(document.blocks, document.properties, house_style):
        return ()
    _, found = _sheet(document, house_style)
    return found


def write(document: Document, house_style: HouseStyle) -> bytes:
    """The document as PDF; the same document and fonts give the same bytes.

    Raises FileError when ``review.typ`` cannot be read or there is no room for temporary files,
    InputError when it has mistakes.
    """
    sheet, _ = _sheet(document, house_style)
    return _typeset(sheet, document.properties)


def _typeset(sheet: Sheet, properties: Properties) -> bytes:
    from progress_report.writers.pdf.structure import finished  # slow to load

    made = typesetting.pdf(sheet, properties.timestamp)
    return finished(made, sheet.data["blocks"], properties)


def _sheet(document: Document, house_style: HouseStyle) -> tuple[Sheet, tuple[Problem, ...]]:
    """What is to be typeset, and the signs that it cannot show."""
    fonts = font_book()
    pictures = Pictures()
    look = look_data(house_style, fonts, pictures)
    texts = {
        "blocks": list(blocks_data(document.blocks, house_style, fonts, pictures)),
        "fields": dict(field_values(document.properties)),
    }
    data = {"properties": _properties(document), "fonts": fonts.fallbacks, **look, **texts}
    found: tuple[Problem, ...] = ()
    faces = NO_FACES
    if not are_all_certain(data):
        in_texts, in_look = missing_signs(texts, fonts), missing_signs(look, fonts)
        data = substituted(data, [*in_texts, *in_look])
        faces = faces_data(data, fonts)
        found = (*missing_problems(in_texts, _WHERE), *missing_problems(in_look, FILE_NAME))
    return Sheet(house_style.folder, {**data, **faces}, pictures.files, fonts.book), found


def _properties(document: Document) -> Data:
    properties = document.properties
    language, _, region = properties.language.partition("-")
    return {
        "title": properties.title,
        "author": properties.author,
        "subject": properties.subject,
        "keywords": list(properties.keywords),
        "language": language,
        "region": region or None,
    }
