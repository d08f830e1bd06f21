"""The green tables: ambitions, each spanning its actions, with planning, statuses and account."""

from __future__ import annotations

from msgspec.structs import replace

from progress_report.document.anchors import action_anchor
from progress_report.document.blocks import (
    Caption,
    Cell,
    Column,
    ColumnKind,
    Paragraph,
    Row,
    RowGroup,
    RowKind,
    Table,
    TableKind,
    TextBlock,
)
from progress_report.document.cell_text import blocks_of, strong_block
from progress_report.document.changes.marks import NO_MARKS, ChangeMarks
from progress_report.document.tables.action_cells import ActionCells
from progress_report.inlines import Text
from progress_report.model import Action, ActionGroup, ActionKind, Ambition, Programme, Theme

NO_ACTIONS = "Bij deze ambitie staan geen acties in het overzicht."


def programme_table(
    programme: Programme, theme: Theme, marks: ChangeMarks = NO_MARKS
) -> Table | None:
    """The table of a theme; None when the theme has neither actions nor ambitions.

    ``marks`` say what changed since an earlier workbook.
    """
    if not theme.groups:
        return None
    cells = ActionCells(programme, marks)
    columns = [*cells.columns]
    with_ambitions = has_ambitions(programme)
    if with_ambitions:
        columns.insert(0, Column(ColumnKind.AMBITION, programme.settings.headings.ambition))
    return Table(
        TableKind.PROGRAMME,
        tuple(columns),
        tuple(_row_group(group, cells, with_ambitions) for group in theme.groups),
        Caption("Tabel", 0, (Text(f"Ambities en acties van thema ‘{theme.name}’"),)),
        _description(programme, theme),
        anchor="",
    )


def has_ambitions(programme: Programme) -> bool:
    """Whether the programme works with ambitions at all; else the tables have no such column."""
    return any(group.ambition for theme in programme.themes for group in theme.groups)


def ambition_cell(ambition: Ambition | None) -> Cell:
    """The name in bold, and the description."""
    if ambition is None:
        return Cell(())
    return Cell((*strong_block(ambition.name), *blocks_of(ambition.description)))


def _row_group(group: ActionGroup, cells: ActionCells, with_ambitions: bool) -> RowGroup:
    rows = tuple([_row(action, cells.of(action)) for action in group.actions])
    if not rows:
        rows = (_remark((Paragraph((Text(NO_ACTIONS),)),), len(cells.columns)),)
    return RowGroup(ambition_cell(group.ambition) if with_ambitions else None, rows)


def _row(action: Action, cells: tuple[Cell, ...]) -> Row:
    if action.kind is ActionKind.REMARK:
        return _remark(tuple(block for cell in cells for block in cell.content), len(cells))
    if action.kind is ActionKind.INTRODUCTION:
        title, *others = cells
        alone = not any(cell.content for cell in others)
        return Row((replace(title, columns=len(cells)),) if alone else cells, RowKind.INTRODUCTION)
    return Row(cells, anchor=action_anchor(action))


def _remark(content: tuple[TextBlock, ...], columns: int) -> Row:
    return Row((Cell(content, columns),), RowKind.REMARK)


def _description(programme: Programme, theme: Theme) -> str:
    """What the table holds, for who cannot see it (WCAG 2.2, 1.3.1)."""
    number = sum(1 for _ in theme.actions)
    columns = "per actie de planning" + (", de status" if programme.status_columns else "")
    return f"De acties van thema ‘{theme.name}’ ({number}): {columns} en de toelichting."
