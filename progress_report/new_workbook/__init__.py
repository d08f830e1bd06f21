"""The empty workbook: every sheet of the schema, ready to be filled by staff.

It is made of the same declaration that the reader uses, so the two cannot differ.
"""

from __future__ import annotations

from pathlib import Path

from openpyxl.workbook import Workbook

from progress_report.new_workbook.content import Content, Row
from progress_report.new_workbook.examples import EXAMPLES
from progress_report.new_workbook.file import write_new_file
from progress_report.new_workbook.introduction import add_introduction
from progress_report.new_workbook.introduction_text import TITLE
from progress_report.new_workbook.ranges import define_names
from progress_report.new_workbook.report_sheet import add_report_sheet
from progress_report.new_workbook.sheets import add_sheet
from progress_report.spreadsheets.package import packed
from progress_report.workbook.schema import REPORT, SHEETS

__all__ = ["EXAMPLES", "Content", "Row", "new_workbook", "write_new_workbook"]


def new_workbook(content: Content = EXAMPLES) -> bytes:
    """The file of a workbook with this content; the same bytes at every call."""
    book = Workbook()
    book.remove(book.worksheets[0])
    add_introduction(book)
    for schema in SHEETS:
        if schema is REPORT:
            add_report_sheet(book, content.settings)
        else:
            add_sheet(book, schema, content.rows.get(schema.name, ()))
    define_names(book)
    book.properties.creator = None
    book.properties.title = TITLE
    return packed(book)


def write_new_workbook(path: Path) -> None:
    """Writes a workbook with a few examples to a file that is not there yet.

    Raises FileError when the file is there, or cannot be written; the message says what to do.
    """
    write_new_file(path, new_workbook())
