"""Reports in every format, and what is read in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

from msgspec.structs import replace

from progress_report.document.blocks import Document
from progress_report.house_style import HouseStyle
from progress_report.problems import Problem, has_errors
from progress_report.workbook.reader import read_workbook
from progress_report.writers import WRITERS, pdf
from progress_report.writers.pdf import typesetting
from progress_report.writers.pdf.missing import SUBSTITUTE
from tests import documents
from tests.shown import shown, squeezed
from tests.writers.pdf.examples import with_small_picture

# Text that runs from right to left, or turns the text around it: on a page it is in the order of
# the eye, which a PDF does not tell from that of the letters.
_TURNING = frozenset({"R", "AL", "AN"})
# Signs without a shape may leave nothing on a page.
_SHAPELESS = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
_IGNORED = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufff8"
    "\U000e0000-\U000e0fff]"
)
_CODE = re.compile(r"U\+([0-9A-F]{4,6})")


@dataclass(frozen=True)
class Report:
    """A report in every format; ``typeset`` is what Typst was asked to put on pages."""

    files: Mapping[str, bytes]
    typeset: str
    problems: tuple[Problem, ...]


def report_of(workbook: Path) -> tuple[Report | None, tuple[Problem, ...]]:
    """The report with small drawings as charts, unless there are errors; and every problem."""
    reading = read_workbook(workbook)
    if has_errors(reading.problems):
        return None, reading.problems
    assert reading.programme is not None
    document, mistakes = documents.compose(reading.programme)
    assert mistakes == ()
    document = replace(document, blocks=tuple(map(with_small_picture, document.blocks)))
    notices = pdf.notices(document, house_style())
    files, typeset = _written(document)
    return Report(files, typeset, (*reading.problems, *notices)), reading.problems


@cache
def house_style() -> HouseStyle:
    return documents.house_style()


def _written(document: Document) -> tuple[dict[str, bytes], str]:
    sheets: list[typesetting.Sheet] = []

    def typeset(sheet: typesetting.Sheet, *rest: Any) -> bytes:
        sheets.append(sheet)
        return real(sheet, *rest)

    real = typesetting.pdf
    with patch.object(typesetting, "pdf", typeset):
        files = {name: WRITERS[name].write(document, house_style()) for name in WRITERS}
    (sheet,) = sheets
    return files, "".join(_strings(sheet.data))


def _strings(value: Any) -> Iterator[str]:
    """The texts on the pages, the pieces of a paragraph together."""
    match value:
        case str():
            yield value
        case list():
            for each in value:
                yield from _strings(each)
        case {"type": "text" | "whole", "text": text}:
            yield str(text)
        case {"type": "status", "symbol": symbol, "content": content}:
            yield str(symbol)
            yield from _strings(content)
        case {"type": "strong" | "emphasis" | "underline" | "link" | "reference", **rest}:
            yield from _strings(rest["content"])
        case {"type": "break place" | "line break" | "page"}:
            return
        case dict():
            for each in value.values():
                yield "\0"
                yield from _strings(each)


def missing_from(report: Report, name: str, lines: Iterable[str]) -> list[str]:
    """The lines that are not read in the format; in the PDF a sign without a font is a box."""
    if name != "pdf":
        said = shown(name, report.files[name])
        return [line for line in lines if squeezed(line) not in said]
    boxes = str.maketrans(dict.fromkeys(_signs_told(report.problems), SUBSTITUTE))
    forms = {line: (_on_page(line.translate(boxes)), _on_page(line)) for line in lines}
    said = [_on_page(report.typeset)]
    if not any(unicodedata.bidirectional(sign) in _TURNING for sign in report.typeset):
        said.append(_on_page(shown(name, report.files[name])))
    return [line for line, form in forms.items() if not all(_holds(text, form) for text in said)]


def _holds(text: str, forms: Iterable[str]) -> bool:
    """Whether the text has one of the forms: words for a picture keep what pages cannot show."""
    return any(form in text for form in forms)


def _signs_told(problems: Iterable[Problem]) -> Iterator[str]:
    for problem in problems:
        if SUBSTITUTE in problem.hint:
            yield from (chr(int(code, 16)) for code in _CODE.findall(problem.message))


def _on_page(text: str) -> str:
    """The text by its signs with a shape, each in one form; as it is on a page."""
    return unicodedata.normalize("NFC", "".join(filter(_has_shape, text)))


def _has_shape(sign: str) -> bool:
    if sign == "\0":  # between texts
        return True
    return unicodedata.category(sign) not in _SHAPELESS and not _IGNORED.match(sign)
