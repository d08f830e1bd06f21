"""Whether a document holds the texts of the workbook, cell by cell and in their order."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from lxml import etree

from benchmarks.content import Content
from benchmarks.measuring import environment
from benchmarks.places import PYTHON, ROOT

Cells: TypeAlias = tuple[str, ...]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BULLET = re.compile(r"^\s*[•◦▪–-]\s+", re.MULTILINE)
_LONGEST_EXCERPT = 60
_MOST_PIECES = 4
# Beyond this nothing is looked for any more: looking for what is not there takes long.
_MOST_MISSING = 20
# A hyphen at the end of a line, as PDFium tells it, and characters that are not seen.
_PDF_SIGNS = str.maketrans({"\ufffe": "-", "\x02": "-", "\u2011": "-", "\u00ad": None})
# White space but for the form feed, which ends a page; and the signs of bullets.
_UNSEEN = re.compile(r"[^\S\f]|[\u200b\u2060•◦▪]")


@dataclass(frozen=True, slots=True)
class Comparison:
    """How many texts of the workbook are in their place, and the first that is not."""

    same: int
    expected: int
    first_difference: str = ""

    @property
    def all_same(self) -> bool:
        return self.same == self.expected and not self.first_difference


def compare_document(path: Path, content: Content) -> Comparison:
    """Compares a DOCX or PDF with what the workbook says."""
    if path.suffix == ".pdf":
        return compare_text(pdf_text(path), content.rows)
    return compare_rows(docx_rows(path, content.headings), content.rows)


def normal(text: str) -> str:
    """The text with single spaces, and without the signs of bullets before its lines."""
    return " ".join(_BULLET.sub("", text).split())


def compare_rows(found: Sequence[Cells], expected: Sequence[Cells]) -> Comparison:
    """Compares every cell of every row; a row too many or too few is a difference too."""
    same, difference = 0, ""
    for number, row in enumerate(expected):
        if number >= len(found) or len(found[number]) != len(row):
            difference = difference or f"row {number + 1}: not {len(row)} cells"
            continue
        for one, another in zip(row, found[number], strict=True):
            if normal(one) == normal(another):
                same += 1
            else:
                difference = difference or f"row {number + 1}: {_two(one, another)}"
    if len(found) != len(expected):
        difference = difference or f"{len(found)} rows and not {len(expected)}"
    return Comparison(same, sum(map(len, expected)), difference)


def compare_text(found: str, expected: Sequence[Cells]) -> Comparison:
    """Looks for every text of every cell: row after row, and cell after cell in a row.

    Only the first cell has an order of its own: it may span the rows below it. White space counts
    for nothing, as a PDF has lines, and knows no spaces at their ends. Pages end with a form feed.
    """
    pages = _squeezed(found)
    same = spanning = here = 0
    missing: list[str] = []
    for number, row in enumerate(expected):
        row_end = here
        for column, text in enumerate(row):
            words = [_squeezed(word) for word in text.split()] or [""]
            given_up = len(missing) >= _MOST_MISSING
            place = None if given_up else _find(pages, words, here if column else spanning)
            if place is None:
                missing.append(f"row {number + 1}: no ‘{_excerpt(text)}’")
                continue
            same += 1
            if column:
                here = place.first_end
                row_end = max(row_end, place.end)
            else:
                spanning = place.first_end
        here = row_end
    return Comparison(same, sum(map(len, expected)), missing[0] if missing else "")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the first piece of a text ends, and where its last does."""

    first_end: int
    end: int


def _find(pages: str, words: Sequence[str], start: int) -> _Place | None:
    """The words at ``start`` or after it, in one piece if possible."""
    return _find_within(pages, words, start, len(pages), _MOST_PIECES)


def _find_within(
    pages: str, words: Sequence[str], start: int, end: int, pieces: int
) -> _Place | None:
    """The pieces are as long as they can be, on one page or on two in a row.

    A cell may go on on the next page, and the lines of cells side by side may be in turns.
    """
    for number in range(len(words), 0 if pieces > 1 else len(words) - 1, -1):
        head = "".join(words[:number])
        position = pages.find(head, start, end)
        if position < 0:
            continue
        first_end = position + len(head)
        if number == len(words):
            return _Place(first_end, first_end)
        near = min(end, _end_of_next_page(pages, first_end))
        rest = _find_within(pages, words[number:], first_end, near, pieces - 1)
        if rest:
            return _Place(first_end, rest.end)
    return None


def _end_of_next_page(pages: str, position: int) -> int:
    for _ in range(2):
        position = pages.find("\f", position) + 1
        if not position:
            return len(pages)
    return position


def docx_rows(path: Path, headings: Sequence[str]) -> list[Cells]:
    """The rows of every table that has these headings, below them."""
    with zipfile.ZipFile(path) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    wanted = tuple(map(normal, headings))
    found = []
    for table in root.iter(f"{_W}tbl"):
        heading, *rows = table.findall(f"{_W}tr")
        if tuple(map(normal, _cells(heading))) == wanted:
            found += [_cells(row) for row in rows]
    return found


def pdf_text(path: Path) -> str:
    """The text in the order of the file, which is that of reading for all that is compared."""
    done = subprocess.run(
        [PYTHON, "-m", "benchmarks.pdf_text", path],
        cwd=ROOT,
        env=environment(),
        check=True,
        stdout=subprocess.PIPE,
    )
    return done.stdout.decode("utf-8")


def _cells(row: etree._Element) -> Cells:
    return tuple("".join(_texts(cell)) for cell in row.findall(f"{_W}tc"))


def _texts(cell: etree._Element) -> Iterator[str]:
    for element in cell.iter(f"{_W}t", f"{_W}p", f"{_W}br", f"{_W}noBreakHyphen"):
        match element.tag.removeprefix(_W):
            case "t":
                yield element.text or ""
            case "noBreakHyphen":
                yield "\u2011"
            case _:
                yield "\n"


def _squeezed(text: str) -> str:
    return _UNSEEN.sub("", text.translate(_PDF_SIGNS))


def _two(one: str, another: str) -> str:
    return f"‘{_excerpt(one)}’ became ‘{_excerpt(another)}’"


def _excerpt(text: str) -> str:
    short = normal(text)
    return short if len(short) <= _LONGEST_EXCERPT else f"{short[:_LONGEST_EXCERPT]}…"
