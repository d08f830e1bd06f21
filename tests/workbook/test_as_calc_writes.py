"""The workbook as LibreOffice Calc saves it, next to the one that it was made of.

How the file was made is in ``calc/source.py``.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from progress_report.inlines import Emphasis, Link, Strong, Text
from progress_report.model import Action, Programme
from progress_report.workbook.reader import Reading, read_workbook
from tests.workbook.calc.source import COMMENT, build

_SAVED = Path(__file__).parent / "calc" / "voortgang.xlsx"


@pytest.fixture
def programme() -> Programme:
    programme = read_workbook(_SAVED).programme
    assert programme is not None
    return programme


def _actions(programme: Programme) -> dict[str, Action]:
    return {action.id: action for action in programme.actions}


def _source(folder: Path) -> Reading:
    path = folder / "voortgang.xlsx"
    build(formulas=False).save(path)
    return read_workbook(path)


def test_calc_did_save_it() -> None:
    with zipfile.ZipFile(_SAVED) as archive:
        assert b"LibreOffice" in archive.read("docProps/app.xml")


def test_the_same_is_read_of_it_as_of_what_it_was_made_of(
    tmp_path: Path, programme: Programme
) -> None:
    source = _source(tmp_path)
    assert programme == source.programme
    assert read_workbook(_SAVED).problems == source.problems
    assert [problem.message for problem in source.problems] == [
        "1 verborgen rij (ook door een filter); die telt gewoon mee"
    ]


def test_numbers_and_dates_are_as_calc_shows_them(programme: Programme) -> None:
    shown = {
        name: (action.number, action.planned.plain, *(text.plain for text in action.extra))
        for name, action in _actions(programme).items()
    }
    assert shown == {
        "W-01": ("01", "2023", "€ 1.250,50", "9:30"),
        "W-02": ("2,5", "feb-24", "28,5%", "maandag 1 april 15:05"),
        "W-03": ("3.", "Q2 2025", "-1.250", ""),
        "D-01": ("6", "2026", "45 stuks", ""),
        "D-02": ("5.", "doorlopend", "WAAR", ""),
    }


def test_words_with_a_form_and_links_are_kept(programme: Programme) -> None:
    actions = _actions(programme)
    assert actions["W-01"].explanation.lines[0].content == (
        Strong((Text("Vet"),)),
        Text(" en "),
        Emphasis((Text("schuin"),)),
    )
    (link,) = actions["D-01"].explanation.lines[0].content
    assert link == Link((Text("Lees meer"),), "https://heemstede.nl/wonen?a=1&b=2")
    assert actions["W-03"].title.plain == "& <b> “aan” 👍"
    assert [line.bullet for line in actions["W-03"].explanation.lines] == [False, False, True]


def test_a_formula_counts_as_what_calc_made_of_it(programme: Programme) -> None:
    assert _actions(programme)["D-02"].title.plain == "Regels 2"


def test_comments_are_not_read(programme: Programme) -> None:
    assert COMMENT not in repr(programme)
