"""Whether pages are laid out: for formats that say the numbers of pages, unless that would cost
more than it gives."""

from __future__ import annotations

from collections.abc import Collection

from progress_report.dutch import number
from progress_report.problems import Position, Problem, Severity
from progress_report.writers import WRITERS

_PAGES_ARE_IN = "pdf"
# Laying out a thousand actions takes about as long as all else of a Word document of fifteen
# thousand, and ten times its memory. Only a PDF is worth that when there are so many.
MOST_ACTIONS = 5_000


def name_pages(formats: Collection[str]) -> bool:
    """Whether one of the formats says the numbers of pages."""
    return any(WRITERS[name].names_pages for name in formats)


def are_laid_out(formats: Collection[str], actions: int) -> bool:
    """Whether the pages of a report of so many actions are laid out."""
    return name_pages(formats) and (_PAGES_ARE_IN in formats or actions <= MOST_ACTIONS)


def without_numbers(formats: Collection[str], actions: int) -> tuple[Problem, ...]:
    """That numbers of pages are not in the Word document, when they should be and are not."""
    if "docx" not in formats or are_laid_out(formats, actions):
        return ()
    return (
        Problem(
            Severity.WARNING,
            Position("DOCX"),
            "in het Word-document staan geen paginanummers, want er zijn meer dan "
            f"{number(MOST_ACTIONS)} acties",
            hint="Maak de PDF erbij (--formats docx,pdf): dan kloppen ze meteen. Of open het "
            "document in Word en druk op Ctrl+A en daarna op F9.",
        ),
    )
