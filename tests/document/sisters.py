"""Documents of other kinds than the review, made of small workbooks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from progress_report.charts.selection import no_charts
from progress_report.comparison.compare import compare
from progress_report.comparison.counts import Compared, comparison_figures
from progress_report.comparison.model import Comparison
from progress_report.document.anchors import action_anchor
from progress_report.document.blocks import Document, RowKind, Table, TableKind
from progress_report.document.chapter import Sources, WorkbookFile
from progress_report.document.kinds import kind_of
from progress_report.document.layout.room import Room
from progress_report.document.making import make_document
from progress_report.figures import count
from progress_report.model import Action, Programme
from progress_report.templating.folder import default_templates
from progress_report.writers import tree
from tests.documents import ROOM, programme_of
from tests.workbooks import Sheets, minimal_sheets

HEADER = ["ID", "Thema", "Ambitie", "Nr", "Actie", "Programma", "Gepland", "Status", "Soort"]


def sheets_of(*rows: Sequence[str], header: Sequence[str] = HEADER) -> Sheets:
    """A workbook with the rows of ``Acties``; a cell that is left out is empty."""
    sheets = minimal_sheets()
    width = len(header)
    filled = [[*(cell or None for cell in row), *[None] * (width - len(row))] for row in rows]
    sheets["Acties"] = [list(header), *filled]
    return sheets


def made(
    kind_name: str,
    programme: Programme,
    comparison: Comparison | None = None,
    room: Room = ROOM,
    *,
    earlier: Programme | None = None,
) -> Document:
    """The document of the kind; its texts have no mistakes. A comparison is with ``earlier``."""
    kind = kind_of(kind_name)
    printed = kind.printed(programme)
    figures = count(printed)
    workbook = WorkbookFile("voortgang.xlsx", "0" * 64)
    compared = None
    if comparison and earlier:
        compared = Compared(comparison, comparison_figures(comparison, earlier, programme))
    sources = Sources(
        printed,
        figures,
        no_charts(figures),
        workbook,
        room,
        compared=compared,
    )
    document, problems = make_document(kind, sources, default_templates())
    assert problems == ()
    return document


def made_of(kind_name: str, sheets: Sheets, earlier: Sheets | None = None) -> Document:
    """As above, of a workbook, and compared with an earlier one when there is one."""
    programme = programme_of(sheets)
    if earlier is None:
        return made(kind_name, programme)
    before = programme_of(earlier)
    found = compare(before, programme, "vorige.xlsx")
    return made(kind_name, programme, found, earlier=before)


def chapter_of(document: Document, key: str) -> list[str]:
    """The lines of the tree of a chapter, without the widths of columns; empty without one."""
    lines: list[str] = []
    inside = False
    for line in tree.write(document).decode().splitlines():
        if line.startswith("heading 1 "):
            inside = line.startswith(f"heading 1 #{key}:")
        if inside:
            lines.append(line)
    return lines


def shown_actions(document: Document) -> Counter[str]:
    """How often each action has a row in a green table, by its anchor."""
    return Counter(
        row.anchor
        for block in document.blocks
        if isinstance(block, Table) and block.kind is TableKind.PROGRAMME
        for group in block.groups
        for row in group.rows
        if row.kind is RowKind.ACTION
    )


def anchors_of(actions: Iterable[Action]) -> Counter[str]:
    return Counter(map(action_anchor, actions))
