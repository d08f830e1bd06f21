"""What writes is loaded beforehand, and who does that need not fear what goes wrong; what can be
made before the pages are laid out is made once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from msgspec.structs import replace

from progress_report.beside.pending import Pending, later
from progress_report.inlines import PageReference
from progress_report.report import writing
from progress_report.report.writing import begin_drafts, load_writers, write_formats
from progress_report.writers import html
from tests.writers.html.pages import document, house_style, paragraph

T = TypeVar("T")


def test_the_modules_that_lay_out_and_write_are_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    names: list[str] = []
    monkeypatch.setattr(writing, "import_module", names.append)
    load_writers(("docx", "pdf"))
    assert names == [
        "progress_report.writers.pdf",
        "progress_report.writers.pdf",
        "progress_report.writers.pdf.structure",
        "lxml.etree",
        "fontTools.ttLib.tables._g_l_y_f",
    ]


@pytest.mark.parametrize("error", [ImportError, MemoryError, OSError(24, "Too many open files")])
def test_what_cannot_be_loaded_beforehand_is_left_to_who_needs_it(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(_: str) -> None:
        raise error

    monkeypatch.setattr(writing, "import_module", fail)
    load_writers(("pdf",))


def test_a_page_that_was_drafted_is_not_made_again() -> None:
    asked: list[str] = []

    def begin(function: Callable[..., T], *arguments: object) -> Pending[T]:
        asked.append(f"{function.__name__} {arguments[0]}")
        return later(function, *arguments)

    report, style = document(paragraph("Zie ", PageReference("W-01"))), house_style()
    formats = ("csv", "docx", "html")
    drafts = begin_drafts(formats, report, style, begin)
    laid_out = replace(report, pages={"W-01": 12})
    made = write_formats(formats, laid_out, style, None, drafts, begin, lambda _: None)
    assert asked == ["draft_format html", "write_format docx"]
    assert made["html"] == html.write(laid_out, style)
    assert b"Pagina 12 in de PDF" in made["html"]


def test_the_format_that_is_made_here_is_not_drafted() -> None:
    report, style = document(paragraph("Zie ", PageReference("W-01"))), house_style()
    assert begin_drafts(("html", "csv"), report, style, later) == {}
