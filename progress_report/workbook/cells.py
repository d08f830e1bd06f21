"""From a cell of the file to its text, as Excel shows it, and to what is wrong with it."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from msgspec import Struct

from progress_report.characters import UNPRINTABLE
from progress_report.excerpts import quoted
from progress_report.links import is_linkable
from progress_report.model import CellText
from progress_report.problems import Severity
from progress_report.workbook.date_formats import TOO_WIDE, day_of, shows_day
from progress_report.workbook.grid import CellValue, GridCell
from progress_report.workbook.number_formats import show_boolean, show_number
from progress_report.workbook.rich_text import Run, cell_text, characters

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_MAYBE_UNCLEAN = re.compile(rf"[_\r]|{UNPRINTABLE.pattern}")
_REMEMBERED = 4096  # most cells hold a name or a choice that stands in many rows

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


class Flaw(Struct, frozen=True, gc=False):
    """What is wrong with a cell by itself, whatever it is for.

    ``instead`` is what the cell shows, when that is not what it counts as; ``subject`` as in
    ``Problem``.
    """

    severity: Severity
    message: str
    hint: str
    instead: str = ""
    subject: str = ""


class Content(Struct, frozen=True, gc=False):
    """What a cell says: the characters as shown, in runs with their form, and the raw value.

    Characters without a form need no runs. The raw value of a date is that day, with the time of a
    moment; ``whole_month`` when the cell shows no more of it than month or year (``feb-24``). A
    cell with an error value, or a formula without a value, is empty.
    """

    shown: str = ""
    runs: tuple[Run, ...] = ()
    link: str = ""
    value: CellValue | date = None
    whole_month: bool = False

    @property
    def text(self) -> CellText:
        """The lines of the cell, with their form; made when asked, for most cells are names."""
        return cell_text(self.runs or (Run(self.shown),), self.link)


EMPTY_CONTENT = Content()


def read_cell(cell: GridCell, link: str = "") -> tuple[Content, tuple[Flaw, ...]]:
    """The content of the cell and what is wrong with it; ``link`` is the address it links to."""
    look = cell.look
    has_form = look.bold or look.italic or look.underline or look.struck
    if isinstance(cell.value, str) and not (has_form or link or cell.is_error):
        plain = _plain(cell.value)
        if plain is not None:
            return plain, ()
    if cell.formula_without_value:
        return EMPTY_CONTENT, (_FORMULA_WITHOUT_VALUE,)
    if cell.is_no_value:
        return EMPTY_CONTENT, (_NO_VALUE,)
    if cell.is_error:
        return EMPTY_CONTENT, (_error_value(str(cell.value)),)
    flaws: list[Flaw] = []
    runs = tuple([_clean(run, flaws) for run in _runs(cell)])
    number = _number(cell)
    if number is not None and runs[0].text == TOO_WIDE:
        return EMPTY_CONTENT, (_no_date(number),)
    shown = characters(runs).strip()
    if any(run.struck and run.text.strip() for run in runs):
        flaws.append(_STRUCK_THROUGH)
    safe_link = _safe_link(link, flaws) if link else ""
    content = Content(shown, runs, safe_link, *_value(cell, number))
    return content, tuple(dict.fromkeys(flaws))


@lru_cache(maxsize=_REMEMBERED)
def _plain(text: str) -> Content | None:
    """The content of a text that can be taken over as it is, as nearly all can; None of another."""
    is_clean = text.isprintable() and "_" not in text  # twice as fast as what decides
    if is_clean or not _MAYBE_UNCLEAN.search(text):
        return Content(text.strip(), value=text)
    return None


def _value(cell: GridCell, number: float | None) -> tuple[CellValue | date, bool]:
    """The raw value as ``Content`` has it, and whether it shows no more than a month of a day."""
    if number is None:
        return cell.value, False
    day = day_of(number, cell.look.number_format)
    if day is None:
        return number, False
    return day, not shows_day(number, cell.look.number_format)


def _runs(cell: GridCell) -> list[Run]:
    """The characters of the cell as Excel shows them, with their form.

    What a format adds to texts is left out: a text is printed as typed, and never hidden.
    """
    match cell.value:
        case None:
            return []
        case tuple():
            return [part if isinstance(part, Run) else _run(part, cell) for part in cell.value]
        case str():
            return [_run(cell.value, cell)]
        case bool():
            return [_run(show_boolean(cell.value), cell)]
        case _:
            return [_run(show_number(cell.value, cell.look.number_format), cell)]


def _run(text: str, cell: GridCell) -> Run:
    """Characters that look as the cell does."""
    look = cell.look
    return Run(text, look.bold, look.italic, look.underline, look.struck)


def _number(cell: GridCell) -> float | None:
    """The number in the cell; None when it holds something else."""
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        return cell.value
    return None


def _clean(run: Run, flaws: list[Flaw]) -> Run:
    """The run without what a file escapes (``_x000D_``) and without what XML cannot hold."""
    text = _ESCAPE.sub(lambda found: chr(int(found.group(1), 16)), run.text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    clean = UNPRINTABLE.sub("", text)
    if clean != text:
        flaws.append(_CONTROL_CHARACTERS)
    return run.with_text(clean)


def _safe_link(link: str, flaws: list[Flaw]) -> str:
    """The link when a report may hold it, otherwise an empty text."""
    if is_linkable(link):
        return link
    flaws.append(
        Flaw(
            Severity.WARNING,
            f"link naar '{quoted(link)}' valt weg",
            "In het rapport mogen alleen links die beginnen met http, https of mailto.",
            subject="link die wegvalt",
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


def _no_date(value: float) -> Flaw:
    """Excel fills the cell with ``#``, because a date or time cannot be this number."""
    return Flaw(
        Severity.ERROR,
        "de cel toont #####: dit getal is geen datum of tijd",
        "Typ de datum opnieuw, of geef de cel de opmaak Standaard.",
        instead=show_number(value),
    )


_FORMULA_WITHOUT_VALUE = Flaw(
    Severity.ERROR,
    "formule zonder uitkomst",
    "Open het werkboek in Excel en sla het op: dan bewaart Excel de uitkomst. "
    "Of typ de tekst zelf in de cel.",
    instead="(geen uitkomst)",
)
_NO_VALUE = Flaw(
    Severity.ERROR,
    "in de cel staat een afbeelding of een gekoppeld gegevenstype, geen tekst",
    "Typ de tekst zelf in de cel. Een afbeelding hoort op het blad 'Beelden'.",
    instead="(geen tekst)",
)
_STRUCK_THROUGH = Flaw(
    Severity.WARNING,
    "doorgestreepte tekst; in het rapport staat die er gewoon",
    "Haal de tekst weg, of haal de streep erdoor weg.",
)
_CONTROL_CHARACTERS = Flaw(
    Severity.WARNING,
    "onzichtbare tekens in de tekst; die vallen weg",
    "Typ de tekst opnieuw, of plak hem als platte tekst.",
)
