"""The tables of a programme as adopted: ambitions, each spanning its actions, and a column per
year of the term."""

from __future__ import annotations

from collections.abc import Sequence

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
from progress_report.document.cell_text import blocks_of, text_cell
from progress_report.document.tables.action_cells import action_text
from progress_report.document.tables.programme_table import (
    NO_ACTIONS,
    ambition_cell,
    has_ambitions,
)
from progress_report.document.tables.year_columns import (
    MARK,
    YearColumn,
    planned_years,
    year_columns,
)
from progress_report.inlines import Inlines, LineBreak, Text
from progress_report.model import Action, ActionGroup, ActionKind, Programme, Theme


def years_table(programme: Programme, theme: Theme) -> Table | None:
    """The table of a theme; None when the theme has neither actions nor ambitions."""
    if not theme.groups:
        return None
    headings, years = programme.settings.headings, year_columns(programme.settings)
    with_ambitions = has_ambitions(programme)
    return Table(
        TableKind.PROGRAMME,
        (
            *([Column(ColumnKind.AMBITION, headings.ambition)] if with_ambitions else ()),
            Column(ColumnKind.ACTION, headings.action),
            *(Column(ColumnKind.YEAR, year.heading) for year in years),
        ),
        tuple(_row_group(group, years, with_ambitions) for group in theme.groups),
        Caption("Tabel", 0, (Text(f"Ambities en acties van thema ‘{theme.name}’, per jaar"),)),
        _description(theme),
        anchor="",
    )


def years_legend(*, with_words: bool) -> Table:
    """What a marked cell means, and when there are any, one with words."""
    meanings = [Row((Cell((), mark=MARK), text_cell(_PLANNED)))]
    if with_words:
        meanings.append(Row((replace(text_cell("Q2"), mark=MARK), text_cell(_FINER))))
    return Table(
        TableKind.FIGURES,
        (Column(ColumnKind.YEAR, "Teken"), Column(ColumnKind.EXPLANATION, "Betekenis")),
        tuple(RowGroup(None, (row,)) for row in meanings),
        None,
        "Wat de gekleurde vakjes in de tabellen betekenen.",
        anchor="",
    )


_PLANNED = "De actie is gepland in dit jaar."
_FINER = (
    "De actie is gepland in een deel van dit jaar: dat staat erbij. Q2 is bijvoorbeeld het tweede "
    "kwartaal: april, mei en juni."
)


def _row_group(group: ActionGroup, years: Sequence[YearColumn], with_ambitions: bool) -> RowGroup:
    rows = tuple(_row(action, years) for action in group.actions)
    if not rows:
        rows = (_over_all(text_cell(NO_ACTIONS).content, years, RowKind.REMARK),)
    return RowGroup(ambition_cell(group.ambition) if with_ambitions else None, rows)


def _row(action: Action, years: Sequence[YearColumn]) -> Row:
    title = blocks_of(action_text(action.number, action.title, action.budget_programmes))
    if action.kind is ActionKind.REMARK:
        return _over_all((*title, *blocks_of(action.planned)), years, RowKind.REMARK)
    if action.kind is ActionKind.INTRODUCTION and not action.planned:
        return _over_all(title, years, RowKind.INTRODUCTION)
    planned = planned_years(action, years)
    cells = (Cell(_with_note(title, planned.note)), *planned.cells)
    if action.kind is ActionKind.INTRODUCTION:
        return Row(cells, RowKind.INTRODUCTION)
    return Row(cells, anchor=action_anchor(action))


def _with_note(title: tuple[TextBlock, ...], note: Inlines) -> tuple[TextBlock, ...]:
    """The note on a line of its own, in the paragraph that the title ends with."""
    match title, note:
        case _, ():
            return title
        case (*others, Paragraph(content)), _:
            return (*others, Paragraph((*content, LineBreak(), *note)))
        case _:
            return (*title, Paragraph(note))


def _over_all(content: tuple[TextBlock, ...], years: Sequence[YearColumn], kind: RowKind) -> Row:
    """A row of one cell over the action and all years."""
    return Row((Cell(content, 1 + len(years)),), kind)


def _description(theme: Theme) -> str:
    """What the table holds, for who cannot see it (WCAG 2.2, 1.3.1)."""
    number = sum(1 for _ in theme.actions)
    return (
        f"De acties van thema ‘{theme.name}’ ({number}), met kolommen voor de jaren. Een vakje met "
        f"{MARK.sign} betekent: in dat jaar {MARK.words}."
    )
