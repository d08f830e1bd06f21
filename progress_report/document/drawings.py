"""The drawings of the charts, which come after all else of the document."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from progress_report.charts.chart import Chart, Charts
from progress_report.document.blocks import Block, Document, Figure, Image


def drawings_of(document: Document) -> Iterator[Figure]:
    """The figures that are charts."""
    return (block for block in document.blocks if isinstance(block, Figure) and block.image.svg)


def with_drawings(document: Document, charts: Charts) -> Document:
    """The document with its charts as they were drawn, where it had blanks of the same size."""
    drawn = {chart.name: chart for chart in charts.all}

    def finished(block: Block) -> Block:
        if isinstance(block, Figure) and block.name in drawn:
            return replace(block, image=_drawn(block.image, drawn[block.name]))
        return block

    return replace(document, blocks=tuple(map(finished, document.blocks)))


def _drawn(image: Image, chart: Chart) -> Image:
    return replace(image, picture=replace(image.picture, data=chart.png), svg=chart.svg)
