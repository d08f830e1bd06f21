"""A report laid out twice: by Typst as PDF, and by LibreOffice from the Word file.

Every row of every table gets an anchor, so that it can be found on the pages of both.
"""

from __future__ import annotations

import io
import json
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pikepdf
from msgspec.structs import replace

from progress_report.document.blocks import Block, Document, Figure, Heading, Row, Table
from progress_report.house_style import HouseStyle
from progress_report.writers import docx, pdf
from tests.writers.docx.parts import Word, find, one, text_of

_TIMEOUT = 900
_FILTER = {"ExportBookmarksToPDFDestination": {"type": "boolean", "value": "true"}}
# LibreOffice writes what is not a letter or digit as its number: ``_W_01`` is ``5FW5F01``.
_NOT_PLAIN = re.compile(r"[^0-9A-Za-z]")


@dataclass(frozen=True)
class Entry:
    """A line of the contents in Word; ``page`` is the number behind it."""

    title: str
    page: int
    bookmark: str


@dataclass(frozen=True)
class TwoLayouts:
    """The page of each anchor in both, and the contents; ``rows`` are the anchors of rows."""

    name: str
    in_pdf: Mapping[str, int]
    in_word: Mapping[str, int]
    rows: Sequence[str]
    entries: Sequence[tuple[Entry, int]]  # each with the page that it should give
    references: Sequence[tuple[Entry, int]]  # those and the ones in the text
    pages_of_pdf: int
    pages_of_word: int

    @property
    def wrong_entries(self) -> list[Entry]:
        return [entry for entry, page in self.entries if entry.page != page]

    @property
    def wrong_references(self) -> list[Entry]:
        return [entry for entry, page in self.references if entry.page != page]

    @property
    def moved_rows(self) -> list[str]:
        """The rows that stand on another page, with both pages."""
        return [
            f"{row}: {self.in_pdf[row]} in the PDF, {self.in_word[row]} in Word"
            for row in self.rows
            if self.in_pdf[row] != self.in_word[row]
        ]

    @property
    def same(self) -> float:
        """The share of the rows that stand on the same page."""
        return 1 - len(self.moved_rows) / len(self.rows)

    def __str__(self) -> str:
        total, moved = len(self.rows), len(self.moved_rows)
        right = len(self.entries) - len(self.wrong_entries)
        return (
            f"{self.name}: {total - moved} of {total} rows on the same page ({self.same:.1%}), "
            f"{right} of {len(self.entries)} entries of the contents right, "
            f"{self.pages_of_pdf} pages in the PDF and {self.pages_of_word} in Word"
        )


@dataclass(frozen=True)
class Written:
    """A document as a Word file, with the page of each of its anchors in the PDF."""

    path: Path
    document: Document
    in_pdf: Mapping[str, int]
    pages_of_pdf: int


def written(name: str, document: Document, house_style: HouseStyle, folder: Path) -> Written:
    """The document in the folder, with an anchor for every row, as Typst lays it out."""
    document = with_anchors(document)
    pages = pdf.lay_out(document, house_style).pages
    path = folder / f"{name}.docx"
    path.write_bytes(docx.write(replace(document, pages=pages), house_style))
    return Written(path, document, pages, _number_of_pages(pdf.write(document, house_style)))


def lay_out_again(files: Sequence[Written]) -> Iterator[TwoLayouts]:
    """Has LibreOffice lay out the Word files: it starts once for all of them."""
    places = bookmark_pages([file.path for file in files])
    for file, (in_word, pages_of_word) in zip(files, places, strict=True):
        yield _two_layouts(file, in_word, pages_of_word)


def _two_layouts(file: Written, places: Mapping[str, int], pages_of_word: int) -> TwoLayouts:
    word = Word.opened(file.path.read_bytes())
    blocks = file.document.blocks
    bookmarks = dict(zip(anchors(blocks), _bookmarks(word), strict=True))
    return TwoLayouts(
        file.path.stem,
        in_pdf=file.in_pdf,
        in_word={anchor: places[bookmark] for anchor, bookmark in bookmarks.items()},
        rows=[row.anchor for row in _rows(blocks)],
        entries=[(entry, places[entry.bookmark]) for entry in contents_entries(word)],
        references=[(entry, places[entry.bookmark]) for entry in page_references(word)],
        pages_of_pdf=file.pages_of_pdf,
        pages_of_word=pages_of_word,
    )


