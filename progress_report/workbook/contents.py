"""What the sheets say, row by row, before it is put together."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from progress_report.model import DroppedAction, Settings
from progress_report.problems import Problem
from progress_report.workbook.actions import (
    ActionRow,
    Frame,
    Term,
    read_actions,
    status_columns,
    status_headings,
)
from progress_report.workbook.additional import AdditionalRow, read_additional, read_dropped
from progress_report.workbook.choices import Names
from progress_report.workbook.fields import Table
from progress_report.workbook.gathering import Gathered
from progress_report.workbook.grid import Grid
from progress_report.workbook.legend import Legend, read_legend
from progress_report.workbook.media import PictureRow, QuoteRow, read_pictures, read_quotes
from progress_report.workbook.schema import (
    ACTIONS,
    ADDITIONAL,
    AMBITIONS,
    DROPPED,
    PICTURES,
    QUOTES,
    REPORT,
    SHEETS,
    STATUSES,
    THEMES,
)
from progress_report.workbook.settings import extra_columns, match_extra_columns, read_settings
from progress_report.workbook.tables import read_table
from progress_report.workbook.themes import (
    AmbitionRow,
    Ambitions,
    ThemeRow,
    read_ambitions,
    read_themes,
)

# Only decides how "doorlopend" is read while the settings that say so are themselves in error.
_ANY_TERM = Term(2000, 2099)


class Contents(Struct, frozen=True):
    """The rows of every sheet that could be understood.

    ``complete`` says whether the sheets are there without which there is no programme;
    ``status_columns`` are the columns of ``Acties`` that hold a status, ``status_headings`` their
    headings in the report.
    """

    tables: Mapping[str, Table]
    settings: Settings | None
    legend: Legend
    themes: tuple[ThemeRow, ...]
    ambition_rows: tuple[AmbitionRow, ...]
    actions: tuple[ActionRow, ...]
    status_columns: tuple[str, ...]
    status_headings: tuple[str, ...]
    additional: tuple[AdditionalRow, ...]
    quotes: tuple[QuoteRow, ...]
    pictures: tuple[PictureRow, ...]
    dropped: tuple[DroppedAction, ...]

    @property
    def complete(self) -> bool:
        return THEMES.name in self.tables and ACTIONS.name in self.tables

    @property
    def ambitions(self) -> Ambitions:
        return Ambitions(self.ambition_rows)


def read_contents(
    grids: dict[str, Grid], folder: Path, name: str
) -> tuple[Contents, tuple[Problem, ...]]:
    """The contents of the sheets of the workbook, and what is wrong with them.

    Its pictures are in the folder; ``name`` is what messages call it. The grids are taken out of
    ``grids`` one by one: a sheet of 15,000 actions takes 25 MB, which nobody needs any longer.
    """
    gathered = Gathered()
    has_legend = STATUSES.name in grids
    tables, settings, extra = _tables(grids, name, gathered)
    themes_table = tables.get(THEMES.name)
    themes = gathered.take(read_themes(themes_table)) if themes_table else ()
    theme_names = _theme_names(tables)
    ambitions = gathered.take(read_ambitions(tables.get(AMBITIONS.name), theme_names))
    legend = gathered.take(read_legend(tables.get(STATUSES.name), present=has_legend))
    term = Term(settings.first_year, settings.last_year) if settings else _ANY_TERM
    frame = Frame(theme_names, Ambitions(ambitions), legend, term, extra)
    actions_table = tables.get(ACTIONS.name)
    contents = Contents(
        tables=tables,
        settings=settings,
        legend=legend,
        themes=themes,
        ambition_rows=ambitions,
        actions=gathered.take(read_actions(actions_table, frame)),
        status_columns=status_columns(actions_table),
        status_headings=status_headings(actions_table, settings),
        additional=gathered.take(read_additional(tables.get(ADDITIONAL.name), theme_names, term)),
        quotes=gathered.take(read_quotes(tables.get(QUOTES.name), theme_names, folder)),
        pictures=gathered.take(read_pictures(tables.get(PICTURES.name), theme_names, folder)),
        dropped=gathered.take(read_dropped(tables.get(DROPPED.name))),
    )
    return contents, tuple(gathered.problems)


def _tables(
    grids: dict[str, Grid], file: str, gathered: Gathered
) -> tuple[dict[str, Table], Settings | None, tuple[str, ...]]:
    """The tables by the name of their sheet, the settings, and the extra columns of ``Acties``.

    The settings come first, because they name columns of another sheet.
    """
    tables: dict[str, Table] = {}
    settings: Settings | None = None
    extra: tuple[str, ...] = ()
    for schema in SHEETS:
        if schema.name not in grids:
            continue
        wanted = extra if schema is ACTIONS else ()
        table = gathered.take(read_table(grids.pop(schema.name), schema, file, wanted))
        if table is None:
            continue
        tables[schema.name] = table
        if schema is REPORT:
            settings = gathered.take(read_settings(table))
            extra = extra_columns(table)
        if schema is ACTIONS and REPORT.name in tables:
            extra = gathered.take(match_extra_columns(tables[REPORT.name], table))
    return tables, replace(settings, extra_columns=extra) if settings else None, extra


def _theme_names(tables: Mapping[str, Table]) -> Names:
    """The names that count as themes; without a sheet of themes all that are in use.

    That sheet is then reported as missing, which is enough: not every row of the other sheets.
    """
    themes = tables.get(THEMES.name)
    return Names(themes if themes and themes.rows else tables.get(ACTIONS.name), "Thema")
