"""The green tables: ambitions, each spanning its actions, with planning, statuses and account."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

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
from progress_report.document.cell_text import blocks_of, strong_block, with_affixes
from progress_report.document.changes.marks import NO_MARKS, ChangeMarks
from progress_report.inlines import StatusMark, Text
from progress_report.model import (
    Action,
    ActionGroup,
    ActionKind,
    Ambition,
    CellText,
    Programme,
    Status,
    Theme,
)

NO_ACTIONS = "Bij deze ambitie staan geen acties in het overzicht."


def programme_table(
    programme: Programme, theme: Theme, marks: ChangeMarks = NO_MARKS
) -> Table | None:
    """The table of a theme; None when the theme has neither actions nor ambitions.

    ``marks`` say what changed since an earlier workbook.
    """
    if not theme.groups:
        return None
    columns = [*_columns(programme)]
    with_ambitions = has_ambitions(programme)
    if with_ambitions:
        columns.insert(0, Column(ColumnKind.AMBITION, programme.settings.headings.ambition))
    return Table(
        TableKind.PROGRAMME,
        tuple(columns),
        tuple(_row_group(programme, group, with_ambitions, marks) for group in theme.groups),
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


def action_text(number: str, title: CellText, budget_programmes: str) -> CellText:
    """``6. Oplossingen voor wonen (programma 6 en 8)``"""
    named = budget_programmes.lower().startswith("programma")
    called = budget_programmes if named else f"programma {budget_programmes}"
    after = f"({called})" if budget_programmes else ""
    return with_affixes(title, number, after)


def columns_of(programme: Programme, kinds: Container[ColumnKind]) -> tuple[Column, ...]:
    """The columns of the kinds, in their order."""
    return tuple(column for column in _columns(programme) if column.kind in kinds)


def cells_of(
    programme: Programme,
    action: Action,
    kinds: Container[ColumnKind],
    marks: ChangeMarks = NO_MARKS,
) -> tuple[Cell, ...]:
    """What the action has in the columns of the kinds, for a table of another make."""
    cells = zip(_columns(programme), _cells(programme, action, marks), strict=True)
    return tuple(cell for column, cell in cells if column.kind in kinds)


def status_mark(status: Status) -> StatusMark:
    return StatusMark(status.symbol, status.name, status.colour)


def _row_group(
    programme: Programme, group: ActionGroup, with_ambitions: bool, marks: ChangeMarks
) -> RowGroup:
    rows = tuple(_row(programme, action, marks) for action in group.actions)
    if not rows:
        rows = (_remark((Paragraph((Text(NO_ACTIONS),)),), len(_columns(programme))),)
    return RowGroup(ambition_cell(group.ambition) if with_ambitions else None, rows)


def _row(programme: Programme, action: Action, marks: ChangeMarks) -> Row:
    counts = action.kind is ActionKind.ACTION
    cells = _cells(programme, action, marks if counts else NO_MARKS)
    if action.kind is ActionKind.REMARK:
        return _remark(tuple(block for cell in cells for block in cell.content), len(cells))
    if action.kind is ActionKind.INTRODUCTION:
        title, *others = cells
        alone = not any(cell.content for cell in others)
        return Row((replace(title, columns=len(cells)),) if alone else cells, RowKind.INTRODUCTION)
    return Row(cells, anchor=action_anchor(action))


def _remark(content: tuple[TextBlock, ...], columns: int) -> Row:
    return Row((Cell(content, columns),), RowKind.REMARK)


def _columns(programme: Programme) -> tuple[Column, ...]:
    """The columns after the ambition, in their order."""
    headings = programme.settings.headings
    return (
        Column(ColumnKind.ACTION, headings.action),
        Column(ColumnKind.PLANNED, headings.planned),
        *(Column(ColumnKind.STATUS, heading) for heading in programme.status_columns),
        *(Column(ColumnKind.EXTRA, heading) for heading in programme.settings.extra_columns),
        Column(ColumnKind.EXPLANATION, headings.explanation),
    )


def _cells(programme: Programme, action: Action, marks: ChangeMarks) -> tuple[Cell, ...]:
    """What the action has in those columns."""
    title = action_text(action.number, action.title, action.budget_programmes)
    extra = action.extra or (CellText(),) * len(programme.settings.extra_columns)
    return (
        Cell(blocks_of(title)),
        _planned(programme, action, marks),
        *_statuses(programme, action, marks),
        *(Cell(blocks_of(text)) for text in extra),
        Cell(blocks_of(action.explanation)),
    )


def _planned(programme: Programme, action: Action, marks: ChangeMarks) -> Cell:
    """Sorts by the day on which it is due, then by that on which it begins."""
    content = blocks_of(action.planned)
    if not programme.status_columns:
        content = (*content, *marks.under_planning(action))
    if action.planning is None:
        return Cell(content)
    first = min(period.first for period in action.planning.periods)
    return Cell(content, sort_key=f"{action.planning.last_day.isoformat()} {first.isoformat()}")


def _statuses(programme: Programme, action: Action, marks: ChangeMarks) -> Iterator[Cell]:
    statuses: Sequence[Status | None] = action.statuses or [None] * len(programme.status_columns)
    columns = zip(programme.status_columns, statuses, strict=True)
    for number, (heading, status) in enumerate(columns):
        changes = marks.under_status(action, heading, first=number == 0)
        yield Cell((*_mark(status), *changes), sort_key=_place(programme, status))


def _place(programme: Programme, status: Status | None) -> str:
    """Sorts as in the legend."""
    return f"{programme.statuses.index(status):03}" if status in programme.statuses else ""


def _mark(status: Status | None) -> tuple[TextBlock, ...]:
    return (Paragraph((status_mark(status),)),) if status else ()


def _description(programme: Programme, theme: Theme) -> str:
    """What the table holds, for who cannot see it (WCAG 2.2, 1.3.1)."""
    number = sum(1 for _ in theme.actions)
    columns = "per actie de planning" + (", de status" if programme.status_columns else "")
    return f"De acties van thema ‘{theme.name}’ ({number}): {columns} en de toelichting."
