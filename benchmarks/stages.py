"""Where the time goes: ``python -m benchmarks.stages WORKBOOK FOLDER`` prints seconds per stage.

The stages are the steps that the program says, which ``--timings`` shows. All modules are loaded
first, and no second process is at work, so that a stage grows with its work.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from progress_report.timings import Step, Timings

LOADING, TOTAL = "loading the program", "total"
_LOADED = (
    "progress_report.pipeline",
    "progress_report.writers.docx",
    "progress_report.writers.html",
    "progress_report.writers.pdf",
)
# Of what the program says, in English; the name of the workbook comes before the reading of it.
_ENGLISH = {
    "lezen en controleren": "reading and checking",
    "Huisstijl lezen": "house style",
    "Teksten maken": "texts and tables",
    "Grafieken maken": "charts",
    "Grafieken afmaken": "charts",
    "Pagina's indelen": "laying out pages",
    "DOCX opmaken": "DOCX",
    "PDF opmaken": "PDF",
    "HTML opmaken": "HTML",
    "Bestanden opslaan": "saving",
}


def stages(workbook: Path, folder: Path) -> Mapping[str, float]:
    """Makes the report in every format that is measured; seconds per stage."""
    timings = Timings(time.perf_counter(), LOADING)
    for module in _LOADED:
        import_module(module)
    from progress_report.pipeline import generate
    from progress_report.report.request import Request
    from progress_report.templating.folder import default_templates

    formats = ("docx", "pdf", "html")
    request = Request(workbook, folder, formats, default_templates())
    outcome = generate(request, timings.step)
    if not outcome.written:
        raise SystemExit("\n".join(map(str, outcome.problems)))
    return by_name(timings.steps(), workbook.name)


def by_name(steps: tuple[Step, ...], workbook: str) -> Mapping[str, float]:
    """The seconds of every step, and of all together."""
    found: dict[str, float] = {}
    for step in steps:
        what = step.what.removeprefix(f"{workbook} ")
        name = _ENGLISH.get(what, what)
        found[name] = found.get(name, 0.0) + step.seconds
    return {**found, TOTAL: sum(found.values())}


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    sys.stdout.write(json.dumps(stages(*given)))
