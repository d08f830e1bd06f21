"""The additional work: a blue table per theme, and per other group."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.document.blocks import Block, Heading
from progress_report.document.chapter import ChapterText, Sources, placed
from progress_report.document.tables.additional_table import additional_table
from progress_report.inlines import Text
from progress_report.model import Programme


def chapters(sources: Sources) -> Iterator[ChapterText]:
    programme = sources.programme
    if programme.additional:
        tables = placed(*_tables(programme))
        yield ChapterText("aanvullend", "aanvullend", {"tabellen": tables})


def _tables(programme: Programme) -> Iterator[Block]:
    for theme in programme.additional:
        yield Heading(2, (Text(theme.name),), anchor="")
        yield additional_table(programme, theme)
