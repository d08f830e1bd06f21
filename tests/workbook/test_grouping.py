"""Rows next to the groups that they make."""

from __future__ import annotations

from pathlib import Path

from progress_report.model import ActionGroup, AdditionalGroup, Programme
from progress_report.problems import has_errors
from progress_report.workbook.reader import read_workbook
from tests.workbooks import Sheets, minimal_sheets, save_workbook


def _programme(folder: Path, sheets: Sheets) -> Programme:
    reading = read_workbook(save_workbook(folder / "voortgang.xlsx", sheets))
    assert not has_errors(reading.problems)
    assert reading.programme is not None
    return reading.programme


def _with_actions(*rows: tuple[str, str | None, str]) -> Sheets:
    sheets = minimal_sheets()
    sheets["Acties"] = [["Thema", "Ambitie", "Actie"]]
    sheets["Acties"] += [list(row) for row in rows]
    return sheets


def _shown(group: ActionGroup | AdditionalGroup) -> str:
    """``ambition (description): actions``"""
    rows = group.actions if isinstance(group, ActionGroup) else group.items
    titles = " ".join(row.title.plain for row in rows)
    if group.ambition is None:
        return f"-: {titles}"
    return f"{group.ambition.name} ({group.ambition.description.plain}): {titles}"


def test_rows_in_a_row_with_the_same_ambition_are_a_group(tmp_path: Path) -> None:
    sheets = _with_actions(
        ("Wonen", "Veilig", "a"),
        ("Wonen", "VEILIG ", "b"),
        ("Wonen", None, "c"),
        ("Wonen", None, "d"),
        ("Wonen", "Groen", "e"),
    )
    groups = _programme(tmp_path, sheets).themes[0].groups
    assert [_shown(group) for group in groups] == ["Veilig (): a b", "-: c d", "Groen (): e"]


def test_rows_of_another_theme_do_not_break_a_group(tmp_path: Path) -> None:
    sheets = _with_actions(
        ("Wonen", "Veilig", "a"),
        ("Duurzaamheid", "Groen", "b"),
        ("wonen", "Veilig", "c"),
    )
    first, second = _programme(tmp_path, sheets).themes
    assert [_shown(group) for group in first.groups] == ["Veilig (): a c"]
    assert [_shown(group) for group in second.groups] == ["Groen (): b"]


def test_only_the_first_group_of_an_ambition_carries_its_description(tmp_path: Path) -> None:
    sheets = _with_actions(
        ("Wonen", "veilig", "a"),
        ("Wonen", "Groen", "b"),
        ("Wonen", "Veilig", "c"),
    )
    sheets["Ambities"] = [
        ["Thema", "Ambitie", "Omschrijving"],
        ["Wonen", "Groen", "Meer bomen"],
        ["Wonen", "Veilig", "Minder inbraken"],
    ]
    groups = _programme(tmp_path, sheets).themes[0].groups
    assert [_shown(group) for group in groups] == [
        "Veilig (Minder inbraken): a",
        "Groen (Meer bomen): b",
        "Veilig (): c",
    ]


def test_an_ambition_without_actions_comes_last(tmp_path: Path) -> None:
    sheets = _with_actions(("Wonen", "Veilig", "a"), ("Wonen", None, "b"))
    sheets["Ambities"] = [
        ["Thema", "Ambitie", "Omschrijving"],
        ["Wonen", "Groen", "Meer bomen"],
        ["Wonen", "Veilig", None],
        ["Duurzaamheid", "Veilig", None],
    ]
    first, second = _programme(tmp_path, sheets).themes
    assert [_shown(group) for group in first.groups] == [
        "Veilig (): a",
        "-: b",
        "Groen (Meer bomen): ",
    ]
    assert [_shown(group) for group in second.groups] == ["Veilig (): "]


def _with_additional(*rows: tuple[str, str | None, str | None, str]) -> Sheets:
    sheets = minimal_sheets()
    sheets["Aanvullend"] = [["Thema", "Ambitie", "Omschrijving", "Actie"]]
    sheets["Aanvullend"] += [list(row) for row in rows]
    return sheets


def test_additional_work_stands_in_the_order_of_the_themes_then_other_groups(
    tmp_path: Path,
) -> None:
    sheets = _with_additional(
        ("Ondersteuning van de raad", None, None, "a"),
        ("duurzaamheid", None, None, "b"),
        ("Wonen", None, None, "c"),
        ("ondersteuning  van de raad", None, None, "d"),
    )
    additional = _programme(tmp_path, sheets).additional
    assert [theme.name for theme in additional] == [
        "Wonen",
        "Duurzaamheid",
        "Ondersteuning van de raad",
    ]
    assert [_shown(group) for group in additional[2].groups] == [" (): a", " (): d"]


def test_additional_work_is_grouped_by_ambition_and_description(tmp_path: Path) -> None:
    sheets = _with_additional(
        ("Wonen", "Veilig", "Minder inbraken", "a"),
        ("Wonen", "veilig", None, "b"),
        ("Wonen", "Veilig", "minder  inbraken", "c"),
        ("Wonen", "Veilig", "Minder brand", "d"),
        ("Wonen", None, "Losse eindjes", "e"),
        ("Wonen", None, "Losse eindjes", "f"),
        ("Wonen", None, None, "g"),
        ("Wonen", None, None, "h"),
    )
    (theme,) = _programme(tmp_path, sheets).additional
    assert [_shown(group) for group in theme.groups] == [
        "Veilig (Minder inbraken): a b c",
        "Veilig (Minder brand): d",
        " (Losse eindjes): e f",
        " (): g",
        " (): h",
    ]
