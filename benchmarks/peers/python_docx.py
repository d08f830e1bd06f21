"""python-docx, as its quickstart shows it ("Adding a table").

The way ``add_row`` adds a row and takes its ``cells``; the way ``cell`` makes a table with all its
rows and fills it with ``table.cell(row, column)``.
https://python-docx.readthedocs.io/en/latest/user/quickstart.html
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docx import Document

from benchmarks.content import Content, Section
from benchmarks.peers.arguments import arguments
from benchmarks.places import REFERENCE_DOCUMENT


def write(content: Content, way: str, path: Path) -> None:
    document = Document(str(REFERENCE_DOCUMENT))
    document.add_heading(content.title, 0)
    for text in (content.subtitle, *content.legend):
        document.add_paragraph(text)
    add_table = _by_cell if way == "cell" else _by_row
    for section in content.sections:
        document.add_heading(section.heading, level=1)
        for text in section.paragraphs:
            document.add_paragraph(text)
        add_table(document, content, section)
    document.save(str(path))


def _by_row(document: Any, content: Content, section: Section) -> None:
    table = document.add_table(rows=1, cols=len(content.headings))
    for cell, heading in zip(table.rows[0].cells, content.headings, strict=True):
        cell.text = heading
    for row in section.rows:
        for cell, text in zip(table.add_row().cells, row.cells, strict=True):
            cell.text = text


def _by_cell(document: Any, content: Content, section: Section) -> None:
    lines = (content.headings, *(row.cells for row in section.rows))
    table = document.add_table(rows=len(lines), cols=len(content.headings))
    for number, line in enumerate(lines):
        for column, text in enumerate(line):
            table.cell(number, column).text = text


if __name__ == "__main__":
    given = arguments()
    write(given.content, given.way, given.output)
