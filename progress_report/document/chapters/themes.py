"""The chapters of the themes: introduction, quotes, pictures, a chart and the green table."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.document.anchors import theme_keys
from progress_report.document.blocks import (
    Caption,
    Figure,
    Image,
    ParagraphKind,
    Quote,
)
from progress_report.document.cell_text import blocks_of, inlines_of, quoted
from progress_report.document.changes.marks import marks_of
from progress_report.document.chapter import ChapterText, Sources, chart_block, placed
from progress_report.document.tables.figures_table import statuses_table
from progress_report.document.tables.programme_table import programme_table
from progress_report.document.texts.names import theme_names
from progress_report.document.texts.rendering import Blocks
from progress_report.model import Quote as SpokenQuote
from progress_report.model import ThemePicture


def chapters(sources: Sources) -> Iterator[ChapterText]:
    marks = marks_of(sources.found)
    keys = theme_keys(sources.programme)
    for index, theme in enumerate(sources.programme.themes):
        counted = statuses_table(sources.figures.themes[index].columns)
        names = {
            "thema": theme_names(theme, sources.figures, index),
            "inleiding": Blocks(blocks_of(theme.introduction, ParagraphKind.LEAD)),
            "citaten": placed(*map(_quote, theme.quotes)),
            "beelden": placed(*map(_figure, theme.pictures)),
            "grafiek": chart_block(sources.charts.themes[index], counted),
            "tabel": placed(programme_table(sources.programme, theme, marks)),
        }
        yield ChapterText(keys[index], "thema", names)


def _quote(quote: SpokenQuote) -> Quote:
    photo = None
    if quote.photo:
        text = quote.photo_alternative_text or f"Foto van {quote.name or quote.function}".strip()
        photo = Image(quote.photo, text)
    return Quote(blocks_of(quoted(quote.text)), quote.name, quote.function, photo)


def _figure(picture: ThemePicture) -> Figure:
    text = inlines_of(picture.caption)
    caption = Caption("Figuur", 0, text) if text else None
    return Figure(Image(picture.picture, picture.alternative_text), caption, anchor="")
