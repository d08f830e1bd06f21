"""The data as CSV, for Excel and for whoever counts; ``docs/open-data.md`` explains it in Dutch.

One row is one thing, and the column ``Soort`` says what. UTF-8 with a byte order mark and with
semicolons, so that a Dutch Excel opens it at once; quoted as RFC 4180 says, with CR LF after every
row and LF inside a cell.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from progress_report.document.blocks import Document
from progress_report.house_style import HouseStyle
from progress_report.writers.csv_table.changed import Changes
from progress_report.writers.csv_table.guard import guarded
from progress_report.writers.csv_table.headings import headings
from progress_report.writers.csv_table.records import records


def write(document: Document, _: HouseStyle | None = None) -> bytes:
    """The rows in the order of the report, under one header row."""
    stream = io.StringIO(newline="")
    rows = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    for cells in _table(document):
        rows.writerow(map(guarded, cells))
    return stream.getvalue().encode("utf-8-sig")


def _table(document: Document) -> Iterator[tuple[str, ...]]:
    """The header row and the rows; with a comparison each is longer, and there are more."""
    data = document.data
    report, listed = data.report, records(document.properties, data)
    if data.comparison is None:
        yield headings(report)
        yield from (record.cells(report) for record in listed)
        return
    changes = Changes(data.comparison.findings)
    yield headings(report, compared=True)
    for record in listed:
        yield (*record.cells(report), *changes.of(record).cells(report))
    for record, changed in changes.gone():
        yield (*record.cells(report), *changed.cells(report))
