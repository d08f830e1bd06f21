"""What writes is loaded beforehand, and who does that need not fear what goes wrong; the formats
that another process makes are asked of it at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest

from progress_report.beside.pending import Pending, later
from progress_report.report import writing
from progress_report.report.writing import load_writers, write_formats
from progress_report.writers import WRITERS
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


def test_the_other_formats_are_asked_for_in_one_go() -> None:
    asked: list[object] = []

    def begin(function: Callable[..., T], *arguments: object) -> Pending[T]:
        asked.append(arguments[0])
        return later(function, *arguments)

    said: list[str] = []
    report, style = document(paragraph("Hallo")), house_style()
    made = write_formats(("html", "csv", "json"), report, style, None, begin, said.append)

    assert asked == [("csv", "json")]
    assert said == ["HTML opmaken", "CSV opmaken", "JSON opmaken"]
    assert made == {name: WRITERS[name].write(report, style) for name in ("html", "csv", "json")}


def test_when_there_is_one_format_no_other_process_is_asked() -> None:
    def begin(_: Callable[..., T], *__: object) -> Pending[T]:
        raise AssertionError

    report, style = document(paragraph("Hallo")), house_style()
    assert list(write_formats(("html",), report, style, None, begin, lambda _: None)) == ["html"]
