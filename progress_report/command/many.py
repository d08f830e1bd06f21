"""Many workbooks at the edge: their progress, and at the end the table of how each came off."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import click
from msgspec import Struct

from progress_report.command.problem_texts import problem_paragraphs
from progress_report.dutch import number
from progress_report.many.jobs import Job, Result
from progress_report.many.progress import Progress
from progress_report.many.running import Listener, Runner
from progress_report.many.told import failed_together, is_good, shortened, table, total
from progress_report.problems import Severity
from progress_report.saving.interruptions import all_saved, ignore

_SPINNER = 2  # characters before a line that moves


class Done(Struct, frozen=True):
    """What came of the jobs; ``results`` are by number, and not of all when it was interrupted."""

    jobs: Sequence[Job]
    results: Mapping[int, Result]
    interrupted: bool

    @property
    def all_good(self) -> bool:
        return all(is_good(self.results.get(each)) for each in range(len(self.jobs)))


def do_all(jobs: Sequence[Job], at_once: int, *, quiet: bool) -> Done:
    """Does the jobs, at most so many at the same time, and shows how far it is."""
    interrupted = False
    with _display(jobs, quiet=quiet) as listener:
        runner = Runner(jobs, at_once, listener)
        try:
            runner.run()
        except KeyboardInterrupt:  # whoever was at work has been stopped
            ignore()
            interrupted = True
    all_saved(path for result in runner.results.values() for path in result.written)
    return Done(jobs, runner.results, interrupted)


@contextmanager
def _display(jobs: Sequence[Job], *, quiet: bool) -> Iterator[Listener]:
    """On a terminal a line for each workbook that is being done, elsewhere one when it is."""
    progress = Progress(jobs)
    if quiet:
        yield Listener(lambda *_: None, lambda *_: None)
    elif sys.stderr.isatty():
        from rich.console import Console, Group
        from rich.live import Live
        from rich.spinner import Spinner
        from rich.text import Text

        console = Console(stderr=True)
        spinners: dict[int, Spinner] = {}

        def shown() -> Group:
            lines = progress.running()
            moving = [spinners.setdefault(place, Spinner("dots")) for place in range(len(lines))]
            for spinner, line in zip(moving, lines, strict=True):
                spinner.update(text=Text(shortened(line, console.width - _SPINNER)))
            return Group(*moving, Text(progress.total()))

        with Live(get_renderable=shown, console=console, transient=True):
            yield Listener(progress.step, progress.ended)
    else:

        def ended(which: int, result: Result) -> None:
            progress.ended(which, result)
            click.echo(progress.line(which, result), err=True)

        yield Listener(progress.step, ended)


def tell(done: Done, called: str, *, quiet: bool, as_json: bool) -> None:
    """On standard output all files that were made, or the JSON; then what went wrong and the table,
    which are at the end of a terminal so. When it is quiet only what went wrong."""
    if as_json:
        if not done.interrupted:  # half a list would pass for a whole one
            click.echo(_json(done))
    else:
        for _, result in sorted(done.results.items()):
            for path in result.written:
                click.echo(str(path))
    for title, result in failed_together(done.jobs, done.results):
        _tell_failure(title, result)
    if not (quiet and done.all_good):
        lines = table(done.jobs, done.results, _width(), failed_only=quiet)
        click.echo("\n" + "\n".join(lines), err=True)
        click.echo(f"\n{total(done.jobs, done.results)}", err=True)
    if not quiet:
        _tell_of_warnings(done, called)
    if done.interrupted:
        click.echo(_last_word(done), err=True)


def _tell_failure(title: str, result: Result) -> None:
    """The errors only: warnings are many, and the same in workbooks that are alike."""
    click.echo(f"\n{click.style(title, bold=True, underline=True)}", err=True)
    if result.failure:
        click.echo(f"\n{result.failure}", err=True)
    for paragraph in problem_paragraphs(result.problems, errors_only=True):
        click.echo(f"\n{paragraph}", err=True)


def _tell_of_warnings(done: Done, called: str) -> None:
    """How to see those of a workbook, when there are any."""
    for number_, job in enumerate(done.jobs):
        result = done.results.get(number_)
        if result and _warns(result):
            click.echo(
                "Waarschuwingen leest u door één werkboek te controleren: "
                f'{called} "{job.request.workbook}" --check',
                err=True,
            )
            return


def _warns(result: Result) -> bool:
    return any(problem.severity is Severity.WARNING for problem in result.problems)


def _json(done: Done) -> str:
    """A list with for each workbook what ``--check --json`` says of one."""
    return "[" + ",\n".join(done.results[each].json for each in range(len(done.jobs))) + "]"


def _last_word(done: Done) -> str:
    good, every = sum(map(is_good, done.results.values())), number(len(done.jobs))
    if done.jobs[0].check_only:
        return f"Afgebroken. Gecontroleerd en in orde: {number(good)} van de {every} werkboeken."
    return (
        f"Afgebroken. Gemaakt: {number(good)} van de {every} rapporten. "
        "Van de andere is niets geschreven; eerdere bestanden staan er nog."
    )


def _width() -> int | None:
    """Of the terminal; what goes to a file has no need to be cut."""
    return shutil.get_terminal_size().columns if sys.stderr.isatty() else None
