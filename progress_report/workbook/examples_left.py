"""Examples of a new workbook that were not removed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from progress_report.model import Settings, Version
from progress_report.problems import Problem, Severity
from progress_report.workbook.declarations import EXAMPLE_MARK
from progress_report.workbook.fields import Field, Table
from progress_report.workbook.schema import EXAMPLE_COLUMNS, REPORT

# A theme of a real programme may begin with the word alone.
_EXAMPLES = (f"{EXAMPLE_MARK}:", f"{EXAMPLE_MARK}stad")
_MESSAGE = "dit is nog een voorbeeld uit het nieuwe werkboek"


def examples_left(tables: Mapping[str, Table], settings: Settings | None) -> Iterator[Problem]:
    """A row or setting that still is the example: a warning once the report is final."""
    final = settings is not None and settings.version is Version.FINAL
    severity = Severity.WARNING if final else Severity.TIP
    for field in _marked(tables):
        if field.line.startswith(_EXAMPLES):
            hint = "Zet er uw eigen gegevens in, of haal de hele rij weg."
            yield field.problem(severity, _MESSAGE, hint)


def _marked(tables: Mapping[str, Table]) -> Iterator[Field]:
    """The cells by which an example is known."""
    for name, column in EXAMPLE_COLUMNS.items():
        if name in tables:
            yield from (row[column] for row in tables[name].rows)
    if REPORT.name in tables:
        rows = tables[REPORT.name].rows
        yield from (row["Waarde"] for row in rows if row["Gegeven"].line == "Gemeente")
