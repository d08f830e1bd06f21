"""What the program makes of the empty workbook, as it is and as staff leave it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from progress_report.new_workbook import Content, new_workbook, write_new_workbook
from progress_report.new_workbook.examples import EXAMPLES
from progress_report.pipeline import generate
from progress_report.problems import Severity
from progress_report.report.request import Request
from progress_report.templating.folder import default_templates
from progress_report.workbook.reader import Reading, read_workbook
from progress_report.workbook.schema import ACTIONS, EXAMPLE_COLUMNS, STATUSES
from progress_report.writers import WRITERS


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "nieuw.xlsx"
    write_new_workbook(path)
    return path


def test_the_reader_only_says_that_there_are_examples(path: Path) -> None:
    reading = read_workbook(path)
    said = {(problem.severity, problem.message) for problem in reading.problems}
    assert said == {(Severity.TIP, "dit is nog een voorbeeld uit het nieuwe werkboek")}
    assert reading.programme is not None


def test_the_examples_are_read_as_they_are(path: Path) -> None:
    programme = read_workbook(path).programme
    assert programme is not None
    assert programme.settings.municipality == "Voorbeeldstad"
    assert programme.settings.reference_date.isoformat() == "2028-04-01"
    actions = [
        action for theme in programme.themes for group in theme.groups for action in group.actions
    ]
    assert [action.id for action in actions] == [row["ID"] for row in EXAMPLES.rows["Acties"]]
    assert {action.status.name if action.status else None for action in actions} == {
        "afgerond",
        "op schema",
        "langere doorlooptijd",
        "vertraagd",
        None,
    }


def test_it_makes_a_report_in_every_format(path: Path, tmp_path: Path) -> None:
    request = Request(path, tmp_path / "uit", tuple(WRITERS), default_templates(), strict=True)
    outcome = generate(request, lambda _: None)
    made = [one.suffix for one in outcome.written if one.suffix not in {".svg", ".png"}]
    assert made == [".docx", ".pdf", ".html", ".csv", ".json"]


def test_every_example_can_be_told_by_its_word() -> None:
    for sheet, rows in EXAMPLES.rows.items():
        for row in rows if sheet != STATUSES.name else ():
            assert str(row[EXAMPLE_COLUMNS[sheet]]).startswith("Voorbeeld")


def _messages(reading: Reading) -> list[str]:
    return [str(problem) for problem in reading.problems]


def test_without_the_examples_it_says_what_has_to_come(path: Path) -> None:
    _delete_examples(path)
    assert _messages(read_workbook(path)) == [
        "nieuw.xlsx, blad 'Thema's': er staat geen enkel thema op dit blad\n"
        "  Zet elk thema in een eigen rij, onder de kolomkoppen.",
        "nieuw.xlsx, blad 'Rapport', cel B2: dit is nog een voorbeeld uit het nieuwe werkboek\n"
        "  Waarde | Voorbeeldstad\n"
        "  Zet er uw eigen gegevens in, of haal de hele rij weg.",
    ]


def test_without_examples_and_settings_it_also_asks_for_those(path: Path) -> None:
    _delete_examples(path)
    book = load_workbook(path)
    for row in range(2, 19):
        book["Rapport"].cell(row, 2).value = None
    book.save(path)
    messages = _messages(read_workbook(path))
    assert [message.splitlines()[0] for message in messages] == [
        "nieuw.xlsx, blad 'Rapport', cel B2: 'Gemeente' is niet ingevuld",
        "nieuw.xlsx, blad 'Rapport', cel B3: 'Titel' is niet ingevuld",
        "nieuw.xlsx, blad 'Rapport', cel B5: 'Programma' is niet ingevuld",
        "nieuw.xlsx, blad 'Rapport', cel B6: 'Eerste jaar' is niet ingevuld",
        "nieuw.xlsx, blad 'Rapport', cel B7: 'Laatste jaar' is niet ingevuld",
        "nieuw.xlsx, blad 'Rapport', cel B8: 'Peildatum' is niet ingevuld",
        "nieuw.xlsx, blad 'Thema's': er staat geen enkel thema op dit blad",
    ]


def _delete_examples(path: Path) -> None:
    """As staff do: the rows with the word are deleted, the rest stays."""
    book = load_workbook(path)
    for sheet in EXAMPLE_COLUMNS:
        for row in reversed(list(_example_rows(book[sheet]))):
            book[sheet].delete_rows(row)
    book.save(path)


def _example_rows(sheet: Worksheet) -> Iterable[int]:
    for row in sheet.iter_rows(min_row=2):
        if any(str(cell.value).startswith("Voorbeeld") for cell in row):
            yield row[0].row


def test_a_thousand_actions_fit_and_are_all_read(tmp_path: Path) -> None:
    example = EXAMPLES.rows[ACTIONS.name][0]
    rows = [{**example, "ID": f"W-{number:04}"} for number in range(1, 1001)]
    path = tmp_path / "vol.xlsx"
    path.write_bytes(
        new_workbook(Content(EXAMPLES.settings, {**EXAMPLES.rows, ACTIONS.name: rows}))
    )
    programme = read_workbook(path).programme
    assert programme is not None
    assert sum(len(group.actions) for group in programme.themes[0].groups) == 1000


def test_it_is_a_small_file(path: Path) -> None:
    assert path.stat().st_size < 60_000
