"""The whole program in its order: read, check, count, draw, compose, lay out, write."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from progress_report.beside.pending import later
from progress_report.charts.making import LAYOUT, BegunCharts, begin_charts, settled
from progress_report.charts.selection import describe_charts, no_charts
from progress_report.charts.subjects import CHART_FILE
from progress_report.document.blocks import Document
from progress_report.document.chapter import Sources, WorkbookFile
from progress_report.document.drawings import with_drawings
from progress_report.document.kinds import kind_of
from progress_report.document.layout.room import room_of
from progress_report.document.making import make_document
from progress_report.document.texts.ahead import make_texts_ready
from progress_report.errors import InputError
from progress_report.figures import Figures, LabelledCounts, count
from progress_report.house_style import HouseStyle
from progress_report.model import Part
from progress_report.problems import Problem, Severity, has_errors, in_order
from progress_report.report.content import Content, ContentReading, Say, read_content
from progress_report.report.files import chart_files, charts_folder, has_charts
from progress_report.report.pages import are_laid_out, without_numbers
from progress_report.report.request import Request
from progress_report.report.styling import BegunStyling, Styling, begin_styling
from progress_report.report.writing import load_writers, modules_beside, with_data, write_formats
from progress_report.saving.interruptions import held
from progress_report.saving.outputs import Stale, write_files
from progress_report.workbook.delivery import Delivery

if TYPE_CHECKING:
    from progress_report.beside.second_process import SecondProcess
    from progress_report.comparison.counts import Compared
    from progress_report.writers.pdf import Layout

# With the statuses to compare, and the folder where an earlier run left its charts.
MakeCharts: TypeAlias = Callable[[Figures, Styling, Sequence[LabelledCounts], Path], BegunCharts]


class Outcome(Struct, frozen=True):
    """The paths that were written, and every problem; with errors nothing was written.

    ``sha256`` is the fingerprint of the workbook; ``delivery`` says how far staff are;
    ``compared`` says what changed since the earlier workbook, of the ``part`` that was asked for.
    """

    written: tuple[Path, ...]
    problems: tuple[Problem, ...]
    sha256: str = ""
    delivery: Delivery | None = None
    compared: Compared | None = None
    part: Part | None = None


def check(request: Request, say: Say, beside: SecondProcess | None = None) -> Outcome:
    """Reads and checks the workbook, the house style and the texts; writes nothing. Without
    ``beside`` all of it in this process.

    Raises FileError when a file cannot be read, EditionError when the part is not there.
    """
    styling = begin_styling(request, beside.call if beside else later)
    reading = read_content(request, say)
    report, problems = _prepare(request, reading, styling, _described, say)
    if report is not None and are_laid_out(request.formats, report.actions):
        from progress_report.writers import pdf  # slow to load

        notices = pdf.notices(report.document, report.house_style)
        problems = _judged((*problems, *notices), strict=request.strict)
    content = reading.content
    return Outcome(
        (),
        problems,
        reading.workbook.sha256,
        reading.workbook.delivery,
        content.compared if content else None,
        content.programme.part if content else None,
    )


def generate(request: Request, say: Say, beside: SecondProcess | None = None) -> Outcome:
    """Makes the report, unless there are errors; without ``beside`` all of it in this process.

    Raises FileError when a file or folder cannot be read or written, EditionError when the part is
    not there.
    """
    from progress_report.beside.second_process import SecondProcess  # slow to load

    beside = beside or SecondProcess(allowed=False)
    styling = begin_styling(request, beside.call, with_charts=_has_charts(request))
    _make_ready(request, beside)
    draw = _drawing(request, beside, say)
    report, problems = _prepare(request, read_content(request, say), styling, draw, say)
    if report is None or has_errors(problems):
        return Outcome((), problems)
    try:
        return _write(request, report, problems, beside, say)
    except InputError as error:  # a template has mistakes that only writing can find
        return Outcome((), in_order((*problems, *error.problems)))


def _make_ready(request: Request, beside: SecondProcess) -> None:
    """Has the second process import what it will need first, while the workbook is read here."""
    if _has_charts(request) and not has_charts(request.output):
        beside.load(LAYOUT)
    else:
        beside.load(*modules_beside(request.formats))


def _drawing(request: Request, beside: SecondProcess, say: Say) -> MakeCharts:
    """Has charts drawn beside this process, which meanwhile loads what it will need itself."""

    def begin(
        figures: Figures, styling: Styling, then_and_now: Sequence[LabelledCounts], earlier: Path
    ) -> BegunCharts:
        say("Grafieken maken")

        def load() -> None:
            with held():  # pikepdf would end the program without a word when stopped halfway
                load_writers(request.formats)

        return begin_charts(
            figures,
            styling.house_style,
            then_and_now,
            earlier,
            begin=beside.call,
            meanwhile=load,
            basis=styling.chart_basis,
        )

    return begin


def _described(
    figures: Figures, _: Styling, then_and_now: Sequence[LabelledCounts], __: Path
) -> BegunCharts:
    """The charts in words alone."""
    return settled(describe_charts(figures, then_and_now))


class _Report(Struct, frozen=True):
    """All that the files are made of; ``name`` is what their names begin with."""

    name: str
    actions: int
    document: Document
    house_style: HouseStyle
    charts: BegunCharts
    layout: Layout | None = None


def _write(
    request: Request,
    report: _Report,
    problems: tuple[Problem, ...],
    beside: SecondProcess,
    say: Say,
) -> Outcome:
    """Lays the report out and writes its files, unless there turn out to be errors."""
    beside.load(*modules_beside(request.formats))
    if are_laid_out(request.formats, report.actions):
        report, notices = _laid_out(request, report, say)
        problems = _judged((*problems, *notices), strict=request.strict)
        if has_errors(problems):
            return Outcome((), problems)
    if not report.charts.ready:
        say("Grafieken afmaken")
    drawn = report.charts.drawn.result()
    document = with_drawings(report.document, drawn)
    made = write_formats(
        request.formats, document, report.house_style, report.layout, beside.call, say
    )
    say("Bestanden opslaan")
    files = {request.output / f"{report.name}.{name}": data for name, data in made.items()}
    folder = charts_folder(request.output, report.name)
    charts = chart_files(drawn.all, folder)
    write_files({**files, **charts}, stale=Stale(folder, CHART_FILE))
    return Outcome((*files, *charts), problems)


def _prepare(
    request: Request,
    reading: ContentReading,
    begun_styling: BegunStyling,
    make_charts: MakeCharts,
    say: Say,
) -> tuple[_Report | None, tuple[Problem, ...]]:
    """The report, unless errors leave nothing to make it of; and every problem."""
    say("Huisstijl lezen")
    if reading.content:  # while the second process is still at it
        make_texts_ready(kind_of(request.document), reading.content.programme, request.templates)
    styling, problems = begun_styling.result()
    report = None
    if reading.content and styling:
        report, mistakes = _compose(request, reading, reading.content, styling, make_charts, say)
        problems += (*mistakes, *without_numbers(request.formats, report.actions))
    return report, _judged((*reading.problems, *problems), strict=request.strict)


def _has_charts(request: Request) -> bool:
    return kind_of(request.document).with_charts


def _compose(
    request: Request,
    reading: ContentReading,
    content: Content,
    styling: Styling,
    make_charts: MakeCharts,
    say: Say,
) -> tuple[_Report, tuple[Problem, ...]]:
    figures = count(content.programme)
    charts = settled(no_charts(figures))
    if _has_charts(request):
        earlier = charts_folder(request.output, content.name)
        charts = make_charts(figures, styling, _then_and_now(content.compared), earlier)
    say("Teksten maken")
    sources = Sources(
        programme=content.programme,
        figures=figures,
        charts=charts.sized,
        workbook=WorkbookFile(request.workbook.name, reading.workbook.sha256),
        room=room_of(styling.house_style),
        timestamp=request.timestamp,
        compared=content.compared,
    )
    document, mistakes = make_document(
        kind_of(request.document),
        sources,
        request.templates,
        with_data=with_data(request.formats),
    )
    return _Report(content.name, figures.actions, document, styling.house_style, charts), mistakes


def _then_and_now(compared: Compared | None) -> tuple[LabelledCounts, ...]:
    """The statuses to compare in a chart; none when the earlier workbook had none."""
    if compared is None or not compared.found.basis.with_statuses:
        return ()
    return compared.figures.statuses.then, compared.figures.statuses.now


def _laid_out(request: Request, report: _Report, say: Say) -> tuple[_Report, tuple[Problem, ...]]:
    """The report with the number of every page, and what pages cannot show."""
    from progress_report.writers import pdf  # slow to load

    say("Pagina's indelen")
    load = partial(load_writers, request.formats)
    layout = pdf.lay_out(report.document, report.house_style, meanwhile=load)
    document = replace(report.document, pages=layout.pages)
    return replace(report, document=document, layout=layout), layout.notices


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
