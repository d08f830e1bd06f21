"""The formats: each is one module with a function ``write``, and one line in ``WRITERS``."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from progress_report.document.blocks import Document
    from progress_report.house_style import HouseStyle

# By name, so that asking for help does not load what only writing needs.
WRITERS: Mapping[str, str] = {
    "docx": "progress_report.writers.docx",
    "pdf": "progress_report.writers.pdf",
    "html": "progress_report.writers.html",
    "csv": "progress_report.writers.csv_table",
    "json": "progress_report.writers.json_data",
}
DEFAULT = ("docx", "pdf", "html")
# These name pages, so the document must have been laid out.
NAMING_PAGES = frozenset({"docx", "pdf", "html"})


class Writer(Protocol):
    def __call__(self, document: Document, house_style: HouseStyle) -> bytes: ...


def writer(name: str) -> Writer:
    """The function that writes the format, which is one of ``WRITERS``."""
    return cast(Writer, import_module(WRITERS[name]).write)
