"""The staff's workbook as plain text, read without the program's own reader."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from openpyxl import load_workbook

NO_STATUS = "zonder status"

Record: TypeAlias = dict[str, str]


class Workbook:
    """The staff's workbook as plain text by column name, row by row."""

    def __init__(self, path: Path) -> None:
        self._book = load_workbook(path, data_only=True)

    def rows(self, sheet: str) -> list[Record]:
        header, *rows = self._book[sheet].iter_rows(values_only=True)
        records = [
            {
                str(key): "" if cell is None else str(cell)
                for key, cell in zip(header, row, strict=True)
            }
            for row in rows
        ]
        return [record for record in records if any(record.values())]

    @cached_property
    def settings(self) -> Record:
        return {row["Gegeven"]: row["Waarde"] for row in self.rows("Rapport")}

    @cached_property
    def all_rows(self) -> list[Record]:
        """The rows of ``Acties``, also those that are not counted."""
        return self.rows("Acties")

    @cached_property
    def actions(self) -> list[Record]:
        return [row for row in self.all_rows if row["Soort"] in ("", "actie")]

    @cached_property
    def statuses(self) -> list[str]:
        return [row["Status"] for row in self.rows("Statussen")]

    @cached_property
    def themes(self) -> list[str]:
        return [row["Thema"] for row in self.rows("Thema's")]

    def label(self, theme: str) -> str:
        (number,) = (row["Nr"] for row in self.rows("Thema's") if row["Thema"] == theme)
        return f"{number} {theme}".strip()

    def counts(self, actions: Sequence[Record]) -> dict[str, int]:
        """The number of actions per status, in the order of the legend, and last without one."""
        numbers = Counter(action["Status"] for action in actions)
        return {**{name: numbers[name] for name in self.statuses}, NO_STATUS: numbers[""]}

    def of_theme(self, theme: str) -> list[Record]:
        return [action for action in self.actions if action["Thema"] == theme]

    def years(self) -> dict[str, list[Record]]:
        """The actions by the last year that their planning names."""
        parts: dict[str, list[Record]] = {}
        for action in sorted(self.actions, key=year_of):
            parts.setdefault(year_of(action), []).append(action)
        return parts

    def budget_programmes(self) -> dict[str, list[Record]]:
        """The actions by each budget programme that they belong to."""
        parts: dict[str, list[Record]] = {}
        for action in self.actions:
            for name in re.split(r" en |, ", action["Programma"] or "geen programma"):
                parts.setdefault(name, []).append(action)
        return {name: parts[name] for name in sorted(parts)}


def year_of(action: Record) -> str:
    return max(re.findall(r"20\d\d", action["Gepland"]), default="zonder jaar")
