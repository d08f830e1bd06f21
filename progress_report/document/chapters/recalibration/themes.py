"""The chapters of the themes: a green table with what is not finished, without the account."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from progress_report.document.anchors import theme_keys
from progress_report.document.blocks import ColumnKind, Table
from progress_report.document.changes.marks import ChangeMarks, marks_of
from progress_report.document.chapter import ChapterText, Sources, placed
from progress_report.document.tables.narrowing import without_column
from progress_report.document.tables.programme_table import programme_table
from progress_report.document.texts.names import theme_names
from progress_report.dutch import amount
from progress_report.inlines import Text
from progress_report.model import Programme, Theme
from progress_report.programme.unfinished import unfinished


def chapters(sources: Sources) -> Iterator[ChapterText]:
    marks = marks_of(sources.found)
    programme = unfinished(sources.programme)
    keys = theme_keys(programme)
    for index, (key, theme) in enumerate(zip(keys, programme.themes, strict=True)):
        names = {
            "thema": theme_names(sources.programme.themes[index], sources.figures, index),
            "te_doen": sum(1 for _ in theme.actions),
            "tabel": placed(_table(programme, theme, marks)),
        }
        yield ChapterText(key, "herijking/thema", names)


def _table(programme: Programme, theme: Theme, marks: ChangeMarks) -> Table | None:
    table = programme_table(programme, theme, marks)
    if table is None or table.caption is None:
        return None
    number = amount(sum(1 for _ in theme.actions), "actie", "acties")
    title = f"Wat er nog te doen is voor thema ‘{theme.name}’ ({number})"
    return replace(
        without_column(table, ColumnKind.EXPLANATION),
        caption=replace(table.caption, text=(Text(title),)),
        description=title,
    )
