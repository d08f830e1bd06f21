"""A workbook that is open in Excel or LibreOffice: who has it, and how to go on."""

from __future__ import annotations

from pathlib import Path

import pytest

from progress_report.workbook.lock_file import open_elsewhere
from progress_report.workbook.reader import read_workbook
from tests.workbooks import minimal_sheets, save_workbook

EXCEL, LIBREOFFICE = "~$voortgang.xlsx", ".~lock.voortgang.xlsx#"
JAN = "Jan Jansen"


def excel_file(name: str) -> bytes:
    """As Excel writes it: 165 bytes, the name in two encodings, filled up with spaces."""
    narrow = name.encode("cp1252", errors="replace")[:54]
    wide = name.encode("utf-16-le")[:108]
    return b"".join(
        [
            bytes([len(narrow)]) + narrow.ljust(54, b" "),
            (len(wide) // 2).to_bytes(2, "little") + wide + b" \0" * (54 - len(wide) // 2),
        ]
    )


def said(folder: Path, lock: str, data: bytes) -> list[str]:
    (folder / lock).write_bytes(data)
    return [str(problem) for problem in open_elsewhere(folder / "voortgang.xlsx")]


@pytest.mark.parametrize(
    ("lock", "data", "whose"),
    [
        (EXCEL, excel_file(JAN), " bij Jan Jansen"),
        (EXCEL, excel_file("Łukasz Öz"), " bij Łukasz Öz"),
        (EXCEL, bytes([len(JAN)]) + JAN.encode(), " bij Jan Jansen"),
        (EXCEL, b"", ""),
        (EXCEL, b"\xff", ""),
        (EXCEL, excel_file("Jan\r\n\x1b[31m  Jansen\u202e"), " bij Jan [31m Jansen"),
        (
            LIBREOFFICE,
            b"Jan Jansen,jan,pc-12,22.11.2026 09:30,file:///home/jan/.config;",
            " bij Jan Jansen",
        ),
        (LIBREOFFICE, b"Jansen\\, Jan,jan,pc-12,,;", " bij Jansen, Jan"),
        (LIBREOFFICE, b",,pc-12,22.11.2026 09:30,;", ""),
        (LIBREOFFICE, b"\xff\xfe\\", ""),
        (LIBREOFFICE, b"x" * 5000, f" bij {'x' * 59}…"),
    ],
)
def test_who_has_the_workbook_open_is_named(
    lock: str, data: bytes, whose: str, tmp_path: Path
) -> None:
    assert said(tmp_path, lock, data) == [
        f"voortgang.xlsx: het werkboek is nog open{whose}; "
        "wat niet is opgeslagen, staat niet in het rapport\n"
        "  Sla het werkboek op en sluit het, en maak het rapport dan opnieuw.\n"
        f"  Heeft niemand het open? Verwijder dan het verborgen bestand '{lock}' in dezelfde map."
    ]


def test_a_lock_file_that_cannot_be_read_still_says_that_it_is_open(tmp_path: Path) -> None:
    (tmp_path / EXCEL).mkdir()
    (problem,) = open_elsewhere(tmp_path / "voortgang.xlsx")
    assert "het werkboek is nog open; wat niet" in problem.message


def test_the_lock_file_of_another_workbook_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "~$voortgang-2025.xlsx").write_bytes(excel_file(JAN))
    assert open_elsewhere(tmp_path / "voortgang.xlsx") == ()


def test_a_workbook_that_is_open_is_read_all_the_same(tmp_path: Path) -> None:
    path = save_workbook(tmp_path / "voortgang.xlsx", minimal_sheets())
    (tmp_path / EXCEL).write_bytes(excel_file(JAN))
    reading = read_workbook(path)
    assert reading.programme is not None
    assert [problem.severity.name for problem in reading.problems] == ["WARNING"]


def test_a_damaged_workbook_that_is_open_gives_both_messages(tmp_path: Path) -> None:
    """It may be half saved."""
    (tmp_path / "voortgang.xlsx").write_bytes(b"")
    (tmp_path / EXCEL).write_bytes(excel_file(JAN))
    reading = read_workbook(tmp_path / "voortgang.xlsx")
    assert [problem.message.partition(";")[0] for problem in reading.problems] == [
        "het bestand is leeg",
        "het werkboek is nog open bij Jan Jansen",
    ]
