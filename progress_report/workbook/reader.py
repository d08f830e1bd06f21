"""From the workbook file to the programme, and to everything that is wrong with it, at once."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from progress_report.model import Programme, Theme
from progress_report.problems import Problem, in_order
from progress_report.workbook.archive import archive_problem, read_bytes
from progress_report.workbook.book import read_grids
from progress_report.workbook.cell_names import Cells, cells_of
from progress_report.workbook.checks import check_contents
from progress_report.workbook.contents import Contents, read_contents
from progress_report.workbook.delivery import Delivery, delivery_of
from progress_report.workbook.grouping import additional_themes, by_theme, with_groups
from progress_report.workbook.lock_file import open_elsewhere


class Reading(Struct, frozen=True):
    """What a workbook says and what is wrong with it.

    ``programme`` is None when errors leave nothing to make it of; ``problems`` are in order;
    ``sha256`` is the fingerprint of the file, in hexadecimals (of one that is too large to read:
    of its first part); ``cells`` names cells in messages; ``delivery`` says how far staff are.
    """

    programme: Programme | None
    problems: tuple[Problem, ...]
    sha256: str
    cells: Cells
    delivery: Delivery | None = None


def read_workbook(path: Path, name: str | None = None, without: Collection[str] = ()) -> Reading:
    """Read and check the workbook; it is never written to.

    ``name`` is what messages call it: the name of the file unless another file has that name too.
    ``without`` are sheets that are left unread, by the names of the schema; none may be required.
    Raises ``FileError`` when the file is not there or cannot be opened.
    """
    name = name or path.name
    data = read_bytes(path)
    sha256 = hashlib.sha256(data).hexdigest()
    lock = open_elsewhere(path, name)
    refusal = archive_problem(data, name)
    if refusal is not None:
        return Reading(None, in_order([refusal, *lock]), sha256, Cells(name))
    grids, problems = read_grids(data, name, without)
    contents, flaws = read_contents(grids, path.parent, name)
    found = in_order([*lock, *problems, *flaws, *check_contents(contents)])
    cells = cells_of(contents.tables, name)
    return Reading(_programme(contents), found, sha256, cells, delivery_of(contents, found))


def _programme(contents: Contents) -> Programme | None:
    """The programme that the sheets make together; None without settings, themes or actions."""
    if contents.settings is None or not contents.complete:
        return None
    themes = _themes(contents)
    return Programme(
        settings=contents.settings,
        statuses=contents.legend.statuses,
        status_columns=contents.status_headings,
        themes=themes,
        additional=additional_themes(contents.additional, themes),
        dropped=contents.dropped,
    )


def _themes(contents: Contents) -> tuple[Theme, ...]:
    """The themes, each with everything that stands in it."""
    ambitions = contents.ambitions
    actions, quotes = by_theme(contents.actions), by_theme(contents.quotes)
    pictures = by_theme(contents.pictures)
    return tuple(
        replace(
            with_groups(theme, actions.get(theme.name, ()), ambitions),
            quotes=tuple(row.quote for row in quotes.get(theme.name, ())),
            pictures=tuple(row.picture for row in pictures.get(theme.name, ())),
        )
        for theme in (row.theme for row in contents.themes)
    )
