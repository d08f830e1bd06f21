"""Where the time goes: ``python -m benchmarks.stages WORKBOOK FOLDER`` prints seconds per stage.

Every stage is a function of the program that is timed as it is called; what a stage spends in
another stage counts for that one only. All modules are loaded first, so that a stage grows with
the work. Says which function is not there any more, by an AttributeError.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

LOADING, REST, TOTAL = "loading the program", "the rest", "total"
# The stage, and the module and name of the function.
_STAGES = (
    ("reading and checking", "progress_report.pipeline", "read_content"),
    ("house style", "progress_report.pipeline", "read_house_style"),
    ("counting", "progress_report.pipeline", "count"),
    ("charts", "progress_report.pipeline", "draw_charts"),
    ("texts and tables", "progress_report.pipeline", "make_document"),
    ("laying out: data", "progress_report.writers.pdf", "lay_out"),
    ("laying out: Typst", "progress_report.writers.pdf.typesetting", "page_numbers"),
    ("DOCX", "progress_report.writers.docx", "write"),
    ("PDF: data", "progress_report.writers.pdf", "write"),
    ("PDF: Typst", "progress_report.writers.pdf.typesetting", "pdf"),
    ("PDF: structure", "progress_report.writers.pdf", "finished"),
    ("HTML", "progress_report.writers.html", "write"),
    ("saving", "progress_report.pipeline", "write_files"),
)


class Clock:
    """Seconds per stage, each without those of the stages within it."""

    def __init__(self, now: Callable[[], float] = time.perf_counter) -> None:
        self.seconds: dict[str, float] = {}
        self._now = now
        self._within = [0.0]

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        begin = self._now()
        self._within.append(0.0)
        try:
            yield
        finally:
            took = self._now() - begin
            own = took - self._within.pop()
            self._within[-1] += took
            self.seconds[name] = self.seconds.get(name, 0.0) + own

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            with self.stage(name):
                return function(*arguments, **named)

        return call


def stages(workbook: Path, folder: Path) -> dict[str, float]:
    """Makes the report in every format that is measured; seconds per stage."""
    clock = Clock()
    with clock.stage(TOTAL):
        with clock.stage(LOADING):
            functions = [(stage, import_module(module), name) for stage, module, name in _STAGES]
            from progress_report.cli import main
        for stage, module, name in functions:
            setattr(module, name, clock.timed(stage, getattr(module, name)))
        arguments = [str(workbook), "--quiet", "--output", str(folder)]
        status = main([*arguments, "--formats", "docx,pdf,html"])
    if status:
        raise SystemExit(status)
    rest = clock.seconds.pop(TOTAL)
    return {**clock.seconds, REST: rest, TOTAL: sum(clock.seconds.values()) + rest}


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    output, sys.stdout = sys.stdout, sys.stderr
    found = stages(*given)
    output.write(json.dumps(found))
