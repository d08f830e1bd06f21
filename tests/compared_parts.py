"""Parts of a programme beside an earlier one, and documents of them."""

from __future__ import annotations

from progress_report.charts.selection import describe_charts
from progress_report.comparison.compare import compare
from progress_report.comparison.counts import Compared, comparison_figures
from progress_report.comparison.model import Comparison
from progress_report.document.blocks import Document
from progress_report.document.chapter import Sources, WorkbookFile
from progress_report.document.kinds import kind_of
from progress_report.document.making import make_document
from progress_report.editions import Edition
from progress_report.editions.comparison import comparison_of_part
from progress_report.editions.finding import find_edition
from progress_report.editions.part import part_of
from progress_report.figures import count
from progress_report.model import Programme
from progress_report.templating.folder import default_templates
from tests.documents import ROOM


def compared_part(
    earlier: Programme, later: Programme, edition: Edition, found: Comparison | None = None
) -> tuple[Programme, Compared]:
    """The part of the later programme, and what became of it since the earlier one.

    ``found`` is the comparison of the whole, when that is not to be made here.
    """
    edition = find_edition(later, edition, "voortgang.xlsx")
    part = part_of(later, edition)
    of_part = comparison_of_part(found or compare(earlier, later, "vorige.xlsx"), part, edition)
    return part, Compared(of_part, comparison_figures(of_part, earlier, part))


def document_of_part(
    part: Programme, compared: Compared | None, name: str = "midterm-review"
) -> Document:
    """The document of that kind, with texts that have no problems."""
    kind = kind_of(name)
    printed = kind.printed(part)
    figures = count(printed)
    bars = ()
    if compared and compared.found.basis.with_statuses:
        bars = (compared.figures.statuses.then, compared.figures.statuses.now)
    document, problems = make_document(
        kind,
        Sources(
            printed,
            figures,
            describe_charts(figures, bars),
            WorkbookFile("voortgang.xlsx", "0" * 64),
            ROOM,
            compared=compared,
        ),
        default_templates(),
    )
    assert problems == ()
    return document
