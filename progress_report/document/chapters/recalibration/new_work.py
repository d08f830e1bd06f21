"""What is new: actions that the earlier workbook did not have, and the additional work."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from progress_report.document.blocks import Block, ColumnKind, Heading
from progress_report.document.changes.tables import ChangesTables
from progress_report.document.chapter import ChapterText, Sources, placed
from progress_report.document.tables.additional_table import additional_table
from progress_report.document.tables.narrowing import without_column
from progress_report.inlines import Text
from progress_report.model import Programme
from progress_report.programme.due import is_finished


def chapters(sources: Sources) -> Iterator[ChapterText]:
    programme, found = sources.programme, sources.found
    new = ChangesTables(found, programme).new() if found else None
    if not new and not programme.additional:
        return
    names = {
        "nieuw": len(found.new) if found else 0,
        "nieuw_afgerond": sum(is_finished(one.action) for one in found.new) if found else 0,
        "tabel_nieuw": placed(new),
        "tabellen_aanvullend": placed(*_additional(programme)),
    }
    yield ChapterText("nieuw-werk", "herijking/nieuw-werk", names)


def _additional(programme: Programme) -> Iterator[Block]:
    """Of each theme, or other group, its work without the account."""
    for theme in programme.additional:
        yield Heading(3, (Text(theme.name),), anchor="")
        table = without_column(additional_table(programme, theme), ColumnKind.EXPLANATION)
        number = sum(len(group.items) for group in theme.groups)
        words = f"Aanvullende werkzaamheden van ‘{theme.name}’ ({number}): per actie de planning."
        yield replace(table, description=words)
