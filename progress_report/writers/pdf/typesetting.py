"""Typst at work: layout, data and pictures in, a PDF or the numbers of the pages out.

Typst remembers what it laid out: to ask for the pages first and the PDF then costs little more
than the PDF alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import cast

import typst
from msgspec import Struct, json

from progress_report.bounded_files import bounded_bytes
from progress_report.errors import FileError, InputError, reason
from progress_report.problems import Position, Problem, Severity
from progress_report.templating.folder import LARGEST_FILE, put_back, too_large
from progress_report.writers.pdf.inlines import Data
from progress_report.writers.pdf.temporary import folder_with

LAYOUT = "review.typ"
_DATA = "document.json"
_STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]
# What the binding of Typst raises when a part in Rust gives up; no Exception, as if it were Ctrl-C.
_PANIC = "PanicException"
# Every anchor is metadata with its own name, where the thing itself stands.
_PAGES = "query(metadata).map(it => (it.value, it.location().page()))"


class Sheet(Struct, frozen=True):
    """All that is typeset: the folder with the layout, the data, and the files that it names."""

    templates: Path
    data: Data
    files: Mapping[str, bytes]
    fonts: typst.Fonts


def pdf(sheet: Sheet, timestamp: datetime) -> bytes:
    """The sheet as PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).

    Raises FileError when the layout cannot be read, InputError when it has mistakes.
    """
    with _compiler(sheet) as compiler:
        return cast(bytes, compiler.compile(pdf_standards=_STANDARDS, timestamp=timestamp))


def page_numbers(sheet: Sheet) -> Mapping[str, int]:
    """The number of the page of every anchor, from 1. Raises as ``pdf`` does."""
    with _compiler(sheet) as compiler:
        try:
            return dict(json.decode(compiler.eval(_PAGES)))
        except typst.TypstError:
            raise
        except RuntimeError as error:
            compiler.compile()  # of a mistake it says in which line it is
            raise InputError((_mistake(str(error)),)) from error


@contextmanager
def _compiler(sheet: Sheet) -> Iterator[typst.Compiler]:
    try:
        layout = bounded_bytes(sheet.templates / LAYOUT, LARGEST_FILE)
    except OSError as error:
        raise FileError(
            f"{sheet.templates / LAYOUT}: de opmaak van de PDF is niet te lezen: {reason(error)}.\n"
            "  Ook de paginanummers in Word komen daarvandaan.\n"
            f"  {put_back(sheet.templates, LAYOUT)}"
        ) from error
    if len(layout) > LARGEST_FILE:
        raise InputError((too_large(LAYOUT),))
    files = {**sheet.files, LAYOUT: layout, _DATA: json.encode(sheet.data)}
    with folder_with(files) as folder:
        compiler = typst.Compiler(folder / LAYOUT, root=folder, font_paths=sheet.fonts)
        try:
            yield compiler
        except typst.TypstError as error:
            raise InputError((_mistake(error.message, error.diagnostic),)) from error
        except BaseException as error:
            # A bug of Typst itself comes as a kind of exception that has no name to import.
            if type(error).__name__ != _PANIC:
                raise
            raise InputError((_mistake(str(error)),)) from error


def _mistake(message: str, diagnostic: str = "") -> Problem:
    line = re.search(rf"{re.escape(LAYOUT)}:(\d+)", diagnostic)
    return Problem(
        Severity.ERROR,
        Position(LAYOUT, row=int(line[1]) if line else 0),
        "de PDF kan niet worden opgemaakt",
        f"Typst meldt: {message}",
        f"Neem {LAYOUT} van het programma over, of maak de laatste wijziging ongedaan.",
    )
