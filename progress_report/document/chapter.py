"""What chapters are made from, and what a chapter gives to its text."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import replace

from progress_report.charts.chart import Chart, Charts
from progress_report.document.blocks import Block, Caption, Figure, Image, Table
from progress_report.document.layout.room import Room
from progress_report.document.texts.rendering import Blocks
from progress_report.figures import Figures
from progress_report.inlines import Text
from progress_report.model import Picture, Programme

if TYPE_CHECKING:
    from progress_report.comparison.counts import Compared
    from progress_report.comparison.model import Comparison


class WorkbookFile(Struct, frozen=True):
    """The workbook that the report was made from; ``sha256`` in hexadecimal."""

    name: str
    sha256: str


class Sources(Struct, frozen=True):
    """All that a chapter can draw from; ``timestamp`` None is the start of the reference date.

    ``compared`` is there when an earlier workbook was given.
    """

    programme: Programme
    figures: Figures
    charts: Charts
    workbook: WorkbookFile
    room: Room
    timestamp: datetime | None = None
    compared: Compared | None = None

    @property
    def found(self) -> Comparison | None:
        """What became of every measure."""
        return self.compared.found if self.compared else None


class ChapterText(Struct, frozen=True):
    """A chapter: the text ``<text>.md.j2`` and the names that this chapter adds for it.

    ``key`` is unique; texts refer to the chapter by it.
    """

    key: str
    text: str
    names: Mapping[str, object] = field(default_factory=dict)


def chart_block(chart: Chart | None, data: Table | None) -> Blocks:
    """The chart with its figures, to be placed by a text; nothing when there is no chart."""
    if chart is None:
        return Blocks(())
    picture = Picture(chart.png, "image/png", chart.width, chart.height)
    image = Image(picture, chart.alternative_text, chart.svg)
    caption = Caption("Figuur", 0, (Text(chart.title),))
    if data:
        data = replace(data, caption=None, description=chart.title)
    return Blocks((Figure(image, caption, anchor="", name=chart.name, data=data),))


def of_chart(table: Table | None, chart: Chart | None) -> Table | None:
    """The table, to be found as that with the figures of the chart."""
    return replace(table, name=chart.name) if table and chart else table


def placed(*blocks: Block | None) -> Blocks:
    """The blocks that there are, to be placed by a text."""
    return Blocks(tuple(block for block in blocks if block is not None))
