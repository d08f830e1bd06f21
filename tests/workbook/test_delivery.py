"""How far staff are, per person."""

from __future__ import annotations

from pathlib import Path

from progress_report.problems import Position
from progress_report.workbook.delivery import Delivery, Share
from progress_report.workbook.reader import read_workbook
from tests.workbooks import Sheets, minimal_sheets, save_workbook

_HEADER = ["Thema", "Ambitie", "Actie", "Gepland", "Status", "Toelichting", "Verantwoordelijk"]


_STATUSES = [
    ["Status", "Symbool", "Betekenis", "Kleur", "Toelichting verplicht", "Soort"],
    ["afgerond", "✓", "klaar", "#1B6E3C", "nee", "afgerond"],
    ["langere doorlooptijd", "+/-", "duurt langer", "#8A5A00", "ja", "aandacht"],
]


def _sheets(*rows: list[object], header: list[str] = _HEADER) -> Sheets:
    return minimal_sheets() | {"Acties": [list(header), *rows], "Statussen": _STATUSES}


def _row(planned: object, status: object, explanation: object, person: object) -> list[object]:
    return ["Wonen", None, "Bouw woningen", planned, status, explanation, person]


def _delivery(folder: Path, sheets: Sheets) -> Delivery | None:
    return read_workbook(save_workbook(folder / "voortgang.xlsx", sheets)).delivery


def _people(folder: Path, *rows: list[object]) -> tuple[Share, ...]:
    delivery = _delivery(folder, _sheets(*rows))
    assert delivery is not None
    return delivery.people


def test_counts_per_person_what_is_not_delivered(tmp_path: Path) -> None:
    # The reference date is 1 April 2024.
    assert _people(
        tmp_path,
        _row("2023", None, "Loopt.", "Jan"),
        _row("2023", "langere doorlooptijd", None, "Jan"),
        _row("2025", None, None, "Jan"),
    ) == (Share("Jan", 3, without_status=1, without_explanation=1, with_errors=0, to_do=2),)


def test_a_row_that_lacks_two_things_is_to_be_done_once(tmp_path: Path) -> None:
    header = [*_HEADER[:5], "Status geld", *_HEADER[5:]]
    row = ["Wonen", None, "Bouw", "2023", None, "langere doorlooptijd", None, "Jan"]
    delivery = _delivery(tmp_path, _sheets(row, header=header))
    assert delivery is not None
    assert delivery.total == Share("", 1, 1, 1, with_errors=0, to_do=1)


def test_a_row_with_an_error_is_not_done(tmp_path: Path) -> None:
    (share,) = _people(tmp_path, _row("2025", "op shema", "Loopt.", "Jan"))
    assert (share.without_status, share.with_errors, share.done) == (0, 1, False)


def test_who_has_something_to_do_comes_first_then_by_name_and_nobody_last(tmp_path: Path) -> None:
    people = _people(
        tmp_path,
        _row("2023", None, "Loopt.", None),
        _row("2023", "afgerond", "Klaar.", "bert"),
        _row("2023", None, "Loopt.", "Zoë"),
        _row("2023", "afgerond", "Klaar.", "Anna"),
        _row("2023", None, "Loopt.", "Cas"),
    )
    assert [(share.name, share.done) for share in people] == [
        ("Cas", False),
        ("Zoë", False),
        ("Anna", True),
        ("bert", True),
        ("", False),
    ]


def test_a_name_is_the_same_whatever_its_case_and_spaces(tmp_path: Path) -> None:
    people = _people(
        tmp_path,
        _row("2023", "afgerond", "Klaar.", "Jan Jansen"),
        _row("2023", "afgerond", "Klaar.", " jan  jansen"),
    )
    assert [(share.name, share.actions) for share in people] == [("Jan Jansen", 2)]


def test_leads_and_remarks_are_nobodys_work(tmp_path: Path) -> None:
    header = [*_HEADER, "Soort"]
    lead = [*_row("2023", None, None, None), "kop"]
    action = [*_row("2023", "afgerond", "Klaar.", "Jan"), None]
    delivery = _delivery(tmp_path, _sheets(lead, action, header=header))
    assert delivery is not None
    assert [share.name for share in delivery.people] == ["Jan"]
    assert delivery.total.actions == 1


def test_without_names_there_is_only_a_total(tmp_path: Path) -> None:
    delivery = _delivery(tmp_path, minimal_sheets())
    assert delivery is not None
    assert delivery.people == ()
    assert delivery.total == Share("", 3, 0, 0, 0, 0)


def test_without_a_reference_date_nothing_can_be_said(tmp_path: Path) -> None:
    sheets = minimal_sheets()
    sheets["Rapport"][6][1] = "ooit"
    assert _delivery(tmp_path, sheets) is None


def test_says_who_delivers_a_row(tmp_path: Path) -> None:
    delivery = _delivery(tmp_path, _sheets(_row("2023", "afgerond", "Klaar.", "Jan")))
    assert delivery is not None
    assert delivery.person(Position("voortgang.xlsx", 3, "Acties", 2, "F2")) == "Jan"
    assert delivery.person(Position("voortgang.xlsx", 2, "Thema's", 2, "B2")) == ""
