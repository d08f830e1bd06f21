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
from tests.large import LARGE
from tests.workbooks import save_workbook
from tests.writers.docx.parts import Word

# What is asked of the command beside a workbook: of the project's, and of one with every change.
ASKED: Mapping[str, Sequence[str]] = {
    "part": ("--theme", "2"),
    "deviations": ("--only-deviations",),
    "programme": ("--document", "uitvoeringsprogramma"),
    "planning": ("--document", "raadsplanning"),
    "recalibration": ("--document", "herijking"),
    "compared": (),
    "compared_part": ("--theme", "2"),
    "compared_planning": ("--document", "raadsplanning"),
    "compared_planning_part": ("--document", "raadsplanning", "--only-deviations"),
    "compared_recalibration": ("--document", "herijking"),
    "changed": (),
    "changed_recalibration": ("--document", "herijking", "--theme", "1"),
}
WORKBOOKS = {**CASES, "three_extra_columns": LARGE["three_extra_columns"]}
NAMES = ("heemstede", "everything", *WORKBOOKS, *ASKED)
# Of the awkward ones ``test_web_page.py`` asks it.
PAGES = (
    *("heemstede", "everything", "three_extra_columns", "deviations", "programme", "changed"),
    *("compared_part", "compared_planning", "compared_recalibration"),
)

_MISSING = {
    ".docx": tools.missing_for_office_files,
    ".pdf": tools.missing_for_pdf,
    ".html": tools.missing_for_pages,
}

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
    return save_workbook(folder / "voortgang.xlsx", WORKBOOKS[name]())


def _previous(name: str, folder: Path) -> list[str]:
    """The earlier workbook, for what is compared."""
    if name.startswith("changed"):
        sheets = sheets_of(EARLIER, date(2023, 4, 1))
        return ["--previous", str(save_workbook(folder / "eerder.xlsx", sheets))]
    if name.startswith("compared"):
        return ["--previous", str(EARLIER_WORKBOOK)]
    return []


@pytest.fixture(scope="module")
def found(made: Sequence[Path], tell: Tell) -> Sequence[Verdict]:
    """What those validators that are installed say of all the reports, beside each other."""
    said = verdicts(path for path in made if _is_judged(path) and not _MISSING[path.suffix]())
    for verdict in said:
        tell(verdict)
    return said


def _is_judged(path: Path) -> bool:
    return path.suffix != ".html" or path.stem in PAGES


def _of_kind(found: Sequence[Verdict], ending: str, names: Sequence[str]) -> list[Verdict]:
    """The verdicts on the reports of these names, of which each was judged."""
    tools.need(_MISSING[ending]())
    verdicts = [verdict for verdict in found if verdict.file.suffix == ending]
    assert sorted({verdict.file.stem for verdict in verdicts}) == sorted(names)
    return verdicts


def _wrong(found: Sequence[Verdict]) -> list[str]:
    return [str(verdict) for verdict in found if verdict.failures]


def test_word_files_follow_the_schema_of_open_xml(found: Sequence[Verdict]) -> None:
    assert _wrong(_of_kind(found, ".docx", NAMES)) == []


def test_the_example_workbooks_follow_the_schema_of_open_xml(tell: Tell) -> None:
    tools.need(tools.missing_for_office_files())
    files = sorted(REAL_WORKBOOK.parent.glob("*.xlsx"))
    said = verdicts(files)
    tell("\n".join(map(str, said)))
    assert [verdict.file for verdict in said] == files
    assert _wrong(said) == []


def test_pdf_files_are_accessible_and_can_be_archived(found: Sequence[Verdict]) -> None:
    judged = _of_kind(found, ".pdf", NAMES)
    for rules in ("PDF/UA1", "PDF/2A"):
        assert len([verdict for verdict in judged if verdict.rules == rules]) == len(NAMES)
    assert all(verdict.checks and verdict.checks > 1000 for verdict in judged)
    assert _wrong(judged) == []


def test_web_pages_are_accessible_and_ask_for_nothing_outside(found: Sequence[Verdict]) -> None:
    judged = _of_kind(found, ".html", PAGES)
    assert all(verdict.checks and verdict.checks > 20 for verdict in judged)
    assert _wrong(judged) == []


def _failures(file: Path) -> list[str]:
    return [failure for verdict in verdicts([file]) for failure in verdict.failures]


# A validator that finds nothing in a file with a mistake would prove nothing.


def test_the_validator_of_word_files_sees_a_mistake(made: Sequence[Path], tmp_path: Path) -> None:
    tools.need(tools.missing_for_office_files())
    [report] = [path for path in made if path.name == "everything.docx"]
    files = Word.opened(report.read_bytes()).files
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
