"""Where a row of the model stands in the workbook: for messages that come after reading."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from progress_report.folding import fold_heading
from progress_report.problems import Position
from progress_report.workbook.addresses import coordinate
from progress_report.workbook.fields import Table
from progress_report.workbook.schema import REPORT


class Sheet(Struct, frozen=True):
    """A sheet: its own place, the numbers of its columns by their folded names, and the row of
    every setting by its folded name."""

    position: Position
    columns: Mapping[str, int]
    settings: Mapping[str, int]


class Cells(Struct, frozen=True):
    """The sheets of a workbook by the names that the schema gives them."""

    file: str
    sheets: Mapping[str, Sheet] = field(default_factory=dict)

    def position(self, sheet: str, row: int = 0, column: str = "") -> Position:
        """The cell; the row, the sheet or the file when there is no such column, row or sheet."""
        found = self.sheets.get(sheet)
        if found is None:
            return Position(self.file)
        place = found.position
        index = found.columns.get(fold_heading(column), 0)
        cell = coordinate(row, index) if row and index else ""
        return Position(place.file, place.sheet_order, place.sheet, row, cell)

    def setting(self, name: str) -> Position:
        """The cell with the value of the setting."""
        found = self.sheets.get(REPORT.name)
        row = found.settings.get(fold_heading(name), 0) if found else 0
        return self.position(REPORT.name, row, "Waarde" if row else "")


def cells_of(tables: Mapping[str, Table], file: str) -> Cells:
    """The cells of the sheets that were read; ``tables`` are by the names of the schema."""
    return Cells(file, {name: _sheet(name, table) for name, table in tables.items()})


def _sheet(name: str, table: Table) -> Sheet:
    columns: dict[str, int] = {}
    if table.rows:
        fields = table.rows[0].fields.items()
        columns = {folded: one.index for folded, one in fields if one.index}
    settings: dict[str, int] = {}
    if name == REPORT.name:
        for row in table.rows:
            settings.setdefault(fold_heading(row["Gegeven"].line), row.position.row)
    return Sheet(table.position, columns, settings)
