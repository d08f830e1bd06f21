"""From the XML of a cell to what it holds (ECMA-376-1, 18.3.1.4)."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from progress_report.workbook.date_formats import counts_days
from progress_report.workbook.grid import CellValue, GridCell, Look, RichText
from progress_report.workbook.iso_moments import days_of
from progress_report.workbook.strings import read_string
from progress_report.workbook.xml_names import tag

_LINK = re.compile(r"""\s*HYPERLINK\(\s*"((?:[^"]|"")+)"\s*(?:,.*)?\)\s*""", re.DOTALL)
_LINK_FUNCTION = re.compile(r"\s*HYPERLINK\(")
_FORMULA, _VALUE, _INLINE = map(tag, ("f", "v", "is"))
_DAYS_OF_1904 = 1462
"""By how many days a date counts less in a workbook whose days count from 1904."""


class _Looks(dict[str, Look]):
    """The looks by their number as cells write it; the plain one when there is none, as in Excel.

    Raises ValueError for a number that is none.
    """

    def __init__(self, looks: Sequence[Look]) -> None:
        self._looks = looks

    def __missing__(self, style: str) -> Look:
        number = int(style)
        look = self._looks[number] if 0 <= number < len(self._looks) else Look()
        self[style] = look
        return look


class CellParser:
    """Makes cells of one sheet; ``strings`` and ``looks`` are what cells refer to by number."""

    def __init__(
        self, strings: Sequence[str | RichText], looks: Sequence[Look], *, from_1904: bool
    ) -> None:
        self._strings = strings
        self._looks = _Looks(looks)
        self._shift = _DAYS_OF_1904 if from_1904 else 0
        self._shared_links: dict[str, str] = {}

    def parse(self, element: Element, row: int, column: int) -> GridCell | None:
        """The cell at that place; None when it holds nothing.

        Raises ``ValueError`` or ``IndexError`` on a value that is not what its type says.
        """
        look = self._looks[element.get("s") or "0"]
        if not len(element):
            return None
        kind = element.get("t", "n")
        formula = element.find(_FORMULA)
        held = element.find(_INLINE if kind == "inlineStr" else _VALUE)
        value: CellValue = None
        if held is not None:
            value = read_string(held) if kind == "inlineStr" else self._value(held.text, kind, look)
        if formula is None and kind != "e":  # as nearly all are
            is_empty = not value and value in (None, "", ())
            return None if is_empty else GridCell(row, column, value, look)
        # An empty text is a result as well, and has no "v" or an empty one.
        is_empty_text = kind == "str" and held is not None
        lacks_result = formula is not None and value is None and not is_empty_text
        if not lacks_result and value in (None, "", ()):
            return None
        return GridCell(
            row,
            column,
            value,
            look,
            is_error=kind == "e",
            is_no_value=kind == "e" and formula is None and element.get("vm") is not None,
            is_formula=formula is not None,
            formula_without_value=lacks_result,
            link="" if formula is None else self._link(formula),
        )

    def _value(self, stored: str | None, kind: str, look: Look) -> CellValue:
        if not stored:
            return None
        match kind:
            case "s":
                return self._strings[int(stored)]
            case "b":
                return stored.strip() in {"1", "true"}
            case "str" | "e":
                return stored
            case "d":
                return days_of(stored)
            case _:
                return self._number(stored, look)

    def _number(self, stored: str, look: Look) -> float:
        number = float(stored)
        if not math.isfinite(number):
            raise ValueError(stored)
        if self._shift and counts_days(number, look.number_format):
            return number + self._shift
        return number

    def _link(self, formula: Element) -> str:
        """The address in a formula that is a link; the formula itself when that has none."""
        text: str = formula.text or ""
        shared = formula.get("si")
        if not text and shared is not None:
            return self._shared_links.get(shared, "")
        found = _LINK.fullmatch(text)
        link = found[1].replace('""', '"') if found else ""
        if not found and _LINK_FUNCTION.match(text):
            link = text.strip()
        if shared is not None:
            self._shared_links[shared] = link
        return link
