"""References to columns of the workbook, and the names that formulas call them by."""

from __future__ import annotations

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook import Workbook
from openpyxl.workbook.defined_name import DefinedName

from progress_report.workbook.declarations import SheetSchema
from progress_report.workbook.schema import SHEETS, STATUSES

FIRST_ROW = 2
"""Below the column names."""

_SHEETS = {schema.name: schema for schema in SHEETS}


def last_row(schema: SheetSchema) -> int:
    """The last row that is ready to be filled."""
    return schema.room + FIRST_ROW - 1


def letter(schema: SheetSchema, column: str) -> str:
    """The letter of the column."""
    return get_column_letter(schema.column_names.index(column) + 1)


def area(schema: SheetSchema, first: str = "", last: str = "") -> str:
    """``B2:K2001``: the cells to fill, from the first named column up to the last one."""
    start = letter(schema, first or schema.column_names[0])
    end = letter(schema, last or first or schema.column_names[-1])
    return f"{start}{FIRST_ROW}:{end}{last_row(schema)}"


def range_name(sheet: str, column: str) -> str:
    """``ThemasThema``: the name of a column with its header; Excel has room for short ones only."""
    words = f"{sheet} {column}".replace("'", "").split()
    return "".join(word[0].upper() + word[1:] for word in words)


def define_names(book: Workbook) -> None:
    """Gives the columns that formulas refer to their names.

    A named range starts at the header, which stays where it is: when the first row below it is
    deleted, or a row is put before that, the name still means all of the column.
    """
    for sheet, column in _named_columns():
        name = range_name(sheet, column)
        schema = _SHEETS[sheet]
        place = letter(schema, column)
        reference = f"{quote_sheetname(sheet)}!${place}$1:${place}${last_row(schema)}"
        book.defined_names[name] = DefinedName(name, attr_text=reference)


def _named_columns() -> list[tuple[str, str]]:
    """The columns to choose from, and those of the legend."""
    found = [(STATUSES.name, column) for column in STATUSES.column_names]
    for schema in SHEETS:
        for column in schema.columns:
            if column.choices_from:
                sheet, _ = column.choices_from
                found.append(column.choices_from)
                found += [(sheet, column.choices_within)] if column.choices_within else []
    return sorted(set(found))
