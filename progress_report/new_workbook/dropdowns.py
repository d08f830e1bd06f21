"""The formulas of the drop-downs, that follow the sheet they come from.

A plain range would do without a formula, but Excel opens a list that ends in empty cells at those,
so the names would be out of sight. These formulas end the list at the last name. A row that is
left blank, deleted, put in or moved changes nothing of them.
"""

from __future__ import annotations

from progress_report.new_workbook.ranges import FIRST_ROW, letter, range_name
from progress_report.workbook.declarations import Column, SheetSchema


def list_formula(schema: SheetSchema, column: Column) -> str:
    """What the drop-down of the column offers, as a formula for its first cell; empty for none."""
    if column.choices:
        return '"' + ",".join(column.choices) + '"'
    if column.choices_from is None:
        return ""
    sheet, name = column.choices_from
    names = range_name(sheet, name)
    if not column.choices_within:
        return f"OFFSET({names},1,0,MAX(1,{_filled(names)}),1)"
    within = range_name(sheet, column.choices_within)
    cell = f"${letter(schema, column.choices_within)}{FIRST_ROW}"
    return _within(names, within, cell)


def _within(names: str, within: str, cell: str) -> str:
    """From the first to the last name whose row has the value of the cell; else all names.

    Rows with the same value that do not stand together have others between them: the list is then
    longer than it need be, and never lacks a name.
    """
    found = f"MATCH({cell},{within},0)"
    first = f"IFERROR({found},2)"  # counted from the header, which is 1
    wanted = f'(({within}={cell})+ISNA({found}))*({names}<>"")'
    last = f"SUMPRODUCT(MAX({wanted}*{_places(within)}))"
    return f"OFFSET({names},{first}-1,0,MAX(1,{last}-{first}+2),1)"


def _filled(names: str) -> str:
    """How many rows below the header the last name stands."""
    return f'SUMPRODUCT(MAX(({names}<>"")*{_places(names)}))'


def _places(names: str) -> str:
    """Of every row how far it is below the header."""
    return f"(ROW({names})-MIN(ROW({names})))"
