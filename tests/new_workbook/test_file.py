"""Writing the empty workbook: a new file, whole or not at all."""

from __future__ import annotations

import errno
import os
import threading
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from progress_report.errors import FileError
from progress_report.new_workbook import new_workbook, write_new_workbook


def _message(path: Path) -> str:
    with pytest.raises(FileError) as caught:
        write_new_workbook(path)
    return str(caught.value)


def test_the_file_holds_the_workbook_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "voortgang.xlsx"
    write_new_workbook(path)
    assert path.read_bytes() == new_workbook()
    assert [file.name for file in tmp_path.iterdir()] == ["voortgang.xlsx"]


def test_every_workbook_has_the_same_bytes() -> None:
    assert new_workbook() == new_workbook()


def test_the_file_does_not_say_when_or_by_what_it_was_made() -> None:
    with ZipFile(BytesIO(new_workbook())) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        properties = etree.fromstring(archive.read("docProps/core.xml"))
    assert [etree.QName(element).localname for element in properties] == ["title"]


def test_a_new_file_can_be_read_by_whom_others_can_be(tmp_path: Path) -> None:
    path, other = tmp_path / "nieuw.xlsx", tmp_path / "ander.txt"
    write_new_workbook(path)
    other.write_text("ander")
    assert path.stat().st_mode == other.stat().st_mode


@pytest.mark.parametrize("content", [b"", b"het werk van maanden"])
def test_a_file_that_is_there_is_never_touched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "voortgang.xlsx"
    path.write_bytes(content)
    os.utime(path, (1, 1))
    assert _message(path) == (
        f"{path}: er staat al een bestand met deze naam; dat blijft zoals het is.\n"
        "  Kies een andere naam, of geef het andere bestand eerst een andere naam."
    )
    assert (path.read_bytes(), path.stat().st_mtime) == (content, 1)
    assert len(list(tmp_path.iterdir())) == 1


def test_a_link_to_a_file_that_is_gone_is_not_followed(tmp_path: Path) -> None:
    path = tmp_path / "voortgang.xlsx"
    path.symlink_to(tmp_path / "weg.xlsx")
    assert "er staat al een bestand met deze naam" in _message(path)
    assert not (tmp_path / "weg.xlsx").exists()


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_of_several_at_once_one_writes_and_the_others_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    if not links:
        monkeypatch.setattr(os, "link", _cannot_link)
    path = tmp_path / "voortgang.xlsx"
    start = threading.Barrier(4)
    refused: list[str] = []

    def write() -> None:
        start.wait()
        try:
            write_new_workbook(path)
        except FileError as error:
            refused.append(str(error))

    writers = [threading.Thread(target=write) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(refused) == 3
    assert all("er staat al een bestand met deze naam" in message for message in refused)
    assert path.read_bytes() == new_workbook()
    assert len(list(tmp_path.iterdir())) == 1


def _cannot_link(*_: object) -> None:
    raise OSError(errno.EPERM, "Operation not permitted")


def test_a_file_that_comes_while_writing_is_not_touched_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "voortgang.xlsx"

    def link_too_late(*_: object) -> None:
        path.write_bytes(b"eerder")
        _cannot_link()

    monkeypatch.setattr(os, "link", link_too_late)
    assert "er staat al een bestand met deze naam" in _message(path)
    assert path.read_bytes() == b"eerder"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_that_comes_after_the_first_look_is_not_touched_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "voortgang.xlsx"
    path.write_bytes(b"eerder")
    monkeypatch.setattr(os.path, "lexists", lambda _: False)
    assert "er staat al een bestand met deze naam" in _message(path)
    assert path.read_bytes() == b"eerder"
    assert len(list(tmp_path.iterdir())) == 1


def test_when_the_disk_is_full_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    path = tmp_path / "voortgang.xlsx"
    assert _message(path) == (
        f"{path}: schrijven lukt niet: de schijf is vol.\n"
        "  Maak ruimte vrij, of kies een andere map.\n"
        "  Er is niets geschreven; eerdere bestanden staan er nog."
    )
    assert list(tmp_path.iterdir()) == []


def test_when_the_disk_cannot_link_and_is_full_no_half_file_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync
    beside = iter([True])

    def full(file: int) -> None:
        if not next(beside, False):
            raise OSError(errno.ENOSPC, "No space left on device")
        real(file)

    monkeypatch.setattr(os, "link", _cannot_link)
    monkeypatch.setattr(os, "fsync", full)
    assert "de schijf is vol" in _message(tmp_path / "voortgang.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_is_removed(tmp_path: Path) -> None:
    (tmp_path / ".generate-report-0123abcd-0.nieuw").write_bytes(b"half")
    write_new_workbook(tmp_path / "voortgang.xlsx")
    assert [file.name for file in tmp_path.iterdir()] == ["voortgang.xlsx"]


@pytest.mark.parametrize("folder", ["nergens", "n" * 300])
def test_a_folder_that_is_not_there_is_said(tmp_path: Path, folder: str) -> None:
    path = tmp_path / folder / "voortgang.xlsx"
    assert _message(path) == (
        f"{path}: de map '{path.parent}' is er niet.\n"
        "  Maak eerst die map, of kies een map die er al is."
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "example"),
    [
        ("voortgang", "voortgang.xlsx"),
        ("voortgang.xls", "voortgang.xlsx"),
        ("voortgang.2026", "voortgang.xlsx"),
        ("voortgang.xlsm", "voortgang.xlsx"),
    ],
)
def test_a_name_that_excel_would_not_open_is_refused(
    tmp_path: Path, name: str, example: str
) -> None:
    path = tmp_path / name
    assert _message(path) == (
        f"{path}: een nieuw werkboek moet een naam hebben die eindigt op .xlsx.\n"
        f"  Bijvoorbeeld: {example}."
    )
    assert not path.exists()


def test_the_ending_may_be_in_capitals(tmp_path: Path) -> None:
    write_new_workbook(tmp_path / "VOORTGANG.XLSX")
    assert (tmp_path / "VOORTGANG.XLSX").read_bytes() == new_workbook()
