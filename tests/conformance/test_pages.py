"""Word and PDF break pages alike, so the page numbers in the Word file are right.

LibreOffice lays out the Word file, and says on which page each bookmark stands; of the PDF Typst
says it. What is laid out is not known to either beforehand.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from progress_report import cli
from progress_report.document.blocks import Document
from progress_report.document.kinds import KINDS, kind_of
from progress_report.house_style import HouseStyle, read_house_style
from progress_report.model import Programme
from progress_report.templating.folder import default_templates
from tests.awkward import CASES
from tests.conformance import tools
from tests.conformance.layouts import (
    TwoLayouts,
    bookmark_pages,
    contents_entries,
    lay_out_again,
    written,
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


REPORTS = ("heemstede", "everything", *CASES, *LARGE)
UPRIGHT = ("heemstede", "three_hundred_actions", "long_texts")
COMPARED = tuple(_EARLIER)


@pytest.fixture(scope="module")
def layouts(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, TwoLayouts]:
    """Every document laid out twice, by its name."""
    folder = tmp_path_factory.mktemp("pages")
    files = [written(*document, folder) for document in _documents(folder)]
    return {layouts.name: layouts for layouts in lay_out_again(files)}


def _documents(folder: Path) -> Iterator[tuple[str, Document, HouseStyle]]:
    style, upright = house_style(), read_house_style(_portrait(folder))
    for name in REPORTS:
        yield name, drawn_document(_programme(name), style), style
    for name in UPRIGHT:
        yield f"{name}-upright", drawn_document(_programme(name), upright), upright
    for name, kind in product(COMPARED, map(kind_of, KINDS)):
        earlier = _EARLIER[name]() if kind.compared else None
        yield f"{name}-{kind.name}", drawn_document(_programme(name), style, kind, earlier), style


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_has_its_rows_and_headings_on_the_same_pages(
    name: str, layouts: Mapping[str, TwoLayouts], tell: Tell
) -> None:
    _judge(layouts[name], tell)
    assert len(layouts[name].references) > len(layouts[name].entries)


@pytest.mark.parametrize("name", UPRIGHT)
def test_so_it_has_on_paper_that_stands_upright(
    name: str, layouts: Mapping[str, TwoLayouts], tell: Tell
) -> None:
    upright = layouts[f"{name}-upright"]
    _judge(upright, tell)
    assert len(upright.references) > len(upright.entries)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", COMPARED)
def test_so_has_every_document_beside_an_earlier_workbook_when_it_compares(
    name: str, kind: str, layouts: Mapping[str, TwoLayouts], tell: Tell
) -> None:
    """All that there is in the project's workbook, every kind of change, and long names."""
    _judge(layouts[f"{name}-{kind}"], tell, with_contents=kind != "raadsplanning")


def _judge(layouts: TwoLayouts, tell: Tell, *, with_contents: bool = True) -> None:
    """The pages are alike, and every number of a page is right."""
    tell(layouts)
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

    [(places, _)] = bookmark_pages([made])
    entries = contents_entries(Word.opened(made.read_bytes()))
    assert len(entries) > 5
    assert [entry for entry in entries if entry.page != places[entry.bookmark]] == []
