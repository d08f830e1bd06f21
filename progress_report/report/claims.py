"""Whose the names of a report's files are, when reports of other workbooks are made as well."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from progress_report.excerpts import excerpt
from progress_report.problems import Problem, Severity

if TYPE_CHECKING:
    from progress_report.model import Settings
    from progress_report.workbook.cell_names import Cells

Claim: TypeAlias = Callable[[str], str]
"""Asks for the name that all files of a report begin with; gives the workbook that has it already,
or nothing."""


def unclaimed(_: str) -> str:
    """The answer when no other report is made: every name is free."""
    return ""


def name_taken(owner: str, settings: Settings, cells: Cells) -> Problem:
    """The files would replace those that are made of the workbook ``owner``."""
    date_cell = cells.setting("Peildatum").cell
    return Problem(
        Severity.ERROR,
        cells.setting("Gemeente"),
        f"het rapport van deze gemeente op deze peildatum wordt al gemaakt van '{owner}'",
        excerpt("Gemeente", settings.municipality),
        f"Klopt dit niet? Verbeter dan de gemeente of de peildatum (cel {date_cell}) in een van de "
        "twee werkboeken.\n"
        "Klopt het wel? Maak dit rapport dan apart, met --output in een andere map.",
    )
