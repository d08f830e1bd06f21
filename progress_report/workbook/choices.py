"""Cells that hold one of a few words, or a name from another sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from progress_report.folding import fold
from progress_report.problems import Problem
from progress_report.suggestions import choose
from progress_report.workbook.fields import Field, Table, TableRow


def read_choice(
    field: Field, choices: Sequence[str], label: str = "onbekende waarde"
) -> tuple[str | None, Problem | None]:
    """The choice that the cell names; None when it is empty, or none of them: a problem."""
    if not field:
        return None, None
    for choice in choices:
        if fold(choice) == fold(field.line):
            return choice, None
    return None, field.error(f"{label} '{field.quoted}'", choose(field.line, choices))


def doubles(
    rows: Iterable[TableRow], column: str, label: str, hint: str, within: str = ""
) -> Iterator[Problem]:
    """Values of a column that stand there more than once (in rows alike in ``within``)."""
    seen: dict[tuple[str, str], TableRow] = {}
    for row in rows:
        field = row[column]
        if not field:
            continue
        group = fold(row[within].line) if within else ""
        first = seen.setdefault((group, fold(field.line)), row)
        if first is not row:
            yield field.error(
                f"{label} '{field.quoted}' staat er twee keer, ook in rij {first.position.row}",
                hint,
                subject=f"{label} staat er twee keer",
            )


class Names:
    """The names in a column of a sheet, each found by how staff may type it."""

    def __init__(self, table: Table | None, column: str) -> None:
        fields = [row[column] for row in table.rows] if table else []
        self._by_folded: dict[str, str] = {}
        for field in fields:
            if field:
                self._by_folded.setdefault(fold(field.line), field.line)

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_folded.values())

    def find(self, text: str) -> str | None:
        """The name as it stands on its own sheet, or None when it does not."""
        return self._by_folded.get(fold(text))
