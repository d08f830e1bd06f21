"""Files are there whole or not at all, and earlier ones stay until then."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from progress_report.errors import FileError
from progress_report.outputs import remove_stale, write_files


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*"))


def test_files_are_written_and_nothing_else_stays(tmp_path: Path) -> None:
    write_files({tmp_path / "a.docx": b"a", tmp_path / "map" / "b.svg": b"b"})
    assert names(tmp_path) == ["a.docx", "b.svg", "map"]
    assert (tmp_path / "a.docx").read_bytes() == b"a"


def test_an_earlier_file_stays_when_a_later_one_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"eerder")
    (tmp_path / "map").write_bytes(b"een bestand op de plaats van een map")
    with pytest.raises(FileError) as caught:
        write_files({tmp_path / "a.docx": b"nieuw", tmp_path / "map" / "b.svg": b"b"})
    assert (tmp_path / "a.docx").read_bytes() == b"eerder"
    assert names(tmp_path) == ["a.docx", "map"]
    assert "Er is niets geschreven; eerdere bestanden staan er nog." in str(caught.value)


def test_the_message_names_what_was_replaced_before_it_went_wrong(tmp_path: Path) -> None:
    (tmp_path / "b.docx").mkdir()
    with pytest.raises(FileError) as caught:
        write_files({tmp_path / "a.docx": b"nieuw", tmp_path / "b.docx": b"nieuw"})
    assert f"{tmp_path / 'b.docx'}: schrijven lukt niet" in str(caught.value)
    assert "Wel vernieuwd: a.docx." in str(caught.value)
    assert names(tmp_path) == ["a.docx", "b.docx"]


def test_an_interruption_leaves_the_earlier_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.docx").write_bytes(b"eerder")

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("progress_report.outputs.os.fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_files({tmp_path / "a.docx": b"nieuw"})
    assert (tmp_path / "a.docx").read_bytes() == b"eerder"
    assert names(tmp_path) == ["a.docx"]


def test_only_stale_files_with_our_names_are_removed(tmp_path: Path) -> None:
    for name in ("thema-4-status.svg", "thema-5-status.svg", "mijn-aantekeningen.txt"):
        (tmp_path / name).write_bytes(b"")
    remove_stale(tmp_path, re.compile(r"thema-\d+-status\.svg"), frozenset({"thema-4-status.svg"}))
    assert names(tmp_path) == ["mijn-aantekeningen.txt", "thema-4-status.svg"]
