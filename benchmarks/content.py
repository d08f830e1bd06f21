"""What every program has to print, as plain texts: headings, paragraphs, and tables of actions."""

from __future__ import annotations

import json
from dataclasses import asdict, astuple, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """The five cells of an action; the ambition is in the first row of its actions only."""

    ambition: str
    action: str
    planned: str
    status: str
    explanation: str

    @property
    def cells(self) -> tuple[str, ...]:
        cells: tuple[str, ...] = astuple(self)
        return cells


@dataclass(frozen=True, slots=True)
class Section:
    """A theme: its heading, its paragraphs, and the table of its actions."""

    heading: str
    paragraphs: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """What a chart shows: a number for each label."""

    title: str
    numbers: dict[str, int]


@dataclass(frozen=True, slots=True)
class Content:
    title: str
    subtitle: str
    legend: tuple[str, ...]
    headings: tuple[str, ...]
    sections: tuple[Section, ...]
    counts: tuple[Counts, ...]

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The cells of every action, in the order of the report."""
        return [row.cells for section in self.sections for row in section.rows]


def save(content: Content, path: Path) -> None:
    path.write_text(json.dumps(asdict(content), ensure_ascii=False), encoding="utf-8")


def load(path: Path) -> Content:
    """The content as ``save`` wrote it."""
    found = json.loads(path.read_text(encoding="utf-8"))
    sections = tuple(
        Section(
            section["heading"],
            tuple(section["paragraphs"]),
            tuple(Row(**row) for row in section["rows"]),
        )
        for section in found["sections"]
    )
    return Content(
        found["title"],
        found["subtitle"],
        tuple(found["legend"]),
        tuple(found["headings"]),
        sections,
        tuple(Counts(**counts) for counts in found["counts"]),
    )
