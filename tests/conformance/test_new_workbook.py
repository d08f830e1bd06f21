"""The empty workbook is valid, and LibreOffice works its drop-downs and colours out as meant."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import pytest
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from progress_report.new_workbook import write_new_workbook
from progress_report.problems import Severity
from progress_report.workbook.reader import read_workbook
from tests.conformance import tools
from tests.conformance.validators import office_verdict
from tests.new_workbook.opened import rules, validation

Cells: TypeAlias = Mapping[tuple[str, str], str]
"""Texts by sheet and cell."""
Formulas: TypeAlias = Mapping[int, Sequence[str]]
"""Formulas by the row that they are in."""

_TIMEOUT = 120
_SPARE_COLUMN = 30
_LONGEST = 8  # names in a drop-down here
_HOMES, _GREEN = "Voorbeeld: prettig wonen", "Voorbeeld: groen en klimaat"
_ENOUGH, _SAFE, _STREETS = "Genoeg betaalbare woningen", "Veilig op weg", "Meer groen in de straat"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "nieuw.xlsx"
    write_new_workbook(path)
    return path


def _saved_by_libreoffice(path: Path) -> Path:
    tools.need(tools.missing_for_layout())
    folder = path.parent / "saved"
    command = ["soffice", f"-env:UserInstallation={(path.parent / 'office').as_uri()}"]
    command += ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    done = subprocess.run(
        [*command, "--outdir", str(folder), str(path)],
        capture_output=True,
        text=True,
        timeout=_TIMEOUT,
    )
    made = folder / path.name
    assert made.exists(), f"{done.stdout}\n{done.stderr}"
    return made


def _worked_out(path: Path, typed: Cells, formulas: Formulas) -> dict[int, list[object]]:
    """The results in LibreOffice of formulas in rows of ``Acties``, once these texts are typed."""
    book = load_workbook(path)
    for (sheet, cell), text in typed.items():
        book[sheet][cell].value = text
    for row, texts in formulas.items():
        for column, formula in enumerate(texts, start=_SPARE_COLUMN):
            cell = book["Acties"].cell(row, column)
            cell.value, cell.number_format = f"={formula}", "General"
    book.save(path)
    sheet = load_workbook(_saved_by_libreoffice(path), data_only=True)["Acties"]
    return {
        row: [sheet.cell(row, column).value for column, _ in enumerate(texts, _SPARE_COLUMN)]
        for row, texts in formulas.items()
    }


def _offered(path: Path, cells: Sequence[str], typed: Cells) -> list[list[str]]:
    """What the drop-downs of these cells offer; a blank line is an empty text."""
    formulas = {int(cell[1:]): _list_formulas(cell[0], int(cell[1:])) for cell in cells}
    results = _worked_out(path, typed, formulas)
    return [[str(name or "") for name in names[:count]] for count, *names in results.values()]


def _list_formulas(column: str, row: int) -> list[str]:
    """How many names the drop-down offers, and each of them."""
    names = validation("Acties", f"{column}2").formula1.replace("$B2", f"$B{row}")
    items = [f'IFERROR(INDEX({names},{n},1)&"","")' for n in range(1, _LONGEST + 1)]
    return [f"ROWS({names})", *items]


def test_it_is_a_valid_file(path: Path) -> None:
    tools.need(tools.missing_for_office_files())
    assert office_verdict(path).failures == []


def test_saved_by_libreoffice_it_reads_the_same_and_keeps_its_messages(path: Path) -> None:
    saved = _saved_by_libreoffice(path)
    assert not [one for one in read_workbook(saved).problems if one.severity is not Severity.TIP]
    assert read_workbook(saved).programme == read_workbook(path).programme
    sheet = load_workbook(saved)["Acties"]
    found = {one.promptTitle: one for one in sheet.data_validations.dataValidation}
    for column in range(1, 12):
        ours = validation("Acties", f"{get_column_letter(column)}2")
        theirs = found[ours.promptTitle]
        assert theirs.prompt == ours.prompt
        assert f"{get_column_letter(column)}1001" in theirs.sqref
        if ours.type == "list":
            assert theirs.formula1 == ours.formula1


def test_drop_downs_follow_the_sheets_that_they_come_from(path: Path) -> None:
    typed = {
        ("Thema's", "B5"): "Derde",  # below a row that was left blank
        ("Statussen", "A3"): "volgens plan",
        ("Statussen", "A6"): "stil",
    }
    themes, statuses = _offered(path, ["B20", "H21"], typed)
    assert themes == [_HOMES, _GREEN, "", "Derde"]
    assert statuses == ["afgerond", "volgens plan", "langere doorlooptijd", "vertraagd", "stil"]


def test_the_drop_down_of_ambitions_has_those_of_the_theme(path: Path) -> None:
    typed = {
        ("Ambities", "A5"): _GREEN,
        ("Ambities", "B5"): "Nieuw",
        ("Acties", "B20"): _HOMES,
        ("Acties", "B21"): _GREEN,
        ("Acties", "B22"): "",
        ("Acties", "B23"): "Thema ~ * ?",
    }
    homes, green, none, unknown = _offered(path, ["C20", "C21", "C22", "C23"], typed)
    assert homes == [_ENOUGH, _SAFE]
    assert green == [_STREETS, "Nieuw"]
    assert none == unknown == [_ENOUGH, _SAFE, _STREETS, "Nieuw"]


def test_ambitions_that_do_not_stand_together_are_all_offered(path: Path) -> None:
    typed = {("Ambities", "A5"): _HOMES, ("Ambities", "B5"): "Nieuw", ("Acties", "B20"): _HOMES}
    assert _offered(path, ["C20"], typed) == [[_ENOUGH, _SAFE, _STREETS, "Nieuw"]]


_LEGEND = {
    ("Statussen", "A3"): "volgens plan",
    ("Statussen", "D2"): "#00a651",  # another of the list, in small letters
    ("Statussen", "D5"): "#123456",  # not of the list: that of the kind
    ("Statussen", "A6"): "stil",
    ("Statussen", "B6"): "!",
    ("Statussen", "C6"): "ligt stil",
    ("Statussen", "D6"): "#E6007E",
    ("Statussen", "F6"): "gewijzigd",
}


_COLOURED = {
    "afgerond": "#00A651",
    "✓": "#00A651",
    "volgens plan": "#1F5FA8",
    "+/-": "#8A5A00",
    "LANGERE DOORLOOPTIJD": "#8A5A00",
    "vertraagd": "#B3261E",
    "stil": "#E6007E",
    "!": "#E6007E",
    "op schema": "#FDE7E5",  # no longer a status: marked as unknown
    "": None,
}


def test_a_status_has_the_colour_that_the_legend_gives_it(path: Path) -> None:
    found = [rule for rule in rules("Acties", "H2") if "H2" in rule.formula[0]]
    rows = dict(enumerate(_COLOURED, start=20))
    typed = {("Acties", f"H{row}"): status for row, status in rows.items()}
    formulas = {
        row: [f"IF({rule.formula[0].replace('H2', f'H{row}')},1,0)" for rule in found]
        for row in rows
    }
    results = _worked_out(path, {**_LEGEND, **typed}, formulas)
    for row, status in rows.items():
        fills = [
            rule.dxf.fill.bgColor.rgb
            for rule, holds in zip(found, results[row], strict=True)
            if holds
        ]
        wanted = _COLOURED[status]
        assert (status, fills[:1]) == (status, ["FF" + wanted.removeprefix("#")] if wanted else [])
