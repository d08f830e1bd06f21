"""Green tables of actions of all themes together: by period, or as a short list of one theme."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import Struct

from progress_report.document.anchors import action_anchor
from progress_report.document.blocks import (
    Cell,
    Column,
    ColumnKind,
    Row,
    RowGroup,
    Table,
    TableKind,
)
from progress_report.document.cell_text import blocks_of, strong_block, text_cell
from progress_report.document.changes.marks import NO_MARKS, ChangeMarks
from progress_report.document.tables.action_cells import ActionCells
from progress_report.document.tables.listed_text import listed_text
from progress_report.document.tables.period_words import When
from progress_report.dutch import amount
from progress_report.model import Programme
from progress_report.programme.leads import Listed

_WHEN = "Wanneer"
_THEME = "Thema"


class TimedActions(Struct, frozen=True):
    when: When
    actions: tuple[Listed, ...]


class PlanningTables:
    """Makes the tables of one programme, in columns that are the same in all of them.

    ``marks`` say what changed since an earlier workbook.
    """

    def __init__(self, programme: Programme, marks: ChangeMarks = NO_MARKS) -> None:
        self._programme = programme
        self._cells = ActionCells(programme, marks)
        planned = any(action.planned for action in programme.actions)
        self._kinds = (ColumnKind.STATUS, *((ColumnKind.PLANNED,) if planned else ()))

    def by_period(self, groups: Sequence[TimedActions], title: str) -> Table | None:
        """The groups under each other, each action with its theme; None without actions."""
        rows = tuple(
            RowGroup(_header(group.when), tuple(self._rows(group.actions, with_themes=True)))
            for group in groups
        )
        number = sum(len(group.actions) for group in groups)
        return self._table((Column(ColumnKind.PERIOD, _WHEN),), rows, title, number)

    def of_theme(self, actions: Sequence[Listed], title: str, theme: str) -> Table | None:
        """A short list of actions of the theme with the anchor; None without actions."""
        rows = tuple(self._rows(actions, with_themes=False))
        group = (RowGroup(None, rows),) if rows else ()
        return self._table((), group, title, len(rows), theme)

    def _table(
        self,
        first: tuple[Column, ...],
        groups: tuple[RowGroup, ...],
        title: str,
        number: int,
        theme: str = "",
    ) -> Table | None:
        if not groups:
            return None
        with_themes = bool(first) and self._with_themes
        return Table(
            TableKind.PROGRAMME,
            (
                *first,
                Column(ColumnKind.ACTION, self._programme.settings.headings.action),
                *((Column(ColumnKind.THEME, _THEME),) if with_themes else ()),
                *self._cells.columns_of(self._kinds),
            ),
            groups,
            None,  # the heading above says what it is: a planning is to fit on a few pages
            f"{title} ({amount(number, 'actie', 'acties')}).",
            anchor="",
            theme=theme,
        )

    @property
    def _with_themes(self) -> bool:
        return len(self._programme.themes) > 1

    def _rows(self, actions: Sequence[Listed], *, with_themes: bool) -> Iterator[Row]:
        for one in actions:
            theme = (text_cell(one.theme.label),) if with_themes and self._with_themes else ()
            cells = chain(
                (Cell(blocks_of(listed_text(one))),),
                theme,
                self._cells.of_kinds(one.action, self._kinds),
            )
            yield Row(tuple(cells), anchor=action_anchor(one.action))


def _header(when: When) -> Cell:
    return Cell((*strong_block(when.title), *text_cell(when.explanation).content))
