"""What an empty workbook is filled with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct, field

from progress_report.spreadsheets.cells import Value

Row: TypeAlias = Mapping[str, Value]
"""The cells of a row by the names of their columns; a column that is not named stays empty."""


class Content(Struct, frozen=True):
    """The values of the settings by their names, and the rows of the other sheets by theirs."""

    settings: Row = field(default_factory=dict)
    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)
