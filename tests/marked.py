"""A programme in which every text has a mark of its own, so that none is part of another."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any

from msgspec import Struct
from msgspec.structs import fields, replace

from progress_report.inlines import Text
from progress_report.model import CellText, Picture, Programme, Status
from progress_report.planning import Planning
from tests.public_texts import NOT_PRINTED

# Not words: a mark would make them something else.
_KEPT = NOT_PRINTED | {(Status, "colour"), (Status, "symbol")}


def marked(programme: Programme) -> Programme:
    """The programme with a mark after every text; the same text has the same mark."""
    result: Programme = _Marker().marked(programme)
    return result


@dataclass
class _Marker:
    marks: dict[str, str] = field(default_factory=dict)

    def mark(self, text: str) -> str:
        return self.marks.setdefault(text, f" q{len(self.marks):03}q")

    def marked(self, value: Any) -> Any:
        match value:
            case Enum() | Planning() | Picture() | date() | int() | None | "":
                return value
            case str():
                return value + self.mark(value)
            case CellText(lines):
                return CellText(tuple(self._line(line) for line in lines))
            case tuple():
                return tuple(self.marked(item) for item in value)
        assert isinstance(value, Struct)
        names = [each.name for each in fields(value) if (type(value), each.name) not in _KEPT]
        return replace(value, **{name: self.marked(getattr(value, name)) for name in names})

    def _line(self, line: Any) -> Any:
        words = CellText((replace(line, bullet=False),)).plain
        return replace(line, content=(*line.content, Text(self.mark(words))))
