"""The document in every format, made beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING

from progress_report.beside.pending import Begin, later
from progress_report.document.blocks import Document
from progress_report.house_style import HouseStyle
from progress_report.report.content import Say
from progress_report.report.pages import name_pages
from progress_report.writers import WRITERS

if TYPE_CHECKING:
    from progress_report.writers.pdf import Layout

_PDF = "pdf"
# What pikepdf and fontTools would import only when the pages are there, and the PDF is finished.
_LATE = ("lxml.etree", "fontTools.ttLib.tables._g_l_y_f")


def write_formats(
    formats: Sequence[str],
    document: Document,
    house_style: HouseStyle,
    layout: Layout | None,
    begin: Begin,
    say: Say,
) -> Mapping[str, bytes]:
    """The bytes of the document by the name of the format, in their order.

    One is made in this process, a PDF of the ``layout``; ``begin`` begins the others before it, in
    one go: a document of thousands of actions takes seconds to reach another process.

    Raises FileError and InputError when a template cannot be read or has mistakes.
    """
    own = own_format(formats)
    others = tuple(name for name in formats if name != own)
    begun = begin(write_each, others, document, house_style) if others else later(dict)
    say(_making(own))
    made = {own: _made_here(own, document, house_style, layout)}
    for name in others:
        say(_making(name))
        made[name] = begun.result()[name]
    return {name: made[name] for name in formats}


def with_data(formats: Sequence[str]) -> bool:
    """Whether one of the formats is made of the open data."""
    return any(WRITERS[name].of_data for name in formats)


def own_format(formats: Sequence[str]) -> str:
    """The format that is made in this process: the one that takes longest."""
    return _PDF if _PDF in formats else formats[0]


def _made_here(
    name: str, document: Document, house_style: HouseStyle, layout: Layout | None
) -> bytes:
    if name != _PDF or layout is None:
        return write_format(name, document, house_style)
    from progress_report.writers import pdf  # slow to load

    return pdf.typeset(layout, document)


def write_format(name: str, document: Document, house_style: HouseStyle) -> bytes:
    """The document in the format of that name. Raises as ``write_formats`` does."""
    return WRITERS[name].write(document, house_style)


def write_each(
    formats: Sequence[str], document: Document, house_style: HouseStyle
) -> dict[str, bytes]:
    """The document in each of the formats. Raises as ``write_formats`` does."""
    return {name: write_format(name, document, house_style) for name in formats}


def load_writers(formats: Sequence[str]) -> None:
    """Imports what lays out and writes in this process, for who waits for something else."""
    with suppress(Exception):  # whatever it is, who needs the module meets it too
        import_module(WRITERS[own_format(formats)].module)
        if name_pages(formats):
            import_module(WRITERS[_PDF].module)
        if _PDF in formats:
            import_module(f"{WRITERS[_PDF].module}.structure")
            for late in _LATE:
                import_module(late)


def modules_beside(formats: Sequence[str]) -> Sequence[str]:
    """The modules that write the other formats, for who wants them ready in time."""
    return [WRITERS[name].module for name in formats if name != own_format(formats)]


def _making(name: str) -> str:
    return f"{name.upper()} opmaken"
