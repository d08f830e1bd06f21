"""The styling of the report is the same wherever it is read."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from progress_report.beside import second_process
from progress_report.beside.pending import Begin, later
from progress_report.beside.second_process import SecondProcess
from progress_report.charts.keys import basis_of
from progress_report.charts.style import chart_style
from progress_report.errors import FileError
from progress_report.house_style import FILE_NAME
from progress_report.report.request import Request
from progress_report.report.styling import Styling, begin_styling, read_styling
from progress_report.templating.folder import default_templates
from tests.documents import house_style

REQUEST = Request(Path("voortgang.xlsx"), Path("rapport"), ("docx",), default_templates())


@pytest.fixture(params=["beside", "here"])
def begin(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Begin]:
    monkeypatch.setattr(second_process, "_cores", lambda: 2)
    with SecondProcess(allowed=request.param == "beside") as process:
        yield process.call


def test_the_look_is_the_house_style_and_the_basis_of_the_keys(begin: Begin) -> None:
    styling, _ = begin_styling(REQUEST, begin, with_charts=True).result()

    assert styling == Styling(house_style(), basis_of(chart_style(house_style())))


def test_without_charts_nothing_is_known_of_their_keys() -> None:
    assert read_styling(default_templates(), with_charts=False) == Styling(house_style(), b"")


def test_a_house_style_that_is_not_there_is_told(begin: Begin, tmp_path: Path) -> None:
    begun = begin_styling(replace(REQUEST, templates=tmp_path), begin)

    with pytest.raises(FileError, match="de huisstijl is niet te lezen"):
        begun.result()


def test_the_mistakes_of_a_house_style_are_its_problems(begin: Begin, tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"geen Word-document")
    styling, (problem,) = begin_styling(replace(REQUEST, templates=tmp_path), begin).result()

    assert styling is None
    assert problem.message == "dit is geen bruikbaar Word-document (.docx)"


def test_only_formats_with_pages_are_told_of_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    strange = replace(house_style(), notices=(), paragraphs=_in_font("Vreemd Lettertype"))
    monkeypatch.setattr("progress_report.report.styling.read_house_style", lambda _: strange)

    def told(*formats: str) -> list[str]:
        _, problems = begin_styling(replace(REQUEST, formats=formats), later).result()
        return [problem.message for problem in problems]

    assert told("docx") == ["het lettertype 'Vreemd Lettertype' is niet op deze computer"]
    assert told("csv") == []


def _in_font(name: str) -> dict[str, object]:
    paragraphs = house_style().paragraphs
    return {style: replace(looks, font=name) for style, looks in paragraphs.items()}


def test_the_fonts_are_being_found_before_anybody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = threading.Event()
    monkeypatch.setattr("progress_report.writers.pdf.fonts.font_book", begun.set)
    begin_styling(REQUEST, later)

    assert begun.wait(10)


def test_no_thread_imports_what_finds_the_fonts() -> None:
    """Who stops the program while it imports leaves a lock behind: a thread would wait for it."""
    asked = """
import sys
from pathlib import Path
from progress_report.beside.pending import later
from progress_report.report import styling
from progress_report.report.request import Request
styling.Aside = lambda work: print(work.__name__, work.__module__ in sys.modules)
styling.begin_styling(Request(Path("a.xlsx"), Path("b"), ("pdf",), Path("c")), later)
"""
    ended = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True)

    assert ended.stdout == "font_book True\n"
