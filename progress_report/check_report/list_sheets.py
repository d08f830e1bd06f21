"""What the sheets of a list have in common: links to the workbook, and how they end."""

from __future__ import annotations

from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from progress_report.spreadsheets.cells import put
from progress_report.spreadsheets.looks import Look, copy_look, header_look, sample
from progress_report.spreadsheets.printing import on_paper

_LINK = Look(colour="#0563C1", underline=True)


def finish(sheet: Worksheet, row: int, columns: dict[str, int]) -> None:
    """The header row, which stays in view and is repeated on paper."""
    for place, (heading, width) in enumerate(columns.items(), start=1):
        put(sheet, row, place, heading, header_look(required=False))
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = f"A{row + 1}"
    on_paper(sheet, landscape=True, header_row=row)


class Links:
    """Links that open the workbook at a cell; ``workbook`` is where it is, seen from the list.

    The address stands in the file once: openpyxl writes it for the first link, as the first thing
    that the sheet refers to, and the others refer to that.
    """

    def __init__(self, sheet: Worksheet, workbook: str) -> None:
        self._look = sample(sheet, _LINK)
        self._address = {"target": workbook}

    def add(self, cell: Cell, sheet: str, place: str) -> None:
        """Makes the cell a link to the place, such as ``B4``, on the sheet of the workbook."""
        quoted = sheet.replace("'", "''")
        cell.value = cell.value or "openen"
        cell.hyperlink = Hyperlink(
            ref=cell.coordinate, location=f"'{quoted}'!{place}", **self._address
        )
        self._address = {"id": "rId1"}
        copy_look(self._look, cell)
