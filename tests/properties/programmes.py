"""Workbooks with any text in any cell: which cells there are, and where their text must stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils import coordinate_to_tuple

from progress_report.characters import UNPRINTABLE
from tests.everything import everything_sheets, everything_workbook
from tests.properties.texts import texts

ALL = ("docx", "pdf", "html", "csv", "json")
DATA = ("csv", "json")
NOWHERE: tuple[str, ...] = ()
# Longer properties are cut off in Word, which shows no more of them (``docx/properties.py``).
_LONGEST_PROPERTY = 255

Parts = Callable[[str], list[str]]


def _whole(text: str) -> list[str]:
    return [text]


def _municipality(text: str) -> list[str]:
    """The report says "gemeente" itself."""
    return [re.sub(r"^gemeente\s+", "", text.strip(), flags=re.IGNORECASE)]


def _separated(text: str) -> list[str]:
    return text.split(";")


@dataclass(frozen=True)
class Slot:
    """What a text is, the cells that hold it (a name stands in more than one), and where it must
    be read: ``formats`` have it, in the parts that ``parts`` makes of it."""

    name: str
    cells: tuple[tuple[str, str], ...]
    formats: tuple[str, ...] = ALL
    parts: Parts = _whole

    def __repr__(self) -> str:
        return self.name


def _slot(name: str, *places: str, formats: tuple[str, ...] = ALL, parts: Parts = _whole) -> Slot:
    """``_slot("Kop actie", "Rapport!B14")``"""
    cells = tuple((sheet, cell) for sheet, _, cell in (place.partition("!") for place in places))
    return Slot(name, cells, formats, parts)


SLOTS = (
    _slot("Gemeente", "Rapport!B2", parts=_municipality),
    _slot("Titel", "Rapport!B3"),
    _slot("Programma", "Rapport!B4"),
    _slot("Ondertitel", "Rapport!B8"),
    _slot("Opsteller", "Rapport!B10"),
    _slot("Trefwoorden", "Rapport!B11", parts=_separated),
    _slot("Kop ambitie", "Rapport!B12"),
    _slot("Kop actie", "Rapport!B13"),
    _slot("Kop gepland", "Rapport!B14"),
    _slot("Kop status", "Rapport!B15"),
    _slot("Kop toelichting", "Rapport!B16"),
    _slot("Titel aanvullend", "Rapport!B17"),
    _slot("Uitleg", "Rapport!C2", formats=NOWHERE),
    _slot("Nr van een thema", "Thema's!A2"),
    _slot(
        "Thema",
        *("Thema's!B2", "Ambities!A2", "Acties!B2", "Acties!B3", "Acties!B4", "Aanvullend!A2"),
        "Citaten!A2",
    ),
    _slot("Tweede thema", "Thema's!B3", "Ambities!A3", "Acties!B5", "Beelden!A2"),
    _slot("Inleiding", "Thema's!C2"),
    _slot("Aandachtspunten", "Thema's!D2"),
    _slot("Ambitie", "Ambities!B2", "Acties!C2", "Acties!C3"),
    _slot("Ambitie zonder acties", "Ambities!B3"),
    _slot("Omschrijving", "Ambities!C2"),
    _slot("Status", "Statussen!A2", "Acties!H2"),
    _slot("Symbool", "Statussen!B2"),
    _slot("Betekenis", "Statussen!C2"),
    _slot("Tweede status", "Statussen!A4", "Acties!H4", "Acties!I5"),
    _slot("ID", "Acties!A2", formats=DATA),
    _slot("Tweede ID", "Acties!A5", formats=DATA),
    _slot("Nr", "Acties!D2"),
    _slot("Actie", "Acties!E2"),
    _slot("Kop boven acties", "Acties!E3"),
    _slot("Opmerking", "Acties!E4"),
    _slot("Begrotingsprogramma", "Acties!F2"),
    _slot("Gepland", "Acties!G2"),
    _slot("Kop van een status", "Acties!I1"),
    _slot("Toelichting", "Acties!J2"),
    _slot("Toelichting bij opmerking", "Acties!J4"),
    _slot("Kop van een extra kolom", "Acties!K1", "Rapport!B18"),
    _slot("Extra", "Acties!K2"),
    _slot("Tweede extra", "Acties!L2"),
    _slot("Verantwoordelijk", "Acties!M2", formats=NOWHERE),
    _slot("Groep aanvullend", "Aanvullend!A3"),
    _slot("Ambitie aanvullend", "Aanvullend!B2"),
    _slot("Omschrijving aanvullend", "Aanvullend!C2"),
    _slot("Actie aanvullend", "Aanvullend!D2"),
    _slot("Programma aanvullend", "Aanvullend!E2"),
    _slot("Gepland aanvullend", "Aanvullend!F2"),
    _slot("Toelichting aanvullend", "Aanvullend!G2"),
    _slot("Citaat", "Citaten!B2"),
    _slot("Naam", "Citaten!C2"),
    _slot("Functie", "Citaten!D2"),
    _slot("Alt-tekst van een foto", "Citaten!F2"),
    _slot("Bijschrift", "Beelden!C2"),
    _slot("Alt-tekst", "Beelden!D2"),
    _slot("Vervallen actie", "Vervallen!B2", formats=NOWHERE),
    _slot("Reden", "Vervallen!C2", formats=NOWHERE),
)
BY_NAME: Mapping[str, Slot] = {slot.name: slot for slot in SLOTS}


def cell_texts(at_most: int = len(SLOTS)) -> st.SearchStrategy[dict[Slot, str]]:
    """Any text in any of the cells; the other cells stay as they are."""
    return st.dictionaries(st.sampled_from(SLOTS), texts(), min_size=1, max_size=at_most)


def workbook_with(folder: Path, content: Mapping[Slot, str]) -> Path:
    """The workbook of ``tests/everything.py`` with the texts in the cells, each as a text."""
    path = everything_workbook(folder, everything_sheets())
    book = load_workbook(path)
    for slot, text in content.items():
        for sheet, place in slot.cells:
            cell = book[sheet].cell(*coordinate_to_tuple(place))
            cell.value = _in_cell(slot, sheet, text)
            cell.data_type = "s"  # also when it begins with "=", or is called #N/A
    book.save(path)
    return path


def _in_cell(slot: Slot, sheet: str, text: str) -> str:
    """What stands beside the text in some cells, without which they would mean something else."""
    match slot.name, sheet:
        case "Kop van een status", _:
            return f"Status {text}"
        case "Kop van een extra kolom", "Rapport":
            return f"{text}; Toelichting geld"
        case _:
            return text


def wanted(slot: Slot, text: str) -> Iterator[str]:
    """The lines that must be read in a format: what a cell means by its text, put simply.

    Excel escapes characters; white space at the ends is left out; a bullet becomes a real one.
    """
    typed = re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)
    typed = UNPRINTABLE.sub("", typed.replace("\r\n", "\n").replace("\r", "\n"))
    for part in slot.parts(typed):
        for line in part.split("\n"):
            yield re.sub(r"^\s*[•\-–*][ \t\u00a0]\s*(?=\S)", "", line)


def loses_signs(text: str) -> bool:
    """Whether the text has characters that no document can hold."""
    typed = re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)
    return UNPRINTABLE.search(typed.replace("\r", "\n")) is not None


def fits_in_properties(texts: Mapping[Slot, str]) -> bool:
    """Whether Word shows all of the keywords, which stand nowhere else in its file."""
    return len(texts.get(BY_NAME["Trefwoorden"], "")) <= _LONGEST_PROPERTY
