"""Whole documents from small workbooks, without drawing charts."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from progress_report.charts.selection import describe_charts, no_charts
from progress_report.comparison.compare import compare
from progress_report.comparison.counts import Compared, comparison_figures
from progress_report.document.blocks import Document
from progress_report.document.chapter import Sources, WorkbookFile
from progress_report.document.kinds.kind import Kind
from progress_report.document.kinds.midterm_review import KIND
from progress_report.document.layout.room import Room, room_of
from progress_report.document.making import make_document
from progress_report.figures import count
from progress_report.house_style import HouseStyle, read_house_style
from progress_report.model import Programme
from progress_report.problems import Problem, has_errors
from progress_report.templating.folder import default_templates
from progress_report.workbook.reader import read_workbook
from tests.drawn import draw_charts
from tests.workbooks import Sheets, save_workbook

ROOM = Room(characters=150, lines=32)
PROJECT = Path(__file__).parent.parent
REAL_WORKBOOK = PROJECT / "data" / "voortgang.xlsx"
EARLIER_WORKBOOK = PROJECT / "data" / "uitvoeringsprogramma-2022.xlsx"


@cache  # it is a frozen value, and reading it is a third of the time of a small document
def house_style() -> HouseStyle:
    return read_house_style(default_templates())


def read_programme(path: Path) -> Programme:
    """The programme of a workbook that has no errors."""
    reading = read_workbook(path)
    assert reading.programme is not None
    assert not has_errors(reading.problems)
    return reading.programme


def programme_of(sheets: Sheets) -> Programme:
    with tempfile.TemporaryDirectory() as folder:
        return read_programme(save_workbook(Path(folder) / "voortgang.xlsx", sheets))


def compose(
    programme: Programme, templates: Path | None = None
) -> tuple[Document, tuple[Problem, ...]]:
    """The document of the programme, and the problems of its texts."""
    programme = KIND.printed(programme)
    figures = count(programme)
    charts = describe_charts(figures)
    sources = Sources(programme, figures, charts, WorkbookFile("voortgang.xlsx", "0" * 64), ROOM)
    return make_document(KIND, sources, templates or default_templates())


def document_of(sheets: Sheets) -> Document:
    """The document of a workbook that has no errors, with texts that have none."""
    document, problems = compose(programme_of(sheets))
    assert problems == ()
    return document


def drawn_document(
    programme: Programme,
    style: HouseStyle,
    kind: Kind = KIND,
    earlier: Programme | None = None,
) -> Document:
    """The document as the command makes it: charts drawn, tables laid out for the house style."""
    compared = _compared(earlier, programme) if earlier else None
    programme = kind.printed(programme)
    figures = count(programme)
    workbook = WorkbookFile("voortgang.xlsx", "0" * 64)
    bars = compared.figures.statuses if compared else None
    then_and_now = (bars.then, bars.now) if bars else ()
    charts = draw_charts(figures, style, then_and_now) if kind.with_charts else no_charts(figures)
    sources = Sources(programme, figures, charts, workbook, room_of(style), compared=compared)
    document, problems = make_document(kind, sources, style.folder)
    assert problems == ()
    return document


def _compared(earlier: Programme, later: Programme) -> Compared:
    found = compare(earlier, later, "eerder.xlsx")
    return Compared(found, comparison_figures(found, earlier, later))
