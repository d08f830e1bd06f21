"""The data as CSV, for Excel and for whoever counts; ``docs/open-data.md`` explains it in Dutch.

One row is one thing, and the column ``Soort`` says what. UTF-8 with a byte order mark and with
semicolons, so that a Dutch Excel opens it at once; quoted as RFC 4180 says, with CR LF after every
row and LF inside a cell.
"""

from __future__ import annotations

import csv
import io

from progress_report.document.blocks import Document
from progress_report.house_style import HouseStyle
from progress_report.writers.csv_table.guard import guarded
from progress_report.writers.csv_table.headings import headings
from progress_report.writers.csv_table.records import records


def write(document: Document, _: HouseStyle | None = None) -> bytes:
    """The rows in the order of the report, under one header row."""
    stream = io.StringIO(newline="")
    rows = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    report = document.data.report
    rows.writerow(map(guarded, headings(report)))
    for record in records(document.properties, document.data):
        rows.writerow(map(guarded, record.cells(report)))
    return stream.getvalue().encode("utf-8-sig")
