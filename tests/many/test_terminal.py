"""What somebody sees in a terminal while the reports are made."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.interrupted import COMMAND, environment
from tests.many.municipalities import workbook

pty = pytest.importorskip("pty", reason="Windows has no pseudo terminal")
COLUMNS = 60
LONG = "het voortgangsverslag van de gemeente [b]klimaat en energie"


def seen(words: list[str], columns: int) -> str:
    """All that the command shows in a terminal so wide."""
    ours, theirs = pty.openpty()
    environ = {**environment(), "TERM": "xterm", "COLUMNS": str(columns), "LINES": "40"}
    process = subprocess.Popen(words, stdout=theirs, stderr=theirs, env=environ)
    os.close(theirs)
    found = b""
    try:
        while said := os.read(ours, 65536):
            found += said
    except OSError:  # as Linux says that nobody writes there any more
        pass
    os.close(ours)
    process.wait()
    return found.decode()


def test_a_line_for_each_that_is_being_done_and_the_table_last(tmp_path: Path) -> None:
    paths = [
        workbook(tmp_path / "a", "Haarlem"),
        workbook(tmp_path / "a", "Heemstede", status="op shema"),
        workbook(tmp_path / "a", "Zandvoort", name=LONG),
    ]
    options = ["--document", "raadsplanning", "--formats", "csv", "--output", str(tmp_path / "r")]
    found = seen([sys.executable, str(COMMAND), *map(str, paths), *options, "--jobs", "3"], COLUMNS)
    moving, _, rest = found.rpartition("\x1b[2K")
    lines = rest.splitlines()
    shown = [line.rpartition("\x1b[2K")[2] for line in moving.splitlines()]
    frames = {line.partition(" ")[2] for line in shown}
    assert {"haarlem.xlsx: Beginnen …", "van 3 klaar"} <= frames
    assert "…ag van de gemeente [b]klimaat en energie.xlsx: Beginnen …" in frames
    assert max(map(len, shown)) <= COLUMNS
    assert [Path(line).name for line in lines[:2]] == [
        "raadsplanning-haarlem-2024-04-01.csv",
        "raadsplanning-zandvoort-2024-04-01.csv",
    ]
    assert lines[-1] == "3 werkboeken: 2 gemaakt en 1 met fouten."
