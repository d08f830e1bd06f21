"""What would be used instead: openpyxl, charts by pyplot, docxtpl, and LibreOffice for the PDF.

Four charts, each as SVG and as PNG.
https://matplotlib.org/stable/gallery/lines_bars_and_markers/bar_label_demo.html
"""

from __future__ import annotations

from pathlib import Path

import matplotlib.pyplot as plt

from benchmarks.content import Content, Counts
from benchmarks.peers import docxtpl
from benchmarks.peers.arguments import arguments
from benchmarks.peers.libreoffice import to_pdf

_DOTS_PER_INCH = 200


def draw(content: Content, folder: Path) -> list[Path]:
    """The charts as PNG; the SVG of each is beside it."""
    return [_draw(counts, folder / f"chart-{n}") for n, counts in enumerate(content.counts, 1)]


def _draw(counts: Counts, path: Path) -> Path:
    figure, axes = plt.subplots(layout="constrained")
    bars = axes.barh(list(counts.numbers), list(counts.numbers.values()))
    axes.bar_label(bars)
    axes.invert_yaxis()
    axes.set_title(counts.title)
    figure.savefig(path.with_suffix(".svg"))
    picture = path.with_suffix(".png")
    figure.savefig(picture, dpi=_DOTS_PER_INCH)
    plt.close(figure)
    return picture


if __name__ == "__main__":
    given = arguments()
    content = given.content
    report = given.output / "report.docx"
    docxtpl.write(content, draw(content, given.output), report)
    to_pdf(report)
