"""The whole program on one screen: read, check, count, draw, compose, write."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from progress_report.charts import Charts, describe_charts, draw_charts
from progress_report.document.blocks import Document
from progress_report.document.chapter import Sources, WorkbookFile
from progress_report.document.midterm_review import midterm_review
from progress_report.document.room import room_of
from progress_report.errors import InputError
from progress_report.figures import Figures, count
from progress_report.house_style import HouseStyle, read_house_style
from progress_report.outputs import remove_stale, write_files
from progress_report.problems import Problem, Severity, has_errors, in_order
from progress_report.slugs import slug
from progress_report.workbook.reader import read_workbook
from progress_report.writers import writer

Say: TypeAlias = Callable[[str], None]
MakeCharts: TypeAlias = Callable[[Figures, HouseStyle], Charts]

# The names that charts can have: only those are cleared away when a chart is no longer made.
_CHART_FILE = re.compile(r"(status|acties|thema)-[a-z0-9-]+\.(svg|png)")


@dataclass(frozen=True, slots=True)
class Request:
    """What to make of which workbook; ``strict`` makes warnings errors."""

    workbook: Path
    output: Path
    formats: tuple[str, ...]
    templates: Path
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """The paths that were written, and every problem; with errors nothing was written."""

    written: tuple[Path, ...]
    problems: tuple[Problem, ...]


def check(request: Request, say: Say) -> Outcome:
    """Reads and checks the workbook, the house style and the texts; writes nothing.

    Raises FileError when a file cannot be read.
    """
    _, problems = _prepare(request, describe_charts, say)
    return Outcome((), problems)


def generate(request: Request, say: Say) -> Outcome:
    """Makes the report, unless there are errors.

    Raises FileError when a file or folder cannot be read or written.
    """
    prepared, problems = _prepare(request, draw_charts, say)
    if prepared is None or has_errors(problems):
        return Outcome((), problems)
    document, house_style = prepared
    files: dict[Path, bytes] = {}
    for name in request.formats:
        say(f"{name.upper()} opmaken")
        files[_path(request, document, f".{name}")] = writer(name)(document, house_style)
    say("Bestanden opslaan")
    folder = _path(request, document, "-grafieken")
    charts = _chart_files(document, folder)
    write_files({**files, **charts})
    remove_stale(folder, _CHART_FILE, frozenset(path.name for path in charts))
    return Outcome((*files, *charts), problems)


def _prepare(
    request: Request, make_charts: MakeCharts, say: Say
) -> tuple[tuple[Document, HouseStyle] | None, tuple[Problem, ...]]:
    """The document and its house style, unless there are errors; and every problem."""
    say(f"{request.workbook.name} lezen en controleren")
    reading = read_workbook(request.workbook)
    house_style, problems = _house_style(request.templates)
    document = None
    if reading.programme and house_style:
        figures = count(reading.programme)
        say("Grafieken en teksten maken")
        charts = make_charts(figures, house_style)
        workbook = WorkbookFile(request.workbook.name, reading.sha256)
        sources = Sources(reading.programme, figures, charts, workbook, room_of(house_style))
        document, mistakes = midterm_review(sources, request.templates)
        problems += mistakes
    found = _judged((*reading.problems, *problems), strict=request.strict)
    return (document, house_style) if document and house_style else None, found


def _house_style(templates: Path) -> tuple[HouseStyle | None, tuple[Problem, ...]]:
    try:
        return read_house_style(templates), ()
    except InputError as error:
        return None, error.problems


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


def _chart_files(document: Document, folder: Path) -> Mapping[Path, bytes]:
    """Every chart as SVG and as PNG."""
    files: dict[Path, bytes] = {}
    for figure in document.figures:
        if figure.name:
            files[folder / f"{figure.name}.svg"] = figure.image.svg
            files[folder / f"{figure.name}.png"] = figure.image.picture.data
    return files
