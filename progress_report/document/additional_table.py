"""The blue tables: work that the programme did not foresee, without status."""

from __future__ import annotations

from collections.abc import Iterator

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
from progress_report.document.columns import ColumnContent, with_widths
from progress_report.document.heights import paged
from progress_report.document.programme_table import action_text, ambition_cell
from progress_report.model import (
    AdditionalGroup,
    AdditionalItem,
    AdditionalTheme,
    CellText,
    Programme,
)


def additional_columns(programme: Programme) -> tuple[Column, ...]:
    """The columns of the blue tables; they have the same widths in every theme."""
    return with_widths(list(_columns(programme, _has_ambitions(programme))))


def additional_table(
    programme: Programme, theme: AdditionalTheme, columns: tuple[Column, ...]
) -> Table:
    """The additional work of a theme, or of another group."""
    with_ambitions = _has_ambitions(programme)
    number = sum(len(group.items) for group in theme.groups)
    return Table(
        TableKind.ADDITIONAL,
        columns,
        tuple(paged(_row_group(group, with_ambitions), columns) for group in theme.groups),
        Caption("Tabel", 0, f"Aanvullende werkzaamheden: {theme.name}"),
        f"Aanvullende werkzaamheden van ‘{theme.name}’ ({number}): per actie de planning en de "
        "toelichting.",
        anchor="",
    )


def _has_ambitions(programme: Programme) -> bool:
    return any(group.ambition.name or group.ambition.description for group in _groups(programme))


def _groups(programme: Programme) -> Iterator[AdditionalGroup]:
    return (group for theme in programme.additional for group in theme.groups)


def _columns(programme: Programme, with_ambitions: bool) -> Iterator[ColumnContent]:
    headings = programme.settings.headings
    items = [item for group in _groups(programme) for item in group.items]
    if with_ambitions:
        names = tuple(group.ambition.name for group in _groups(programme))
        yield ColumnContent(ColumnKind.AMBITION, headings.ambition, names)
    for kind, heading, number in (
        (ColumnKind.ACTION, headings.action, 0),
        (ColumnKind.PLANNED, headings.planned, 1),
        (ColumnKind.EXPLANATION, headings.explanation, 2),
    ):
        yield ColumnContent(kind, heading, tuple(_texts(item)[number].plain for item in items))


def _row_group(group: AdditionalGroup, with_ambitions: bool) -> RowGroup:
    rows = tuple(Row(tuple(Cell(blocks_of(text)) for text in _texts(item))) for item in group.items)
    return RowGroup(ambition_cell(group.ambition) if with_ambitions else None, rows)


def _texts(item: AdditionalItem) -> tuple[CellText, CellText, CellText]:
    return (
        action_text("", item.title, item.budget_programmes),
        item.planned,
        item.explanation,
    )
