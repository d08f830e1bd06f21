"""The whole program on one screen: read, check, count, draw, compose, lay out, write."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from progress_report.charts import (
    CHART_FILE,
    Chart,
    Charts,
    describe_charts,
    draw_charts,
    no_charts,
)
from progress_report.document.blocks import Document
from progress_report.document.chapter import Sources, WorkbookFile
from progress_report.document.kinds import DEFAULT, kind_of
from progress_report.document.making import make_document
from progress_report.document.room import room_of
from progress_report.errors import InputError
from progress_report.figures import Figures, count
from progress_report.house_style import HouseStyle, read_house_style
from progress_report.problems import Problem, Severity, has_errors, in_order
from progress_report.saving.outputs import Stale, write_files
from progress_report.slugs import slug
from progress_report.workbook.delivery import Delivery
from progress_report.workbook.reader import Reading, read_workbook
from progress_report.writers import WRITERS

Say: TypeAlias = Callable[[str], None]
MakeCharts: TypeAlias = Callable[[Figures, HouseStyle], Charts]


@dataclass(frozen=True, slots=True)
class Request:
    """What to make of which workbook; ``strict`` makes warnings errors.

    ``document`` is one of ``KINDS``.
    ``timestamp`` is the time that the files say they were made; None is the reference date.
    """

    workbook: Path
    output: Path
    formats: tuple[str, ...]
    templates: Path
    strict: bool = False
    timestamp: datetime | None = None
    document: str = DEFAULT


@dataclass(frozen=True, slots=True)
class Outcome:
    """The paths that were written, and every problem; with errors nothing was written.

    ``sha256`` is the fingerprint of the workbook; ``delivery`` says how far staff are.
    """

    written: tuple[Path, ...]
    problems: tuple[Problem, ...]
    sha256: str = ""
    delivery: Delivery | None = None


def check(request: Request, say: Say) -> Outcome:
    """Reads and checks the workbook, the house style and the texts; writes nothing.

    Raises FileError when a file cannot be read.
    """
    reading = _read(request, say)
    report, problems = _prepare(request, reading, describe_charts, say)
    if report is not None and _names_pages(request):
        from progress_report.writers import pdf  # slow to load

        notices = pdf.notices(report.document, report.house_style)
        problems = _judged((*problems, *notices), strict=request.strict)
    return Outcome((), problems, reading.sha256, reading.delivery)


def generate(request: Request, say: Say) -> Outcome:
    """Makes the report, unless there are errors.

    Raises FileError when a file or folder cannot be read or written.
    """
    report, problems = _prepare(request, _read(request, say), draw_charts, say)
    if report is None or has_errors(problems):
        return Outcome((), problems)
    try:
        if _names_pages(request):
            report, notices = _laid_out(report, say)
            problems = _judged((*problems, *notices), strict=request.strict)
            if has_errors(problems):
                return Outcome((), problems)
        files = _files(request, report, say)
    except InputError as error:  # a template has mistakes that only writing can find
        return Outcome((), in_order((*problems, *error.problems)))
    say("Bestanden opslaan")
    folder = _path(request, report.document, "-grafieken")
    charts = _chart_files(report.charts.all, folder)
    write_files({**files, **charts}, stale=Stale(folder, CHART_FILE))
    return Outcome((*files, *charts), problems)


@dataclass(frozen=True, slots=True)
class _Report:
    """All that the files are made of."""

    document: Document
    house_style: HouseStyle
    charts: Charts


def _read(request: Request, say: Say) -> Reading:
    say(f"{request.workbook.name} lezen en controleren")
    return read_workbook(request.workbook)


def _prepare(
    request: Request, reading: Reading, make_charts: MakeCharts, say: Say
) -> tuple[_Report | None, tuple[Problem, ...]]:
    """The report, unless errors leave nothing to make it of; and every problem."""
    house_style, problems = _house_style(request)
    report = None
    if reading.programme and house_style:
        kind = kind_of(request.document)
        programme = kind.printed(reading.programme)
        figures = count(programme)
        say("Grafieken en teksten maken")
        charts = make_charts(figures, house_style) if kind.with_charts else no_charts(figures)
        workbook = WorkbookFile(request.workbook.name, reading.sha256)
        room = room_of(house_style)
        sources = Sources(programme, figures, charts, workbook, room, request.timestamp)
        document, mistakes = make_document(kind, sources, request.templates)
        problems += mistakes
        report = _Report(document, house_style, charts)
    return report, _judged((*reading.problems, *problems), strict=request.strict)


def _names_pages(request: Request) -> bool:
    return any(WRITERS[name].names_pages for name in request.formats)


def _laid_out(report: _Report, say: Say) -> tuple[_Report, tuple[Problem, ...]]:
    """The report with the number of every page, and what pages cannot show."""
    from progress_report.writers import pdf  # slow to load

    say("Pagina's indelen")
    layout = pdf.lay_out(report.document, report.house_style)
    document = replace(report.document, pages=layout.pages)
    return replace(report, document=document), layout.notices


def _files(request: Request, report: _Report, say: Say) -> Mapping[Path, bytes]:
    """The report in every format."""
    files: dict[Path, bytes] = {}
    for name in request.formats:
        say(f"{name.upper()} opmaken")
        path = _path(request, report.document, f".{name}")
        files[path] = WRITERS[name].write(report.document, report.house_style)
    return files


def _house_style(request: Request) -> tuple[HouseStyle | None, tuple[Problem, ...]]:
    """The house style, and what of it pages show in another way than Word."""
    try:
        house_style = read_house_style(request.templates)
    except InputError as error:
        return None, error.problems
    if not _names_pages(request):
        return house_style, ()
    from progress_report.writers.pdf.fonts import font_book, missing_fonts  # slow to load

    return house_style, (*house_style.notices, *missing_fonts(house_style, font_book()))


def _judged(problems: tuple[Problem, ...], *, strict: bool) -> tuple[Problem, ...]:
    """The problems in order; when strict, warnings count as errors."""
    if strict:
        problems = tuple(
            replace(problem, severity=Severity.ERROR)
            if problem.severity is Severity.WARNING
            else problem
            for problem in problems
        )
    return in_order(problems)


def _path(request: Request, document: Document, ending: str) -> Path:
    """``reports/midterm-review-heemstede-2024-04-01.docx``"""
    properties = document.properties
    municipality = slug(properties.municipality) or "gemeente"
    return request.output / f"{document.name}-{municipality}-{properties.date}{ending}"


def _chart_files(charts: Iterable[Chart], folder: Path) -> Mapping[Path, bytes]:
    """Every chart as SVG and as PNG."""
    files: dict[Path, bytes] = {}
    for chart in charts:
        files[folder / f"{chart.name}.svg"] = chart.svg
        files[folder / f"{chart.name}.png"] = chart.png
    return files
