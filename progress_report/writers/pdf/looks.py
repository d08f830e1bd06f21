"""The house style as data for ``review.typ``: styles, page, header, footer and cover."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import to_builtins
from msgspec.structs import replace

from progress_report.house_style import (
    CharacterStyle,
    HouseStyle,
    Page,
    ParagraphStyle,
    Run,
    RunningParagraph,
    Shape,
)
from progress_report.lengths import in_points
from progress_report.writers.pdf.fonts import FontBook
from progress_report.writers.pdf.inlines import Data
from progress_report.writers.pdf.pictures import Pictures

# What hangs below the baseline, to the size of the font (Arial and the like).
_DESCENT = 0.212
# Of a line of exact height, Word and LibreOffice keep this share above the baseline.
_EXACT_ASCENT = 0.8


def look_data(house_style: HouseStyle, fonts: FontBook, pictures: Pictures) -> Data:
    """Every style by its name, and what is in the margins of the first and the other pages.

    Fonts are those of this computer.
    """
    running = house_style.running
    distances = {
        "header_distance": running.header_distance,
        "footer_distance": running.footer_distance,
    }
    return {
        "styles": {
            name: _style_data(style, fonts, name) for name, style in house_style.paragraphs.items()
        },
        "tables": {name: to_builtins(style) for name, style in house_style.tables.items()},
        "link": to_builtins(house_style.character("Hyperlink")),
        "symbol": _look(house_style.character("Statussymbool"), fonts),
        "text_colour": house_style.colours.text,
        "page": _page_data(house_style.page),
        "first_page": {
            "header": _lines(running.first_header, fonts),
            "footer": _lines(running.first_footer, fonts),
            "shapes": _shapes(house_style.cover, pictures),
            **distances,
        },
        "other_pages": {
            "header": _lines(running.header, fonts),
            "footer": _lines(running.footer, fonts),
            "shapes": _shapes(running.shapes, pictures),
            **distances,
        },
    }


def _style_data(style: ParagraphStyle, fonts: FontBook, name: str = "") -> Data:
    """The style with what a line of it takes above and below the baseline."""
    below = style.size * _DESCENT
    if style.line_rule == "exact":
        below = style.pitch * (1 - _EXACT_ASCENT)
    return {
        **to_builtins(style),
        "name": name,
        "font": fonts.chosen(style.font),
        "above_baseline": style.pitch - below,
        "below_baseline": below,
    }


def _page_data(page: Page) -> Data:
    return {name: in_points(twips) for name, twips in to_builtins(page).items()}


def _lines(paragraphs: Iterable[RunningParagraph], fonts: FontBook) -> list[Data]:
    return [
        {
            "style": _style_data(paragraph.style, fonts),
            "segments": _segments(paragraph.pieces, fonts),
        }
        for paragraph in paragraphs
    ]


def _segments(pieces: Iterable[Run], fonts: FontBook) -> list[list[Data]]:
    """The pieces between the tabs."""
    segments: list[list[Data]] = [[]]
    for piece in pieces:
        if piece.tab:
            segments.append([])
        else:
            look = _look(piece.look, fonts)
            segments[-1].append({"text": piece.text, "field": piece.field, "look": look})
    return segments


def _look(style: CharacterStyle, fonts: FontBook) -> Data:
    look: Data = to_builtins(style)
    return look | {"font": fonts.chosen(style.font) if style.font else ""}


def _shapes(shapes: Iterable[Shape], pictures: Pictures) -> list[Data]:
    return [_shape(shape, pictures) for shape in shapes]


def _shape(shape: Shape, pictures: Pictures) -> Data:
    """The shape, with the name of a file for the picture that it may be."""
    data: Data = to_builtins(replace(shape, picture=b""))
    del data["picture"]
    if shape.kind == "picture":
        data["file"] = pictures.file(shape.picture, shape.media_type)
    return data
