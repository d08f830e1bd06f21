"""The reference validators find nothing wrong with any file that the command makes."""

from __future__ import annotations

import contextlib
import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from progress_report import cli
from tests.awkward import CASES
from tests.conformance import tools
from tests.conformance.validators import Verdict, verdicts
from tests.document.changed import EARLIER, LATER, REASONS, sheets_of
from tests.documents import EARLIER_WORKBOOK, REAL_WORKBOOK
from tests.everything import everything_workbook
from tests.workbooks import save_workbook
from tests.writers.docx.parts import Word

# What is asked of the command beside a workbook: of the project's, and of one with every change.
ASKED: Mapping[str, Sequence[str]] = {
    "compared": (),
    "compared_part": ("--theme", "2"),
    "programme": ("--document", "uitvoeringsprogramma"),
    "planning": ("--document", "raadsplanning"),
    "planning_part": ("--document", "raadsplanning", "--only-deviations"),
    "recalibration": ("--document", "herijking"),
    "changed": (),
    "changed_recalibration": ("--document", "herijking", "--theme", "1"),
}
NAMES = ("heemstede", "everything", *CASES, *ASKED)
# Of the others ``test_web_page.py`` asks it too.
PAGES = ("heemstede", "everything", "traffic_lights", "two_lights", "hostile_texts")
PAGES += ("compared_part", "programme", "planning", "recalibration", "changed")

Tell = Callable[[object], None]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Path]:
    """The reports of all workbooks, as the command makes them, each in a folder of its own."""
    folder = tmp_path_factory.mktemp("made")
    return [path for name in NAMES for path in _made(name, folder)]


def _made(name: str, folder: Path) -> list[Path]:
    """The reports of a workbook, under the name of the example."""
    output = folder / name
    output.mkdir()
    printed = io.StringIO()
    arguments = ["--formats", "docx,pdf,html", "--quiet", "--output", str(output)]
    arguments += [*ASKED.get(name, ()), *_previous(name, output)]
    with contextlib.redirect_stdout(printed):
        assert cli.main([str(_workbook(name, output)), *arguments]) == 0
    reports = [Path(line) for line in printed.getvalue().splitlines()[:3]]
    return [report.rename(output / f"{name}{report.suffix}") for report in reports]


def _workbook(name: str, folder: Path) -> Path:
    if name.startswith("changed"):
        return save_workbook(folder / "voortgang.xlsx", sheets_of(LATER, reasons=REASONS))
    if name == "heemstede" or name in ASKED:
        return REAL_WORKBOOK
    if name == "everything":
        return everything_workbook(folder)
    return save_workbook(folder / "voortgang.xlsx", CASES[name]())


def _previous(name: str, folder: Path) -> list[str]:
    """The earlier workbook, for all that is asked and can be compared."""
    if name.startswith("changed"):
        sheets = sheets_of(EARLIER, date(2023, 4, 1))
        return ["--previous", str(save_workbook(folder / "eerder.xlsx", sheets))]
    if name in ASKED and not name.startswith("programme"):
        return ["--previous", str(EARLIER_WORKBOOK)]
    return []


def _judge(files: Sequence[Path], tell: Tell, times: int = 1) -> list[Verdict]:
    """Every file is judged, and nothing is found."""
    found = list(verdicts(files))
    for verdict in found:
        tell(verdict)
    assert len(found) == len(files) * times
    assert [str(verdict) for verdict in found if verdict.failures] == []
    return found


def _of_kind(files: Sequence[Path], ending: str) -> list[Path]:
    return [file for file in files if file.suffix == ending]


def test_word_files_follow_the_schema_of_open_xml(made: Sequence[Path], tell: Tell) -> None:
    tools.need(tools.missing_for_office_files())
    _judge(_of_kind(made, ".docx"), tell)


def test_the_example_workbook_follows_the_schema_of_open_xml(tell: Tell) -> None:
    tools.need(tools.missing_for_office_files())
    _judge(sorted(REAL_WORKBOOK.parent.glob("*.xlsx")), tell)


def test_pdf_files_are_accessible_and_can_be_archived(made: Sequence[Path], tell: Tell) -> None:
    tools.need(tools.missing_for_pdf())
    found = _judge(_of_kind(made, ".pdf"), tell, times=2)
    assert {verdict.rules for verdict in found} == {"PDF/UA1", "PDF/2A"}
    assert all(verdict.checks and verdict.checks > 1000 for verdict in found)


def test_web_pages_are_accessible_and_ask_for_nothing_outside(
    made: Sequence[Path], tell: Tell
) -> None:
    tools.need(tools.missing_for_pages())
    pages = [page for page in _of_kind(made, ".html") if page.stem in PAGES]
    assert len(pages) == len(PAGES)
    found = _judge(pages, tell)
    assert all(verdict.checks and verdict.checks > 20 for verdict in found)


def _failures(file: Path) -> list[str]:
    return [failure for verdict in verdicts([file]) for failure in verdict.failures]


# A validator that finds nothing in a file with a mistake would prove nothing.


def test_the_validator_of_word_files_sees_a_mistake(made: Sequence[Path], tmp_path: Path) -> None:
    tools.need(tools.missing_for_office_files())
    files = Word.opened(_of_kind(made, ".docx")[1].read_bytes()).files
    wrong = tmp_path / "wrong.docx"
    with zipfile.ZipFile(wrong, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data.replace(b"w:tblGrid>", b"w:tblGrit>"))
    assert _failures(wrong) != []


def test_the_validator_of_pdf_files_sees_a_mistake(tmp_path: Path) -> None:
    tools.need(tools.missing_for_pdf())
    wrong = tmp_path / "wrong.pdf"
    Image.new("RGB", (40, 30)).save(wrong)
    assert all(verdict.failures for verdict in verdicts([wrong]))


def test_the_validator_of_pages_sees_a_mistake(tmp_path: Path) -> None:
    tools.need(tools.missing_for_pages())
    wrong = tmp_path / "wrong.html"
    wrong.write_text("<!DOCTYPE html><title>Zonder taal</title><img src='https://example.org/a'>")
    found = " ".join(_failures(wrong))
    for part in ("html-has-lang", "image-alt", "request: https://example.org/a"):
        assert part in found
