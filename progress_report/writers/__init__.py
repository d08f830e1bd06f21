"""The formats: each is one module with a function ``write``, and one line in ``WRITERS``."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from msgspec import Struct

if TYPE_CHECKING:
    from progress_report.document.blocks import Document
    from progress_report.house_style import HouseStyle


class Writer(Protocol):
    def __call__(self, document: Document, house_style: HouseStyle) -> bytes: ...


class Format(Struct, frozen=True):
    """A format by the name of its module, so that asking for help does not load it.

    ``by_default``: made when no formats are asked for. ``names_pages``: it says numbers of pages,
    so the document must have been laid out. ``of_data``: it is made of the open data.
    """

    module: str
    by_default: bool = False
    names_pages: bool = False
    of_data: bool = False

    @property
    def write(self) -> Writer:
        return cast(Writer, import_module(self.module).write)


WRITERS: Mapping[str, Format] = {
    "docx": Format("progress_report.writers.docx", by_default=True, names_pages=True),
    "pdf": Format("progress_report.writers.pdf", by_default=True, names_pages=True),
    "html": Format("progress_report.writers.html", by_default=True, names_pages=True),
    "csv": Format("progress_report.writers.csv_table", of_data=True),
    "json": Format("progress_report.writers.json_data", of_data=True),
}
DEFAULT = tuple(name for name, made in WRITERS.items() if made.by_default)
