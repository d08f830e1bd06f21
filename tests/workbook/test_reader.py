"""From the sheets to the programme."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from progress_report.errors import FileError
from progress_report.model import (
    ActionKind,
    DroppedAction,
    Headings,
    Programme,
    StatusKind,
    Version,
)
from progress_report.problems import has_errors
from progress_report.workbook.reader import read_workbook
from tests.workbooks import Sheets, minimal_sheets, save_workbook


def _programme(folder: Path, sheets: Sheets) -> Programme:
    """The programme of a workbook without errors."""
    reading = read_workbook(save_workbook(folder / "voortgang.xlsx", sheets))
    assert not has_errors(reading.problems)
    assert reading.programme is not None
    return reading.programme


def test_reads_the_settings_and_fills_in_the_rest(tmp_path: Path) -> None:
    settings = _programme(tmp_path, minimal_sheets()).settings
    assert settings.municipality == "Heemstede"
    assert (settings.first_year, settings.last_year) == (2022, 2026)
    assert settings.reference_date == date(2024, 4, 1)
    assert settings.author == "Gemeente Heemstede"
    assert settings.version is Version.CONCEPT
    assert settings.headings == Headings()
    assert settings.keywords == ()


def test_reads_every_setting(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Rapport"] += [
        ["ONDERTITEL", "Terugblik"],
        ["Versie", "Definitief"],
        ["Opsteller", "Team Beleid"],
        ["Trefwoorden", "raad; college ;; wonen"],
        ["Kop  ambitie", "Doel"],
        ["Kop actie", "Actie"],
        ["Kop gepland", "Wanneer"],
        ["Kop status", "Stand"],
        ["Kop toelichting", "Uitleg"],
        ["Titel aanvullend", "Ander werk"],
    ]
    settings = _programme(tmp_path, sheets).settings
    assert settings.subtitle == "Terugblik"
    assert settings.version is Version.FINAL
    assert settings.author == "Team Beleid"
    assert settings.keywords == ("raad", "college", "wonen")
    assert settings.headings == Headings("Doel", "Actie", "Wanneer", "Stand", "Uitleg")
    assert settings.additional_title == "Ander werk"


def test_years_and_dates_may_be_typed_as_text(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Rapport"][4:] = [
        ["Eerste jaar", " 2022"],
        ["Laatste jaar", 2026.0],
        ["Peildatum", "1 april 2024"],
    ]
    settings = _programme(tmp_path, sheets).settings
    assert (settings.first_year, settings.last_year) == (2022, 2026)
    assert settings.reference_date == date(2024, 4, 1)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("afgerond", "afgerond"),
        ("Op  Schema", "op schema"),
        ("✓", "afgerond"),
        ("✓\ufe0f", "afgerond"),
        ("+", "op schema"),
        ("+/-", "langere doorlooptijd"),
        ("+/–", "langere doorlooptijd"),
        ("-", "vertraagd"),
        ("\u2212", "vertraagd"),
    ],
)
def test_a_status_is_its_name_or_its_symbol(tmp_path: Path, typed: str, name: str) -> None:
    sheets = minimal_sheets()
    sheets["Acties"][1][6] = typed
    status = next(iter(_programme(tmp_path, sheets).actions)).status
    assert status is not None
    assert status.name == name


def test_a_legend_may_be_traffic_lights_or_percentages(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Statussen"] = [
        ["Soort", "Status", "Symbool", "Betekenis", "Kleur", "Toelichting verplicht"],
        ["Afgerond", "groen", "●", "klaar", "#00aa44", None],
        ["op schema", "50%", 50, "halverwege", "#1F5FA8", "nee"],
        ["vertraagd", "rood", "▲", "te laat", "#B3261E", "JA"],
    ]
    sheets["Acties"] = [
        ["Thema", "Ambitie", "Actie", "Status", "Toelichting"],
        ["Wonen", None, "Bouw woningen", "Groen", None],
        ["Duurzaamheid", None, "Plant bomen", 50, None],
    ]
    programme = _programme(tmp_path, sheets)
    green, half, red = programme.statuses
    assert (green.colour, green.kind) == ("#00AA44", StatusKind.DONE)
    assert (half.name, half.symbol, half.explanation_required) == ("50%", "50", False)
    assert red.explanation_required
    assert [action.status for action in programme.actions] == [green, half]


def test_every_status_column_is_read_the_main_one_first(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Rapport"].append(["Kop status", "Stand"])
    sheets["Acties"] = [
        ["Status geld", "Thema", "Ambitie", "Actie", "STATUS", "Status  tijd"],
        ["+", "Wonen", None, "Bouw woningen", "✓", None],
        ["-", "Duurzaamheid", None, "Plant bomen", None, "+/-"],
    ]
    programme = _programme(tmp_path, sheets)
    assert programme.status_columns == ("Stand", "Status geld", "Status tijd")
    symbols = [
        [status and status.symbol for status in action.statuses] for action in programme.actions
    ]
    assert symbols == [["✓", "+", None], [None, "-", "+/-"]]


def test_without_a_status_column_there_are_no_statuses(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Acties"] = [row[:6] for row in sheets["Acties"]]
    programme = _programme(tmp_path, sheets)
    assert programme.status_columns == ()
    assert [action.statuses for action in programme.actions] == [(), (), ()]


def test_extra_columns_are_named_as_on_their_sheet(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Rapport"].append(["Extra kolommen", "budget ; VERANTWOORDELIJK"])
    sheets["Acties"] = [
        ["Thema", "Ambitie", "Actie", "Verantwoordelijk", "Budget"],
        ["Wonen", None, "Bouw woningen", "Team Wonen", 1250],
        ["Duurzaamheid", None, "Plant bomen", None, None],
    ]
    programme = _programme(tmp_path, sheets)
    assert programme.settings.extra_columns == ("Budget", "Verantwoordelijk")
    shown = [[text.plain for text in action.extra] for action in programme.actions]
    assert shown == [["1250", "Team Wonen"], ["", ""]]


def test_an_action_has_everything_its_row_says(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Acties"][0] += ["Programma", "Verantwoordelijk", "Soort"]
    sheets["Acties"][1] += ["6 en 8", "Team Wonen", "KOP"]
    action = next(iter(_programme(tmp_path, sheets).themes[0].rows))
    assert (action.id, action.number, action.budget_programmes) == ("W-01", "1.", "6 en 8")
    assert (action.responsible, action.kind) == ("Team Wonen", ActionKind.INTRODUCTION)
    assert (action.title.plain, action.planned.plain) == ("Bouw woningen", "2023")
    assert action.explanation.plain == "Klaar."
    assert action.planning is not None
    assert action.planning.years == (2023,)
    assert action.row == 2


def test_a_planning_that_excel_made_a_date_of_is_read(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Acties"][3][5] = date(2026, 2, 1)
    *_, action = _programme(tmp_path, sheets).actions
    assert action.planned.plain == "1 februari 2026"
    assert action.planning is not None
    assert action.planning.last_day == date(2026, 2, 1)


def test_a_theme_has_its_texts_and_points(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Thema's"][0] += ["Inleiding", "Aandachtspunten"]
    sheets["Thema's"][1] += ["Eerste.\nTweede.", "- rust\n\nruimte"]
    theme = _programme(tmp_path, sheets).themes[0]
    assert theme.label == "1 Wonen"
    assert theme.introduction.plain == "Eerste.\nTweede."
    assert [point.plain for point in theme.attention_points] == ["rust", "ruimte"]


def test_dropped_actions_are_kept_with_their_reason(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Vervallen"] = [
        ["ID", "Actie", "Reden"],
        ["W-09", None, "Geen geld"],
        [None, "Bouw een brug", "Niet nodig"],
    ]
    assert _programme(tmp_path, sheets).dropped == (
        DroppedAction("W-09", "", "Geen geld", row=2),
        DroppedAction("", "Bouw een brug", "Niet nodig", row=3),
    )


def test_the_fingerprint_is_that_of_the_file(tmp_path: Path) -> None:
    path = save_workbook(tmp_path / "a.xlsx", minimal_sheets())
    assert read_workbook(path).sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


def test_reading_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = save_workbook(tmp_path / "a.xlsx", minimal_sheets())
    before = path.read_bytes()
    path.chmod(0o444)
    read_workbook(path)
    assert path.read_bytes() == before


def test_a_file_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="is er niet"):
        read_workbook(tmp_path / "weg.xlsx")


def test_a_folder_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="is een map"):
        read_workbook(tmp_path)
