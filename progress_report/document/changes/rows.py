"""The rows of the tables of changes: each under the theme of its action."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec import Struct

from progress_report.comparison.model import PlacedAction
from progress_report.comparison.words import same_name
from progress_report.document.blocks import (
    Caption,
    Cell,
    Column,
    ColumnKind,
    Row,
    RowGroup,
    RowKind,
    Table,
    TableKind,
)
from progress_report.document.cell_text import strong_block, text_cell
from progress_report.document.tables.programme_table import has_ambitions
from progress_report.inlines import Text
from progress_report.model import Programme


class Line(Struct, frozen=True):
    """A row of a table, under the theme with the name."""

    theme: str
    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.ACTION


class ChangesRows:
    """Makes tables of lines; the programme says what themes are called and has ambitions or not."""

    def __init__(self, programme: Programme) -> None:
        themes = programme.whole.themes
        self._labels = {same_name(theme.name): theme.label for theme in reversed(themes)}
        self._labels |= {theme.name: theme.label for theme in themes}
        self._own = {theme.label for theme in programme.themes}
        self._with_ambitions = has_ambitions(programme)

    @property
    def ambition_column(self) -> tuple[Column, ...]:
        return (Column(ColumnKind.EXTRA, "Ambitie"),) if self._with_ambitions else ()

    def ambition(self, placed: PlacedAction) -> tuple[Cell, ...]:
        return (text_cell(placed.place.ambition),) if self._with_ambitions else ()

    def label(self, theme: str) -> str:
        """What the theme is called, also outside the part, and by a name in other signs."""
        return self._labels.get(theme) or self._labels.get(same_name(theme), theme)

    def line(self, placed: PlacedAction, *cells: Cell, kind: RowKind = RowKind.ACTION) -> Line:
        return Line(self.label(placed.place.theme), cells, kind)

    def table(
        self,
        title: str,
        columns: Sequence[Column],
        lines: Sequence[Line],
        *,
        with_themes: bool = True,
        number: int | None = None,
    ) -> Table | None:
        """The rows under their themes, unless there is but one theme to stand under.

        ``number`` is that of the actions, where that is not the number of rows.
        """
        if not lines:
            return None
        title = f"{title} ({len(lines) if number is None else number})"
        with_themes = with_themes and len({*self._own, *_themes(lines)}) > 1
        return Table(
            TableKind.CHANGES,
            (*((Column(ColumnKind.THEME, "Thema"),) if with_themes else ()), *columns),
            tuple(_groups(lines, with_themes=with_themes)),
            Caption("Tabel", 0, (Text(title),)),
            title,
            anchor="",
        )


def _themes(lines: Iterable[Line]) -> Iterator[str]:
    return (line.theme for line in lines)


def _groups(lines: Iterable[Line], *, with_themes: bool) -> Iterator[RowGroup]:
    for theme, run in groupby(lines, lambda line: line.theme if with_themes else ""):
        header = Cell(strong_block(theme)) if with_themes else None
        yield RowGroup(header, tuple(Row(line.cells, line.kind) for line in run))
