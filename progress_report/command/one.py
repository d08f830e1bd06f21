"""One workbook at the edge: how far it is, and at the end what is wrong and what was made."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from progress_report.check_report.severities import counted
from progress_report.command.options import Options
from progress_report.command.output import shown
from progress_report.dutch import words_in_a_row
from progress_report.problems import Problem, Severity, has_errors

if TYPE_CHECKING:
    from progress_report.beside.second_process import SecondProcess
    from progress_report.pipeline import Outcome
    from progress_report.report.content import Say
    from progress_report.report.request import Request


def do_one(request: Request, options: Options) -> bool:
    """Checks the workbook or makes its report, and tells of it; whether it has no errors."""
    with _timed(options.timings) as listen:
        if options.check_only:
            outcome = _check(request, options, listen)
        else:
            outcome = _generate(request, options.quiet, listen)
    return not has_errors(outcome.problems)


def _check(request: Request, options: Options, listen: Say) -> Outcome:
    if options.list_file:
        from progress_report.check_report.list_file import refuse_to_replace  # slow to load

        refuse_to_replace(options.list_file)  # before the work, not after it
    with _beside() as beside, _progress(options.quiet, listen) as say:
        from progress_report.pipeline import check

        outcome = check(request, say, beside)
    with shown():
        if options.as_json:
            from progress_report.check_report.json_report import check_json

            click.echo(check_json(request.workbook.name, outcome))
        else:
            _show_problems(outcome.problems, options.quiet)
            if not options.quiet:
                _show_state(outcome)
            _show_counts(request, outcome, options.quiet)
    if options.list_file:
        _write_list(request, outcome, options.list_file)
        with shown():
            click.echo(str(options.list_file), err=options.as_json)
    return outcome


def _write_list(request: Request, outcome: Outcome, file: Path) -> None:
    from progress_report.check_report.list_file import write_list
    from progress_report.check_report.list_workbook import ListSource

    found = outcome.compared.found if outcome.compared else None
    made = request.timestamp or datetime.now()
    source = ListSource(request.workbook, file, made, outcome.part.label if outcome.part else "")
    write_list(source, outcome.problems, outcome.delivery, found)


def _generate(request: Request, quiet: bool, listen: Say) -> Outcome:
    with _beside() as beside, _progress(quiet, listen) as say:
        from progress_report.pipeline import generate

        outcome = generate(request, say, beside)
    with shown():
        _show_problems(outcome.problems, quiet)
        _show_counts(request, outcome, quiet, " Het rapport is niet gemaakt.")
        for path in outcome.written:
            click.echo(str(path))
    return outcome


def _beside() -> SecondProcess:
    """A second process, which starts while the rest is imported here."""
    from progress_report.beside.second_process import SecondProcess
    from progress_report.report.styling import STYLING

    beside = SecondProcess()
    beside.load(*STYLING)
    return beside


@contextmanager
def _progress(quiet: bool, listen: Say) -> Iterator[Say]:
    """Says what is being done: on a terminal in one moving line, elsewhere line by line."""
    with _shown_steps(quiet) as show:

        def say(step: str) -> None:
            listen(step)
            show(step)

        yield say


@contextmanager
def _shown_steps(quiet: bool) -> Iterator[Say]:
    if quiet:
        yield lambda _: None
    elif sys.stderr.isatty():
        from rich.console import Console

        with Console(stderr=True).status("Beginnen …") as status:
            yield lambda step: status.update(f"{step} …")
    else:
        yield lambda step: click.echo(f"{step} …", err=True)


@contextmanager
def _timed(wanted: bool) -> Iterator[Say]:
    """Listens to what is being done, and tells at the end where the time went."""
    if not wanted:
        yield lambda _: None
        return
    from progress_report.timings import Timings, timings_text

    # Up to here this process has done nothing but work, since it started.
    timings = Timings(time.perf_counter() - time.process_time(), "Beginnen")
    yield timings.step
    with shown():
        click.echo(f"\n{timings_text(timings.steps())}", err=True)


def _show_problems(problems: Sequence[Problem], quiet: bool) -> None:
    """The problems on standard error, the worst first."""
    from progress_report.command.problem_texts import problem_paragraphs

    for paragraph in problem_paragraphs(problems, errors_only=quiet):
        click.echo(f"\n{paragraph}", err=True)


def _show_state(outcome: Outcome) -> None:
    """How far the delivery is, and what changed since the earlier workbook."""
    if outcome.delivery:
        from progress_report.check_report.text import delivery_text

        delivered = delivery_text(outcome.delivery, of_part=outcome.part is not None)
        click.echo(f"\n{delivered}", err=True)
    if outcome.compared:
        from progress_report.check_report.comparison_text import comparison_text

        click.echo(f"\n{comparison_text(outcome.compared, outcome.part)}", err=True)


def _show_counts(request: Request, outcome: Outcome, quiet: bool, when_failed: str = "") -> None:
    failed = has_errors(outcome.problems)
    if failed or not quiet:
        counts = words_in_a_row([counted(outcome.problems, severity) for severity in Severity])
        result = when_failed if failed else ""
        click.echo(f"\n{_workbooks(request)}: {counts}.{result}", err=True)


def _workbooks(request: Request) -> str:
    """What the problems are of."""
    if request.previous is None or request.previous.name == request.workbook.name:
        return request.workbook.name
    return f"{request.workbook.name} en {request.previous.name}"
