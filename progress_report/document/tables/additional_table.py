"""The blue tables: work that the programme did not foresee, without status."""

from __future__ import annotations

from progress_report.document.anchors import additional_anchor
from progress_report.document.blocks import (
    Caption,
    Cell,
    Column,
    ColumnKind,
    Row,
    RowGroup,
    Table,
    TableKind,
)
from progress_report.document.cell_text import blocks_of
from progress_report.document.tables.action_cells import action_text
from progress_report.document.tables.programme_table import ambition_cell
from progress_report.inlines import Text
from progress_report.model import (
    AdditionalGroup,
    AdditionalItem,
    AdditionalTheme,
    CellText,
    Programme,
)


def additional_table(programme: Programme, theme: AdditionalTheme) -> Table:
    """The additional work of a theme, or of another group."""
    headings = programme.settings.headings
    with_ambitions = _has_ambitions(programme)
    number = sum(len(group.items) for group in theme.groups)
    return Table(
        TableKind.ADDITIONAL,
        (
            *([Column(ColumnKind.AMBITION, headings.ambition)] if with_ambitions else ()),
            Column(ColumnKind.ACTION, headings.action),
            Column(ColumnKind.PLANNED, headings.planned),
            Column(ColumnKind.EXPLANATION, headings.explanation),
        ),
        tuple(_row_group(group, with_ambitions) for group in theme.groups),
        Caption("Tabel", 0, (Text(f"Aanvullende werkzaamheden: {theme.name}"),)),
        f"Aanvullende werkzaamheden van ‘{theme.name}’ ({number}): per actie de planning en de "
        "toelichting.",
        anchor="",
    )


def _has_ambitions(programme: Programme) -> bool:
    groups = (group for theme in programme.additional for group in theme.groups)
    return any(group.ambition.name or group.ambition.description for group in groups)


def _row_group(group: AdditionalGroup, with_ambitions: bool) -> RowGroup:
    rows = tuple(
        Row(tuple(Cell(blocks_of(text)) for text in _texts(item)), anchor=additional_anchor(item))
        for item in group.items
    )
    return RowGroup(ambition_cell(group.ambition) if with_ambitions else None, rows)


def _texts(item: AdditionalItem) -> tuple[CellText, CellText, CellText]:
    return (
        action_text("", item.title, item.budget_programmes),
        item.planned,
        item.explanation,
    )
