"""The workbook is only read: it stays the same to the last bit, whatever the command."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from progress_report import cli
from tests.workbooks import Sheets, minimal_sheets, save_workbook

PAST = 1_700_000_000_000_000_000  # nanoseconds


def with_an_error() -> Sheets:
    sheets = minimal_sheets()
    sheets["Acties"][1][6] = "op shema"
    return sheets


@pytest.fixture(params=["a folder like any other", "a folder that is read-only"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A folder with three workbooks that nobody may change."""
    folder = tmp_path / "data"
    folder.mkdir()
    save_workbook(folder / "goed.xlsx", minimal_sheets())
    save_workbook(folder / "fout.xlsx", with_an_error())
    (folder / "stuk.xlsx").write_bytes((folder / "goed.xlsx").read_bytes()[:2000])
    for path in folder.iterdir():
        os.utime(path, ns=(PAST, PAST))
        path.chmod(0o444)
    if request.param == "a folder like any other":
        yield folder
        return
    folder.chmod(0o555)  # which does not stop root
    frozen = not subprocess.run(["chattr", "+i", folder], capture_output=True).returncode
    yield folder
    if frozen:
        subprocess.run(["chattr", "-i", folder], check=True)
    folder.chmod(0o755)


@pytest.mark.parametrize(
    ("workbook", "options", "status"),
    [
        ("goed.xlsx", "--check", 0),
        ("goed.xlsx", "--check --json", 0),
        ("goed.xlsx", "--check --list LIST", 0),
        ("goed.xlsx", "--formats docx", 0),
        ("goed.xlsx", "--formats pdf", 0),
        ("goed.xlsx", "--formats html", 0),
        ("goed.xlsx", "--formats csv,json", 0),
        ("goed.xlsx", "--formats csv --strict", 0),
        ("fout.xlsx", "--check", 1),
        ("fout.xlsx", "--check --list LIST", 1),
        ("fout.xlsx", "--formats csv", 1),
        ("stuk.xlsx", "--check", 1),
        ("stuk.xlsx", "--formats csv", 1),
        ("goed.xlsx", "--formats csv --templates nergens", 2),
    ],
)
@pytest.mark.usefixtures("capsys")
def test_no_command_changes_the_workbook_or_what_is_beside_it(
    workbook: str, options: str, status: int, folder: Path, tmp_path: Path
) -> None:
    before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}
    words = options.replace("LIST", str(tmp_path / "lijst.xlsx")).split()
    output = ["--output", str(tmp_path / "reports"), "--quiet"]
    assert cli.main([str(folder / workbook), *words, *output]) == status
    after = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}
    assert after == before
