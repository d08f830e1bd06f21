"""A report in Word as text under its headings, read from the XML of its file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from tests.writers.docx.parts import Node, Word, find, text_of

Lines: TypeAlias = list[tuple[str, bool]]  # of a cell: each line, and whether it is a bullet


@dataclass(frozen=True)
class TableInWord:
    """A table with its caption and the chapter and heading that it stands under."""

    chapter: str
    heading: str
    caption: str
    rows: list[dict[str, Node]]


class Report:
    """The report as text under its headings, from the XML of the Word file."""

    def __init__(self, path: Path) -> None:
        self.word = Word.opened(path.read_bytes())

    @cached_property
    def tables(self) -> list[TableInWord]:
        tables, chapter, heading, caption = [], "", "", ""
        for node in self.word.body:
            style, text = self.word.style_of(node), text_of(node)
            match style:
                case "heading 1":
                    chapter = heading = text
                case "heading 2" | "heading 3":
                    heading = text
                case "Tabelbijschrift":
                    caption = text.partition(". ")[2]
            if node.tag.endswith("}tbl"):
                tables.append(TableInWord(chapter, heading, caption, list(_rows(node))))
                caption = ""
        return tables

    @cached_property
    def chapters(self) -> dict[str, list[tuple[str, str]]]:
        """Style and text of the paragraphs below each chapter heading."""
        chapters: dict[str, list[tuple[str, str]]] = {"": []}
        for node in find(self.word.body, "w:p"):
            style, text = self.word.style_of(node), text_of(node)
            if style == "heading 1":
                chapters[text] = []
            else:
                chapters[next(reversed(chapters))].append((style, text))
        return chapters

    def table(self, caption: str) -> dict[str, list[str]]:
        """The figures of a table by the text of the first column."""
        (table,) = (table for table in self.tables if table.caption == caption)
        texts = ([text_of(cell) for cell in row.values()] for row in table.rows)
        return {first: rest for first, *rest in texts}

    def tables_of(self, chapter: str, heading: str) -> list[TableInWord]:
        return [t for t in self.tables if (t.chapter, t.heading) == (chapter, heading)]

    def lines(self, cell: Node) -> Lines:
        return [
            (line, self.word.style_of(paragraph) == "Tabelopsomming")
            for paragraph in find(cell, "w:p")
            if text_of(paragraph)
            for line in text_of(paragraph).split("\n")
        ]


def _rows(table: Node) -> Iterator[dict[str, Node]]:
    """The cells of each row by the heading of their column; a merged cell is that above it.

    A cell that spans columns stands under the first of them.
    """
    header, *rows = find(table, "w:tr")
    headings = [text_of(cell) for cell in find(header, "w:tc")]
    above: Node = None
    for row in rows:
        cells: dict[str, Node] = {}
        column = 0
        for cell in find(row, "w:tc"):
            if find(cell, "w:tcPr/w:vMerge[@w:val='continue']"):
                cells[headings[column]] = above
            else:
                cells[headings[column]] = cell
            column += int("".join(find(cell, "w:tcPr/w:gridSpan/@w:val")) or 1)
        assert column == len(headings)
        above = cells[headings[0]]
        yield cells
