"""The document in every format, made beside each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from progress_report.beside.pending import Begin
from progress_report.document.blocks import Document
from progress_report.house_style import HouseStyle
from progress_report.report.content import Say
from progress_report.writers import WRITERS

if TYPE_CHECKING:
    from progress_report.writers.pdf import Layout

_PDF = "pdf"


def write_formats(
    formats: Sequence[str],
    document: Document,
    house_style: HouseStyle,
    layout: Layout | None,
    begin: Begin,
    say: Say,
) -> Mapping[str, bytes]:
    """The bytes of the document by the name of the format, in their order.

    The PDF is made of the ``layout``, in this process, as it takes longest; ``begin`` begins all
    others before it.

    Raises FileError and InputError when a template cannot be read or has mistakes.
    """
    others = {
        name: begin(write_format, name, document, house_style) for name in formats if name != _PDF
    }
    made = {}
    if layout and _PDF in formats:
        from progress_report.writers import pdf  # slow to load

        say(_making(_PDF))
        made[_PDF] = pdf.typeset(layout, document.properties)
    for name, pending in others.items():
        say(_making(name))
        made[name] = pending.result()
    return {name: made[name] for name in formats}


def write_format(name: str, document: Document, house_style: HouseStyle) -> bytes:
    """The document in the format of that name. Raises as ``write_formats`` does."""
    return WRITERS[name].write(document, house_style)


def modules_beside(formats: Sequence[str]) -> Sequence[str]:
    """The modules that write what is made beside the PDF, for who has them ready in time."""
    return [WRITERS[name].module for name in formats if name != _PDF]


def _making(name: str) -> str:
    return f"{name.upper()} opmaken"
