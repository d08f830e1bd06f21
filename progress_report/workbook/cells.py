"""From a cell of the file to its text, as Excel shows it, and to what is wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from openpyxl.cell.rich_text import CellRichText, TextBlock

from progress_report.characters import UNPRINTABLE
from progress_report.links import is_linkable
from progress_report.model import CellText
from progress_report.problems import Severity
from progress_report.workbook.date_formats import show_date
from progress_report.workbook.grid import CellValue, GridCell
from progress_report.workbook.number_formats import show_boolean, show_number
from progress_report.workbook.rich_text import Run, cell_text

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_TOO_WIDE = "#####"

# What a Dutch Excel shows for the error values of the file format (ECMA-376-1, 18.17.3).
_ERROR_NAMES = {
    "#N/A": "#N/B",
    "#REF!": "#VERW!",
    "#VALUE!": "#WAARDE!",
    "#NAME?": "#NAAM?",
    "#DIV/0!": "#DEEL/0!",
    "#NUM!": "#GETAL!",
    "#NULL!": "#LEEG!",
    "#SPILL!": "#OVERLOOP!",
    "#CALC!": "#BEREKENEN!",
}


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a cell by itself, whatever it is for.

    ``instead`` is what the cell shows, when that is not what it counts as.
    """

    severity: Severity
    message: str
    hint: str
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """What a cell says: the characters as shown, in runs with their form, and the raw value.

    A cell with an error value, or a formula without a value, is empty.
    """

    shown: str = ""
    runs: tuple[Run, ...] = ()
    link: str = ""
    value: CellValue = None

    @property
    def text(self) -> CellText:
        """The lines of the cell, with their form; made when asked, for most cells are names."""
        return cell_text(self.runs, self.link)


EMPTY_CONTENT = Content()


def read_cell(cell: GridCell, link: str = "") -> tuple[Content, tuple[Flaw, ...]]:
    """The content of the cell and what is wrong with it; ``link`` is the address it links to."""
    if cell.formula_without_value:
        return EMPTY_CONTENT, (_FORMULA_WITHOUT_VALUE,)
    if cell.is_error:
        return EMPTY_CONTENT, (_error_value(str(cell.value)),)
    flaws: list[Flaw] = []
    runs = tuple(_clean(run, flaws) for run in _runs(cell))
    shown = "".join(run.text for run in runs).strip()
    content = Content(shown, runs, _safe_link(link, flaws), cell.value)
    return content, tuple(dict.fromkeys(flaws))


def _runs(cell: GridCell) -> list[Run]:
    """The characters of the cell as Excel shows them, with their form."""
    match cell.value:
        case CellRichText():
            return [_run(part, cell) for part in cell.value]
        case _:
            return [_run(_shown(cell.value, cell.look.number_format), cell)]


def _run(part: str | TextBlock, cell: GridCell) -> Run:
    """A part of a cell; without a form of its own it has that of the cell."""
    if isinstance(part, TextBlock):
        font = part.font
        return Run(part.text, bool(font.b), bool(font.i), bool(font.u))
    return Run(part, cell.look.bold, cell.look.italic, cell.look.underline)


def _shown(value: CellValue, number_format: str) -> str:
    match value:
        case None:
            return ""
        case bool():
            return show_boolean(value)
        case int() | float():
            return show_number(value, number_format)
        case date() | time() | timedelta():
            return _shown_date(value, number_format)
        case _:
            return str(value)


def _shown_date(value: date | time | timedelta, number_format: str) -> str:
    try:
        return show_date(value, number_format)
    except OverflowError:  # a number of days that no calendar has
        return _TOO_WIDE


def _clean(run: Run, flaws: list[Flaw]) -> Run:
    """The run without what a file escapes (``_x000D_``) and without what XML cannot hold."""
    text = _ESCAPE.sub(lambda found: chr(int(found.group(1), 16)), run.text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    clean = UNPRINTABLE.sub("", text)
    if clean != text:
        flaws.append(_CONTROL_CHARACTERS)
    return Run(clean, run.bold, run.italic, run.underline)


def _safe_link(link: str, flaws: list[Flaw]) -> str:
    """The link when a report may hold it, otherwise an empty text."""
    if not link or is_linkable(link):
        return link
    flaws.append(
        Flaw(
            Severity.WARNING,
            f"link naar '{link}' valt weg",
            "In het rapport mogen alleen links die beginnen met http, https of mailto.",
        )
    )
    return ""


def _error_value(value: str) -> Flaw:
    """Excel shows the Dutch name; who has an English Excel sees the one in brackets."""
    name = _ERROR_NAMES.get(value, value)
    return Flaw(
        Severity.ERROR,
        f"foutwaarde {name}" if name == value else f"foutwaarde {name} ({value})",
        "Herstel de formule, of typ de tekst zelf in de cel.",
        instead=name,
    )


_FORMULA_WITHOUT_VALUE = Flaw(
    Severity.ERROR,
    "formule zonder uitkomst",
    "Open het werkboek in Excel en sla het op: dan bewaart Excel de uitkomst. "
    "Of typ de tekst zelf in de cel.",
    instead="(geen uitkomst)",
)
_CONTROL_CHARACTERS = Flaw(
    Severity.WARNING,
    "onzichtbare tekens in de tekst; die vallen weg",
    "Typ de tekst opnieuw, of plak hem als platte tekst.",
)
