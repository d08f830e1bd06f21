"""The empty workbook as Excel sees it: opened once, with what tests ask of it."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from zipfile import ZipFile

from lxml import etree
from openpyxl import load_workbook
from openpyxl.formatting.rule import Rule
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation

from progress_report.new_workbook import new_workbook

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@cache
def book() -> Workbook:
    return load_workbook(BytesIO(new_workbook()))


@cache
def part(name: str) -> etree._Element:
    """A part of the file: ``xl/worksheets/sheet4.xml``."""
    with ZipFile(BytesIO(new_workbook())) as archive:
        return etree.fromstring(archive.read(name))


def sheet_part(title: str) -> etree._Element:
    return part(f"xl/worksheets/sheet{book().sheetnames.index(title) + 1}.xml")


def validation(sheet: str, cell: str) -> DataValidation:
    """What Excel says beside the cell, and offers there: exactly one."""
    (found,) = [one for one in book()[sheet].data_validations.dataValidation if cell in one.sqref]
    return found


def rules(sheet: str, cell: str) -> list[Rule]:
    """The colouring rules of the cell, the first that counts first."""
    formatting = book()[sheet].conditional_formatting
    found = [rule for area in formatting if cell in area.sqref for rule in area.rules]
    return sorted(found, key=lambda rule: rule.priority)
