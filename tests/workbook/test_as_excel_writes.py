"""Sheets as Excel itself writes them: shared strings, stored results, escapes."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from progress_report.inlines import Emphasis, Text
from progress_report.model import Action
from progress_report.workbook.reader import read_workbook
from tests.workbooks import minimal_sheets, save_workbook

_SHEET = "xl/worksheets/sheet3.xml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_STRINGS_TYPE = (
    '<Override PartName="/xl/sharedStrings.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
)


def _first_action(folder: Path, cell: str, strings: str = "") -> tuple[Action, tuple[str, ...]]:
    """The first action when its ``Actie`` is written as ``cell``, and what is said of it."""
    source = save_workbook(folder / "bron.xlsx", minimal_sheets())
    path = folder / "voortgang.xlsx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode()
            if name == _SHEET:
                content = re.sub(r'<c r="E2".*?</c>', lambda _: cell, content)
                assert cell in content
            if name == "[Content_Types].xml":
                content = content.replace("</Types>", f"{_STRINGS_TYPE}</Types>")
            new.writestr(name, content)
        new.writestr("xl/sharedStrings.xml", f'<sst xmlns="{_MAIN}">{strings}</sst>')
    reading = read_workbook(path)
    assert reading.programme is not None
    return next(iter(reading.programme.actions)), tuple(
        problem.message for problem in reading.problems
    )


def test_a_shared_string_is_read(tmp_path: Path) -> None:
    action, said = _first_action(
        tmp_path, '<c r="E2" t="s"><v>0</v></c>', "<si><t>Bouw een brug</t></si>"
    )
    assert (action.title.plain, said) == ("Bouw een brug", ())


def test_words_with_a_form_in_a_shared_string_are_kept(tmp_path: Path) -> None:
    action, said = _first_action(
        tmp_path,
        '<c r="E2" t="s"><v>0</v></c>',
        '<si><r><t xml:space="preserve">Bouw </t></r>'
        "<r><rPr><i/><sz val='11'/></rPr><t>een brug</t></r></si>",
    )
    assert said == ()
    assert action.title.lines[0].content == (Text("Bouw "), Emphasis((Text("een brug"),)))


def test_an_escaped_line_break_is_a_line_break(tmp_path: Path) -> None:
    action, said = _first_action(
        tmp_path, '<c r="E2" t="s"><v>0</v></c>', "<si><t>Bouw_x000D_\neen brug</t></si>"
    )
    assert (action.title.plain, said) == ("Bouw\neen brug", ())


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ('<c r="E2" t="str"><f>D1</f><v>Bouw een brug</v></c>', "Bouw een brug"),
        ('<c r="E2"><f>1+1</f><v>2</v></c>', "2"),
        ('<c r="E2" t="b"><f>1=1</f><v>1</v></c>', "WAAR"),
    ],
)
def test_a_formula_counts_as_its_stored_value(tmp_path: Path, cell: str, shown: str) -> None:
    action, said = _first_action(tmp_path, cell)
    assert (action.title.plain, said) == (shown, ())


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="E2"><f>D1</f></c>',
        '<c r="E2"><f>D1</f><v></v></c>',
        '<c r="E2"><f t="shared" si="0"/></c>',
    ],
)
def test_a_formula_without_a_stored_value_is_an_error(tmp_path: Path, cell: str) -> None:
    assert _first_action(tmp_path, cell)[1] == ("formule zonder uitkomst",)


def test_a_formula_whose_stored_value_is_an_empty_text_is_empty(tmp_path: Path) -> None:
    cell = '<c r="E2" t="str"><f>IF(1,"","")</f><v></v></c>'
    assert _first_action(tmp_path, cell)[1] == ("'Actie' is niet ingevuld",)


def test_an_error_that_excel_calculated_is_an_error(tmp_path: Path) -> None:
    cell = '<c r="E2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
    assert _first_action(tmp_path, cell)[1] == ("foutwaarde #DEEL/0! (#DIV/0!)",)
