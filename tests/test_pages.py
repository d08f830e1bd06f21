"""Pages are laid out for numbers of pages, but not for those of a huge Word document alone."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace

from progress_report.pipeline import Outcome, check, generate
from progress_report.problems import Severity
from progress_report.report import pages
from progress_report.report.pages import are_laid_out
from progress_report.report.request import Request
from progress_report.templating.folder import default_templates
from tests.workbooks import minimal_sheets, save_workbook

TOLD = "in het Word-document staan geen paginanummers, want er zijn meer dan 0 acties"


@pytest.mark.parametrize(
    ("formats", "actions", "laid_out"),
    [
        (("docx",), 5_000, True),
        (("docx",), 5_001, False),
        (("docx", "pdf"), 5_001, True),
        (("html",), 5_001, False),
        (("csv", "json"), 10, False),
    ],
)
def test_which_reports_are_laid_out(formats: tuple[str, ...], actions: int, laid_out: bool) -> None:
    assert are_laid_out(formats, actions) is laid_out


def _request(folder: Path, *formats: str, strict: bool = False) -> Request:
    workbook = save_workbook(folder / "voortgang.xlsx", minimal_sheets())
    return Request(workbook, folder / "reports", formats, default_templates(), strict=strict)


def _told(outcome: Outcome) -> list[str]:
    return [str(each.message) for each in outcome.problems if each.severity is Severity.WARNING]


def _contents(outcome: Outcome) -> bytes:
    (path,) = (path for path in outcome.written if path.suffix == ".docx")
    with zipfile.ZipFile(path) as file:
        return file.read("word/document.xml")


def _silent(_: str) -> None:
    """Shows no progress."""


def test_a_huge_word_document_has_no_numbers_and_a_warning_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = _request(tmp_path, "docx")
    usual = _contents(generate(request, _silent))
    monkeypatch.setattr(pages, "MOST_ACTIONS", 0)
    outcome = generate(request, _silent)

    assert TOLD in _told(outcome)
    assert _contents(outcome).count(b"PAGEREF") < usual.count(b"PAGEREF")  # those of the contents


def test_with_a_pdf_a_huge_word_document_has_its_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = _request(tmp_path, "docx")
    usual = _contents(generate(request, _silent))
    monkeypatch.setattr(pages, "MOST_ACTIONS", 0)
    outcome = generate(replace(request, formats=("docx", "pdf")), _silent)

    assert TOLD not in _told(outcome)
    assert _contents(outcome) == usual


@pytest.mark.parametrize("strict", [False, True])
def test_a_check_tells_what_the_report_tells(
    strict: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "MOST_ACTIONS", 0)
    request = _request(tmp_path, "docx", strict=strict)

    assert check(request, _silent).problems == generate(request, _silent).problems
