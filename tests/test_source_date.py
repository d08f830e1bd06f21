"""The time that files say they were made, and what a report keeps when it is another."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from progress_report import cli
from progress_report.errors import VariableError
from progress_report.source_date import asked_time, midnight
from tests.awkward import one_theme
from tests.workbooks import save_workbook
from tests.writers.docx.parts import Word


@pytest.mark.parametrize(
    ("value", "time"),
    [
        ("0", datetime(1970, 1, 1, tzinfo=UTC)),
        ("1711929600", datetime(2024, 4, 1, tzinfo=UTC)),
        ("1762185942", datetime(2025, 11, 3, 16, 5, 42, tzinfo=UTC)),
        ("253402300799", datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)),
    ],
)
def test_the_variable_counts_seconds_since_1970(value: str, time: datetime) -> None:
    assert asked_time({"SOURCE_DATE_EPOCH": value}) == time


def test_without_the_variable_or_when_it_is_empty_no_time_is_asked() -> None:
    assert asked_time({"PATH": "1711929600"}) is None
    assert asked_time({"SOURCE_DATE_EPOCH": ""}) is None


@pytest.mark.parametrize(
    "value", [" ", "nu", "2024-04-01", "1711929600.5", "-1", "1_000", "١٢", "253402300800"]
)
def test_a_value_that_is_no_time_is_told(value: str) -> None:
    with pytest.raises(VariableError) as told:
        asked_time({"SOURCE_DATE_EPOCH": value})
    assert str(told.value) == (
        f"De omgevingsvariabele SOURCE_DATE_EPOCH is '{value}'. Dat is geen tijdstip.\n"
        "  Geef het aantal hele seconden sinds 1 januari 1970, zoals 1711929600, "
        "of haal de variabele weg."
    )


def test_a_day_starts_at_midnight_in_utc() -> None:
    assert midnight(date(2024, 4, 1)) == datetime(2024, 4, 1, tzinfo=UTC)


def test_the_time_asked_is_that_of_the_file_and_changes_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    workbook = save_workbook(tmp_path / "voortgang.xlsx", one_theme())

    def made(folder: str) -> bytes:
        options = ["--formats", "docx", "--quiet", "--output", str(tmp_path / folder)]
        assert cli.main([str(workbook), *options]) == 0
        report = Path(capsys.readouterr().out.splitlines()[0])
        assert report.name.endswith("-2024-04-01.docx")
        return report.read_bytes()

    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    usual = made("usual")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1762185942")
    asked = made("asked")

    assert _times(usual) == {(2024, 4, 1, 0, 0, 0)}
    assert _times(asked) == {(2025, 11, 3, 16, 5, 42)}
    before, after = Word.opened(usual).files, Word.opened(asked).files
    assert [name for name in before if before[name] != after[name]] == ["docProps/core.xml"]
    assert b"2025-11-03T16:05:42Z" in after["docProps/core.xml"]


def _times(docx: bytes) -> set[tuple[int, ...]]:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {part.date_time for part in archive.infolist()}
