"""The content of one size, in every form that a program starts from."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from benchmarks import content, workbooks
from benchmarks.measuring import Command, Limits, run
from benchmarks.places import HOME, PYTHON, REVIEW, ROOT
from benchmarks.reading import read_with_openpyxl
from benchmarks.ready import make_floor

PROGRAM = ROOT / "generate_report.py"


class PreparationError(Exception):
    """What has to be there before measuring could not be made."""


@dataclass(frozen=True, slots=True)
class Case:
    """The files of a workbook with so many actions.

    ``mended`` is the workbook after a sentence was changed; ``earlier`` the folder with the report
    of the workbook, as it is there when that sentence was changed.
    """

    actions: int
    folder: Path

    @property
    def workbook(self) -> Path:
        return self.folder / "voortgang.xlsx"

    @property
    def mended(self) -> Path:
        return self.folder / "mended" / "voortgang.xlsx"

    @property
    def content(self) -> Path:
        return self.folder / "content.json"

    @property
    def floor(self) -> Path:
        return self.folder / "floor.json"

    @property
    def earlier(self) -> Path:
        return self.folder / "earlier"


def make_case(actions: int) -> Case:
    """Makes the workbooks, and the content as the peers get it when they do not read."""
    case = Case(actions, HOME / "cases" / str(actions))
    shutil.rmtree(case.folder, ignore_errors=True)
    sheets = workbooks.sheets_of(actions, REVIEW)
    workbooks.save(sheets, case.workbook)
    workbooks.save(workbooks.mended(sheets), case.mended)
    content.save(read_with_openpyxl(case.workbook), case.content)
    return case


def make_earlier(case: Case, limits: Limits) -> None:
    """The report in every format that is measured. Raises PreparationError."""
    command: Command = [PYTHON, PROGRAM, case.workbook, "--quiet", "--output", case.earlier]
    done = run(command, case.earlier, limits)
    if done.failure:
        raise PreparationError(f"the report of {case.actions} actions: {done.failure}")
    (case.earlier / "log.txt").unlink()


def make_floor_of(case: Case) -> None:
    """Cuts up the DOCX of the earlier report."""
    [report] = case.earlier.glob("*.docx")
    make_floor(report, case.floor)
