"""The form of a case: a workbook that differs a little from a sound one, and what is said of it.

Lines above ``---`` change ``minimal_sheets()``; lines below are the exact problems.

    # a remark
    [Acties]                  the sheet holds this table instead
    | ID | Thema | …
    [Acties +]                the sheet has these rows as well, at the end
    [Acties -]                the workbook does not have the sheet
    hidden Acties 3           the row is hidden
    link Acties I2 file:///x  the cell is a link
    strike Acties I2          what is in the cell is struck through
    file foto.png drawing     beside the workbook is a file: a drawing, or this text

In a table digits are a number, ``2024-04-01`` a date, ``\\n`` a line break, ``(40 x woord)`` forty
times that word; an empty cell is empty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.styles import Font
from PIL import Image

from progress_report.problems import Problem, Severity
from tests.workbooks import Sheets, minimal_sheets, save_workbook

FOLDER = Path(__file__).parent
WORKBOOK = "voortgang.xlsx"
_DIVIDER = "---\n"
_SECTION = re.compile(r"\[(?P<sheet>[^\]]+?)(?P<change> [+-])?\]")
_REPEATED = re.compile(r"\((\d+) x (.+?)\)")
_LABELS = {Severity.ERROR: "fout", Severity.WARNING: "waarschuwing", Severity.TIP: "tip"}


@dataclass
class Case:
    """A case file, split in what changes the workbook and what is expected."""

    changes: str
    expected: str
    sheets: Sheets = field(default_factory=minimal_sheets)
    commands: list[list[str]] = field(default_factory=list)

    @classmethod
    def read(cls, path: Path) -> Case:
        changes, _, expected = path.read_text(encoding="utf-8").partition(_DIVIDER)
        return cls.of(changes, expected)

    @classmethod
    def of(cls, changes: str, expected: str = "") -> Case:
        """The sound workbook with the changes made in it."""
        case = cls(changes, expected)
        case._apply()
        return case

    def save(self, folder: Path) -> Path:
        """Write the workbook, and what stands beside it, to the folder."""
        path = save_workbook(folder / WORKBOOK, self.sheets)
        for command in self.commands:
            _execute(command, path)
        return path

    def accept(self, path: Path, said: str) -> None:
        """Write what is said as what is expected from now on."""
        path.write_text(self.changes + _DIVIDER + said, encoding="utf-8")

    def _apply(self) -> None:
        rows: list[list[object]] = []
        for line in self.changes.splitlines():
            section = _SECTION.fullmatch(line)
            if section:
                rows = self._open(section["sheet"], section["change"])
            elif line.startswith("|"):
                rows.append([_value(cell) for cell in line.strip("|").split("|")])
            elif line and not line.startswith("#"):
                self.commands.append(line.split(maxsplit=3))

    def _open(self, sheet: str, change: str | None) -> list[list[object]]:
        if change == " -":
            return self.sheets.pop(sheet)
        if change is None:
            self.sheets[sheet] = []
        return self.sheets[sheet]


def printed(problems: tuple[Problem, ...]) -> str:
    """The problems as a case expects them: each with its severity before it."""
    return "".join(f"{_LABELS[problem.severity]}: {problem}\n" for problem in problems)


def _value(cell: str) -> object:
    text = cell.strip()
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return date.fromisoformat(text)
    if text.isdigit():
        return int(text)
    text = _REPEATED.sub(lambda found: " ".join([found[2]] * int(found[1])), text)
    return text.replace("\\n", "\n") or None


def _execute(command: list[str], workbook: Path) -> None:
    match command:
        case ["file", name, "drawing"]:
            Image.new("RGB", (4, 3), "green").save(workbook.parent / name)
        case ["file", name, *words]:
            (workbook.parent / name).write_text(" ".join(words), encoding="utf-8")
        case ["hidden", sheet, row]:
            book = load_workbook(workbook)
            book[sheet].row_dimensions[int(row)].hidden = True
            book.save(workbook)
        case ["strike", sheet, cell]:
            book = load_workbook(workbook)
            book[sheet][cell].font = Font(strike=True)
            book.save(workbook)
        case ["link", sheet, cell, address]:
            book = load_workbook(workbook)
            book[sheet][cell].hyperlink = address
            book.save(workbook)
        case _:
            raise ValueError(command)
