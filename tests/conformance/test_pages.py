"""Word and PDF break pages alike, so the page numbers in the Word file are right.

LibreOffice lays out the Word file, and says on which page each bookmark stands; of the PDF Typst
says it. What is laid out is not known to either beforehand.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from progress_report import cli
from progress_report.document.kinds import KINDS, kind_of
from progress_report.house_style import read_house_style
from progress_report.model import Programme
from progress_report.templating.folder import default_templates
from tests.awkward import CASES
from tests.conformance import tools
from tests.conformance.layouts import (
    TwoLayouts,
    bookmark_pages,
    contents_entries,
    lay_out_twice,
)
from tests.document.changed import earlier_programme, later_programme
from tests.documents import (
    EARLIER_WORKBOOK,
    REAL_WORKBOOK,
    drawn_document,
    house_style,
    programme_of,
    read_programme,
)
from tests.everything import everything
from tests.house_style.edited import Edited
from tests.large import LARGE
from tests.workbooks import Sheets
from tests.writers.docx.parts import Word

SAME = 0.98  # of the rows of tables
PAGES_APART = 0.02

Tell = Callable[[object], None]

# What these are compared with.
_EARLIER: Mapping[str, Callable[[], Programme]] = {
    "heemstede": lambda: read_programme(EARLIER_WORKBOOK),
    "changed": earlier_programme,
    "twelve_themes": lambda: programme_of(_a_year_earlier(CASES["twelve_themes"]())),
}


def _a_year_earlier(sheets: Sheets) -> Sheets:
    """The workbook with another status and planning for every action."""
    sheets["Rapport"] = [
        [name, date(2023, 4, 1) if name == "Peildatum" else value]
        for name, value in sheets["Rapport"]
    ]
    header, *rows = sheets["Acties"]
    sheets["Acties"] = [header, *([*row[:5], "2023", "vertraagd", row[7]] for row in rows)]
    return sheets


@pytest.fixture(scope="module", autouse=True)
def _needs_libre_office() -> None:
    tools.need(tools.missing_for_layout())


def _programme(name: str) -> Programme:
    if name == "heemstede":
        return read_programme(REAL_WORKBOOK)
    if name == "everything":
        return everything()
    if name == "changed":
        return later_programme()
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


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["heemstede", "changed", "twelve_themes"])
def test_so_has_every_document_beside_an_earlier_workbook_when_it_compares(
    name: str, kind: str, tmp_path: Path, tell: Tell
) -> None:
    """All that there is in the project's workbook, every kind of change, and long names."""
    style, asked = house_style(), kind_of(kind)
    earlier = _EARLIER[name]() if asked.compared else None
    document = drawn_document(_programme(name), style, asked, earlier)
    layouts = lay_out_twice(f"{kind}-{name}", document, style, tmp_path)
    _judge(layouts, tell, with_contents=kind != "raadsplanning")


def _compare(name: str, templates: Path, folder: Path, tell: Tell, how: str = "") -> None:
    style = read_house_style(templates)
    layouts = lay_out_twice(name, drawn_document(_programme(name), style), style, folder)
    _judge(layouts, tell, how)
    assert len(layouts.references) > len(layouts.entries)


def _judge(layouts: TwoLayouts, tell: Tell, how: str = "", *, with_contents: bool = True) -> None:
    """The pages are alike, and every number of a page is right."""
    tell(f"{how} {layouts}".strip())
    for row in layouts.moved_rows:
        tell(f"  {row}")

    assert (len(layouts.entries) > 1) is with_contents
    assert layouts.wrong_entries == []
    assert len(layouts.references) >= max(len(layouts.entries), 1)
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
