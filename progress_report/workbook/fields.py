"""The rows of a sheet as the checks see them: named fields that know their place."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from progress_report.excerpts import excerpt, quoted
from progress_report.folding import fold_heading
from progress_report.model import CellText
from progress_report.problems import Position, Problem, Severity
from progress_report.workbook.addresses import coordinate
from progress_report.workbook.cells import EMPTY_CONTENT, Content


class Field(Struct, frozen=True, gc=False):
    """The cell of a row in a column; ``faulty`` when what it should hold is lost by an error.

    ``index`` is the number of the column in the sheet, 0 when the sheet does not have the column.
    """

    column: str
    row: Position
    index: int = 0
    content: Content = EMPTY_CONTENT
    faulty: bool = False

    def __bool__(self) -> bool:
        return bool(self.content.shown)

    @property
    def position(self) -> Position:
        """The cell, or the row when there is no cell."""
        if not self.index:
            return self.row
        return replace(self.row, cell=coordinate(self.row.row, self.index))

    @property
    def text(self) -> CellText:
        """The lines of the cell, with their form."""
        return self.content.text

    @property
    def line(self) -> str:
        """The characters of the cell on one line, without form."""
        return " ".join(self.content.shown.splitlines())

    @property
    def quoted(self) -> str:
        """The line as a message quotes it: cut when no message could hold it."""
        return quoted(self.line)

    def problem(
        self, severity: Severity, message: str, hint: str = "", subject: str = ""
    ) -> Problem:
        """A problem of this cell, in the one form; ``subject`` as in ``Problem``."""
        shown = excerpt(self.column, self.line)
        return Problem(severity, self.position, message, shown, hint, subject)

    def error(self, message: str, hint: str = "", subject: str = "") -> Problem:
        return self.problem(Severity.ERROR, message, hint, subject)

    def warning(self, message: str, hint: str = "", subject: str = "") -> Problem:
        return self.problem(Severity.WARNING, message, hint, subject)

    def tip(self, message: str, hint: str = "", subject: str = "") -> Problem:
        return self.problem(Severity.TIP, message, hint, subject)


class TableRow(Struct, frozen=True, gc=False):
    """A row with content; a field for every column that the sheet may have, found by its name.

    A column that the sheet does not have gives an empty field with the place of the row.
    """

    position: Position
    fields: Mapping[str, Field]

    def __getitem__(self, column: str) -> Field:
        return self.fields[fold_heading(column)]


class Table(Struct, frozen=True):
    """A sheet: the names of its columns as typed, by their folded names, and its rows."""

    position: Position
    headings: Mapping[str, str]
    rows: tuple[TableRow, ...] = ()

    def heading(self, column: str) -> str | None:
        """The name of the column as it stands in the sheet, or None when it does not."""
        return self.headings.get(fold_heading(column))
