"""The manual explains every message that a user can get."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from progress_report.workbook import archive, book
from tests.comparison.cases import FOLDER as COMPARISON_FOLDER
from tests.comparison.cases import PairCase
from tests.problems.cases import FOLDER, Case

_MANUAL = Path(__file__).parent.parent / "docs" / "handleiding.md"
_ROW = re.compile(r"^\| (`.+?) \| .+ \|$", re.MULTILINE)
_EXPLAINED = [
    re.compile(re.escape(message).replace("…", ".+?"))
    for cell in _ROW.findall(_MANUAL.read_text(encoding="utf-8"))
    for message in re.findall(r"`(.+?)`", cell)
]
_TOLD = re.compile(r"^(?:fout|waarschuwing|tip): .+?: (.+)$", re.MULTILINE)


def _is_explained(message: str) -> bool:
    return any(pattern.match(message) for pattern in _EXPLAINED)


_CASES = sorted([*FOLDER.glob("*.txt"), *COMPARISON_FOLDER.glob("*.txt")])


@pytest.mark.parametrize("path", _CASES, ids=lambda path: path.stem)
def test_every_message_about_a_workbook_is_in_the_manual(path: Path) -> None:
    case = Case.read(path) if path.parent == FOLDER else PairCase.read(path)
    messages = _TOLD.findall(case.expected)
    assert [message for message in messages if not _is_explained(message)] == []


@pytest.mark.parametrize("module", [archive, book], ids=["archive", "book"])
def test_every_reason_not_to_read_a_file_is_in_the_manual(module: object) -> None:
    source = Path(str(module.__file__)).read_text(encoding="utf-8")  # type: ignore[attr-defined]
    messages = re.findall(r'"((?:dit|het) (?:is|bestand|werkboek|blad)\b[^"]*)"', source)
    assert len(messages) > 0
    filled_in = [re.sub(r"\{.+?\}", "…", message) for message in messages]
    assert [message for message in filled_in if not _is_explained(message)] == []


def test_a_message_that_nobody_wrote_is_not_explained() -> None:
    assert not _is_explained("het werkboek is zoek")
