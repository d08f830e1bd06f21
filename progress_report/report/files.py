"""The files of a report: what they are called, and those of its charts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from progress_report.charts.chart import Chart
from progress_report.charts.seals import sealed
from progress_report.model import Programme
from progress_report.slugs import slug

_CHARTS = "-grafieken"


def report_name(kind: str, programme: Programme) -> str:
    """What the names of all files of a report begin with, and of no other report.

    ``midterm-review-heemstede-2024-04-01``; a part has its own name behind that.
    """
    settings = programme.settings
    part = f"-{programme.part.slug}" if programme.part else ""
    municipality = slug(settings.municipality) or "gemeente"
    return f"{kind}-{municipality}-{settings.reference_date}{part}"


def charts_folder(output: Path, name: str) -> Path:
    """Where the charts are of the report whose files have names that begin so."""
    return output / f"{name}{_CHARTS}"


def has_charts(output: Path) -> bool:
    """Whether an earlier run left the charts of some report there."""
    return any(output.glob(f"*{_CHARTS}"))


def chart_files(charts: Iterable[Chart], folder: Path) -> Mapping[Path, bytes]:
    """Every chart as SVG and as PNG, sealed, so that the next run can see what it need not draw."""
    files: dict[Path, bytes] = {}
    for chart in charts:
        written = sealed(chart.key, chart.svg, chart.png)
        files[folder / f"{chart.name}.svg"] = written.svg
        files[folder / f"{chart.name}.png"] = written.png
    return files
