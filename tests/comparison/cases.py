"""Two workbooks, the same small one with changes, and what is said of their comparison.

Lines above ``===`` change the earlier workbook, those below it the later one, in the form of
``tests/problems/cases.py``; what stands below ``---`` is the exact messages of the comparison.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from progress_report.comparison.checks.problems import comparison_problems
from progress_report.comparison.compare import compare
from progress_report.problems import in_order
from progress_report.workbook.reader import read_workbook
from tests.problems.cases import Case, printed
from tests.workbooks import Sheets, minimal_sheets

FOLDER = Path(__file__).parent / "problems"
EARLIER = "eerder.xlsx"
_BETWEEN = "===\n"
_DIVIDER = "---\n"


def earlier_sheets() -> Sheets:
    """The small workbook a year earlier."""
    sheets = minimal_sheets()
    sheets["Rapport"][6][1] = date(2023, 4, 1)
    return sheets


@dataclass
class PairCase:
    """A case file, split in what changes either workbook and what is expected."""

    before: str
    after: str
    expected: str

    @classmethod
    def read(cls, path: Path) -> PairCase:
        changes, _, expected = path.read_text(encoding="utf-8").partition(_DIVIDER)
        before, _, after = changes.partition(_BETWEEN)
        return cls(before, after, expected)

    def accept(self, path: Path, said: str) -> None:
        """Write what is said as what is expected from now on."""
        text = self.before + _BETWEEN + self.after + _DIVIDER + said
        path.write_text(text, encoding="utf-8")

    def said(self, folder: Path) -> str:
        """What the program says of the comparison of the two workbooks."""
        earlier, later = Case.of(self.before), Case.of(self.after)
        if "[Rapport" not in self.before:
            earlier.sheets["Rapport"][6][1] = date(2023, 4, 1)
        (folder / "eerder").mkdir()
        old = read_workbook(earlier.save(folder / "eerder"), EARLIER)
        new = read_workbook(later.save(folder))
        assert old.programme is not None
        assert new.programme is not None
        found = compare(old.programme, new.programme, EARLIER)
        problems = comparison_problems(found, old.programme, new.programme, old.cells, new.cells)
        return printed(in_order(problems))
