"""A disk that is full, or a folder that is read-only: the earlier files stay, and it is said."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from progress_report.errors import FileError
from progress_report.saving.outputs import write_files

MEGABYTE = 1_000_000
ALL_EARLIER = "Er is niets geschreven; eerdere bestanden staan er nog."


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    disk = tmp_path / "schijf"
    disk.mkdir()
    mount = shutil.which("mount")
    if mount is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root can make a small disk")
    made = subprocess.run([mount, "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk])
    if made.returncode:
        pytest.skip("no small disk can be made here")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_disk_that_fills_up_leaves_the_earlier_files(small_disk: Path) -> None:
    write_files({small_disk / "a.docx": b"a" * 300_000, small_disk / "b.pdf": b"b" * 300_000})
    with pytest.raises(FileError) as caught:
        write_files({small_disk / "a.docx": b"A" * 300_000, small_disk / "b.pdf": b"B" * 300_000})
    assert str(caught.value) == (
        f"{small_disk / 'b.pdf'}: schrijven lukt niet: de schijf is vol.\n"
        "  Maak ruimte vrij, of kies een andere map.\n"
        f"  {ALL_EARLIER}"
    )
    assert {path.name: path.read_bytes() for path in small_disk.iterdir()} == {
        "a.docx": b"a" * 300_000,
        "b.pdf": b"b" * 300_000,
    }


def test_a_disk_that_was_full_takes_the_files_once_there_is_room(small_disk: Path) -> None:
    (small_disk / "vakantiefilm").write_bytes(b"v" * MEGABYTE)
    with pytest.raises(FileError, match="de schijf is vol"):
        write_files({small_disk / "rapport/a.docx": b"a" * 90_000})
    assert [path.name for path in small_disk.iterdir()] == ["vakantiefilm"]
    (small_disk / "vakantiefilm").unlink()
    write_files({small_disk / "rapport/a.docx": b"a" * 90_000})
    assert (small_disk / "rapport/a.docx").stat().st_size == 90_000


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits of this kind")
@pytest.mark.parametrize(("name", "limit"), [("a.docx", 100), ("b.pdf", 500_000)])
def test_a_file_that_may_not_become_so_large_leaves_the_earlier_files(
    name: str, limit: int, tmp_path: Path
) -> None:
    """``ulimit -f``: what a full disk does, without the rights to make one."""
    import resource

    for earlier in ("a.docx", "b.pdf"):
        (tmp_path / earlier).write_bytes(b"eerder")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        with pytest.raises(FileError) as caught:
            write_files({tmp_path / "a.docx": b"A" * 300, tmp_path / "b.pdf": b"B" * MEGABYTE})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert str(caught.value).startswith(
        f"{tmp_path / name}: schrijven lukt niet: het bestand is groter dan hier mag.\n"
    )
    assert str(caught.value).endswith(ALL_EARLIER)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.docx", "b.pdf"]
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {b"eerder"}


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    """A folder in which nothing can change, not even for root."""
    folder = tmp_path / "map"
    folder.mkdir()
    (folder / "a.docx").write_bytes(b"eerder")
    folder.chmod(0o555)
    immutable = hasattr(os, "geteuid") and os.geteuid() == 0
    if immutable and subprocess.run(["chattr", "+i", folder], capture_output=True).returncode:
        pytest.skip("for root a folder is never read-only here")
    yield folder
    if immutable:
        subprocess.run(["chattr", "-i", folder], check=True)
    folder.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no folders of this kind")
def test_a_read_only_folder_keeps_what_it_has(read_only: Path) -> None:
    with pytest.raises(FileError) as caught:
        write_files({read_only / "a.docx": b"nieuw", read_only / "grafieken/b.svg": b"b"})
    assert "schrijven lukt niet: geen toegang.\n" in str(caught.value)
    assert str(caught.value).endswith(ALL_EARLIER)
    assert (read_only / "a.docx").read_bytes() == b"eerder"
    assert [path.name for path in read_only.iterdir()] == ["a.docx"]


@pytest.mark.skipif(
    shutil.which("chattr") is None or not hasattr(os, "geteuid") or os.geteuid() != 0,
    reason="only root can make a file that cannot be replaced",
)
def test_a_file_that_cannot_be_replaced_keeps_the_others_as_they_were(tmp_path: Path) -> None:
    """As on Windows a file that Word has open."""
    for name in ("a.docx", "b.pdf"):
        (tmp_path / name).write_bytes(b"eerder")
    if subprocess.run(["chattr", "+i", tmp_path / "b.pdf"], capture_output=True).returncode:
        pytest.skip("this file system has no such files")
    try:
        with pytest.raises(FileError) as caught:
            write_files({tmp_path / "a.docx": b"nieuw", tmp_path / "b.pdf": b"nieuw"})
    finally:
        subprocess.run(["chattr", "-i", tmp_path / "b.pdf"], check=True)
    assert str(caught.value).startswith(f"{tmp_path / 'b.pdf'}: schrijven lukt niet: geen toegang")
    assert str(caught.value).endswith(ALL_EARLIER)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.docx", "b.pdf"]
    assert {path.read_bytes() for path in tmp_path.iterdir()} == {b"eerder"}
