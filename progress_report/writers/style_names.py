"""The names in the house style of what the document holds, for the formats that are built on it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from progress_report.document.blocks import ColumnKind, ParagraphKind, RowKind, TableKind

PARAGRAPHS = {
    ParagraphKind.BODY: "Body Text",
    ParagraphKind.LEAD: "Inleidende tekst",
    ParagraphKind.NOTE: "Noot",
}

# The styles of lists by level, of those with bullets (False) and with numbers (True).
ListStyles: TypeAlias = Mapping[bool, tuple[str, ...]]
TEXT_LISTS: ListStyles = {
    False: ("List Bullet", "List Bullet 2"),
    True: ("List Number", "List Number 2"),
}
QUOTE_LISTS: ListStyles = {False: ("Citaatopsomming",), True: ("Citaatnummering",)}
TABLE_LISTS: ListStyles = {False: ("Tabelopsomming",), True: ("Tabelnummering",)}

TABLES = {
    TableKind.PROGRAMME: "Tabel programma",
    TableKind.ADDITIONAL: "Tabel aanvullend",
    TableKind.FIGURES: "Tabel cijfers",
    TableKind.CHANGES: "Tabel cijfers",
}
_ROWS = {
    RowKind.ACTION: "Tabeltekst",
    RowKind.INTRODUCTION: "Tabeltussenkop",
    RowKind.REMARK: "Tabelopmerking",
    RowKind.TOTAL: "Tabeltekst",
}

# The cell of an ambition, which heads the rows beside it.
ROW_HEADER = "Tabeltekst"


def list_style(styles: ListStyles, *, ordered: bool, level: int) -> str:
    """The style of a list; deeper lists have that of the deepest level there is."""
    of_kind = styles[ordered]
    return of_kind[min(level, len(of_kind) - 1)]


def column_heading_style(column: ColumnKind) -> str:
    return "Tabelkopgetal" if column is ColumnKind.NUMBER else "Tabelkop"


def cell_style(column: ColumnKind, row: RowKind) -> str:
    """The style of the text in a cell."""
    return "Tabelgetal" if column is ColumnKind.NUMBER else _ROWS[row]
