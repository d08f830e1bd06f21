"""Word and PDF break pages alike, so the page numbers in the Word file are right.

LibreOffice lays out the Word file, and says on which page each bookmark stands; of the PDF Typst
says it. What is laid out is not known to either beforehand.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from progress_report import cli
from progress_report.model import Programme
from progress_report.templating.folder import default_templates
from tests.awkward import CASES
from tests.conformance import tools
from tests.conformance.layouts import bookmark_pages, contents_entries, lay_out_twice
from tests.documents import REAL_WORKBOOK, programme_of, read_programme
from tests.everything import everything
from tests.house_style.edited import Edited
from tests.large import LARGE
from tests.writers.docx.parts import Word

SAME = 0.98  # of the rows of tables
PAGES_APART = 0.02

Tell = Callable[[object], None]


@pytest.fixture(scope="module", autouse=True)
def _needs_libre_office() -> None:
    tools.need(tools.missing_for_layout())


def _programme(name: str) -> Programme:
    if name == "heemstede":
        return read_programme(REAL_WORKBOOK)
    if name == "everything":
        return everything()
    return programme_of({**CASES, **LARGE}[name]())


def _portrait(folder: Path) -> Path:
    """The templates with the page of the house style turned."""
    templates = Path(shutil.copytree(default_templates(), folder / "templates"))
    Edited(templates).section(
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
        '<w:pgSz w:w="11906" w:h="16838"/>',
    )
    return templates


@pytest.mark.parametrize("name", ["heemstede", "everything", *CASES, *LARGE])
def test_a_report_has_its_rows_and_headings_on_the_same_pages(
    name: str, tmp_path: Path, tell: Tell
) -> None:
    _compare(name, default_templates(), tmp_path, tell)


@pytest.mark.parametrize("name", ["heemstede", "three_hundred_actions", "long_texts"])
def test_so_it_has_on_paper_that_stands_upright(name: str, tmp_path: Path, tell: Tell) -> None:
    _compare(name, _portrait(tmp_path), tmp_path, tell, "upright")


def _compare(name: str, templates: Path, folder: Path, tell: Tell, how: str = "") -> None:
    layouts = lay_out_twice(name, _programme(name), templates, folder)
    tell(f"{how} {layouts}".strip())
    for row in layouts.moved_rows:
        tell(f"  {row}")

    assert len(layouts.entries) > 1
    assert layouts.wrong_entries == []
    assert len(layouts.references) > len(layouts.entries)
    assert layouts.wrong_references == []
    assert len(layouts.rows) > 1
    assert layouts.same >= SAME, layouts.moved_rows
    apart = abs(layouts.pages_of_pdf - layouts.pages_of_word)
    assert apart <= PAGES_APART * layouts.pages_of_pdf


def test_word_alone_has_the_right_numbers_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [str(REAL_WORKBOOK), "--formats", "docx", "--quiet", "--output", str(tmp_path)]
    assert cli.main(arguments) == 0
    made = Path(capsys.readouterr().out.splitlines()[0])
    assert sorted(path.suffix for path in tmp_path.iterdir() if path.is_file()) == [".docx"]

    places, _ = bookmark_pages(made)
    entries = contents_entries(Word.opened(made.read_bytes()))
    assert len(entries) > 5
    assert [entry for entry in entries if entry.page != places[entry.bookmark]] == []
