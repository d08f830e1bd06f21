"""What a run imports: nobody waits for a library that has nothing to do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.awkward import one_theme
from tests.documents import EARLIER_WORKBOOK, PROJECT, REAL_WORKBOOK
from tests.workbooks import save_workbook

# Every library that the program uses, besides msgspec: its values are made of that.
_LIBRARIES = frozenset(
    (
        *("PIL", "click", "docx", "fontTools", "jinja2", "lxml", "markdown_it", "matplotlib"),
        *("numpy", "openpyxl", "pikepdf", "rapidfuzz", "rich", "typst"),
    )
)
_COMMAND = {"click"}
_TEXTS = {"jinja2", "markdown_it"}
_PAGES = {"typst"}  # it knows the fonts of the computer
_PLANNING = ("--document", "raadsplanning", "--formats", "csv")  # without charts

# Parts of the program that have nothing to do in a check without an earlier workbook.
_ELSEWHERE = (
    "progress_report.charts.rendering",
    "progress_report.check_report.comparison_text",
    "progress_report.check_report.json_report",
    "progress_report.check_report.list_workbook",
    "progress_report.comparison.compare",
    "progress_report.comparison.counts",
    "progress_report.editions.comparison",
    "progress_report.new_workbook",
    "progress_report.spreadsheets",
    "progress_report.writers.csv_table",
    "progress_report.writers.docx",
    "progress_report.writers.html",
    "progress_report.writers.json_data",
    "progress_report.writers.pdf.structure",
)
# With two cores, whatever the computer has: then a second process reads the house style.
_PROGRAM = """
import sys
from progress_report.beside import second_process
from progress_report.cli import main
second_process._cores = lambda: 2
status = main(sys.argv[1:])
print("imported:", *sys.modules)
sys.exit(status)
"""


def _imported(*words: str | Path) -> frozenset[str]:
    """The modules that a process of its own has imported when it has done what the words say."""
    ended = subprocess.run(
        [sys.executable, "-c", _PROGRAM, *map(str, words)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
    )
    assert ended.returncode == 0, ended.stderr
    return frozenset(ended.stdout.rpartition("imported:")[2].split())


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """Without mistakes, so that nothing looks for what was meant."""
    return save_workbook(tmp_path / "voortgang.xlsx", one_theme())


@pytest.mark.parametrize("word", ["--help", "--version"])
def test_who_asks_for_help_waits_for_no_library_but_that_of_the_options(word: str) -> None:
    assert _imported(word) & _LIBRARIES == {"click"}


@pytest.mark.parametrize(
    ("words", "libraries"),
    [
        (("--check",), _COMMAND | _TEXTS | _PAGES),
        (("--check", *_PLANNING), _COMMAND | _TEXTS),
        (_PLANNING, _COMMAND | _TEXTS),
    ],
)
def test_a_run_imports_the_libraries_that_it_needs_and_no_others(
    words: tuple[str, ...], libraries: set[str], workbook: Path
) -> None:
    imported = _imported(*words, "--output", workbook.parent / "reports", workbook)

    assert imported & _LIBRARIES == libraries


def test_a_check_imports_no_part_of_the_program_that_it_does_not_need(workbook: Path) -> None:
    assert _imported("--check", workbook) & {*_ELSEWHERE} == set()


def test_a_comparison_imports_what_compares() -> None:
    """So that the names above are those of modules that there are."""
    imported = _imported("--check", "--previous", EARLIER_WORKBOOK, REAL_WORKBOOK)

    assert imported & {*_ELSEWHERE} == {
        "progress_report.check_report.comparison_text",
        "progress_report.comparison.compare",
        "progress_report.comparison.counts",
        "progress_report.editions.comparison",
    }


def test_without_its_libraries_the_program_says_how_to_start_it(tmp_path: Path) -> None:
    """``-S`` leaves out what is installed, as another Python does."""
    ended = subprocess.run(
        [sys.executable, "-S", PROJECT / "generate_report.py", "--check"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
    )

    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == (
        "Het programma is hier niet geïnstalleerd: 'click' ontbreekt.\n"
        "  Start het met de Python waarmee het is geïnstalleerd: .venv/bin/python, en op Windows "
        ".venv\\Scripts\\python.\n"
        "  Nog niet geïnstalleerd? In README.md staat hoe dat gaat.\n"
    )


def test_the_program_looks_for_garbage_rarely() -> None:
    asked = "import gc, progress_report.start as s; s.main(); print(gc.get_threshold()[0])"
    ended = subprocess.run(
        [sys.executable, "-c", asked, "--version"], cwd=PROJECT, capture_output=True, text=True
    )
    assert ended.stdout.split()[-1] == "1000000"
