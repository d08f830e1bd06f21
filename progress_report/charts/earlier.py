"""The charts that an earlier run left, as far as they are still what would be drawn."""

from __future__ import annotations

from pathlib import Path

from progress_report.bounded_files import bounded_bytes
from progress_report.charts.chart import Chart
from progress_report.charts.seals import pixels, unsealed
from progress_report.charts.subjects import Subject

_LARGEST = 16 << 20  # bytes of a file; of the charts of 15,000 actions none takes a fiftieth


def earlier_chart(subject: Subject, key: bytes, folder: Path) -> Chart | None:
    """The chart in the folder, when drawing it now would give the same bytes; else None."""
    try:
        svg = bounded_bytes(folder / f"{subject.name}.svg", _LARGEST)
        png = bounded_bytes(folder / f"{subject.name}.png", _LARGEST)
    except OSError:
        return None
    plain = unsealed(key, svg, png)
    if plain is None:
        return None
    width, height = pixels(plain.png)
    return Chart(
        name=subject.name,
        title=subject.title,
        alternative_text=subject.alternative_text,
        svg=plain.svg,
        png=plain.png,
        width=width,
        height=height,
        key=key,
    )
