"""Who takes part: each is one command, from its start to its files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from benchmarks.cases import PROGRAM, Case
from benchmarks.measuring import Command
from benchmarks.places import PYTHON

_NODE_PEER = Path(__file__).parent / "peers" / "docx_npm" / "main.cjs"


class Group(StrEnum):
    """What is compared with what: the tables."""

    ALL = "Everything: DOCX, PDF and charts (this program: HTML too)"
    DOCX = "DOCX only"
    PDF = "PDF only"
    START = "Start and check"


@dataclass(frozen=True, slots=True)
class Contender:
    """``command`` gives what to run for a case and a folder to write in.

    ``checked``: it makes documents that must hold the texts of the workbook; ``again``: it starts
    with the earlier report in the folder and the mended workbook; ``needs_floor``: with the pieces
    of that report; ``once``: it is the same for every size.
    """

    name: str
    group: Group
    what: str
    command: Callable[[Case, Path], Command]
    checked: bool = True
    again: bool = False
    needs_floor: bool = False
    once: bool = False


def _program(*options: str, mended: bool = False) -> Callable[[Case, Path], Command]:
    def command(case: Case, folder: Path) -> Command:
        workbook = case.mended if mended else case.workbook
        return [PYTHON, PROGRAM, workbook, "--quiet", "--output", folder, *options]

    return command


def _peer(
    name: str, reader: str, file: str = "report.docx", way: str = ""
) -> Callable[[Case, Path], Command]:
    def command(case: Case, folder: Path) -> Command:
        source = case.content if reader == "json" else case.workbook
        module = f"benchmarks.peers.{name}"
        return [PYTHON, "-m", module, source, folder / file, reader, *([way] if way else [])]

    return command


def _python(*arguments: str | Path) -> Callable[[Case, Path], Command]:
    return lambda _case, _folder: [PYTHON, *arguments]


def _floor(case: Case, folder: Path) -> Command:
    return [PYTHON, "-m", "benchmarks.peers.floor", case.floor, folder / "report.docx"]


def _own_reading(case: Case, _folder: Path) -> Command:
    return [PYTHON, "-m", "benchmarks.peers.own_reading", case.workbook]


def _node(case: Case, folder: Path) -> Command:
    return ["node", _NODE_PEER, case.content, folder / "report.docx"]


CONTENDERS = (
    Contender("own-all", Group.ALL, "this program", _program("--formats", "docx,pdf,html")),
    Contender(
        "own-again",
        Group.ALL,
        "this program again, a sentence mended",
        _program("--formats", "docx,pdf,html", mended=True),
        again=True,
    ),
    Contender(
        "stack",
        Group.ALL,
        "openpyxl, pyplot, docxtpl, LibreOffice",
        _peer("stack", "openpyxl", file=""),
    ),
    Contender("own-docx", Group.DOCX, "this program", _program("--formats", "docx")),
    Contender(
        "floor", Group.DOCX, "the floor: strings and zip, no reading", _floor, needs_floor=True
    ),
    Contender("own-reading", Group.DOCX, "this program: reading only", _own_reading, checked=False),
    Contender("docxtpl", Group.DOCX, "docxtpl, with openpyxl", _peer("docxtpl", "openpyxl")),
    Contender("docxtpl-own", Group.DOCX, "docxtpl, same reading", _peer("docxtpl", "own")),
    Contender("docxtpl-ready", Group.DOCX, "docxtpl, no reading", _peer("docxtpl", "json")),
    Contender(
        "python-docx",
        Group.DOCX,
        "python-docx (add_row), with openpyxl",
        _peer("python_docx", "openpyxl"),
    ),
    Contender(
        "python-docx-cell",
        Group.DOCX,
        "python-docx (table.cell), with openpyxl",
        _peer("python_docx", "openpyxl", way="cell"),
    ),
    Contender("pandoc", Group.DOCX, "pandoc, with openpyxl", _peer("pandoc", "openpyxl")),
    Contender("docx-npm", Group.DOCX, "docx (npm), no reading", _node),
    Contender("own-pdf", Group.PDF, "this program", _program("--formats", "pdf")),
    Contender(
        "weasyprint",
        Group.PDF,
        "WeasyPrint, with openpyxl",
        _peer("weasyprint", "openpyxl", "report.pdf"),
    ),
    Contender(
        "libreoffice",
        Group.PDF,
        "LibreOffice, from openpyxl and docxtpl",
        _peer("libreoffice", "openpyxl", file=""),
    ),
    Contender(
        "python", Group.START, "Python itself", _python("-c", "pass"), checked=False, once=True
    ),
    Contender(
        "own-help",
        Group.START,
        "this program --help",
        _python(PROGRAM, "--help"),
        checked=False,
        once=True,
    ),
    Contender(
        "own-version",
        Group.START,
        "this program --version",
        _python(PROGRAM, "--version"),
        checked=False,
        once=True,
    ),
    Contender("own-check", Group.START, "this program --check", _program("--check"), checked=False),
)
NAMES = tuple(contender.name for contender in CONTENDERS)


def chosen(names: Iterable[str]) -> tuple[Contender, ...]:
    """The contenders of the names, in their own order. Raises ValueError when one is unknown."""
    wanted = set(names)
    if unknown := wanted - set(NAMES):
        raise ValueError(f"unknown: {', '.join(sorted(unknown))}; choose from {', '.join(NAMES)}")
    return tuple(each for each in CONTENDERS if each.name in wanted)
