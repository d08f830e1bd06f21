"""Which workbooks are meant, and what they are called."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from progress_report.many.workbooks import NothingFitsError, labels, workbooks_of


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with files, where the program is called."""
    for name in ("b.xlsx", "a.xlsx", "~$a.xlsx", "lees.txt", "deel [1].xlsx", "deel [1]b.xlsx"):
        (tmp_path / name).write_text(name)
    (tmp_path / "map.xlsx").mkdir()
    (tmp_path / "map.xlsx" / "c.xlsx").write_text("c")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*given: str) -> Sequence[str]:
    return [path.as_posix() for path in workbooks_of([Path(one) for one in given])]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["b.xlsx", "a.xlsx"], ["b.xlsx", "a.xlsx"]),
        (["?.xlsx"], ["a.xlsx", "b.xlsx"]),
        (["b.xlsx", "?.xlsx"], ["b.xlsx", "a.xlsx"]),
        (["*/*.xlsx"], ["map.xlsx/c.xlsx"]),
        (["**/c.xlsx"], ["map.xlsx/c.xlsx"]),
        (["deel [1]*.xlsx"], ["deel [1].xlsx", "deel [1]b.xlsx"]),
        (["a.xlsx", "./a.xlsx", "map.xlsx/../a.xlsx"], ["a.xlsx"]),
        (["weg.xlsx", "a.xlsx"], ["weg.xlsx", "a.xlsx"]),
        (["weg.xlsx", "./weg.xlsx"], ["weg.xlsx"]),
    ],
)
def test_workbooks_are_found_in_order_and_once(given: list[str], expected: list[str]) -> None:
    assert found(*given) == expected


@pytest.mark.usefixtures("folder")
def test_a_pattern_leaves_out_folders_and_the_files_of_an_open_excel() -> None:
    assert found("*.xlsx") == ["a.xlsx", "b.xlsx", "deel [1].xlsx", "deel [1]b.xlsx"]


@pytest.mark.usefixtures("folder")
def test_a_shell_that_fills_in_the_pattern_gives_the_same() -> None:
    assert found("a.xlsx", "b.xlsx", "~$a.xlsx") == ["a.xlsx", "b.xlsx"]


def test_a_file_may_have_the_name_of_a_pattern(folder: Path) -> None:
    (folder / "wat?.xlsx").write_text("zo heet het")
    (folder / "wat1.xlsx").write_text("een ander")
    assert found("wat?.xlsx") == ["wat?.xlsx"]


@pytest.mark.usefixtures("folder")
def test_a_pattern_that_fits_nothing_is_told() -> None:
    with pytest.raises(NothingFitsError) as told:
        found("a.xlsx", "raad/*.xlsx")
    assert str(told.value) == (
        "Er is geen werkboek dat past bij 'raad/*.xlsx'. Controleer de naam en de map."
    )


def test_a_link_to_a_workbook_is_that_workbook(folder: Path) -> None:
    (folder / "link.xlsx").symlink_to("a.xlsx")
    assert found("link.xlsx", "a.xlsx") == ["link.xlsx"]


def test_workbooks_of_the_same_name_are_called_by_their_paths() -> None:
    paths = [Path("haarlem/voortgang.xlsx"), Path("heemstede/voortgang.xlsx"), Path("x/ander.xlsx")]
    assert labels(paths) == (str(paths[0]), str(paths[1]), "ander.xlsx")
