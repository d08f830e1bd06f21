"""What goes on no longer: what has been finished, per theme, and what was dropped."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.document.anchors import theme_keys
from progress_report.document.blocks import Block, Heading, ItemList, Paragraph
from progress_report.document.changes.tables import ChangesTables
from progress_report.document.chapter import ChapterText, Sources, placed
from progress_report.document.tables.planning_table import PlanningTables
from progress_report.inlines import Strong, Text
from progress_report.model import DroppedAction, Programme
from progress_report.programme.due import is_finished
from progress_report.programme.leads import listed


def chapters(sources: Sources) -> Iterator[ChapterText]:
    programme, found = sources.programme, sources.found
    finished = tuple(_finished(programme))
    dropped = ChangesTables(found, programme).dropped() if found else _items(programme.dropped)
    if not finished and not dropped:
        return
    names = {
        "afgerond": sum(is_finished(action) for action in programme.actions),
        "tabellen_afgerond": placed(*finished),
        "aantal_vervallen": len(found.dropped if found else programme.dropped),
        "vervallen": placed(dropped),
    }
    yield ChapterText("afgerond-en-vervallen", "herijking/afgerond-en-vervallen", names)


def _finished(programme: Programme) -> Iterator[Block]:
    """Of each theme its finished actions; with one theme that needs no heading."""
    tables = PlanningTables(programme)
    done = [one for one in listed(programme) if is_finished(one.action)]
    for key, theme in zip(theme_keys(programme), programme.themes, strict=True):
        own = [one for one in done if one.theme is theme]
        table = tables.of_theme(own, f"Afgerond voor thema ‘{theme.name}’", key)
        if table:
            if len(programme.themes) > 1:
                yield Heading(3, (Text(theme.label),), anchor="")
            yield table


def _items(dropped: tuple[DroppedAction, ...]) -> ItemList | None:
    """What the sheet ``Vervallen`` says: the measure, and why it is gone."""
    items = tuple((_item(one),) for one in dropped)
    return ItemList(items) if items else None


def _item(dropped: DroppedAction) -> Paragraph:
    """Known by its text, and otherwise by its ID."""
    called = Strong((Text(dropped.title or dropped.id),))
    return Paragraph((called, Text(f" – {dropped.reason}")))
