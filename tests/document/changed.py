"""Small workbooks of two dates with every kind of change, and documents of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from progress_report.charts.selection import describe_charts
from progress_report.comparison.compare import compare
from progress_report.comparison.counts import Compared, ComparisonFigures, comparison_figures
from progress_report.comparison.model import Comparison
from progress_report.document.blocks import Document
from progress_report.document.chapter import Sources, WorkbookFile
from progress_report.document.kinds.midterm_review import KIND
from progress_report.document.making import make_document
from progress_report.figures import count
from progress_report.model import Programme
from progress_report.problems import Problem
from progress_report.templating.folder import default_templates
from progress_report.writers import pdf
from tests.documents import ROOM, house_style, programme_of
from tests.drawn import draw_charts
from tests.workbooks import Sheets

HEADER = ["ID", "Thema", "Ambitie", "Nr", "Actie", "Gepland", "Status", "Programma", "Soort"]
THEMES: list[list[object]] = [["Nr", "Thema"], [1, "Wonen"], [2, "Groen"]]

# Every row has a comment on what becomes of it.
EARLIER: list[list[object]] = [
    ["W-01", "Wonen", "Bouwen", "1.", "Bouw woningen", "2023", "afgerond", "8", None],  # slechter
    ["W-02", "Wonen", "Bouwen", "2.", "Maak een visie", "2023", "vertraagd", "8", None],  # beter
    ["W-03", "Wonen", "Bouwen", "3.", "Verkoop het kavel", "2023", None, "8", None],  # vervalt
    ["W-04", "Wonen", "Bouwen", "4.", "Teken de kaart", "2024", "op schema", "8", None],  # later
    ["W-05", "Wonen", "Wijken", "1.", "Praat met buren", "2025", None, "8", None],  # eerder
    ["W-06", "Wonen", "Wijken", "2.", "Sluit de oude brug", "2025", None, "8", None],  # tekst
    ["G-01", "Groen", "Bomen", "1.", "Plant bomen", "2024", None, "7", None],  # verplaatst
    ["G-02", "Groen", "Bomen", "2.", "Maai het gras", "2024", None, "7", None],  # programma
    ["G-03", "Groen", "Bomen", "3.", "Graaf vijvers", "2024", None, "7", None],  # gesplitst
    ["G-04", "Groen", "Bomen", "4.", "Tel de vogels", "2024", "op schema", "7", None],  # zonder
    ["G-05", "Groen", "Bomen", "5.", "Snoei de heg", "2024", None, "7", None],  # niets
]
LATER: list[list[object]] = [
    ["W-01", "Wonen", "Bouwen", "1.", "Bouw woningen", "2023", "op schema", "8", None],
    ["W-02", "Wonen", "Bouwen", "2.", "Maak een visie", "2023", "afgerond", "8", None],
    ["W-04", "Wonen", "Bouwen", "4.", "Teken de kaart", "2026", "op schema", "8", None],
    ["W-07", "Wonen", "Bouwen", "5.", "Zet een toren neer", "2026", None, "8", None],
    ["W-05", "Wonen", "Buurten", "1.", "Praat met buren", "2024", None, "8", None],
    ["W-06", "Wonen", "Buurten", "2.", "Open de nieuwe brug", "2025", None, "8", None],
    ["G-01", "Wonen", "Bouwen", "6.", "Plant bomen", "2024", None, "7", None],
    ["G-02", "Groen", "Bomen", "2.", "Maai het gras", "2024", None, "6", None],
    ["G-03", "Groen", "Bomen", "3.", "Graaf vijvers", None, None, "7", "kop"],
    ["G-03a", "Groen", "Bomen", "3.1", "Vijver in het park", "2024", None, "7", None],
    ["G-03b", "Groen", "Bomen", "3.2", "Poel bij de school", "2025", None, "7", None],
    ["G-04", "Groen", "Bomen", "4.", "Tel de vogels", "2024", None, "7", None],
    ["G-05", "Groen", "Bomen", "5.", "Snoei de heg", "2024", None, "7", None],
]
REASONS: list[list[object]] = [["ID", "Reden"], ["W-03", "Het kavel blijft van de gemeente."]]


def sheets_of(
    actions: list[list[object]],
    day: date = date(2024, 4, 1),
    *,
    version: str = "definitief",
    reasons: list[list[object]] | None = None,
) -> Sheets:
    """A workbook with the actions, of the reference date."""
    dropped: Sheets = {"Vervallen": reasons} if reasons else {}
    return {
        "Rapport": [
            ["Gegeven", "Waarde"],
            ["Gemeente", "Heemstede"],
            ["Titel", "Midterm review"],
            ["Programma", "Uitvoeringsprogramma 2022-2026"],
            ["Eerste jaar", 2022],
            ["Laatste jaar", 2026],
            ["Peildatum", day],
            ["Versie", version],
        ],
        "Thema's": THEMES,
        "Acties": [list(HEADER), *actions],
        **dropped,
    }


def earlier_programme(actions: list[list[object]] = EARLIER) -> Programme:
    return programme_of(sheets_of(actions, date(2023, 4, 1)))


def later_programme(
    actions: list[list[object]] = LATER, *, version: str = "definitief"
) -> Programme:
    reasons = REASONS if actions is LATER and version == "definitief" else None
    return programme_of(sheets_of(actions, version=version, reasons=reasons))


def found(earlier: Programme, later: Programme) -> tuple[Comparison, ComparisonFigures]:
    comparison = compare(earlier, later, "vorige.xlsx")
    return comparison, comparison_figures(comparison, earlier, later)


def compose(
    earlier: Programme, later: Programme, templates: Path | None = None, *, drawn: bool = False
) -> tuple[Document, tuple[Problem, ...]]:
    """The document of the later programme beside the earlier one, and the problems of its texts.

    ``drawn``: with drawings of its charts, which formats with pages need.
    """
    comparison, counted = found(earlier, later)
    figures = count(later)
    bars = (counted.statuses.then, counted.statuses.now) if comparison.basis.with_statuses else ()
    sources = Sources(
        later,
        figures,
        draw_charts(figures, house_style(), bars) if drawn else describe_charts(figures, bars),
        WorkbookFile("voortgang.xlsx", "0" * 64),
        ROOM,
        compared=Compared(comparison, counted),
    )
    return make_document(KIND, sources, templates or default_templates())


def document_of(earlier: Programme, later: Programme) -> Document:
    """The document, with texts that have no problems."""
    document, problems = compose(earlier, later)
    assert problems == ()
    return document


def drawn_document_of(earlier: Programme, later: Programme) -> Document:
    """The document with its charts and the numbers of its pages."""
    document, problems = compose(earlier, later, drawn=True)
    assert problems == ()
    return replace(document, pages=pdf.lay_out(document, house_style()).pages)