def with_anchors(document: Document) -> Document:
    """The document with an anchor for every row; it cannot be seen."""
    numbers = count(1)

    def named(block: Block) -> Block:
        if not isinstance(block, Table):
            return block
        groups = tuple(
            replace(
                group,
                rows=tuple(
                    replace(row, anchor=row.anchor or f"naamloos-{next(numbers)}")
                    for row in group.rows
                ),
            )
            for group in block.groups
        )
        return replace(block, groups=groups)

    return replace(document, blocks=tuple(map(named, document.blocks)))


def anchors(blocks: Sequence[Block]) -> Iterator[str]:
    """Every anchor in the order of the document."""
    for block in blocks:
        match block:
            case Heading() | Figure():
                yield block.anchor
            case Table():
                if block.anchor:  # without a caption it has none
                    yield block.anchor
                yield from (row.anchor for row in _rows([block]))
            case _:
                pass


def _rows(blocks: Sequence[Block]) -> Iterator[Row]:
    for block in blocks:
        if isinstance(block, Table):
            yield from (row for group in block.groups for row in group.rows)


def _bookmarks(word: Word) -> list[str]:
    return [str(name) for name in find(word.body, ".//w:bookmarkStart/@w:name")]


def contents_entries(word: Word) -> list[Entry]:
    """The lines of the contents."""
    entries = []
    for paragraph in find(word.body, "w:p"):
        if word.style_of(paragraph).startswith("toc "):
            title, _, page = text_of(paragraph).rpartition("\t")
            entries.append(Entry(title, int(page), one(paragraph, "w:hyperlink/@w:anchor")))
    return entries


def page_references(word: Word) -> list[Entry]:
    """Every number of a page in the text; the title is what stands before it."""
    references = []
    for paragraph in find(word.body, ".//w:p[.//w:instrText[contains(., 'PAGEREF')]]"):
        bookmark, before, number = "", "", ""
        for node in find(paragraph, ".//w:instrText | .//w:fldChar | .//w:t"):
            if node.tag.endswith("}instrText"):
                bookmark = "".join(re.findall(r"PAGEREF (\S+)", node.text))
            elif node.tag.endswith("}t"):
                before, number = (before, number + node.text) if bookmark else (node.text, "")
            elif bookmark and one(node, "@w:fldCharType") == "end":
                references.append(Entry(before, int(number), bookmark))
                bookmark, number = "", ""
    return references


def bookmark_pages(files: Sequence[Path]) -> Iterator[tuple[Mapping[str, int], int]]:
    """The page of every bookmark as LibreOffice lays out a Word file, and how many there are; of
    files in one folder."""
    for path, laid_out in zip(files, _to_pdf(files), strict=True):
        with pikepdf.open(laid_out) as opened:
            numbers = {page.objgen: number for number, page in enumerate(opened.pages, 1)}
            places = {
                str(name).removeprefix("/"): numbers[_place(place)[0].objgen]
                for name, place in opened.Root.Dests.items()
            }
            names = _bookmarks(Word.opened(path.read_bytes()))
            yield {name: places[_as_office_writes(name)] for name in names}, len(opened.pages)


def _place(destination: pikepdf.Object) -> pikepdf.Object:
    return destination.D if isinstance(destination, pikepdf.Dictionary) else destination


def _as_office_writes(bookmark: str) -> str:
    return _NOT_PLAIN.sub(lambda found: f"{ord(found[0]):02X}", bookmark)


def _to_pdf(files: Sequence[Path]) -> list[Path]:
    """The Word files as LibreOffice lays them out; it ends well whatever happens."""
    folder = files[0].parent
    command = ["soffice", f"-env:UserInstallation={(folder / 'office').as_uri()}"]
    command += ["--headless", "--convert-to", f"pdf:writer_pdf_Export:{json.dumps(_FILTER)}"]
    command += ["--outdir", str(folder / "laid-out"), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=_TIMEOUT)
    made = [folder / "laid-out" / f"{path.stem}.pdf" for path in files]
    missing = [path.name for path in made if not path.exists()]
    assert missing == [], f"{done.stdout}\n{done.stderr}"
    return made


def _number_of_pages(data: bytes) -> int:
    with pikepdf.open(io.BytesIO(data)) as opened:
        return len(opened.pages)
