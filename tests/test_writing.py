"""What writes is loaded beforehand, and who does that need not fear what goes wrong."""

from __future__ import annotations

import pytest

from progress_report.report import writing
from progress_report.report.writing import load_writers


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
