"""The chapters of the themes: their introduction, and their table with a column per year."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.document.anchors import theme_keys
from progress_report.document.blocks import ParagraphKind
from progress_report.document.cell_text import blocks_of
from progress_report.document.chapter import ChapterText, Sources, placed
from progress_report.document.tables.years_table import years_table
from progress_report.document.texts.names import theme_names
from progress_report.document.texts.rendering import Blocks


def chapters(sources: Sources) -> Iterator[ChapterText]:
    keys = theme_keys(sources.programme)
    for index, theme in enumerate(sources.programme.themes):
        names = {
            "thema": theme_names(theme, sources.figures, index),
            "inleiding": Blocks(blocks_of(theme.introduction, ParagraphKind.LEAD)),
            "tabel": placed(years_table(sources.programme, theme)),
        }
        yield ChapterText(keys[index], "uitvoeringsprogramma/thema", names)
